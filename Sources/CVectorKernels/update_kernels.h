// Included by vector_kernels.c once for each width of number: SCALAR is the type, NAME(f) the function f for it.

// The gradient that a rule sees. Comparisons let NaN through.
INLINE SCALAR NAME(slope)(SCALAR w, SCALAR g, NAME(gradient_terms) t) {
  g = t.scale * g;
  g = g > t.limit ? t.limit : g;
  g = g < -t.limit ? -t.limit : g;
  SCALAR sign = w > 0 ? 1 : w < 0 ? -1 : 0;
  return g + t.l2 * w + t.l1 * sign;
}

// What fades away becomes 0 before it is a denormal number, which some processors take a hundred times as long for. The
// gradients of a unit that is off, or of a pixel that is background, are 0 for long.
INLINE SCALAR NAME(settled)(SCALAR x) {
  const SCALAR least = sizeof(SCALAR) == 4 ? (SCALAR)FLT_MIN : (SCALAR)DBL_MIN;
  return NAME(absolute)(x) < least ? 0 : x;
}

DISPATCHED void NAME(gradient_step)(SCALAR *restrict w, const SCALAR *restrict gradient, size_t count,
                                    NAME(gradient_terms) terms, SCALAR rate) {
  for (size_t i = 0; i < count; i++)
    w[i] -= rate * NAME(slope)(w[i], gradient[i], terms);
}

DISPATCHED void NAME(momentum_step)(SCALAR *restrict w, const SCALAR *restrict gradient, SCALAR *restrict v,
                                    size_t count, NAME(gradient_terms) terms, NAME(momentum_terms) momentum) {
  // The step is velocity, or g + coefficient * velocity: of_velocity * velocity + of_gradient * g.
  SCALAR of_gradient = momentum.nesterov ? 1 : 0, of_velocity = momentum.nesterov ? momentum.coefficient : 1;
  for (size_t i = 0; i < count; i++) {
    SCALAR g = NAME(slope)(w[i], gradient[i], terms);
    SCALAR velocity = NAME(settled)(momentum.coefficient * v[i] + g);
    v[i] = velocity;
    w[i] = momentum.keep * w[i] - momentum.rate * (of_velocity * velocity + of_gradient * g);
  }
}

DISPATCHED void NAME(adam_step)(SCALAR *restrict w, const SCALAR *restrict gradient, SCALAR *restrict m,
                                SCALAR *restrict v, size_t count, NAME(gradient_terms) terms,
                                NAME(adam_terms) adam) {
  for (size_t i = 0; i < count; i++) {
    SCALAR g = NAME(slope)(w[i], gradient[i], terms);
    SCALAR first = NAME(settled)(m[i] + adam.gain1 * (g - m[i]));
    SCALAR second = NAME(settled)(adam.beta2 * v[i] + adam.gain2 * (g * g));
    m[i] = first;
    v[i] = second;
    SCALAR spread = adam.correction * __builtin_elementwise_sqrt(second) + adam.epsilon;
    w[i] = adam.keep * w[i] - adam.rate * (first / spread);
  }
}

INLINE void NAME(rms_loop)(SCALAR *restrict w, const SCALAR *restrict gradient, SCALAR *restrict s,
                           SCALAR *restrict u, SCALAR *restrict v, size_t count, NAME(gradient_terms) terms,
                           NAME(rms_terms) rms, bool centered, bool moving) {
  for (size_t i = 0; i < count; i++) {
    SCALAR g = NAME(slope)(w[i], gradient[i], terms);
    SCALAR square = NAME(settled)(rms.alpha * s[i] + rms.gain * (g * g));
    s[i] = square;
    if (centered) {
      SCALAR mean = NAME(settled)(u[i] + rms.gain * (g - u[i]));
      u[i] = mean;
      // A variance; rounding may push it below 0.
      square = square - mean * mean;
      square = square < 0 ? 0 : square;
    }
    SCALAR step = g / (__builtin_elementwise_sqrt(square) + rms.epsilon);
    if (moving) {
      step = NAME(settled)(rms.momentum * v[i] + step);
      v[i] = step;
    }
    w[i] = rms.keep * w[i] - rms.rate * step;
  }
}

DISPATCHED void NAME(rms_step)(SCALAR *w, const SCALAR *gradient, SCALAR *s, SCALAR *u, SCALAR *v, size_t count,
                               NAME(gradient_terms) terms, NAME(rms_terms) rms) {
  if (u && v) NAME(rms_loop)(w, gradient, s, u, v, count, terms, rms, true, true);
  else if (u) NAME(rms_loop)(w, gradient, s, u, v, count, terms, rms, true, false);
  else if (v) NAME(rms_loop)(w, gradient, s, u, v, count, terms, rms, false, true);
  else NAME(rms_loop)(w, gradient, s, u, v, count, terms, rms, false, false);
}

DISPATCHED void NAME(approach)(SCALAR *restrict a, const SCALAR *restrict w, size_t count, SCALAR share) {
  for (size_t i = 0; i < count; i++) a[i] += share * (w[i] - a[i]);
}

DISPATCHED void NAME(limit_column_norms)(SCALAR *w, size_t rows, size_t columns, size_t first, size_t end,
                                         double limit) {
  double squares[COLUMN_STRIP] = {0};
  SCALAR factors[COLUMN_STRIP];
  size_t count = end - first;
  for (size_t r = 0; r < rows; r++) {
    const SCALAR *row = w + r * columns + first;
    for (size_t c = 0; c < count; c++) squares[c] += (double)row[c] * (double)row[c];
  }
  bool too_long = false;
  for (size_t c = 0; c < count; c++) {
    bool longer = squares[c] > limit * limit;
    factors[c] = longer ? (SCALAR)(limit / sqrt(squares[c])) : 1;
    too_long = too_long || longer;
  }
  if (!too_long) return;
  for (size_t r = 0; r < rows; r++) {
    SCALAR *row = w + r * columns + first;
    for (size_t c = 0; c < count; c++) row[c] *= factors[c];
  }
}

DISPATCHED double NAME(sum_of_magnitudes)(const SCALAR *x, size_t count) {
  double lanes[LANES] = {0};
  size_t i = 0;
  for (; i + LANES <= count; i += LANES)
    for (int lane = 0; lane < LANES; lane++) lanes[lane] += (double)NAME(absolute)(x[i + lane]);
  for (; i < count; i++) lanes[i % LANES] += (double)NAME(absolute)(x[i]);
  return NAME(sum_of_lanes)(lanes);
}

// Included by vector_kernels.c once for each width of number: SCALAR is the type, NAME(f) the function f for it.

INLINE SCALAR NAME(exponential)(SCALAR x) {
  NAME(parts) parts = NAME(exponential_parts)(x);
  return parts.scale + parts.scale * parts.tail;
}

INLINE SCALAR NAME(absolute)(SCALAR x) { return x < 0 ? -x : x; }

INLINE SCALAR NAME(larger)(SCALAR x, SCALAR y) { return x > y ? x : y; }

INLINE double NAME(sum_of_lanes)(const double *lanes) {
  double sum = 0;
  for (int lane = 0; lane < LANES; lane++) sum += lanes[lane];
  return sum;
}

// Activations

DISPATCHED void NAME(sigmoid)(SCALAR *x, size_t count) {
  for (size_t i = 0; i < count; i++) x[i] = 1 / (1 + NAME(exponential)(-x[i]));
}

// tanh(x) = m / (m + 2) with m = exp(2|x|) - 1, which keeps the digits of small x.
DISPATCHED void NAME(hyperbolic_tangent)(SCALAR *x, size_t count) {
  for (size_t i = 0; i < count; i++) {
    SCALAR magnitude = NAME(absolute)(x[i]);
    SCALAR bounded = magnitude > 40 ? 40 : magnitude;
    NAME(parts) parts = NAME(exponential_parts)(2 * bounded);
    SCALAR m = parts.scale * parts.tail + (parts.scale - 1);
    SCALAR t = m / (m + 2);
    x[i] = x[i] < 0 ? -t : t;
  }
}

// Written so that NaN stays NaN: a spoiled value must reach the loss, where it is noticed.
DISPATCHED void NAME(rectify)(SCALAR *x, size_t count) {
  for (size_t i = 0; i < count; i++) x[i] = x[i] < 0 ? 0 : x[i];
}

DISPATCHED void NAME(softmax)(SCALAR *x, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; r++) {
    SCALAR *row = x + r * columns, largest = row[0];
    for (size_t c = 1; c < columns; c++) largest = NAME(larger)(row[c], largest);
    for (size_t c = 0; c < columns; c++) row[c] -= largest;
  }
  for (size_t i = 0; i < rows * columns; i++) x[i] = NAME(exponential)(x[i]);
  for (size_t r = 0; r < rows; r++) {
    SCALAR *row = x + r * columns, sum = 0;
    for (size_t c = 0; c < columns; c++) sum += row[c];
    for (size_t c = 0; c < columns; c++) row[c] /= sum;
  }
}

// Derivatives of activations

DISPATCHED void NAME(sigmoid_backward)(const SCALAR *a, SCALAR *delta, size_t count) {
  for (size_t i = 0; i < count; i++) delta[i] *= a[i] * (1 - a[i]);
}

DISPATCHED void NAME(hyperbolic_tangent_backward)(const SCALAR *a, SCALAR *delta, size_t count) {
  for (size_t i = 0; i < count; i++) delta[i] *= 1 - a[i] * a[i];
}

DISPATCHED void NAME(rectify_backward)(const SCALAR *a, SCALAR *delta, size_t count) {
  for (size_t i = 0; i < count; i++) delta[i] = a[i] > 0 ? delta[i] : 0;
}

// The Jacobian of softmax is diag(a) - a aᵀ.
DISPATCHED void NAME(softmax_backward)(const SCALAR *a, SCALAR *delta, size_t rows,
                                       size_t columns) {
  for (size_t r = 0; r < rows; r++) {
    const SCALAR *row = a + r * columns;
    SCALAR *d = delta + r * columns, dot = 0;
    for (size_t c = 0; c < columns; c++) dot += d[c] * row[c];
    for (size_t c = 0; c < columns; c++) d[c] = row[c] * (d[c] - dot);
  }
}

// Losses

DISPATCHED double NAME(squared_error)(const SCALAR *a, const SCALAR *y, size_t count) {
  double lanes[LANES] = {0};
  size_t i = 0;
  for (; i + LANES <= count; i += LANES)
    for (int lane = 0; lane < LANES; lane++) {
      double difference = (double)a[i + lane] - (double)y[i + lane];
      lanes[lane] += difference * difference;
    }
  for (; i < count; i++) {
    double difference = (double)a[i] - (double)y[i];
    lanes[i % LANES] += difference * difference;
  }
  return NAME(sum_of_lanes)(lanes);
}

// -y log(a) - (1 - y) log(1 - a) with a = sigmoid(z), written without the logarithm of a small number.
INLINE double NAME(binary_cross_entropy_term)(SCALAR z, SCALAR y) {
  SCALAR softplus = NAME(log_one_plus)(NAME(exponential)(-NAME(absolute)(z)));
  return (double)(z > 0 ? z - z * y : -z * y) + (double)softplus;
}

DISPATCHED double NAME(binary_cross_entropy)(const SCALAR *z, const SCALAR *y, size_t count) {
  double lanes[LANES] = {0};
  size_t i = 0;
  for (; i + LANES <= count; i += LANES)
    for (int lane = 0; lane < LANES; lane++)
      lanes[lane] += NAME(binary_cross_entropy_term)(z[i + lane], y[i + lane]);
  for (; i < count; i++) lanes[i % LANES] += NAME(binary_cross_entropy_term)(z[i], y[i]);
  return NAME(sum_of_lanes)(lanes);
}

// -sum(y log softmax(z)) = (log sum exp(z)) sum(y) - sum(y z), with the largest logit taken out of the exponentials. Those of
// several rows are taken at once: a row of ten would leave most of a vector unused.
DISPATCHED double NAME(softmax_cross_entropy)(const SCALAR *z, const SCALAR *y, size_t rows,
                                              size_t columns) {
  SCALAR shifted[EXPONENTIALS], exponentials[EXPONENTIALS];
  size_t height = columns < EXPONENTIALS ? EXPONENTIALS / columns : 1;
  double total = 0;
  for (size_t top = 0; top < rows; top += height) {
    if (rows - top < height) height = rows - top;
    double sum = 0, weight = 0, dot = 0;
    SCALAR largest[EXPONENTIALS];
    for (size_t r = 0; r < height; r++) {
      const SCALAR *row = z + (top + r) * columns;
      largest[r] = row[0];
      for (size_t c = 1; c < columns; c++) largest[r] = NAME(larger)(row[c], largest[r]);
    }
    // Some rows, or a part of one.
    for (size_t first = 0; first < columns; first += EXPONENTIALS) {
      size_t width = columns - first < EXPONENTIALS ? columns - first : EXPONENTIALS;
      for (size_t r = 0; r < height; r++)
        for (size_t c = 0; c < width; c++)
          shifted[r * width + c] = z[(top + r) * columns + first + c] - largest[r];
      for (size_t i = 0; i < height * width; i++) exponentials[i] = NAME(exponential)(shifted[i]);
      for (size_t r = 0; r < height; r++) {
        const SCALAR *target = y + (top + r) * columns + first;
        for (size_t c = 0; c < width; c++) {
          size_t i = r * width + c;
          sum += (double)exponentials[i];
          weight += (double)target[c];
          // A target of exactly 0 takes no part, even where the logit is infinitely far below.
          if (target[c] != 0) dot += (double)target[c] * (double)shifted[i];
        }
        if (first + width < columns) continue;
        total += log(sum) * weight - dot;
        sum = weight = dot = 0;
      }
    }
  }
  return total;
}

DISPATCHED void NAME(scaled_difference)(const SCALAR *a, const SCALAR *y, SCALAR factor,
                                        SCALAR *out, size_t count) {
  for (size_t i = 0; i < count; i++) out[i] = factor * (a[i] - y[i]);
}

// Rows, columns, sums, steps

DISPATCHED void NAME(add_to_rows)(SCALAR *x, const SCALAR *row, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c++) x[r * columns + c] += row[c];
}

// Eight rows at a time, so that a sum is read and written once for eight additions; they stay in the order of the rows.
DISPATCHED void NAME(add_column_sums)(const SCALAR *x, SCALAR *sums, size_t rows, size_t columns) {
  const size_t height = 8;
  size_t r = 0;
  for (; r + height <= rows; r += height)
    for (size_t c = 0; c < columns; c++) {
      SCALAR sum = sums[c];
      for (size_t k = 0; k < height; k++) sum += x[(r + k) * columns + c];
      sums[c] = sum;
    }
  for (; r < rows; r++)
    for (size_t c = 0; c < columns; c++) sums[c] += x[r * columns + c];
}

DISPATCHED double NAME(sum_of_squares)(const SCALAR *x, size_t count) {
  double lanes[LANES] = {0};
  size_t i = 0;
  for (; i + LANES <= count; i += LANES)
    for (int lane = 0; lane < LANES; lane++)
      lanes[lane] += (double)x[i + lane] * (double)x[i + lane];
  for (; i < count; i++) lanes[i % LANES] += (double)x[i] * (double)x[i];
  return NAME(sum_of_lanes)(lanes);
}

DISPATCHED void NAME(descend)(SCALAR *w, const SCALAR *gradient, SCALAR rate, SCALAR decay,
                              size_t count) {
  for (size_t i = 0; i < count; i++) w[i] -= rate * (gradient[i] + decay * w[i]);
}

// Batches

// The examples of a batch lie anywhere in memory: the next one is asked for while this one is used.
DISPATCHED void NAME(look_up_examples)(const uint8_t *bytes, size_t features,
                                       const intptr_t *indices, const SCALAR *table, SCALAR *out,
                                       size_t rows) {
  for (size_t r = 0; r < rows; r++) {
    const uint8_t *example = bytes + (size_t)indices[r] * features;
    if (r + 1 < rows) {
      const uint8_t *next = bytes + (size_t)indices[r + 1] * features;
      for (size_t i = 0; i < features; i += 64) __builtin_prefetch(next + i);
    }
    SCALAR *row = out + r * features;
    for (size_t i = 0; i < features; i++) row[i] = table[example[i]];
  }
}

DISPATCHED void NAME(one_hot)(const uint8_t *labels, const intptr_t *indices, SCALAR *out,
                              size_t rows, size_t columns) {
  for (size_t i = 0; i < rows * columns; i++) out[i] = 0;
  for (size_t r = 0; r < rows; r++) out[r * columns + labels[indices[r]]] = 1;
}

DISPATCHED void NAME(largest_columns)(const SCALAR *x, size_t rows, size_t columns,
                                      intptr_t *result) {
  for (size_t r = 0; r < rows; r++) {
    const SCALAR *row = x + r * columns;
    size_t best = 0;
    for (size_t c = 1; c < columns; c++) best = row[c] > row[best] ? c : best;
    result[r] = (intptr_t)best;
  }
}

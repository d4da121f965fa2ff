// Steps of optimizers: each reads a parameter, its gradient and what the rule keeps of earlier steps once, and writes them
// back. An element's result depends on its own numbers alone, so that panels of any cut give the same bits.
#pragma once

#include <stdbool.h>
#include <stddef.h>

// The most columns that are taken at once: their sums stay in the first-level cache.
enum { COLUMN_STRIP = 64 };

#define DECLARE_UPDATES(scalar)                                                                   \
  /* What becomes of the gradient g of a parameter w before any rule sees it: */                  \
  /* scale * g, held within [-limit, limit], + l2 * w + l1 * sign(w) */                           \
  typedef struct { scalar scale, limit, l2, l1; } gradient_terms_##scalar;                        \
                                                                                                  \
  /* w = w - rate * g */                                                                          \
  void gradient_step_##scalar(scalar *w, const scalar *gradient, size_t count,                    \
                              gradient_terms_##scalar terms, scalar rate);                        \
                                                                                                  \
  /* v = coefficient * v + g, w = keep * w - rate * v, */                                         \
  /* or with Nesterov's look ahead w = keep * w - rate * (g + coefficient * v) */                 \
  typedef struct { scalar rate, keep, coefficient; bool nesterov; } momentum_terms_##scalar;      \
  void momentum_step_##scalar(scalar *w, const scalar *gradient, scalar *v, size_t count,         \
                              gradient_terms_##scalar terms, momentum_terms_##scalar momentum);   \
                                                                                                  \
  /* m = m + gain1 * (g - m), v = beta2 * v + gain2 * g^2, */                                     \
  /* w = keep * w - rate * m / (correction * sqrt(v) + epsilon) */                                \
  typedef struct {                                                                                \
    scalar rate, keep, gain1, beta2, gain2, correction, epsilon;                                  \
  } adam_terms_##scalar;                                                                          \
  void adam_step_##scalar(scalar *w, const scalar *gradient, scalar *m, scalar *v, size_t count,  \
                          gradient_terms_##scalar terms, adam_terms_##scalar adam);               \
                                                                                                  \
  /* s = alpha * s + gain * g^2, d = s; with means u: u = u + gain * (g - u), d = s - u^2; */     \
  /* x = g / (sqrt(d) + epsilon); with velocities v: v = momentum * v + x, x = v; */              \
  /* w = keep * w - rate * x */                                                                   \
  typedef struct { scalar rate, keep, alpha, gain, epsilon, momentum; } rms_terms_##scalar;       \
  void rms_step_##scalar(scalar *w, const scalar *gradient, scalar *s, scalar *u, scalar *v,      \
                         size_t count, gradient_terms_##scalar terms, rms_terms_##scalar rms);    \
                                                                                                  \
  /* a = a + share * (w - a) */                                                                   \
  void approach_##scalar(scalar *a, const scalar *w, size_t count, scalar share);                 \
  /* each of the columns from first to end, at most COLUMN_STRIP, is scaled down to a root of its */ \
  /* sum of squares of `limit` if that is larger */                                               \
  void limit_column_norms_##scalar(scalar *w, size_t rows, size_t columns, size_t first,          \
                                   size_t end, double limit);                                     \
  /* the sum of |x|, accumulated in 64 bits */                                                    \
  double sum_of_magnitudes_##scalar(const scalar *x, size_t count);

DECLARE_UPDATES(float)
DECLARE_UPDATES(double)
#undef DECLARE_UPDATES

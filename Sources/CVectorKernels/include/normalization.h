// Batch normalisation of some columns of a batch: means and variances over its rows, and the way back.
#pragma once

#include <stddef.h>
#include <stdint.h>

// A batch of `rows` × `columns`, row-major, of which the columns `first`..<`end` are worked on. What belongs to columns has
// one element for each of all columns.
#define DECLARE_NORMALIZATION(scalar)                                                             \
  typedef struct {                                                                                \
    size_t rows, columns, first, end;                                                             \
    const scalar *scale, *shift;                                                                  \
    /* of the batch; variances are divided by the rows */                                         \
    scalar *means, *variances, *inverse_deviations;                                               \
    scalar *normalized, *outputs;                                                                 \
    /* forward: the inputs, which may be the outputs; backward: the gradients of the outputs, */  \
    /* which become those of the inputs */                                                        \
    scalar *values;                                                                               \
    scalar *scale_gradients, *shift_gradients;                                                    \
    scalar epsilon;                                                                               \
    /* outputs below zero become zero */                                                          \
    int rectifies;                                                                                \
    /* of outputs that are rectified, those kept are multiplied and the others become zero, see */ \
    /* dropout.h; or null */                                                                      \
    const uint16_t *kept;                                                                         \
    size_t kept_words;                                                                            \
    scalar kept_scale;                                                                            \
  } normalization_##scalar;                                                                       \
                                                                                                  \
  /* normalized = (values - means) * inverse_deviations, outputs = scale * normalized + shift */  \
  void normalize_columns_##scalar(const normalization_##scalar *batch);                           \
  /* after it, for the same batch */                                                              \
  void normalize_columns_backward_##scalar(const normalization_##scalar *batch);                  \
  /* each column of x *= its factor */                                                            \
  void multiply_columns_##scalar(scalar *x, const scalar *factors, size_t rows, size_t columns);

DECLARE_NORMALIZATION(float)
DECLARE_NORMALIZATION(double)
#undef DECLARE_NORMALIZATION

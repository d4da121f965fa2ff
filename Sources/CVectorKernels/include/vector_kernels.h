// Loops over elements, compiled for several instruction sets; the best is chosen when the program is loaded.
// Matrices are row-major and contiguous. `_float` works on 32-bit numbers, `_double` on 64-bit numbers.
#pragma once

#include "philox.h"

#include <sched.h>
#include <stddef.h>
#include <stdint.h>

// Rows whose entries can be listed feature by feature: a byte names a row.
#define MOST_LISTED_ROWS 128

#define DECLARE_KERNELS(scalar)                                                                   \
  /* x = 1 / (1 + exp(-x)) */                                                                     \
  void sigmoid_##scalar(scalar *x, size_t count);                                                 \
  void hyperbolic_tangent_##scalar(scalar *x, size_t count);                                      \
  void rectify_##scalar(scalar *x, size_t count);                                                 \
  /* each row = exp(row) / sum(exp(row)) */                                                       \
  void softmax_##scalar(scalar *x, size_t rows, size_t columns);                                  \
                                                                                                  \
  /* delta = delta * derivative, the derivative written with the activations a */                 \
  void sigmoid_backward_##scalar(const scalar *a, scalar *delta, size_t count);                   \
  void hyperbolic_tangent_backward_##scalar(const scalar *a, scalar *delta, size_t count);        \
  void rectify_backward_##scalar(const scalar *a, scalar *delta, size_t count);                   \
  void softmax_backward_##scalar(const scalar *a, scalar *delta, size_t rows, size_t columns);    \
                                                                                                  \
  /* sums of losses over all elements or rows, accumulated in 64 bits; z are logits */            \
  double squared_error_##scalar(const scalar *a, const scalar *y, size_t count);                  \
  double binary_cross_entropy_##scalar(const scalar *z, const scalar *y, size_t count);           \
  double softmax_cross_entropy_##scalar(const scalar *z, const scalar *y, size_t rows,            \
                                        size_t columns);                                          \
                                                                                                  \
  /* out = factor * (a - y) */                                                                    \
  void scaled_difference_##scalar(const scalar *a, const scalar *y, scalar factor, scalar *out,   \
                                  size_t count);                                                  \
  /* each row of x += row */                                                                      \
  void add_to_rows_##scalar(scalar *x, const scalar *row, size_t rows, size_t columns);           \
  /* sums = sums + the sums of the columns of x */                                                \
  void add_column_sums_##scalar(const scalar *x, scalar *sums, size_t rows, size_t columns);      \
  double sum_of_squares_##scalar(const scalar *x, size_t count);                                  \
  /* w = w - rate * (gradient + decay * w) */                                                     \
  void descend_##scalar(scalar *w, const scalar *gradient, scalar rate, scalar decay,             \
                        size_t count);                                                            \
  /* each row of out = table[byte] for the bytes of the example that indices name */               \
  void look_up_examples_##scalar(const uint8_t *bytes, size_t features, const intptr_t *indices,  \
                                 const scalar *table, scalar *out, size_t rows);                  \
  /* each row of out = 0, but 1 in the column that is the label of the example */                 \
  void one_hot_##scalar(const uint8_t *labels, const intptr_t *indices, scalar *out, size_t rows, \
                        size_t columns);                                                          \
  /* columns[r] = the column of the first largest element of row r */                             \
  void largest_columns_##scalar(const scalar *x, size_t rows, size_t columns, intptr_t *result);  \
                                                                                                  \
  /* each row of out = base + the sum of table[byte] * weights[position] over the row's entries  */ \
  /* from starts to ends, whose positions rise, for `features` from first_feature on; without a  */ \
  /* base, that sum is added to the row; out has at least 64 bytes of columns; the rows of       */ \
  /* weights are as pack_rows has written them, or, where packed_stride is 0, next to each other */ \
  void sparse_product_##scalar(const uint16_t *positions, const uint8_t *bytes,                   \
                               const intptr_t *starts, const intptr_t *ends, size_t rows,         \
                               size_t first_feature, size_t features, const scalar *table,        \
                               const scalar *weights, size_t packed_stride, const scalar *base,   \
                               scalar *out, size_t columns);                                      \
  /* packed = the rows, `stride` numbers for each: whole vectors of 64 bytes, of which the last  */ \
  /* ends with the row; if there are sums, the rows are added to them, one after the other        */ \
  void pack_rows_##scalar(const scalar *matrix, size_t rows, size_t columns, scalar *sums,        \
                          scalar *packed, size_t stride);                                         \
  /* each row of out, for a feature from first_feature on, = keep * itself + scale * its gradient, */ \
  /* which is background[feature] * the sum of deltas[row] over rows, if there is a background,   */ \
  /* + the sum of table[byte] * deltas[row] over entries;                                         */ \
  /* with keep = 0 it may hold anything before; entries are those of the rows, as above, or, of  */ \
  /* no more than MOST_LISTED_ROWS, those that list_entries has listed for the same features     */ \
  void sparse_gradient_##scalar(const uint16_t *positions, const uint8_t *bytes,                  \
                                const intptr_t *starts, const intptr_t *ends, size_t rows,        \
                                size_t first_feature, size_t features,                            \
                                const uint16_t *lists, const uint8_t *counts, const scalar *table, \
                                const scalar *background, const scalar *deltas, scalar scale,     \
                                scalar keep, scalar *out, size_t columns);

DECLARE_KERNELS(float)
DECLARE_KERNELS(double)
#undef DECLARE_KERNELS

size_t count_nonzero(const uint8_t *bytes, size_t count);
// The positions and the values of the bytes of a row that are not zero, and their number.
size_t compress_row(const uint8_t *row, size_t features, uint16_t *positions, uint8_t *bytes);
// Adds the entries of some rows to lists of MOST_LISTED_ROWS numbers for each feature: of each entry the row, counted from
// starts, times 256, and the byte. One number is written and read faster than two.
void list_entries(const uint16_t *positions, const uint8_t *bytes, const intptr_t *starts, const intptr_t *ends,
                  size_t first_row, size_t end_row, size_t first_feature, size_t features, uint16_t *lists,
                  uint8_t *counts);
// Asks for entries of rows, which lie anywhere in memory, before they are used: of each row about those from first_feature
// to end_feature.
void prefetch_entries(const uint16_t *positions, const uint8_t *bytes, const intptr_t *starts, const intptr_t *ends,
                      size_t rows, size_t first_feature, size_t end_feature, size_t features);

// Tells the processor that this thread is waiting in a loop.
static inline void spin_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

// Lets other threads use this thread's processor.
static inline void yield_processor(void) { sched_yield(); }

// The kernels of kernels.h, once for each width of number.

#include "dropout.h"
#include "normalization.h"
#include "vector_kernels.h"
#include "parameter_updates.h"

#include <float.h>
#include "dispatch.h"

#include <math.h>
#include <string.h>

// Partial sums kept side by side, so that a sum can use the whole width of a vector register; the order of the
// additions, and so the result, depends on the count alone.
#define LANES 16
// Exponentials that are taken at once: some rows of a few columns.
#define EXPONENTIALS 256

// exp(x) = 2^n * exp(r) with n = round(x / ln 2), so |r| <= ln 2 / 2 (Cody and Waite 1980, chapter 6: ln 2 in two
// parts keeps r exact). Adding 1.5 * 2^(mantissa bits) rounds to an integer and leaves it in the low bits.
// exp(x) = scale + scale * tail
typedef struct { float scale, tail; } parts_float;
typedef struct { double scale, tail; } parts_double;

INLINE parts_float exponential_parts_float(float x) {
  const float shifter = 0x1.8p23f;
  x = x < -87.0f ? -87.0f : x;  // comparisons let NaN through
  x = x > 88.0f ? 88.0f : x;
  float shifted = x * 0x1.715476p0f + shifter;
  float n = shifted - shifter;
  float r = x - n * 0x1.62e400p-1f;
  r = r - n * 0x1.7f7d1cp-20f;
  // exp(r) - 1 by its Taylor series; the first term left out is below 2^-25 of the result.
  float p = 1.0f / 5040;
  p = p * r + 1.0f / 720;
  p = p * r + 1.0f / 120;
  p = p * r + 1.0f / 24;
  p = p * r + 1.0f / 6;
  p = p * r + 1.0f / 2;
  p = p * r * r + r;
  uint32_t bits;
  memcpy(&bits, &shifted, sizeof bits);
  bits = (bits + 127) << 23;
  float scale;
  memcpy(&scale, &bits, sizeof scale);
  return (parts_float){scale, p};
}

INLINE parts_double exponential_parts_double(double x) {
  const double shifter = 0x1.8p52;
  x = x < -708.0 ? -708.0 : x;
  x = x > 709.0 ? 709.0 : x;
  double shifted = x * 0x1.71547652b82fep0 + shifter;
  double n = shifted - shifter;
  double r = x - n * 0x1.62e42fee00000p-1;
  r = r - n * 0x1.a39ef35793c76p-33;
  double p = 1.0 / 6227020800;  // 1 / 13!; the first term left out is below 2^-57 of the result
  p = p * r + 1.0 / 479001600;
  p = p * r + 1.0 / 39916800;
  p = p * r + 1.0 / 3628800;
  p = p * r + 1.0 / 362880;
  p = p * r + 1.0 / 40320;
  p = p * r + 1.0 / 5040;
  p = p * r + 1.0 / 720;
  p = p * r + 1.0 / 120;
  p = p * r + 1.0 / 24;
  p = p * r + 1.0 / 6;
  p = p * r + 1.0 / 2;
  p = p * r * r + r;
  uint64_t bits;
  memcpy(&bits, &shifted, sizeof bits);
  bits = (bits + 1023) << 52;
  double scale;
  memcpy(&scale, &bits, sizeof scale);
  return (parts_double){scale, p};
}

// log(1 + t) for 0 <= t <= 1 as 2 artanh(s), s = t / (2 + t) <= 1/3, by the series of artanh.
INLINE float log_one_plus_float(float t) {
  float s = t / (2 + t), q = s * s, p = 1.0f / 17;
  for (int k = 15; k >= 1; k -= 2) p = p * q + 1.0f / (float)k;
  return 2 * s * p;
}

INLINE double log_one_plus_double(double t) {
  double s = t / (2 + t), q = s * s, p = 1.0 / 35;
  for (int k = 33; k >= 1; k -= 2) p = p * q + 1.0 / (double)k;
  return 2 * s * p;
}

// For sparse_kernels.h. Vectors that are summed side by side: with one more for the factor they fit into 8 registers of
// AVX-512, or 15 of AVX2's 16.
#define BLOCK 7
// Features whose weights are visited for all rows of a tile before the next: 98 of a block are 44 KB, and an eighth of the
// pixels of an MNIST image.
#define CHUNK 98
#define TILE 64
// Rows of a tile from which on it pays to pack the weights of a chunk first.
#define PACKING_ROWS 32
// Rows of δ that are packed at once: with 128 and less of them in use, they stay in the first-level cache or near it. A
// byte can name a row.
#define PACKED_ROWS MOST_LISTED_ROWS
// Features whose entries are listed at once: half of an MNIST image in one piece, of whose 100 KB few are touched.
#define LISTED_FEATURES 400

// The first entry of a row whose position is not below a feature: a search without branches, since no processor could
// foresee them.
INLINE size_t first_entry(const uint16_t *positions, size_t start, size_t end, size_t feature) {
  size_t left = end - start;
  if (feature == 0 || left == 0) return start;
  while (left > 1) {
    size_t half = left / 2;
    start += positions[start + half - 1] < feature ? half : 0;
    left -= half;
  }
  return start + (positions[start] < feature);
}

void list_entries(const uint16_t *positions, const uint8_t *bytes, const intptr_t *starts, const intptr_t *ends,
                  size_t first_row, size_t end_row, size_t first_feature, size_t features, uint16_t *lists,
                  uint8_t *counts) {
  for (size_t r = first_row; r < end_row; r++) {
    size_t end = (size_t)ends[r];
    for (size_t i = first_entry(positions, (size_t)starts[r], end, first_feature);
         i < end && positions[i] < first_feature + features; i++) {
      size_t feature = positions[i] - first_feature;
      lists[feature * MOST_LISTED_ROWS + counts[feature]++] = (uint16_t)(r << 8 | bytes[i]);
    }
  }
}

#define SCALAR float
#define NAME(function) function##_float
#include "kernels.h"
#include "sparse_kernels.h"
#include "update_kernels.h"
#include "dropout_kernels.h"
#include "normalization_kernels.h"
#undef SCALAR
#undef NAME

#define SCALAR double
#define NAME(function) function##_double
#include "kernels.h"
#include "sparse_kernels.h"
#include "update_kernels.h"
#include "dropout_kernels.h"
#include "normalization_kernels.h"

DISPATCHED size_t count_nonzero(const uint8_t *bytes, size_t count) {
  size_t nonzero = 0;
  for (size_t i = 0; i < count; i++) nonzero += bytes[i] != 0;
  return nonzero;
}

// A bit for each of 64 bytes that is not zero.
typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef _Bool bits64 __attribute__((ext_vector_type(64)));

INLINE uint64_t nonzero_bits(const uint8_t *bytes, size_t count) {
  bytes64 block = 0;
  memcpy(&block, bytes, count);
  bits64 nonzero = __builtin_convertvector(block != 0, bits64);
  uint64_t bits;
  memcpy(&bits, &nonzero, sizeof bits);
  return bits;
}

DISPATCHED size_t compress_row(const uint8_t *row, size_t features, uint16_t *positions, uint8_t *bytes) {
  size_t count = 0;
  for (size_t start = 0; start < features; start += 64) {
    size_t left = features - start;
    for (uint64_t bits = left < 64 ? nonzero_bits(row + start, left) : nonzero_bits(row + start, 64); bits;
         bits &= bits - 1) {
      size_t feature = start + (size_t)__builtin_ctzll(bits);
      positions[count] = (uint16_t)feature;
      bytes[count++] = row[feature];
    }
  }
  return count;
}

// Into the second-level cache: there are too many for the few requests that the first one can have on their way, and what it
// has no room for is dropped.
INLINE void prefetch_lines(const void *start, const void *end) {
  if (start == end) return;
  for (const char *line = start; line < (const char *)end; line += 64) __builtin_prefetch(line, 0, 2);
  // The first byte may lie anywhere in its cache line, and the last one in the line after the last that was asked for.
  __builtin_prefetch((const char *)end - 1, 0, 2);
}

void prefetch_entries(const uint16_t *positions, const uint8_t *bytes, const intptr_t *starts, const intptr_t *ends,
                      size_t rows, size_t first_feature, size_t end_feature, size_t features) {
  // Half a cache line of positions more at either side, since entries are not spread evenly.
  const size_t margin = 16;
  for (size_t r = 0; r < rows; r++) {
    size_t start = (size_t)starts[r], count = (size_t)ends[r] - start;
    size_t first = count * first_feature / features, end = count * end_feature / features + margin;
    first = start + (first < margin ? 0 : first - margin);
    end = start + (end < count ? end : count);
    prefetch_lines(positions + first, positions + end);
    prefetch_lines(bytes + first, bytes + end);
  }
}

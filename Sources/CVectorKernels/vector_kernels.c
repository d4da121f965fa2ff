// The kernels of the headers below, once for each width of number.

#include "dropout.h"
#include "normalization.h"
#include "vector_kernels.h"
#include "parameter_updates.h"

#include "dispatch.h"
#include "sparse_entries.h"

#include <float.h>
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

#define SCALAR float
#define NAME(function) function##_float
#include "kernels.h"
#include "sparse_vectors.h"
#include "sparse_products.h"
#include "sparse_gradients.h"
#include "update_kernels.h"
#include "dropout_kernels.h"
#include "normalization_kernels.h"
#undef SCALAR
#undef NAME

#define SCALAR double
#define NAME(function) function##_double
#include "kernels.h"
#include "sparse_vectors.h"
#include "sparse_products.h"
#include "sparse_gradients.h"
#include "update_kernels.h"
#include "dropout_kernels.h"
#include "normalization_kernels.h"

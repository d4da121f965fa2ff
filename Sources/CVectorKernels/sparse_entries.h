#pragma once

#include <stddef.h>
#include <stdint.h>
#include "dispatch.h"

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

// The bytes of examples that are not zero: found, listed by feature, asked for ahead.

#include "sparse_entries.h"
#include "vector_kernels.h"

#include <string.h>

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

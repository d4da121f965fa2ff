// Dropout: which elements of a matrix are kept, a bit each, drawn by address.
#pragma once

#include <stddef.h>
#include <stdint.h>

// The bits of 16 columns of a row are a word; the words of a row fill whole groups of 128 columns.
enum { DROPOUT_GROUP_COLUMNS = 128, DROPOUT_GROUP_WORDS = 8 };

// Draws the bits of some rows. An element is kept if its 16 random bits are at least `threshold`, which is therefore 65536
// times the rate of dropping. They are those of philox with the key {seed, purpose}: with column = 128 g + 32 w + 16 h + l
// and l < 16, h < 2, w < 4, the bits from 16 h on of the word w of the block at {16 g + l, row, time, time >> 32}.
void draw_kept(uint32_t seed, uint32_t purpose, uint64_t time, size_t first_row, size_t rows, size_t columns,
               uint32_t threshold, uint16_t *kept);

// Leaves out the entries of a sparse row whose columns are dropped, and returns how many are left.
size_t keep_entries(uint16_t *positions, uint8_t *bytes, size_t count, const uint16_t *kept);

#define DECLARE_DROPOUT(scalar)                                                                   \
  /* out = values * scale where kept, 0 elsewhere; out may be values */                           \
  void keep_elements_##scalar(const scalar *values, const uint16_t *kept, scalar scale,           \
                              scalar *out, size_t rows, size_t columns);

DECLARE_DROPOUT(float)
DECLARE_DROPOUT(double)
#undef DECLARE_DROPOUT

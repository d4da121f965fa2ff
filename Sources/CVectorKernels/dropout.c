#include "dropout.h"

#include "dispatch.h"

#include <string.h>

// The 32-bit words of 16 blocks of philox, each in the lower half of 64 bits: a product of two words then takes one
// instruction. What is in the upper halves does not matter.
typedef uint64_t words __attribute__((ext_vector_type(16)));
typedef _Bool bits __attribute__((ext_vector_type(16)));

#define LOW(x) ((x) & 0xFFFFFFFF)

DISPATCHED void draw_kept(uint32_t seed, uint32_t purpose, uint64_t time, size_t first_row, size_t rows,
                          size_t columns, uint32_t threshold, uint16_t *kept) {
  const words lanes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  size_t groups = (columns + DROPOUT_GROUP_COLUMNS - 1) / DROPOUT_GROUP_COLUMNS;
  for (size_t r = first_row; r < first_row + rows; r++)
    for (size_t g = 0; g < groups; g++, kept += DROPOUT_GROUP_WORDS) {
      words word[4] = {lanes + 16 * g, (words)(uint64_t)r, (words)LOW(time), (words)(time >> 32)};
      uint32_t key0 = seed, key1 = purpose;
      for (int round = 0; round < 10; round++) {
        words product0 = LOW(word[0]) * (uint64_t)0xD2511F53, product1 = LOW(word[2]) * (uint64_t)0xCD9E8D57;
        word[0] = (product1 >> 32) ^ word[1] ^ (uint64_t)key0;
        word[1] = product1;
        word[2] = (product0 >> 32) ^ word[3] ^ (uint64_t)key1;
        word[3] = product0;
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
      }
      for (int half = 0; half < DROPOUT_GROUP_WORDS; half++) {
        words drawn = (word[half / 2] >> (half % 2 * 16)) & 0xFFFF;
        bits is_kept = __builtin_convertvector(drawn >= (uint64_t)threshold, bits);
        memcpy(kept + half, &is_kept, sizeof(uint16_t));
      }
    }
}

size_t keep_entries(uint16_t *positions, uint8_t *bytes, size_t count, const uint16_t *kept) {
  size_t left = 0;
  for (size_t i = 0; i < count; i++) {
    uint16_t position = positions[i];
    positions[left] = position;
    bytes[left] = bytes[i];
    left += kept[position / 16] >> position % 16 & 1;
  }
  return left;
}

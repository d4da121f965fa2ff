// Philox4x32-10: random numbers that are computed from their address instead of from the ones before (Salmon, Moraes,
// Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
#pragma once

#include <stdint.h>

// 128 bits: the address of a block going in, its random numbers coming out.
typedef struct { uint32_t word[4]; } philox_block;

static inline philox_block philox(philox_block counter, uint32_t key0, uint32_t key1) {
  for (int round = 0; round < 10; round++) {
    uint64_t product0 = (uint64_t)0xD2511F53 * counter.word[0];
    uint64_t product1 = (uint64_t)0xCD9E8D57 * counter.word[2];
    counter = (philox_block){{
        (uint32_t)(product1 >> 32) ^ counter.word[1] ^ key0, (uint32_t)product1,
        (uint32_t)(product0 >> 32) ^ counter.word[3] ^ key1, (uint32_t)product0}};
    key0 += 0x9E3779B9;
    key1 += 0xBB67AE85;
  }
  return counter;
}

// How the kernels are compiled.
#pragma once

// One copy of a function for each instruction set, and a choice between them at load time. Inlined helpers are
// compiled with the instruction set of the copy that calls them.
//
// Vectors that a kernel names as such are kept as wide as they are: the compiler would halve those of 64 bytes, although
// AVX-512 has registers for them.
#if defined(__x86_64__) && defined(__linux__)
#define DISPATCHED \
  __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4"), min_vector_width(512)))
#else
#define DISPATCHED
#endif
#define INLINE static inline __attribute__((always_inline))

// How the kernels are compiled.
#pragma once

// One copy of a function for each instruction set, and a choice between them at load time.
#if defined(__x86_64__) && defined(__linux__)
#define DISPATCHED __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define DISPATCHED
#endif
#define INLINE static inline __attribute__((always_inline))

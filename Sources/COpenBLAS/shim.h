// The C interface of BLAS, and the two entry points with which OpenBLAS chooses its kernels again.
#pragma once

#include <cblas.h>
#include <stdlib.h>

// Present in every OpenBLAS that is built for several processors (DYNAMIC_ARCH); weak, so that other builds link.
extern void gotoblas_dynamic_init(void) __attribute__((weak));
extern void gotoblas_dynamic_quit(void) __attribute__((weak));

// Makes OpenBLAS choose the kernels called `name`, as OPENBLAS_CORETYPE would have at load time.
// Returns 0 where this build of OpenBLAS holds kernels for one processor only.
static inline int openblas_choose_kernels(const char *name) {
  if (!gotoblas_dynamic_init || !gotoblas_dynamic_quit) return 0;
  setenv("OPENBLAS_CORETYPE", name, 1);
  gotoblas_dynamic_quit();
  gotoblas_dynamic_init();
  unsetenv("OPENBLAS_CORETYPE");
  return 1;
}

// The kernels that the user wants instead of those that OpenBLAS would choose; NULL for none. OpenBLAS reads the same
// variable when it is loaded.
static inline const char *openblas_requested_kernels(void) { return getenv("OPENBLAS_CORETYPE"); }

// 1 when the processor and the operating system run the AVX-512 instructions of the SkylakeX kernels.
static inline int processor_has_avx512(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#else
  return 0;
#endif
}

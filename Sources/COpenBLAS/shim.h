// The C interface of BLAS, one routine of LAPACK, and the two entry points with which OpenBLAS chooses its kernels again.
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

// 1 when the processor also has what the Cooperlake kernels may use: AVX-512 for numbers of 16 bits.
static inline int processor_has_avx512_bfloat16(void) {
#if defined(__x86_64__)
  return processor_has_avx512() && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bf16");
#else
  return 0;
#endif
}

// LAPACK, which every build of OpenBLAS for general use contains. Not all have its C interface, so this is the Fortran
// one: arguments by reference, and the lengths of the texts at the end.
void dsyevr_(const char *jobz, const char *range, const char *uplo, const blasint *n, double *a, const blasint *lda,
             const double *vl, const double *vu, const blasint *il, const blasint *iu, const double *abstol,
             blasint *m, double *w, double *z, const blasint *ldz, blasint *isuppz, double *work,
             const blasint *lwork, blasint *iwork, const blasint *liwork, blasint *info, size_t jobz_length,
             size_t range_length, size_t uplo_length);

// The eigenvalues `first` to `last` of a symmetric n × n matrix, counted from 1 at the smallest, with their vectors, which
// lie one after the other in `vectors`. `matrix` is used up; `values` has room for n numbers, `support` for 2n, `work`
// for `work_count` and `whole_work` for `whole_work_count`; where these counts are -1, the best ones are put into the
// first places instead. Returns LAPACK's `info`: 0 if all went well.
static inline blasint lapack_symmetric_eigenvectors(blasint n, blasint first, blasint last, double *matrix,
                                                    double *values, double *vectors, blasint *support,
                                                    double *work, blasint work_count, blasint *whole_work,
                                                    blasint whole_work_count) {
  double unused = 0, tolerance = 0;
  blasint found = 0, info = 0;
  dsyevr_("V", "I", "L", &n, matrix, &n, &unused, &unused, &first, &last, &tolerance, &found, values, vectors, &n,
          support, work, &work_count, whole_work, &whole_work_count, &info, 1, 1, 1);
  if (info == 0 && work_count >= 0 && found != last - first + 1) return 1;
  return info;
}

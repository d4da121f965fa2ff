internal import COpenBLAS

/// OpenBLAS, set up once: the kernels for this processor, and no threads of its own.
///
/// OpenBLAS's threads make products of a network's size slower; ``WorkerTeam`` shares out whole panels instead.
package enum OpenBLAS {
  /// The name of the kernels in use, as in `SkylakeX`.
  package static let kernelName: String = {
    // A processor newer than the library is taken for an old one: OpenBLAS 0.3.21 runs 256-bit kernels on
    // processors with AVX-512, at half their speed. A choice that the user has made stands.
    if getenv("OPENBLAS_CORETYPE") == nil, processor_has_avx512() == 1,
      !wideKernels.contains(String(cString: openblas_get_corename()).lowercased())
    {
      _ = openblas_choose_kernels("SkylakeX")
    }
    openblas_set_num_threads(1)
    return String(cString: openblas_get_corename())
  }()

  /// Kernels that use AVX-512, by OpenBLAS's names.
  private static let wideKernels: Set = ["skylakex", "cooperlake", "sapphirerapids", "zen4", "zen5"]

  static func useOneThread() { _ = kernelName }
}

extension GeneralProduct<Float> {
  func compute() {
    OpenBLAS.useOneThread()
    cblas_sgemm(
      CblasRowMajor, leftTransposed ? CblasTrans : CblasNoTrans,
      rightTransposed ? CblasTrans : CblasNoTrans, blasint(rows), blasint(columns),
      blasint(depth), 1, left, blasint(leftStride), right, blasint(rightStride), 0, result,
      blasint(resultStride))
  }
}

extension GeneralProduct<Double> {
  func compute() {
    OpenBLAS.useOneThread()
    cblas_dgemm(
      CblasRowMajor, leftTransposed ? CblasTrans : CblasNoTrans,
      rightTransposed ? CblasTrans : CblasNoTrans, blasint(rows), blasint(columns),
      blasint(depth), 1, left, blasint(leftStride), right, blasint(rightStride), 0, result,
      blasint(resultStride))
  }
}

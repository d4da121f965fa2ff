internal import COpenBLAS

/// OpenBLAS, set up once: the kernels for this processor, and no threads of its own.
///
/// OpenBLAS's threads make products of a network's size slower; a ``WorkerTeam`` shares out whole panels instead.
package enum OpenBLAS {
  /// The name of the kernels in use, as in `SkylakeX`.
  package static let kernelName: String = {
    // A processor newer than the library is taken for an old one, whose 256-bit kernels run at half the speed of those
    // for AVX-512. A choice that the user has made stands.
    if requestedKernelName == nil, processorHasAVX512, !wideKernels.contains(currentName) {
      _ = openblas_choose_kernels("SkylakeX")
    }
    openblas_set_num_threads(1)
    return String(cString: openblas_get_corename())
  }()

  /// The kernels that the user wants, by OpenBLAS's own environment variable.
  package static var requestedKernelName: String? {
    openblas_requested_kernels().map { String(cString: $0) }
  }

  /// Whether the processor runs the 512-bit kernels.
  package static var processorHasAVX512: Bool { processor_has_avx512() == 1 }

  /// Whether 512-bit kernels would run here but the user's choice keeps them from being used.
  package static var isHeldBack: Bool {
    requestedKernelName != nil && processorHasAVX512
      && !wideKernels.contains(kernelName.lowercased())
  }

  /// The number of threads that OpenBLAS itself uses.
  package static var threadCount: Int { Int(openblas_get_num_threads()) }

  /// Kernels that use AVX-512, by OpenBLAS's names in lower case.
  package static let wideKernels: Set = [
    "skylakex", "cooperlake", "sapphirerapids", "zen4", "zen5",
  ]

  private static var currentName: String { String(cString: openblas_get_corename()).lowercased() }

  static func setUp() { _ = kernelName }
}

extension GeneralProduct<Float> {
  func compute() {
    OpenBLAS.setUp()
    cblas_sgemm(
      CblasRowMajor, leftTransposed ? CblasTrans : CblasNoTrans,
      rightTransposed ? CblasTrans : CblasNoTrans, blasint(rows), blasint(columns),
      blasint(depth), scale, left, blasint(leftStride), right, blasint(rightStride), keep, result,
      blasint(resultStride))
  }
}

extension GeneralProduct<Double> {
  func compute() {
    OpenBLAS.setUp()
    cblas_dgemm(
      CblasRowMajor, leftTransposed ? CblasTrans : CblasNoTrans,
      rightTransposed ? CblasTrans : CblasNoTrans, blasint(rows), blasint(columns),
      blasint(depth), scale, left, blasint(leftStride), right, blasint(rightStride), keep, result,
      blasint(resultStride))
  }
}

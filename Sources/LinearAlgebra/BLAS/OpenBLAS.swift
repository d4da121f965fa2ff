internal import COpenBLAS

/// OpenBLAS, set up once: the kernels for this processor, and no threads of its own.
///
/// OpenBLAS's threads make products of a network's size slower; a ``WorkerTeam`` shares out whole panels instead.
package enum OpenBLAS {
  /// The name of the kernels in use, as in `SkylakeX`.
  package static let kernelName: String = {
    if requestedKernelName == nil, let preferred = preferredKernelName,
      currentName != preferred.lowercased()
    {
      _ = openblas_choose_kernels(preferred)
    }
    openblas_set_num_threads(1)
    return String(cString: openblas_get_corename())
  }()

  /// The kernels for this processor where OpenBLAS's own choice does not do; a choice that the user has made stands.
  ///
  /// Of the processors with AVX-512 for numbers of 16 bits (AMD's since Zen 4, Intel's since Cooper Lake), OpenBLAS 0.3.21 gives
  /// some the kernels for Cooper Lake and others those for Skylake, which add in another order. All of them run the former, and
  /// get them here, so that a training comes to the same bits on all. A processor that is newer than the library may be taken
  /// for an old one, whose 256-bit kernels run at half the speed of those for AVX-512.
  private static var preferredKernelName: String? {
    guard processorHasAVX512 else { return nil }
    if processorHasAVX512BFloat16 { return "Cooperlake" }
    return wideKernels.contains(currentName) ? nil : "SkylakeX"
  }

  /// The kernels that the user wants, by OpenBLAS's own environment variable.
  package static var requestedKernelName: String? {
    openblas_requested_kernels().map { String(cString: $0) }
  }

  /// Whether the processor runs the 512-bit kernels.
  package static var processorHasAVX512: Bool { processor_has_avx512() == 1 }

  /// Whether it also runs those for Cooperlake.
  package static var processorHasAVX512BFloat16: Bool { processor_has_avx512_bfloat16() == 1 }

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

import LinearAlgebra

extension CommandEnvironment {
  /// Says so when an environment variable keeps matrix products from using the processor's full width.
  func noteKernels() {
    guard OpenBLAS.isHeldBack else { return }
    note(
      """
      Note: the environment variable OPENBLAS_CORETYPE asks for the \(OpenBLAS.kernelName) kernels. This processor can run \
      wider ones, up to twice as fast: unset it to have them chosen automatically.
      """)
  }
}

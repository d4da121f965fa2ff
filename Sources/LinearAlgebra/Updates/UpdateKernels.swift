/// The loops that change parameters, for one type of number.
struct UpdateKernels<Scalar: MatrixScalar>: Sendable {
  typealias Elements = UnsafePointer<Scalar>
  typealias MutableElements = UnsafeMutablePointer<Scalar>

  let gradientStep:
    @Sendable (MutableElements, Elements, Int, GradientTerms<Scalar>, _ rate: Scalar) -> Void
  let momentumStep:
    @Sendable (
      MutableElements, Elements, _ velocities: MutableElements, Int, GradientTerms<Scalar>,
      MomentumTerms<Scalar>
    ) -> Void
  let adamStep:
    @Sendable (
      MutableElements, Elements, _ firstMoments: MutableElements,
      _ secondMoments: MutableElements, Int, GradientTerms<Scalar>, AdamTerms<Scalar>
    ) -> Void
  let rmsStep:
    @Sendable (
      MutableElements, Elements, _ squares: MutableElements, _ means: MutableElements?,
      _ velocities: MutableElements?, Int, GradientTerms<Scalar>, RMSTerms<Scalar>
    ) -> Void
  let approach: @Sendable (MutableElements, Elements, Int, _ share: Scalar) -> Void
  /// The most columns that ``limitColumnNorms`` takes at once.
  let columnStrip: Int
  let limitColumnNorms:
    @Sendable (
      MutableElements, _ rows: Int, _ columns: Int, _ first: Int, _ end: Int, _ limit: Double
    ) -> Void
  let sumOfMagnitudes: @Sendable (Elements, Int) -> Double
}

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
}

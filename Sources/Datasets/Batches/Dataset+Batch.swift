public import LinearAlgebra

extension Dataset {
  /// All examples as a batch: preprocessed inputs, *examples × features*, and one-hot targets, *examples × classes*.
  public func batch<Scalar: MatrixScalar>(
    _ preprocessing: Preprocessing
  ) -> (inputs: Matrix<Scalar>, targets: Matrix<Scalar>) {
    var inputs = Matrix<Scalar>(rows: count, columns: featureCount)
    var targets = Matrix<Scalar>(rows: count, columns: classCount)
    BatchLoader(self, preprocessing: preprocessing).load(
      Array(0..<count)[...], inputs: inputs.mutableView(), targets: targets.mutableView())
    return (inputs, targets)
  }
}

public import LinearAlgebra

/// The directions in which examples differ the most: principal component analysis.
///
/// With *X* the examples less their mean, the components are the eigenvectors of the covariances
/// *Σ = Xᵀ·X / (n − 1)* that have the largest eigenvalues, and these eigenvalues the variances along them (K. Pearson,
/// “On lines and planes of closest fit to systems of points in space”, 1901; H. Hotelling, “Analysis of a complex of
/// statistical variables into principal components”, 1933).
///
/// # Shapes
/// Fitted to *n* examples × *d* features, `mean` holds *d* numbers, `components` is *k × d*, and the variances are *k*.
public struct PrincipalComponents: Sendable, Equatable {
  /// The mean of each feature.
  public let mean: [Double]

  /// A direction in each row, of length 1; that of the largest variance is the first. Of its two signs a direction has
  /// that which makes its largest element, by magnitude, positive, as in scikit-learn.
  public let components: Matrix<Double>

  /// The variance of the examples along each direction, in squared units of the features.
  public let explainedVariance: [Double]

  /// The part that each has of the variances of all features together, from 0 to 1; 0 where nothing varies.
  public let explainedVarianceRatio: [Double]

  /// Finds the components.
  ///
  /// Takes the time of a product of *d × n* and *n × d* and the decomposition of *d × d*, and memory for a copy of the
  /// examples and twice *d × d* numbers.
  ///
  /// - Parameters:
  ///   - examples: An example in each row, a feature in each column.
  ///   - count: How many components to find.
  /// - Throws: ``PrincipalComponentsError`` if there are fewer than two examples, fewer examples or features than
  ///   `count`, or a number that is not finite.
  /// - Precondition: `count` is positive.
  public init(of examples: Matrix<Double>, count: Int) throws(PrincipalComponentsError) {
    precondition(count > 0, "\(count) components.")
    guard examples.rows > 1 else { throw .tooFewExamples(examples.rows) }
    guard count <= min(examples.rows, examples.columns) else {
      throw .tooMany(wanted: count, examples: examples.rows, features: examples.columns)
    }
    let features = examples.columns
    if let place = examples.view.elements.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(example: place / features, feature: place % features)
    }
    mean = Self.mean(examples)
    let covariances = Self.covariances(of: Self.centred(examples, around: mean))
    let decomposition: SymmetricEigendecomposition
    do {
      decomposition = try SymmetricEigendecomposition(of: covariances, largest: count)
    } catch {
      throw .noEigenvectors(error)
    }
    components = Self.withDefiniteSigns(decomposition.vectors)
    // Rounding may leave the variance of what does not vary just below zero.
    explainedVariance = decomposition.values.map { max($0, 0) }
    let total = (0..<features).reduce(0) { $0 + covariances[$1, $1] }
    explainedVarianceRatio = explainedVariance.map { total > 0 ? $0 / total : 0 }
  }

  /// The coordinates of examples along the components, counted from the mean.
  ///
  /// - Parameter examples: *m* examples × *d* features.
  /// - Returns: *m* examples × *k* coordinates, in units of the features.
  /// - Precondition: The examples have as many features as those that the components were found from.
  public func projection(of examples: Matrix<Double>) -> Matrix<Double> {
    precondition(
      examples.columns == mean.count, "\(examples) has not the \(mean.count) features of the mean.")
    var result = Matrix<Double>(rows: examples.rows, columns: components.rows)
    multiply(
      Self.centred(examples, around: mean).view, components.view, transposing: .right,
      into: result.mutableView())
    return result
  }
}

public import LinearAlgebra

/// Batch normalisation of a layer's net inputs (Ioffe and Szegedy 2015), between the product with the weights and φ.
///
/// In training, each unit is normalised over the examples of its batch:
///
/// x = X·W, μ = mean(x), σ² = mean((x − μ)²), x̂ = (x − μ) / √(σ² + ε), z = γ x̂ + β (algorithm 1)
///
/// Afterwards, running averages of μ and of the unbiased n/(n − 1) σ² take the place of a batch's own, so that the answer to
/// an example does not depend on the others. Then z is linear in X, and ``Network/folded`` is the same network without
/// normalisation (algorithm 2).
///
/// A bias before the normalisation would be taken off with μ. The layer's biases b are therefore β: they are added after it.
///
/// # Shapes
/// X is *examples × inputs*, x, x̂ and z *examples × units*; what is kept here is *1 × units*.
public struct BatchNormalization<Scalar: MatrixScalar>: Sendable, Equatable {
  /// ε and how fast the running averages follow.
  public let settings: BatchNormalizationSettings
  /// γ.
  public internal(set) var scale: Matrix<Scalar>
  /// The running average of μ.
  public internal(set) var runningMean: Matrix<Scalar>
  /// The running average of n/(n − 1) σ².
  public internal(set) var runningVariance: Matrix<Scalar>

  /// Creates a normalisation that has seen nothing: γ = 1, mean 0, variance 1.
  ///
  /// - Parameters:
  ///   - units: The number of units of the layer.
  ///   - settings: ε and how fast the running averages follow.
  public init(units: Int, settings: BatchNormalizationSettings = BatchNormalizationSettings()) {
    self.settings = settings
    let ones = Matrix<Scalar>(
      rows: 1, columns: units, elements: repeatElement(1, count: units))
    scale = ones
    runningMean = Matrix(rows: 1, columns: units)
    runningVariance = ones
  }

  /// Creates a normalisation with the numbers of another, in the other width.
  init<Other: MatrixScalar>(_ other: BatchNormalization<Other>) {
    settings = other.settings
    scale = Matrix(other.scale)
    runningMean = Matrix(other.runningMean)
    runningVariance = Matrix(other.runningVariance)
  }

  /// The number of units.
  public var units: Int { scale.columns }

  /// Creates a normalisation from its numbers.
  ///
  /// - Parameters:
  ///   - settings: ε and how fast the running averages follow.
  ///   - scale: γ, *1 × units*.
  ///   - runningMean: The running average of μ, in the same shape.
  ///   - runningVariance: The running average of n/(n − 1) σ², in the same shape.
  /// - Throws: `NetworkError.normalizationDoesNotFit` unless all are rows of the same length.
  public init(
    settings: BatchNormalizationSettings, scale: Matrix<Scalar>, runningMean: Matrix<Scalar>,
    runningVariance: Matrix<Scalar>
  ) throws(NetworkError) {
    for row in [scale, runningMean, runningVariance] {
      guard row.rows == 1, row.columns == scale.columns else {
        throw .normalizationDoesNotFit(units: scale.columns, found: [row.rows, row.columns])
      }
    }
    self.settings = settings
    self.scale = scale
    self.runningMean = runningMean
    self.runningVariance = runningVariance
  }
}

/// How batch normalisation is done; the defaults are those of PyTorch.
public struct BatchNormalizationSettings: Codable, Sendable, Equatable {
  /// What each batch contributes to the running averages: running ← (1 − momentum) · running + momentum · batch.
  public var momentum: Double
  /// ε, which is added to each variance.
  public var epsilon: Double

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - momentum: What each batch contributes to the running averages, more than 0 and at most 1.
  ///   - epsilon: ε, more than 0.
  public init(momentum: Double = 0.1, epsilon: Double = 1e-5) {
    self.momentum = momentum
    self.epsilon = epsilon
  }

  /// Reads settings; what is not there has its default.
  ///
  /// - Parameter decoder: Where to read.
  /// - Throws: `DecodingError` if a value is no number.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    momentum = try values.decodeIfPresent(Double.self, forKey: .momentum) ?? momentum
    epsilon = try values.decodeIfPresent(Double.self, forKey: .epsilon) ?? epsilon
  }
}

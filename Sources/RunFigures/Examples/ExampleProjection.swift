package import Datasets
import Evaluation
import Foundation
package import LinearAlgebra

/// Examples along the three directions in which they differ the most.
package struct ExampleProjection: Sendable {
  /// The examples: the first of those that were given.
  package let examples: Dataset
  /// The coordinates of each along the three components, counted from the mean: examples × 3.
  package let places: Matrix<Double>
  /// The part that each component has of the variances of all features together.
  package let shares: [Double]

  /// The covariances of so many features take 134 MB.
  private static let largestFeatureCount = 4_096

  /// As many pixels as browsers show in one picture everywhere.
  private static let largestPixelCount = 1 << 24

  /// Finds the components of examples, and their places along them.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - count: The most that are taken, the first ones; fewer if they are large.
  /// - Throws: `FigureUnavailable` if there are fewer than three examples or features, or too many features;
  ///   `PrincipalComponentsError` if the covariances cannot be decomposed.
  package init(_ dataset: Dataset, atMost count: Int) throws {
    guard dataset.featureCount <= Self.largestFeatureCount else {
      throw FigureUnavailable(
        """
        the images have \(dataset.featureCount) pixels, more than the \(Self.largestFeatureCount) whose covariances are \
        worked out
        """)
    }
    examples = dataset.prefix(min(count, Self.largestPixelCount / dataset.featureCount))
    guard min(examples.count, examples.featureCount) >= 3 else {
      throw FigureUnavailable(
        """
        three components need three examples and three features, and there are \(examples.count) and \
        \(examples.featureCount)
        """)
    }
    let features = Matrix(
      rows: examples.count, columns: examples.featureCount,
      elements: examples.bytes.lazy.map(Double.init))
    let components = try PrincipalComponents(of: features, count: 3)
    places = components.projection(of: features)
    shares = components.explainedVarianceRatio
  }

  /// A share as people read it, as in `9.7%`.
  package static func percent(_ share: Double) -> String {
    String(format: "%.1f%%", share * 100)
  }
}

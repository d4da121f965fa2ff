public import Datasets
import Evaluation
import Foundation
import LinearAlgebra
public import Plotting

extension PointCloudPage {
  /// The examples of a data set along their three principal components, coloured by class.
  ///
  /// Of a large data set, the first examples are taken: 10,000, or fewer if their images are large. The components are
  /// those of the examples that are shown.
  ///
  /// - Parameters:
  ///   - dataset: Test images.
  ///   - source: The data set that they are of, as in “mnist”.
  ///   - predictions: The class that each example was taken for; none where there is no network.
  /// - Throws: `FigureUnavailable` if there are fewer than three examples or features, or too many features;
  ///   `PrincipalComponentsError` if the covariances cannot be decomposed.
  public static func principalComponents(
    of dataset: Dataset, from source: String, predictions: [UInt8]
  ) throws -> PointCloudPage {
    guard dataset.featureCount <= largestFeatureCount else {
      throw FigureUnavailable(
        """
        the images have \(dataset.featureCount) pixels, more than the \(largestFeatureCount) whose covariances are worked \
        out
        """)
    }
    let shown = dataset.prefix(min(10_000, largestPixelCount / dataset.featureCount))
    guard min(shown.count, shown.featureCount) >= 3 else {
      throw FigureUnavailable(
        """
        three components need three examples and three features, and there are \(shown.count) and \(shown.featureCount)
        """)
    }
    let examples = Matrix(
      rows: shown.count, columns: shown.featureCount, elements: shown.bytes.lazy.map(Double.init))
    let components = try PrincipalComponents(of: examples, count: 3)
    let places = components.projection(of: examples)
    let shares = components.explainedVarianceRatio
    let which = shown.count < dataset.count ? "the first test images" : "the test images"
    return PointCloudPage(
      title: "Three principal components of the test images",
      subtitle: """
        \(which) of \(source), along the directions in which they differ the most; these have \
        \(percent(shares.reduce(0, +))) of the variance.
        """,
      noun: "example",
      axes: shares.enumerated().map { "component \($0 + 1) (\(percent($1)) of the variance)" },
      classNames: shown.classNames.map(\.shortened),
      points: shown.labels.indices.map { index in
        Point(
          SIMD3(places[index, 0], places[index, 1], places[index, 2]), label: shown.labels[index],
          prediction: predictions.isEmpty ? nil : predictions[index])
      },
      images: ImageSheet(
        bytes: shown.bytes, rows: shown.featureCount / shown.imageColumns,
        columns: shown.imageColumns))
  }

  /// The covariances of so many features take 134 MB.
  private static let largestFeatureCount = 4_096

  /// As many pixels as browsers show in one picture everywhere.
  private static let largestPixelCount = 1 << 24

  private static func percent(_ share: Double) -> String { String(format: "%.1f%%", share * 100) }
}

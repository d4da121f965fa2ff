public import Datasets
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
    let projection = try ExampleProjection(dataset, atMost: 10_000)
    let (shown, places, shares) = (projection.examples, projection.places, projection.shares)
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

  private static func percent(_ share: Double) -> String { ExampleProjection.percent(share) }
}

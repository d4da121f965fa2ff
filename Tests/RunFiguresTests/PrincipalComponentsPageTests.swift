import Datasets
import Plotting
import RunFigures
import Testing

@Suite struct PrincipalComponentsPageTests {
  private func page(_ dataset: Dataset, predictions: [UInt8] = []) throws -> PointCloudPage {
    try .principalComponents(of: dataset, from: "digits", predictions: predictions)
  }

  @Test func theSampleHasAPointForEachImage() throws {
    let test = try SampleDataset.load().test
    let page = try page(test, predictions: test.labels.reversed())
    #expect(page.points.map(\.label) == test.labels)
    #expect(page.points.map(\.prediction) == test.labels.reversed())
    #expect(page.images == ImageSheet(bytes: test.bytes, rows: 28, columns: 28))
    // The shares that scikit-learn finds: 10.3%, 7.2% and 6.7%.
    #expect(
      page.axes == [
        "component 1 (10.3% of the variance)", "component 2 (7.2% of the variance)",
        "component 3 (6.7% of the variance)",
      ])
    #expect(page.subtitle.contains("24.2% of the variance"))
    // Coordinates are counted from the mean.
    let sum = page.points.reduce(SIMD3.zero) { $0 + $1.position }
    #expect((0..<3).allSatisfy { abs(sum[$0]) < 1e-6 })
  }

  @Test func withoutANetworkThereAreNoPredictions() throws {
    let page = try page(Example.dataset(20))
    #expect(page.points.allSatisfy { $0.prediction == nil })
    #expect(page.images.rows == 2 && page.images.columns == 3)
  }

  @Test func ofManyExamplesTheFirstAreShown() throws {
    let page = try page(Example.dataset(10_001))
    #expect(page.points.count == 10_000)
    #expect(page.subtitle.hasPrefix("the first test images of digits"))
  }

  @Test func whatHasNoThreeComponentsIsRefused() throws {
    let few = try Example.dataset(2)
    #expect(throws: FigureUnavailable.self) { try page(few) }
    let narrow = try Dataset(
      name: "narrow", exampleShape: [2], bytes: [UInt8](repeating: 1, count: 20),
      labels: [UInt8](repeating: 0, count: 10), classNames: ["a"])
    #expect(throws: FigureUnavailable.self) { try page(narrow) }
    let wide = try Dataset(
      name: "wide", exampleShape: [5_000], bytes: [UInt8](repeating: 1, count: 20_000),
      labels: [0, 0, 0, 0], classNames: ["a"])
    let error = #expect(throws: FigureUnavailable.self) { try page(wide) }
    #expect(error?.reason.contains("5000 pixels") == true)
  }
}

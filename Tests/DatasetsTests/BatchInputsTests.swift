import Datasets
import LinearAlgebra
import Testing

/// Which data are taken without their background.
@Suite struct BatchInputsTests {
  private func isSparse(_ dataset: Dataset, units: Int) -> Bool {
    let loader = BatchLoader<Float>(dataset, preprocessing: .unit, units: units)
    if case .sparse = loader.makeInputs(capacity: 4) { return true }
    return false
  }

  @Test func digitsAreMostlyBackground() throws {
    let digits = try SampleDataset.load().train.prefix(100)
    #expect(isSparse(digits, units: 100))
    #expect(isSparse(digits, units: 16))
    // A row of weights has to fill a vector.
    #expect(!isSparse(digits, units: 10))
    #expect(!isSparse(digits, units: 0))
  }

  @Test func fullImagesAreNot() throws {
    let digits = try SampleDataset.load().train.prefix(10)
    let full = try Dataset(
      name: "full", exampleShape: digits.exampleShape, bytes: digits.bytes.map { 255 - $0 },
      labels: digits.labels, classNames: digits.classNames)
    #expect(!isSparse(full, units: 100))
  }
}

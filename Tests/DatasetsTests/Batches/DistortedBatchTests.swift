import Datasets
import LinearAlgebra
import Testing

/// Batches of distorted examples.
@Suite struct DistortedBatchTests {
  private let digits: Dataset
  private let augmentation = Augmentation(.gentle)
  private let order = [3, 0, 9, 9, 4][...]

  init() throws { digits = try SampleDataset.load().train.prefix(10) }

  private func loader(_ preprocessing: Preprocessing, units: Int) throws -> BatchLoader<Double> {
    BatchLoader(
      digits, preprocessing: preprocessing, units: units,
      distorter: try ImageDistorter(
        augmentation, exampleShape: digits.exampleShape, classNames: digits.classNames, seed: 3))
  }

  /// X·W + b of a batch, and its targets.
  private func loaded(
    _ loader: BatchLoader<Double>, epoch: Int?
  ) -> (product: [Double], targets: [Double], isSparse: Bool) {
    let inputs = loader.makeInputs(capacity: 7)
    let targets = ScratchMatrix<Double>(rows: 7, columns: 10)
    let rows = 1..<1 + order.count
    loader.load(order, into: inputs, rows: rows, targets: targets.view.rows(rows), epoch: epoch)
    let weights = Matrix<Double>(
      rows: 784, columns: 16, elements: (0..<784 * 16).map { Double($0 * 37 % 101) / 101 })
    var product = Matrix<Double>(rows: order.count, columns: 16)
    inputs.multiply(
      rows: rows, weights.view, biases: Matrix(rows: 1, columns: 16).view,
      into: product.mutableView())
    let isSparse = if case .sparse = inputs { true } else { false }
    return (product.elements, targets.view.rows(rows).elements.map { $0 }, isSparse)
  }

  /// The distorted data set, loaded as if it were a plain one.
  private func reference(_ preprocessing: Preprocessing, epoch: Int?) throws -> [Double] {
    let images =
      try epoch.map { try digits.distorted(by: augmentation, seed: 3, epoch: $0) } ?? digits
    return loaded(BatchLoader(images, preprocessing: preprocessing), epoch: nil).product
  }

  @Test(arguments: [Preprocessing.unit, .symmetric, .centered(means: (0..<784).map { Double($0) })])
  func sparseOrNotTheyAreTheDistortedImages(_ preprocessing: Preprocessing) throws {
    for epoch in [nil, 0, 4] {
      let expected = try reference(preprocessing, epoch: epoch)
      for units in [0, 16] {
        let found = loaded(try loader(preprocessing, units: units), epoch: epoch)
        #expect(found.isSparse == (units == 16))
        let difference = zip(found.product, expected).map { abs($0 - $1) / max(1, abs($1)) }.max()
        #expect((difference ?? 1) < 1e-11)
      }
    }
    #expect(try reference(preprocessing, epoch: 0) != reference(preprocessing, epoch: 4))
  }

  @Test func targetsStay() throws {
    let plain = loaded(BatchLoader(digits, preprocessing: .unit), epoch: nil)
    #expect(loaded(try loader(.unit, units: 16), epoch: 1).targets == plain.targets)
  }
}

import Datasets
import LinearAlgebra
import Testing

@Suite struct BatchTests {
  @Test func examplesBecomeRowsAndLabelsOneHot() throws {
    let dataset = try Dataset(
      name: "three", exampleShape: [2], bytes: [0, 255, 51, 102, 204, 153], labels: [2, 0, 1],
      classNames: ["a", "b", "c"])
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) = dataset.batch(.unit)
    #expect(batch.inputs.elements == [0, 1, 0.2, 0.4, 0.8, 0.6])
    #expect(batch.targets.elements == [0, 0, 1, 1, 0, 0, 0, 1, 0])
    let loader = BatchLoader<Float>(dataset, preprocessing: .raw)
    var inputs = Matrix<Float>(rows: 2, columns: 2)
    var targets = Matrix<Float>(rows: 2, columns: 3)
    loader.load([2, 0], inputs: inputs.mutableView(), targets: targets.mutableView())
    #expect(inputs.elements == [204, 153, 0, 255])
    #expect(targets.elements == [0, 1, 0, 0, 0, 1])
  }
}

import Evaluation
import Testing

@Suite struct ConfusionMatrixTests {
  @Test func countsByClassAndPrediction() {
    let matrix = ConfusionMatrix(
      labels: [0, 0, 1, 2, 2, 2], predictions: [0, 1, 1, 2, 0, 2], classCount: 3)
    #expect(matrix.counts == [[1, 1, 0], [0, 1, 0], [1, 0, 2]])
    #expect(matrix.examples == 6)
    #expect(matrix.correct == 4)
    #expect(matrix.accuracy == 4.0 / 6)
  }

  @Test func nothingIsNotPerfect() {
    let matrix = ConfusionMatrix(labels: [], predictions: [], classCount: 2)
    #expect(matrix.counts == [[0, 0], [0, 0]])
    #expect(matrix.accuracy == 0)
  }
}

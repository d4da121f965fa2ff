import Evaluation
import Testing

@Suite struct MetricsTests {
  static let fixture = Result { try MetricsFixture.load() }
  static var cases: [MetricsFixture.Case] { (try? fixture.get())?.cases ?? [] }
  static var intervals: [MetricsFixture.Interval] { (try? fixture.get())?.intervals ?? [] }

  @Test func fixtureIsThere() throws {
    #expect(try Self.fixture.get().cases.count == 8)
    #expect(try Self.fixture.get().intervals.count == 27)
  }

  @Test(arguments: cases)
  func classMeasuresAreThoseOfScikitLearn(_ expected: MetricsFixture.Case) {
    let matrix = ConfusionMatrix(
      labels: expected.labels, predictions: expected.predictions, classCount: expected.classes)
    #expect(matrix.counts == expected.counts)
    #expect(matrix.accuracy == expected.accuracy)
    let measures = matrix.classMeasures
    #expect(measures.map(\.examples) == expected.support)
    expectClose(measures.map(\.precision), expected.precision)
    expectClose(measures.map(\.recall), expected.recall)
    expectClose(measures.map(\.f1), expected.f1)
    let macro = matrix.macroAverage
    expectClose([macro.precision, macro.recall, macro.f1], expected.macro)
  }

  @Test(arguments: cases)
  func confusionsAreThoseOfTheMatrixInFallingOrder(_ expected: MetricsFixture.Case) {
    let matrix = ConfusionMatrix(
      labels: expected.labels, predictions: expected.predictions, classCount: expected.classes)
    #expect(matrix.confusedPairs.map { [$0.label, $0.prediction, $0.count] } == expected.pairs)
    let wrong = Misclassification.all(labels: expected.labels, predictions: expected.predictions)
    #expect(wrong.map(\.index) == expected.misclassified)
    #expect(wrong.map(\.label) == expected.misclassified.map { expected.labels[$0] })
    #expect(wrong.map(\.prediction) == expected.misclassified.map { expected.predictions[$0] })
  }

  @Test(arguments: intervals)
  func intervalsAreThoseOfSciPy(_ expected: MetricsFixture.Interval) {
    let interval = WilsonInterval(
      successes: expected.successes, trials: expected.trials, standardScore: expected.score)
    #expect(abs(interval.lower - expected.lower) < 1e-14)
    #expect(abs(interval.upper - expected.upper) < 1e-14)
  }

  @Test func theUsualScoreIsThatOf95Percent() throws {
    let scores = try Self.fixture.get().intervals.map(\.score)
    #expect(abs(WilsonInterval.standardScoreOf95Percent - scores[0]) < 1e-15)
  }

  @Test func withoutTrialsNothingIsKnown() {
    let interval = WilsonInterval(successes: 0, trials: 0)
    #expect(interval.lower == 0 && interval.upper == 1)
  }

  private func expectClose(
    _ found: [Double?], _ expected: [Double?], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.map { $0 == nil } == expected.map { $0 == nil }, sourceLocation: sourceLocation)
    let differences = zip(found, expected).map { abs(($0 ?? 0) - ($1 ?? 0)) }
    #expect((differences.max() ?? 0) < 1e-15, sourceLocation: sourceLocation)
  }
}

import Reproductions

/// What `mlp reproduce` tells of a record.
struct RecordReport {
  private let record: Record

  init(_ record: Record) { self.record = record }

  /// What is trained, and what was published.
  var heading: String {
    let published = record.published
    let time = published.seconds.map { " in \(Wording.duration($0))" } ?? ""
    return """
      \(record.title)

      \(record.narration)

      Published: \(Wording.percent(published.error)) of the test images misclassified\(time) (\(published.source)).
      Wanted here: \(wanted).

      """
  }

  /// One line for a seed.
  func line(_ result: SeedResult) -> String {
    let range = result.testErrorRange.map(Wording.percent).joined(separator: " to ")
    let validation = result.validationError.map { "validation \(Wording.percent($0))  " } ?? ""
    let asDrawn = result.testMistakesAsDrawn.map { ", \(Wording.count($0)) as drawn" } ?? ""
    return """
      seed \(result.seed)  \(validation)test \(Wording.percent(result.testError)) \
      (\(Wording.count(result.testMistakes)) of \(Wording.count(result.testExamples)) wrong\(asDrawn); 95%: \(range))  \
      \(Wording.duration(result.trainSeconds)) of training
      """
  }

  /// The figures beside each other, and the verdict.
  func text(_ result: RecordResult) -> String {
    let published = record.published
    let rows = [
      ["", "published", "wanted", "here"],
      [
        "test error", Wording.percent(published.error), "≤ \(Wording.percent(record.goal.error))",
        Wording.percent(result.medianError),
      ],
      [
        "training", published.seconds.map(Wording.duration) ?? "–",
        record.goal.seconds.map { "≤ \(Wording.duration($0))" } ?? "–",
        Wording.duration(result.medianSeconds),
      ],
    ]
    let count = result.seeds.count
    let seeds = count == 1 ? "one seed" : "the median of \(count) seeds"
    return """

      \(TextTable(rows: rows).text)

      \(result.isMet ? "✓ As wanted" : "✗ Not as wanted"), with \(seeds) and \(result.epochs) \(result.epochs == 1 ? "epoch" : "epochs").
      """
  }

  private var wanted: String {
    let time = record.goal.seconds.map { ", in \(Wording.duration($0)) of training or less" } ?? ""
    return "\(Wording.percent(record.goal.error)) or less\(time)"
  }
}

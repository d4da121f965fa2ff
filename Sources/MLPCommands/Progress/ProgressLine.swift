import Foundation
import Training

/// The text of progress: a bar while an epoch runs, a line when it has been measured.
struct ProgressLine {
  let epochs: Int

  private static let longestBar = 30
  private static let shortestBar = 5

  /// A line that is drawn over the one before, no wider than the terminal.
  ///
  /// What there is no room for is left out, the accuracies first, which the lines above show as
  /// well; the bar has what room is left.
  ///
  /// - Parameters:
  ///   - seconds: The time since the epoch began.
  ///   - remaining: The time until the end of the training, if it can be told.
  ///   - last: The measurements after the epoch before, if there was one.
  func bar(
    _ step: StepReport, seconds: Double, remaining: Double?, last: EpochRecord?, width: Int
  ) -> String {
    let head = "epoch \(position(step.epoch))"
    let rate = seconds > 0 ? min(Double(step.examples) / seconds, 1e15) : 0
    let cost = "cost \(Wording.cost(step.cost))"
    let left = remaining.map { "\(Wording.duration($0)) left" }
    let speed = "\(Wording.count(Int(rate))) examples/s"
    let choices = [
      [cost] + (last.map(accuracies) ?? []) + [speed, left].compactMap(\.self),
      [cost, speed, left].compactMap(\.self),
      [cost, left].compactMap(\.self),
      [cost], [],
    ]
    for parts in choices {
      let text = parts.map { "  " + $0 }.joined()
      // A space, the two ends of the bar, and the last column, where some terminals begin a new line.
      let room = min(Self.longestBar, width - head.count - text.count - 4)
      guard room >= Self.shortestBar else { continue }
      let filled = step.steps > 0 ? room * step.step / step.steps : room
      return head + " ▕" + String(repeating: "█", count: filled)
        + String(repeating: " ", count: room - filled) + "▏" + text
    }
    return String(head.prefix(max(width - 1, 0)))
  }

  /// The line of a measured epoch.
  func line(_ record: EpochRecord) -> String {
    let parts =
      ["epoch \(position(record.epoch))", "cost \(Wording.cost(record.trainCost))"]
      + accuracies(record) + [Wording.duration(record.trainSeconds + record.evaluationSeconds)]
    return parts.joined(separator: "  ")
  }

  private func accuracies(_ record: EpochRecord) -> [String] {
    let train = "train \(Wording.percent(record.trainAccuracy))"
    return [train] + (record.validAccuracy.map { ["valid \(Wording.percent($0))"] } ?? [])
  }

  private func position(_ epoch: Int) -> String {
    let total = String(epochs)
    let number = String(epoch)
    return String(repeating: " ", count: max(total.count - number.count, 0)) + "\(number)/\(total)"
  }
}

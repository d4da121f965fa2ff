import Foundation
import Training

/// The text of progress: a bar while an epoch runs, a line when it has been measured.
struct ProgressLine {
  let epochs: Int

  /// A line that is drawn over the one before, no wider than the terminal.
  func bar(_ step: StepReport, seconds: Double, remaining: Double?, width: Int) -> String {
    let rate = seconds > 0 ? Double(step.examples) / seconds : 0
    let left = remaining.map { ", \(Wording.duration($0)) left" } ?? ""
    let text =
      "  \(Wording.count(Int(min(rate, 1e15)))) examples/s  cost \(Wording.cost(step.cost))\(left)"
    let head = "epoch \(position(step.epoch)) "
    let room = min(30, width - head.count - text.count - 3)
    guard room >= 5 else { return String((head + text).prefix(max(width - 1, 0))) }
    let filled = step.steps > 0 ? room * step.step / step.steps : room
    return head + "▕" + String(repeating: "█", count: filled)
      + String(repeating: " ", count: room - filled) + "▏" + text
  }

  /// The line of a measured epoch.
  func line(_ record: EpochRecord) -> String {
    var parts = [
      "epoch \(position(record.epoch))", "cost \(Wording.cost(record.trainCost))",
      "train \(Wording.percent(record.trainAccuracy))",
    ]
    if let accuracy = record.validAccuracy { parts.append("valid \(Wording.percent(accuracy))") }
    parts.append(
      """
      trained in \(Wording.duration(record.trainSeconds)), measured in \
      \(Wording.duration(record.evaluationSeconds))
      """)
    return parts.joined(separator: "  ")
  }

  private func position(_ epoch: Int) -> String {
    let total = String(epochs)
    let number = String(epoch)
    return String(repeating: " ", count: max(total.count - number.count, 0)) + "\(number)/\(total)"
  }
}

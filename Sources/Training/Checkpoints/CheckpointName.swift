/// The name of a checkpoint's file, which says how far the run had come: `epoch-0003-step-00120.safetensors` is
/// after three epochs and 120 steps of the fourth.
struct CheckpointName: Hashable, CustomStringConvertible {
  /// How far the run had come.
  let progress: TrainingProgress

  init(_ progress: TrainingProgress) { self.progress = progress }

  /// Nil unless `text` is the name of a checkpoint.
  init?(_ text: String) {
    guard let match = text.wholeMatch(of: #/epoch-(\d+)-step-(\d+)\.safetensors/#),
      let epoch = Int(match.1), let step = Int(match.2)
    else { return nil }
    progress = TrainingProgress(epoch: epoch, step: step)
    guard description == text else { return nil }
  }

  var description: String {
    "epoch-\(Self.padded(progress.epoch, 4))-step-\(Self.padded(progress.step, 5)).safetensors"
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }
}

/// Earlier before later.
extension CheckpointName: Comparable {
  static func < (one: Self, other: Self) -> Bool {
    (one.progress.epoch, one.progress.step) < (other.progress.epoch, other.progress.step)
  }
}

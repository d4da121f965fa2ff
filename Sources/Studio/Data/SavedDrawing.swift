import Foundation

/// A digit that was drawn, with what it is.
struct SavedDrawing: Sendable, Equatable {
  /// What tells it from all others, and how its file is called: when it was saved, in milliseconds, and its label.
  struct Name: Sendable, Equatable, Hashable, Comparable {
    let milliseconds: Int
    let label: Int

    init(milliseconds: Int, label: Int) {
      self.milliseconds = milliseconds
      self.label = label
    }

    /// Reads the name of a file; nil if it is not one of a drawing.
    init?(file: String) {
      guard let match = file.wholeMatch(of: #/(\d{1,15})-(\d)\.png/#),
        let milliseconds = Int(match.1), let label = Int(match.2)
      else { return nil }
      self.init(milliseconds: milliseconds, label: label)
      guard self.file == file else { return nil }
    }

    var identifier: String { "\(milliseconds)-\(label)" }
    var file: String { identifier + ".png" }
    var saved: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    static func < (left: Name, right: Name) -> Bool {
      (left.milliseconds, left.label) < (right.milliseconds, right.label)
    }
  }

  let name: Name
  /// 28 × 28, as in MNIST.
  let pixels: [UInt8]
}

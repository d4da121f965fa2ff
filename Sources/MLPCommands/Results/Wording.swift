import Foundation

/// Numbers as people read them.
enum Wording {
  /// `0.9754` as `97.54%`.
  static func percent(_ fraction: Double) -> String { String(format: "%.2f%%", fraction * 100) }

  /// `60000` as `60,000`.
  static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
  }

  /// A cost, with four decimals, or one if it is large.
  static func cost(_ cost: Double) -> String {
    String(format: abs(cost) < 1000 ? "%.4f" : abs(cost) < 1e9 ? "%.1f" : "%.4g", cost)
  }

  /// Seconds as `8 ms`, `0.35 s`, `12 s`, `3:05 min` or `2:30 h`.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "–" }
    if seconds < 0.1 { return String(format: "%.0f ms", seconds * 1000) }
    if seconds < 10 { return String(format: "%.2f s", seconds) }
    if seconds < 100 { return String(format: "%.0f s", seconds) }
    if seconds >= 6000 {
      return "\(Int(seconds) / 3600):\(String(format: "%02d", Int(seconds) / 60 % 60)) h"
    }
    return "\(Int(seconds) / 60):\(String(format: "%02d", Int(seconds) % 60)) min"
  }
}

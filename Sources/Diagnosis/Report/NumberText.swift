import Foundation

/// A number with three digits.
func short(_ number: Double) -> String { String(format: "%.3g", number) }

/// A fraction in percent, with a decimal.
func percent(_ fraction: Double) -> String { String(format: "%.1f%%", fraction * 100) }

/// A number with its noun, as in `1 unit` and `3 units`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

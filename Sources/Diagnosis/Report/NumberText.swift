import Foundation

/// A number with three digits.
func short(_ number: Double) -> String { String(format: "%.3g", number) }

/// A loss, with four digits: it is the change that matters.
func lossText(_ loss: Double) -> String { String(format: "%.4g", loss) }

/// A fraction in percent, with a decimal.
func percent(_ fraction: Double) -> String { String(format: "%.1f%%", fraction * 100) }

/// The difference of two fractions in percentage points, with a decimal.
func points(_ difference: Double) -> String {
  String(format: "%.1f percentage points", difference * 100)
}

/// A whole number with commas between groups of three digits.
func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  let text = digits.enumerated().reduce(into: number < 0 ? "-" : "") { text, digit in
    if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text += "," }
    text.append(digit.element)
  }
  return text
}

/// A number with its noun, as in `1 unit` and `3 units`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

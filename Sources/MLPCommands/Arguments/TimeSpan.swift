/// A span of time as it is typed: `90s`, `5min`, `1.5h`.
package struct TimeSpan: Sendable, Hashable {
  package let seconds: Double

  /// The units, longest first, so that no other is the end of one.
  private static let units: [(name: String, seconds: Double)] = [
    ("min", 60), ("h", 3600), ("s", 1),
  ]

  package init(seconds: Double) { self.seconds = seconds }
}

extension TimeSpan: ExpressibleByArgument {
  package init?(argument: String) {
    guard let unit = Self.units.first(where: { argument.hasSuffix($0.name) }),
      let count = Double(argument: String(argument.dropLast(unit.name.count))), count > 0,
      (count * unit.seconds).isFinite
    else { return nil }
    seconds = count * unit.seconds
  }

  package static var argumentExpectation: String { "a time such as 90s, 5min or 1.5h" }

  package var argumentText: String {
    let unit = seconds < 60 ? "s" : seconds < 3600 ? "min" : "h"
    let length = Self.units.first { $0.name == unit }?.seconds ?? 1
    return (seconds / length).argumentText + unit
  }
}

/// A span of time as it is typed: `90s`, `5min`, `1.5h`.
package struct TimeSpan: Sendable, Hashable {
  package let seconds: Double

  private static let units = ["s": 1.0, "min": 60, "h": 3600]

  package init(seconds: Double) { self.seconds = seconds }
}

extension TimeSpan: ExpressibleByArgument {
  package init?(argument: String) {
    guard let match = argument.wholeMatch(of: #/(\d+(?:\.\d+)?) ?([a-z]+)/#),
      let count = Double(match.1), count > 0, count <= 1e9,
      let unit = Self.units[String(match.2)]
    else { return nil }
    seconds = count * unit
  }

  package static var argumentExpectation: String { "a time such as 90s, 5min or 1.5h" }

  package var argumentText: String {
    let unit = seconds < 60 ? "s" : seconds < 3600 ? "min" : "h"
    return (seconds / (Self.units[unit] ?? 1)).argumentText + unit
  }
}

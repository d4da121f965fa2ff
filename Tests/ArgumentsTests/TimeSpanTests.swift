import MLPCommands
import Testing

@Suite("Spans of time as they are typed")
struct TimeSpanTests {
  @Test(
    "A number and its unit are read, and written back",
    arguments: [("90s", 90.0, "1.5min"), ("5min", 300, "5min"), ("1.5h", 5400, "1.5h")])
  func reading(text: String, seconds: Double, written: String) throws {
    let span = try #require(TimeSpan(argument: text))
    #expect(span.seconds == seconds)
    #expect(span.argumentText == written)
  }

  @Test(
    "Anything else is refused",
    arguments: ["", "5", "min", "0s", "-1min", "1e9s", "infh", "5m", "99999999999h"])
  func refusal(text: String) {
    #expect(TimeSpan(argument: text) == nil)
  }
}

import MLPCommands
import Testing

@Suite("Counts and shares")
struct CountOrFractionTests {
  @Test(
    "A whole number is a count, a number with a point is a share",
    arguments: [
      ("0", CountOrFraction.count(0)), ("1", .count(1)), ("5000", .count(5000)),
      ("1.0", .fraction(1)), ("0.1", .fraction(0.1)), ("5e-2", .fraction(0.05)),
    ])
  func reading(text: String, value: CountOrFraction) {
    #expect(CountOrFraction(argument: text) == value)
    #expect(CountOrFraction(argument: value.argumentText) == value)
  }

  @Test("Anything else is refused", arguments: ["-1", "-0.1", "1.1", "x", "", "nan", "10%"])
  func refusing(text: String) {
    #expect(CountOrFraction(argument: text) == nil)
  }
}

/// The widths of hidden layers as they are typed: `300,100` or `none`.
struct HiddenWidths: ExpressibleByArgument, Equatable {
  let widths: [Int]

  init(_ widths: [Int]) { self.widths = widths }

  init?(argument: String) {
    if argument == "none" {
      widths = []
    } else {
      guard let widths = [Int](argument: argument),
        widths.allSatisfy({ (1...1_000_000).contains($0) })
      else { return nil }
      self.widths = widths
    }
  }

  static var argumentExpectation: String {
    "widths between 1 and 1000000 separated by commas, as in 300,100, or 'none'"
  }

  static var argumentForms: Set<ValueForm> { [.text, .number, .list] }

  var argumentText: String { widths.isEmpty ? "none" : widths.argumentText }

  var argumentJSON: String { widths.isEmpty ? "\"none\"" : widths.argumentJSON }
}

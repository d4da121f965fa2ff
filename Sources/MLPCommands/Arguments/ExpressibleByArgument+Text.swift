extension String: ExpressibleByArgument {
  package init?(argument: String) { self = argument }

  package static var argumentExpectation: String { "a text" }

  package var argumentText: String { self }
}

/// A list is one word with commas: `300,100`.
extension Array: ExpressibleByArgument where Element: ExpressibleByArgument {
  package init?(argument: String) {
    var elements: [Element] = []
    for item in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let word = String(item.drop { $0 == " " })
      guard !word.isEmpty, let element = Element(argument: word) else { return nil }
      elements.append(element)
    }
    self = elements
  }

  package static var argumentExpectation: String {
    "values separated by commas, each \(Element.argumentExpectation)"
  }

  package var argumentText: String { map(\.argumentText).joined(separator: ",") }

  package static var argumentForms: Set<ValueForm> { Element.argumentForms.union([.list]) }

  package var argumentJSON: String {
    "[" + map(\.argumentJSON).joined(separator: ", ") + "]"
  }
}

/// An option that means something with some choices only.
struct OptionUse<Choice: ExpressibleByArgument & Equatable> {
  private let name: String
  private let isGiven: Bool
  private let choices: [Choice]

  /// - Parameters:
  ///   - name: The option, without dashes.
  ///   - isGiven: Whether it was given.
  ///   - choices: What it goes with.
  init(_ name: String, _ isGiven: Bool, _ choices: [Choice]) {
    self.name = name
    self.isGiven = isGiven
    self.choices = choices
  }

  /// Refuses an option that was given and means nothing with `choice`: whoever gave it expects it to matter.
  func check(_ choice: Choice) throws(ValidationError) {
    guard isGiven, !choices.contains(choice) else { return }
    let words = choices.map(\.argumentText)
    let list =
      words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    throw ValidationError(
      "--\(name) goes with \(list), and means nothing with \(choice.argumentText).", option: name)
  }
}

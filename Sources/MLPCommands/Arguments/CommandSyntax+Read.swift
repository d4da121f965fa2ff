extension CommandSyntax {
  /// Reads `arguments` and gives each declared argument its value.
  func read(_ arguments: ArraySlice<String>) throws(UsageError) {
    let words = try collect(arguments)
    for (definition, given) in zip(definitions, words) {
      if given.isEmpty {
        guard !definition.isRequired else { throw missing(definition) }
        continue
      }
      do throws(ValueFault) {
        try definition.assign(given, .commandLine)
      } catch {
        throw fault(
          "\(definition.title) \(error.problem), but got \(quoted(error.word)).",
          suggestion: nearest(to: error.word, among: error.allowedValues), about: definition)
      }
    }
  }

  /// The words given for each definition, in the definitions' order.
  private func collect(_ arguments: ArraySlice<String>) throws(UsageError) -> [[String]] {
    var words = [[String]](repeating: [], count: definitions.count)
    var remaining = arguments
    var previous = ""
    var previousIsOfList = false
    var onlyPositionals = false
    while let word = remaining.popFirst() {
      if word == "--" && !onlyPositionals {
        onlyPositionals = true
      } else if !onlyPositionals && looksLikeOption(word) {
        let (index, value) = try readOption(word, following: &remaining)
        guard words[index].isEmpty || definitions[index].isRepeated else {
          throw duplicate(definitions[index], words[index][0], value)
        }
        words[index].append(value)
        previous = value
        previousIsOfList =
          definitions[index].forms.contains(.list) && !definitions[index].isRepeated
      } else {
        let place = definitions.indices.first {
          definitions[$0].isPositional && (words[$0].isEmpty || definitions[$0].isRepeated)
        }
        guard let place else {
          throw unexpected(
            word, after: previous, ofList: previousIsOfList,
            missing: missing(in: words, followedBy: remaining))
        }
        words[place].append(word)
        previous = word
        previousIsOfList = false
      }
    }
    return words
  }

  /// The place of the definition that `word` selects, and its value: what follows "=", or else the
  /// next word.
  private func readOption(
    _ word: String, following remaining: inout ArraySlice<String>
  ) throws(UsageError) -> (index: Int, value: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = String(parts[0])
    guard let index = definitions.firstIndex(where: { $0.spellings.contains(spelling) }) else {
      let known = definitions.flatMap(\.spellings) + ["--help", "--version"]
      throw fault(
        "Unknown option \(quoted(spelling)).", suggestion: nearest(to: spelling, among: known))
    }
    let definition = definitions[index]
    if case .flag = definition.form {
      guard parts.count == 1 else {
        throw fault("'\(spelling)' takes no value.", about: definition)
      }
      return (index, spelling)
    }
    if parts.count == 2, !parts[1].isEmpty { return (index, String(parts[1])) }
    if parts.count == 1, let next = remaining.first, !next.isEmpty, !looksLikeOption(next) {
      remaining.removeFirst()
      return (index, next)
    }
    throw fault("Missing value for '\(definition.label)'.", about: definition)
  }

  /// Whether `word` is an option rather than a value; "-" (standard input), "-5" and "-.5" are
  /// values.
  private func looksLikeOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let second = word.dropFirst().first else { return false }
    return !(second.isASCII && second.isNumber) && second != "."
  }

  private func missing(_ definition: ArgumentDefinition) -> UsageError {
    let kind = definition.isPositional ? "argument" : "option"
    return fault("Missing \(kind) '\(definition.label)'.", about: definition)
  }

  private func duplicate(
    _ definition: ArgumentDefinition, _ first: String, _ second: String
  ) -> UsageError {
    if case .flag = definition.form, first != second {
      return fault("'\(first)' and '\(second)' contradict each other.", about: definition)
    }
    return fault("'\(definition.title)' is given more than once.", about: definition)
  }

  /// The options that must be given and are not; with none of them, the one that a path may be meant for.
  private func missing(
    in words: [[String]], followedBy rest: ArraySlice<String>
  ) -> [ArgumentDefinition] {
    let notGiven = zip(definitions, words).filter { definition, given in
      !definition.isPositional && given.isEmpty
        && !rest.contains { $0.hasPrefix("--\(definition.name)") }
    }.map(\.0)
    let required = notGiven.filter(\.isRequired)
    guard required.isEmpty, !definitions.contains(where: \.isPositional) else { return required }
    return notGiven.filter { $0.form == .option(placeholder: "folder") }
  }

  private func unexpected(
    _ word: String, after previous: String, ofList: Bool, missing: [ArgumentDefinition]
  ) -> UsageError {
    let message = "Unexpected argument \(quoted(word))."
    let isNumberInList = ofList && Double(previous) != nil && Double(word) != nil
    if previous.hasSuffix(",") || isNumberInList {
      let list = previous + (previous.hasSuffix(",") ? "" : ",") + word
      return fault("\(message) A list is written without spaces: \(quoted(list)).")
    }
    if let option = nearest(to: "--\(word)", among: definitions.flatMap(\.spellings)) {
      return fault(message, suggestion: option)
    }
    // With a single thing missing, that is probably what the word is meant to be.
    guard missing.count == 1, let option = missing.first else { return fault(message) }
    return fault("\(message) Did you mean \(quoted("\(option.title) \(word)"))?", about: option)
  }
}

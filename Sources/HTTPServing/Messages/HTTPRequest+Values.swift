import Foundation

extension HTTPRequest {
  /// A whole number of the query.
  ///
  /// - Parameters:
  ///   - name: The name before the equals sign.
  ///   - range: The numbers that make sense.
  /// - Returns: nil if the query has no such name.
  /// - Throws: ``HTTPError`` of status 400 for anything but such a number.
  public func number(_ name: String, in range: ClosedRange<Int>) throws(HTTPError) -> Int? {
    guard let text = query[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .badRequest(
        "'\(name)' is '\(text)', which is no whole number from \(range.lowerBound) to \(range.upperBound).",
        advice: "Give a whole number, as in \(name)=\(range.lowerBound).")
    }
    return number
  }

  /// One of several words of the query.
  ///
  /// - Parameters:
  ///   - name: The name before the equals sign.
  ///   - type: The words, as an enumeration.
  /// - Returns: nil if the query has no such name.
  /// - Throws: ``HTTPError`` of status 400 for another word.
  public func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, as type: Word.Type
  ) throws(HTTPError) -> Word? where Word.RawValue == String {
    guard let text = query[name] else { return nil }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badRequest("'\(name)' is '\(text)'.", advice: "Give one of \(words).")
    }
    return word
  }

  /// The body as JSON with names in snake case.
  ///
  /// - Throws: ``HTTPError`` of status 400 that says which value is missing or of the wrong kind.
  public func json<Value: Decodable>(_ type: Value.Type) throws(HTTPError) -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(type, from: Data(body))
    } catch let error as DecodingError {
      throw .badRequest(
        "The body is not the JSON that is expected here: \(error.explanation)",
        advice: "Its form is described in /api/v1/openapi.json.")
    } catch {
      throw .badRequest("The body cannot be read.", advice: "Send JSON.")
    }
  }
}

extension DecodingError {
  /// What is wrong and where, in one sentence.
  fileprivate var explanation: String {
    func place(_ context: Context) -> String {
      let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      return path.isEmpty ? "the whole" : "'\(path.joined(separator: "."))'"
    }
    switch self {
    case .keyNotFound(let key, _): return "'\(key.stringValue)' is missing."
    case .valueNotFound(_, let context): return "\(place(context)) is null."
    case .typeMismatch(let type, let context):
      return "\(place(context)) is not \(Self.words(for: type))."
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty
        ? "it is no JSON." : "\(place(context)) cannot be understood. \(context.debugDescription)"
    @unknown default: return "it cannot be understood."
    }
  }

  private static func words(for type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is any FixedWidthInteger.Type: "a whole number"
    case is any BinaryFloatingPoint.Type: "a number"
    case is [Any].Type: "a list"
    default: "what is expected there"
    }
  }
}

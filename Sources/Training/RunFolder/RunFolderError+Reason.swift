import Foundation

extension RunFolderError {
  /// What went wrong, in words for people: the system's own, or what is amiss in a JSON document.
  ///
  /// - Parameters:
  ///   - error: The system's error, or the decoder's.
  ///   - spelling: How the document spells a key; as `run.json` does unless given.
  package static func reason(
    of error: any Error, spelling: (String) -> String = RunRecord.key(for:)
  ) -> String {
    if let error = error as? DecodingError { return reason(of: error, spelling: spelling) }
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    guard cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(truncatingIfNeeded: cause.code))) + "."
  }

  private static func reason(of error: DecodingError, spelling: (String) -> String) -> String {
    // The way to a value, as in `data.files.0.name`.
    func place(_ keys: [any CodingKey]) -> String {
      keys.map { key in key.intValue.map(String.init) ?? spelling(key.stringValue) }
        .joined(separator: ".")
    }
    return switch error {
    case .keyNotFound(let key, let context):
      "it has no '\(place(context.codingPath + [key]))'."
    case .typeMismatch(_, let context) where context.codingPath.isEmpty:
      "it is JSON, but not an object with keys."
    case .valueNotFound(_, let context), .typeMismatch(_, let context):
      "'\(place(context.codingPath))' holds something else than it should."
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "'\(place(context.codingPath))' has a value that is not known."
    default:
      "it is not JSON."
    }
  }
}

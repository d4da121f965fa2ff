import Foundation

/// The name that a file has while it is not known to be whole: `run.json.5f03a7c2.partial`.
///
/// Each attempt to write a file has a name of its own, so that two programs, or two threads, that write the same file cannot
/// take each other's.
struct PartialName: CustomStringConvertible {
  let description: String

  private static let suffix = ".partial"

  /// A name for a new attempt.
  ///
  /// - Parameter path: The path of the file, or its name.
  init(of path: String) {
    description = "\(path).\(String(UInt32.random(in: .min ... .max), radix: 16))\(Self.suffix)"
  }

  /// The name of the file that was to be written under a name found in a folder; nil for the name of a whole one.
  static func wholeName(of name: String) -> String? {
    guard name.hasSuffix(suffix) else { return nil }
    let attempt = name.dropLast(suffix.count)
    guard let point = attempt.lastIndex(of: "."),
      UInt32(attempt[attempt.index(after: point)...], radix: 16) != nil
    else { return nil }
    return String(attempt[..<point])
  }

  /// Removes what killed programs left of files in a folder that nobody else writes into. What cannot be removed stays:
  /// it is in nobody's way.
  ///
  /// - Parameters:
  ///   - folder: The folder; nothing is there if it is missing.
  ///   - isOurs: Whether a file of this name would be one of those that the program writes there.
  static func removeRemains(in folder: URL, of isOurs: (String) -> Bool) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names {
      guard let whole = wholeName(of: name), isOurs(whole) else { continue }
      unlink(folder.appending(path: name).path)
    }
  }
}

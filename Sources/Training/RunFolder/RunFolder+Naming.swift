package import Foundation

extension RunFolder {
  /// A run folder that is not there yet, named after the time and the data.
  ///
  /// - Parameters:
  ///   - parent: The folder to put it in.
  ///   - dataName: The name or path of the data.
  ///   - date: The time.
  package static func new(in parent: URL, for dataName: String, at date: Date) -> RunFolder {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd-HHmmss"
    let base = "\(formatter.string(from: date))-\(URL(filePath: dataName).lastPathComponent)"
    // Two runs may begin in the same second.
    let places = ([base] + (2...1000).map { "\(base)-\($0)" }).map {
      parent.appending(path: $0, directoryHint: .notDirectory)
    }
    let unused = places.first { !FileManager.default.fileExists(atPath: $0.path) }
    return RunFolder(unused ?? places[0])
  }
}

import Foundation

/// A folder with the four IDX files of a data set, plain or compressed by gzip.
public struct DatasetFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// The files that were found, by the part of the data set they hold.
  public let parts: [DatasetPart: String]

  /// The name of the optional file that names the classes, one on each line.
  public static let classNamesFile = "classes.txt"

  /// Names of files in the folder, sorted.
  private let contents: [String]

  /// Looks into a folder.
  ///
  /// - Throws: `DataError` if there is nothing at the path, if it is not a folder, or if the
  ///   folder cannot be read. Missing files are no error yet: see `load`.
  public init(path: String) throws(DataError) {
    try self.init(path: path) { $0.possibleFileNames }
  }

  /// Looks into a folder for files under certain names only.
  init(path: String, fileNames: (DatasetPart) -> [String]) throws(DataError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw DataError(
        .noSuchFile, file: path, expected: "a folder with IDX files", found: "nothing",
        advice: "Check the spelling of the path.")
    }
    guard isDirectory.boolValue else {
      throw DataError(
        .notAFolder, file: path, expected: "a folder with the four IDX files",
        found: "a single file", advice: "Give the folder that the file is in.")
    }
    let contents: [String]
    do {
      contents = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw DataError(
        .unreadable, file: path, expected: "a folder that may be read",
        found: "the system's answer \"\(error.localizedDescription)\"",
        advice: "Allow reading with: chmod u+rx '\(path)'")
    }
    self.path = path
    self.contents = contents
    var parts: [DatasetPart: String] = [:]
    for part in DatasetPart.allCases {
      parts[part] = fileNames(part).first { contents.contains($0) }
        .map { Self.join(path, $0) }
    }
    self.parts = parts
  }

  /// Whether a file of class names is there.
  var hasClassNames: Bool { contents.contains(Self.classNamesFile) }

  /// The path of a file in the folder.
  func path(of name: String) -> String { Self.join(path, name) }

  /// The path of the file for a part.
  ///
  /// - Throws: `DataError` that lists the names looked for and what the folder holds.
  func path(of part: DatasetPart) throws(DataError) -> String {
    if let path = parts[part] { return path }
    let missing = DatasetPart.allCases.filter { parts[$0] == nil }
      .map { $0.possibleFileNames.joined(separator: " or ") }
    let shown = contents.prefix(10).joined(separator: ", ")
    let more = contents.count > 10 ? " and \(contents.count - 10) more" : ""
    throw DataError(
      .missingFiles, file: path, expected: missing.joined(separator: "; "),
      found: contents.isEmpty ? "an empty folder" : shown + more,
      advice: "Put the missing files into the folder, plain or as .gz, "
        + "or give a folder that has all four.")
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

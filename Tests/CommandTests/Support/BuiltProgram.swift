import Foundation

/// The program `mlp`, as it was built together with these tests.
enum BuiltProgram {
  struct NotFound: Error, CustomStringConvertible {
    let searched: [String]
    var description: String {
      "The program mlp is not beside the tests. Build it with 'swift build'. Looked in:\n"
        + searched.joined(separator: "\n")
    }
  }

  static func url() throws -> URL {
    let folders = searchedFolders
    let files = folders.map { $0.appending(path: "mlp", directoryHint: .notDirectory) }
    guard let file = files.first(where: isProgram) else {
      throw NotFound(searched: folders.map(\.path))
    }
    return file
  }

  /// The folders around the tests' own bundle, nearest first. On macOS the bundle is a folder in
  /// the folder with the program, and another program has loaded it.
  private static var searchedFolders: [URL] {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let starts = [URL(filePath: CommandLine.arguments[0]).absoluteURL] + bundles
    return starts.flatMap { start in
      var folder = start
      return (0..<4).map { _ in
        folder.deleteLastPathComponent()
        return folder
      }
    }
  }

  private static func isProgram(_ file: URL) -> Bool {
    let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .isExecutableKey])
    return values?.isRegularFile == true && values?.isExecutable == true
  }
}

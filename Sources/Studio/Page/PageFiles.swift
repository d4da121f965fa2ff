import CChartJS
import CStudioPage
import Foundation

/// The files of the page, from the program itself or, for work on them, from a folder.
struct PageFiles: Sendable {
  /// The folder they are read from; nil for those in the program.
  let folder: URL?

  /// The paths of all files, as they are in the program.
  static let paths: Set<String> = Set(
    (0..<cstudio_count()).map { String(cString: cstudio_file_at($0).path) })

  /// A file's bytes; nil if there is none of that path.
  func bytes(_ path: String) -> [UInt8]? {
    if let folder {
      let file = folder.appending(path: path).standardizedFileURL.resolvingSymlinksInPath()
      let root = folder.standardizedFileURL.resolvingSymlinksInPath().path + "/"
      guard file.path.hasPrefix(root) else { return nil }
      return (try? Data(contentsOf: file)).map { [UInt8]($0) }
    }
    for index in 0..<cstudio_count() {
      let file = cstudio_file_at(index)
      if String(cString: file.path) == path {
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      }
    }
    return nil
  }

  /// Chart.js; empty if the machine that built the program had none.
  static var chartLibrary: [UInt8] {
    let file = cchart_library()
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}

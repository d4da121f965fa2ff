import Foundation
import HTTPServing
import Images
import Synchronization
import Training

/// The folder of the user's drawings: a PNG file for each, and the same as IDX files, which every program that reads data sets
/// can read.
///
/// The PNG files are what counts. The IDX files are written anew after every change, so that whatever happens to them is
/// mended by the next.
final class DrawingFolder: Sendable {
  /// One drawing in so many is kept for testing, the others are for training.
  static let testShare = 5

  let url: URL
  /// What has been read, by name; files with a name are never changed.
  private let known = Mutex<[SavedDrawing.Name: SavedDrawing]>([:])

  /// A folder, which is made when the first drawing is saved.
  init(_ url: URL) { self.url = url }

  /// The number of drawings.
  var count: Int { names.count }

  /// The drawings, in the order in which they were saved, and what is wrong with those that cannot be read.
  func contents() -> (drawings: [SavedDrawing], faults: [DrawingError]) {
    known.withLock { contents(&$0) }
  }

  /// Saves a drawing.
  ///
  /// - Parameters:
  ///   - pixels: 28 × 28.
  ///   - label: The digit.
  ///   - time: When it was drawn.
  /// - Returns: Its name.
  /// - Throws: `RunFolderError` if it cannot be written.
  func save(_ pixels: [UInt8], label: Int, at time: Date) throws -> SavedDrawing.Name {
    let side = DigitNormalization.side
    let file = try GreyImage(width: side, height: side, pixels: pixels).pngFile()
    return try known.withLock { known in
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      let taken = Set(names.map(\.milliseconds))
      var milliseconds = max(Int((time.timeIntervalSince1970 * 1000).rounded()), 0)
      while taken.contains(milliseconds) { milliseconds += 1 }
      let name = SavedDrawing.Name(milliseconds: milliseconds, label: label)
      try AtomicFile(url.appending(path: name.file)).write(Data(file), durably: true)
      try writeTables(contents(&known).drawings)
      return name
    }
  }

  /// Removes a drawing.
  ///
  /// - Throws: ``HTTPError`` of status 404 if there is none of the name.
  func remove(_ identifier: String) throws {
    try known.withLock { known in
      guard let name = names.first(where: { $0.identifier == identifier }) else {
        throw HTTPError.notFound(
          "There is no drawing '\(identifier)'.", advice: "Those there are: /api/v1/drawings.")
      }
      try FileManager.default.removeItem(at: url.appending(path: name.file))
      known[name] = nil
      try writeTables(contents(&known).drawings)
    }
  }

  private var names: [SavedDrawing.Name] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: url.path)
    return (files ?? []).compactMap { SavedDrawing.Name(file: $0) }.sorted()
  }

  private func contents(
    _ known: inout [SavedDrawing.Name: SavedDrawing]
  ) -> (drawings: [SavedDrawing], faults: [DrawingError]) {
    var drawings: [SavedDrawing] = []
    var faults: [DrawingError] = []
    for name in names {
      do throws(DrawingError) {
        if known[name] == nil { known[name] = try read(name) }
        if let drawing = known[name] { drawings.append(drawing) }
      } catch {
        faults.append(error)
      }
    }
    return (drawings, faults)
  }

  private func read(_ name: SavedDrawing.Name) throws(DrawingError) -> SavedDrawing {
    let side = DigitNormalization.side
    let image: GreyImage
    do throws(ImageError) {
      image = try GreyImage(contentsOf: url.appending(path: name.file).path, name: name.file)
    } catch {
      throw DrawingError(
        file: name.file, reason: "Expected \(error.expected), found \(error.found).")
    }
    guard image.width == side, image.height == side else {
      throw DrawingError(
        file: name.file,
        reason: "Expected \(side) × \(side) pixels, found \(image.width) × \(image.height).")
    }
    return SavedDrawing(name: name, pixels: image.pixels)
  }
}

import Digests
import NumPyCompatibility

/// An `.npz` file with the arrays X_train, y_train, X_test and y_test, as NumPy's users keep a data set.
///
/// # Shapes
/// X: *examples × features*, or *examples × rows × columns*; uint8, or numbers that bytes were scaled to
/// (see ``TrainTestDatasets/npz(scaling:isCompressed:)``). y: *examples*, whole numbers from 0 to 255. Names
/// in small letters, as Keras writes them, are found as well.
public enum NumPyDatasetFile {
  /// The ending of such files' names.
  public static let fileEnding = ".npz"

  /// What a file can be larger than only in an extension of its format.
  private static let largestSize = 1 << 32

  /// Reads a file.
  ///
  /// Features of a square number, 784 for example, are taken for square images. Classes are called by
  /// their numbers; there are ten unless a label is larger.
  ///
  /// - Throws: `DataError` that names the file, the place in it, and the fault.
  public static func load(_ path: String) throws(DataError) -> TrainTestDatasets {
    let bytes = try content(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let file = DatasetFile(name: name, path: path, sha256: try digest(bytes, path: path))
    let archive: NumPyArchive
    do throws(NumPyFormatError) {
      archive = try NumPyArchive(npz: bytes, source: path)
    } catch {
      throw DataError(
        .invalidArrays, file: error.source, position: .byte(error.offset),
        expected: error.expected, found: error.found,
        advice: "Write the file again, for example with np.savez or 'mlp data export'.")
    }
    let arrays = try NumPyDatasetArrays(archive, path: path)
    return try arrays.datasets(named: String(name.dropLast(fileEnding.count)), file: file)
  }

  private static func content(of path: String) throws(DataError) -> [UInt8] {
    let file = try InputFile(path: path)
    guard file.size < largestSize else {
      throw DataError(
        .invalidArrays, file: path, expected: "a file of less than 4 GiB",
        found: "\(file.size) bytes", advice: "Write it with np.savez_compressed, or as uint8.")
    }
    var bytes = try file.read(upTo: file.size)
    while bytes.count < file.size {
      let piece = try file.read(upTo: file.size - bytes.count)
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }

  private static func digest(_ bytes: [UInt8], path: String) throws(DataError) -> String {
    do {
      var digest = try SHA256()
      try digest.update(bytes)
      return try digest.finalize().hexadecimal
    } catch {
      throw DataError(
        .unreadable, file: path, expected: "a file that can be read", found: "\(error)",
        advice: "Check the system's set-up.")
    }
  }
}

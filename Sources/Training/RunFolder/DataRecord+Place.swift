package import Datasets
package import Foundation

extension DataRecord {
  /// The place that the data came from: a name of the catalogue if it stands for the same files, else the folder they were
  /// in, or their `.npz` file.
  ///
  /// - Parameters:
  ///   - catalogue: The data sets that have a name.
  ///   - resolving: Makes a path, as it is in the record, into where it is.
  package func place(in catalogue: DatasetCatalogue, resolving: (String) -> URL) -> String {
    let entry = catalogue.entries.first { $0.name == name }
    guard let path = files.first?.path else { return name }
    if path.hasSuffix(NumPyDatasetFile.fileEnding) { return resolving(path).path }
    let folder = resolving(path).deletingLastPathComponent().path
    let isThere = path.contains("/") && FileManager.default.fileExists(atPath: folder)
    if isThere { return entry?.location?.folder == folder ? name : folder }
    // Bundled with the program, or a folder that has gone.
    return entry == nil ? folder : name
  }
}

/// A drawing that cannot be read or kept.
struct DrawingError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  let file: String
  /// What is wrong with it.
  let reason: String

  /// What is wrong, where, and what to do.
  var description: String {
    "\(file): \(reason) Put the file right, or move it out of the folder."
  }
}

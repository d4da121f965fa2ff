/// Why images cannot be distorted, set upright or described.
public enum AugmentationError: Error, Equatable, Sendable {
  /// A limit is out of its range, said in a sentence.
  case limit(String)
  /// Examples are not images of two dimensions, or too large.
  case shape([Int])
  /// The sides of images are not multiples of the cells that directions are summed over.
  case cells([Int])
  /// Limits are for a class that there is none of.
  case unknownClass(String, classes: [String])
}

extension AugmentationError: CustomStringConvertible {
  /// What is wrong, with what was expected and what was found.
  public var description: String {
    switch self {
    case .limit(let sentence): sentence
    case .shape(let shape):
      """
      Only images have poses, and can be distorted, deskewed and described by directions: examples of two dimensions, rows and columns, of at most \
      \(ImageShape.largestSide) each. These have the shape \(shape).
      """
    case .cells(let shape):
      """
      Images are described by directions in cells of \(DirectionMosaic.cell) × \(DirectionMosaic.cell) pixels: rows and columns have \
      to be multiples of \(DirectionMosaic.cell). These have the shape \(shape).
      """
    case .unknownClass(let name, let classes):
      """
      The augmentation has limits for the class '\(name)', but the classes are \(classes.joined(separator: ", ")). \
      Leave these limits out, or name another class.
      """
    }
  }
}

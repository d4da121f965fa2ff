/// Why images cannot be distorted.
public enum AugmentationError: Error, Equatable, Sendable {
  /// A limit is out of its range, said in a sentence.
  case limit(String)
  /// Examples are not images of two dimensions, or too large.
  case shape([Int])
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
      Only images can be distorted and deskewed: examples of two dimensions, rows and columns, of at most \
      \(ImageShape.largestSide) each. These have the shape \(shape).
      """
    case .unknownClass(let name, let classes):
      """
      The augmentation has limits for the class '\(name)', but the classes are \(classes.joined(separator: ", ")). \
      Leave these limits out, or name another class.
      """
    }
  }
}

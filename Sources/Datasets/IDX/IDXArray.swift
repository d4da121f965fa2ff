/// An array of unsigned bytes of any rank, as an IDX file holds it.
///
/// The format is described on the MNIST pages of Y. LeCun, C. Cortes and C. Burges: two zero
/// bytes, a type code, the number of dimensions, the dimensions as 32-bit big-endian integers, then
/// the elements with the last dimension varying fastest.
public struct IDXArray: Sendable, Equatable {
  /// The dimensions, the slowest first: `[60000, 28, 28]` for the training images of MNIST.
  public let shape: [Int]

  /// The elements, as many as the product of `shape`.
  public let bytes: [UInt8]

  /// - Precondition: the number of bytes is the product of the dimensions.
  init(shape: [Int], bytes: [UInt8]) {
    self.shape = shape
    self.bytes = bytes
  }
}

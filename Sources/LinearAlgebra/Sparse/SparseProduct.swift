/// Some rows of a product of sparse examples with weights, for the kernels.
struct SparseProduct<Scalar: MatrixScalar> {
  var positions: UnsafePointer<UInt16>
  var bytes: UnsafePointer<UInt8>
  var starts: UnsafePointer<Int>
  var ends: UnsafePointer<Int>
  var rows: Int
  var firstFeature: Int
  var features: Int
  var table: UnsafePointer<Scalar>
  var weights: UnsafePointer<Scalar>
  /// The distance between rows of packed weights, or 0.
  var packedStride: Int
  var base: UnsafePointer<Scalar>?
  var result: UnsafeMutablePointer<Scalar>
  var columns: Int
}

/// Some rows of the product of sparse examples, transposed, with δ, for the kernels.
struct SparseGradient<Scalar: MatrixScalar> {
  var positions: UnsafePointer<UInt16>
  var bytes: UnsafePointer<UInt8>
  var starts: UnsafePointer<Int>
  var ends: UnsafePointer<Int>
  var rows: Int
  var firstFeature: Int
  var features: Int
  /// The entries feature by feature, if they are listed.
  var lists: UnsafePointer<UInt16>?
  var counts: UnsafePointer<UInt8>?
  var table: UnsafePointer<Scalar>
  /// c, if it is not zero.
  var background: UnsafePointer<Scalar>?
  var deltas: UnsafePointer<Scalar>
  var scale: Scalar
  var keep: Scalar
  var result: UnsafeMutablePointer<Scalar>
  var columns: Int
}

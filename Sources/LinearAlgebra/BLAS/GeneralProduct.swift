/// One matrix product for BLAS: `result = scale · op(left) · op(right) + keep · result`, where op transposes or not.
///
/// Strides are the distances between rows as they are stored, in elements.
struct GeneralProduct<Scalar: MatrixScalar> {
  var rows: Int
  var columns: Int
  var depth: Int
  var left: UnsafePointer<Scalar>
  var leftStride: Int
  var leftTransposed: Bool
  var right: UnsafePointer<Scalar>
  var rightStride: Int
  var rightTransposed: Bool
  var result: UnsafeMutablePointer<Scalar>
  var resultStride: Int
  var scale: Scalar
  var keep: Scalar
}

/// Reorders elements whose first index varies fastest (Fortran order) so that the last one
/// does.
///
/// There are as many elements as the product of the shape.
func rowMajorElements<Element>(_ elements: [Element], shape: [Int]) -> [Element] {
  guard shape.count > 1, !elements.isEmpty else { return elements }
  var strides: [Int] = []
  var stride = 1
  for length in shape {
    strides.append(stride)
    stride *= length
  }
  var ordered: [Element] = []
  ordered.reserveCapacity(elements.count)
  var index = [Int](repeating: 0, count: shape.count)
  var position = 0
  while true {
    ordered.append(elements[position])
    var axis = shape.count - 1
    while axis >= 0, index[axis] == shape[axis] - 1 {
      position -= index[axis] * strides[axis]
      index[axis] = 0
      axis -= 1
    }
    if axis < 0 { return ordered }
    index[axis] += 1
    position += strides[axis]
  }
}

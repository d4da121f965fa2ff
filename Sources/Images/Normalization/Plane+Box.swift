extension Plane {
  /// The smallest part that holds all ink; the plane itself where there is none.
  func croppedToInk() -> Plane {
    let inked = values.indices.filter { values[$0] >= InkComponents.threshold }
    let rows = inked.map { $0 / width }
    let columns = inked.map { $0 % width }
    guard let top = rows.min(), let bottom = rows.max(), let left = columns.min(),
      let right = columns.max()
    else { return self }
    let lines = (top...bottom).map { values[$0 * width + left...$0 * width + right] }
    return Plane(
      width: right - left + 1, height: bottom - top + 1, values: Array(lines.joined()))
  }

  /// The plane with `side` as its longer side, and full ink as its strongest.
  func scaled(intoBoxOf side: Int) -> Plane { resized(toSide: side).strengthened() }

  /// The plane in a square of nothing, moved by whole pixels so that the centre of mass of its ink is
  /// as near to the middle as its edges allow.
  func centredByMass(inSquareOf side: Int) -> Plane {
    var (mass, rowSum, columnSum) = (0.0, 0.0, 0.0)
    for row in 0..<height {
      for column in 0..<width {
        let value = Double(self[row, column])
        mass += value
        rowSum += value * Double(row)
        columnSum += value * Double(column)
      }
    }
    // MNIST's centres of mass lie within half a pixel of place 14, counted from 0.
    func offset(_ sum: Double, _ length: Int) -> Int {
      let centre = mass == 0 ? Double(length) / 2 : sum / mass
      return min(max(Int((Double(side) / 2 - centre).rounded()), 0), side - length)
    }
    let (top, left) = (offset(rowSum, height), offset(columnSum, width))
    var result = Plane(
      width: side, height: side, values: [Float](repeating: 0, count: side * side))
    for row in 0..<height {
      for column in 0..<width { result[top + row, left + column] = self[row, column] }
    }
    return result
  }
}

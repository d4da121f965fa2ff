/// Small systems of linear equations.
enum LinearSystem {
  /// Solves by Gaussian elimination with pivots.
  ///
  /// - Parameter equations: *n* rows of *n* coefficients and the right side.
  /// - Returns: The *n* unknowns; nil if the equations do not determine them.
  static func solve(_ equations: [[Double]]) -> [Double]? {
    var rows = equations
    let count = rows.count
    for pivot in 0..<count {
      let largest = (pivot..<count).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) } ?? pivot
      rows.swapAt(pivot, largest)
      guard abs(rows[pivot][pivot]) > 1e-9 else { return nil }
      for row in 0..<count where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}

extension MatrixView {
  /// The column of the largest element of each row; the first where several are equal.
  package var columnsOfLargest: [Int] {
    [Int](unsafeUninitializedCapacity: rows) { result, count in
      count = rows
      result.update(repeating: 0)
      guard columns > 0, let own = elements.baseAddress, let first = result.baseAddress else {
        return
      }
      Scalar.kernels.largestColumns(own, rows, columns, first)
    }
  }
}

/// Batches from stored examples.
extension MutableMatrixView {
  /// Each row becomes `table[byte]` for the bytes of one example.
  ///
  /// - Parameters:
  ///   - bytes: Examples of as many bytes as this matrix has columns, one after the other.
  ///   - indices: The example for each row.
  ///   - table: What each of the 256 bytes becomes.
  /// - Precondition: There are as many indices as rows, and every index names an example.
  package func lookUp(
    _ bytes: UnsafeBufferPointer<UInt8>, examples indices: UnsafeBufferPointer<Int>,
    in table: MatrixView<Scalar>
  ) {
    check(indices, examples: columns > 0 ? bytes.count / columns : 0)
    precondition(table.count == 256, "A table needs 256 entries.")
    guard let source = bytes.baseAddress, let chosen = indices.baseAddress,
      let entries = table.elements.baseAddress
    else { return }
    change { Scalar.kernels.lookUpExamples(source, columns, chosen, entries, $0, rows) }
  }

  /// Each row becomes 0, but 1 in the column of one example's label.
  ///
  /// - Precondition: There are as many indices as rows, every index names a label, and labels are less than the number
  ///   of columns.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func becomeOneHot(
    _ labels: UnsafeBufferPointer<UInt8>, examples indices: UnsafeBufferPointer<Int>
  ) {
    check(indices, examples: labels.count)
    precondition(indices.allSatisfy { labels[$0] < columns }, "A label is outside the classes.")
    guard let source = labels.baseAddress, let chosen = indices.baseAddress else { return }
    change { Scalar.kernels.oneHot(source, chosen, $0, rows, columns) }
  }

  private func check(_ indices: UnsafeBufferPointer<Int>, examples: Int) {
    precondition(
      indices.count == rows && indices.allSatisfy { $0 >= 0 && $0 < examples },
      "There must be an existing example for each of \(rows) rows.")
  }
}

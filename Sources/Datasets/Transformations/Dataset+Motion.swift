extension Dataset {
  /// The same images turned by quarters, counterclockwise, as `np.rot90` turns them.
  ///
  /// - Parameter quarterTurns: How often each image is turned by 90°; clockwise if negative.
  /// - Returns: Images of `columns × rows` for an odd number of turns; nil if examples are not images of
  ///   two dimensions.
  public func rotated(quarterTurns: Int) -> Dataset? {
    guard exampleShape.count == 2 else { return nil }
    let (rows, columns) = (exampleShape[0], exampleShape[1])
    let turns = ((quarterTurns % 4) + 4) % 4
    let shape = turns % 2 == 0 ? [rows, columns] : [columns, rows]
    // The place in the image that each place of the turned one is taken from.
    let sources = (0..<shape[0]).flatMap { row in
      (0..<shape[1]).map { column in
        switch turns {
        case 0: row * columns + column
        case 1: column * columns + (columns - 1 - row)
        case 2: (rows - 1 - row) * columns + (columns - 1 - column)
        default: (rows - 1 - column) * columns + row
        }
      }
    }
    return rearranged(shape: shape, sources: sources)
  }

  /// The same images moved by whole pixels; what is moved out is lost, what is moved in is 0.
  ///
  /// - Parameters:
  ///   - right: How far to the right; to the left if negative.
  ///   - down: How far down; up if negative.
  /// - Returns: nil if examples are not images of two dimensions.
  public func shifted(right: Int, down: Int) -> Dataset? {
    guard exampleShape.count == 2 else { return nil }
    let (rows, columns) = (exampleShape[0], exampleShape[1])
    let sources = (0..<rows).flatMap { row in
      (0..<columns).map { column -> Int? in
        let (sourceRow, rowOverflow) = row.subtractingReportingOverflow(down)
        let (sourceColumn, columnOverflow) = column.subtractingReportingOverflow(right)
        return !rowOverflow && !columnOverflow && (0..<rows).contains(sourceRow)
          && (0..<columns).contains(sourceColumn) ? sourceRow * columns + sourceColumn : nil
      }
    }
    return rearranged(shape: exampleShape, sources: sources)
  }

  /// The same examples with their features in another order, 0 where there is no source.
  private func rearranged(shape: [Int], sources: [Int?]) -> Dataset {
    let bytes = bytes
    var moved: [UInt8] = []
    moved.reserveCapacity(bytes.count)
    for start in stride(from: 0, to: bytes.count, by: featureCount) {
      for source in sources { moved.append(source.map { bytes[start + $0] } ?? 0) }
    }
    return Dataset(
      unchecked: name, exampleShape: shape, featureCount: featureCount, storage: moved,
      labels: labels, classNames: classNames, files: files)
  }
}

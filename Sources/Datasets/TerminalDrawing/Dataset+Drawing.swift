extension Dataset {
  /// Some examples drawn with block characters, each with its index and class below it.
  ///
  /// The last dimension of an example is the width of its image; the others lie below each other.
  ///
  /// - Parameters:
  ///   - indices: the examples to draw.
  ///   - width: the characters in a line of the terminal.
  /// - Precondition: every index is in `0..<count`, and `width` is positive.
  public func drawing(of indices: some Sequence<Int>, width: Int) -> String {
    let cells = indices.map { index in
      TerminalGrid.Cell(
        image: TerminalImage(
          pixels: pixels(of: index), columns: exampleShape.last ?? 1, maximumWidth: width),
        caption: "\(index): \(classNames[Int(labels[index])])")
    }
    return TerminalGrid.drawing(cells, width: width)
  }
}

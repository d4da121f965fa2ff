import Datasets

/// What a network's preprocessing makes of an image before its bytes become numbers, step by step.
struct PreparedImage {
  private let steps: [(caption: String, pixels: [UInt8])]
  private let columns: Int

  /// Prepares an image.
  ///
  /// - Parameters:
  ///   - pixels: The image, row after row.
  ///   - columns: The pixels of a row.
  ///   - preprocessing: How the network's images are prepared, without a fault for this one.
  init(_ pixels: [UInt8], columns: Int, _ preprocessing: Preprocessing) {
    var steps: [(String, [UInt8])] = []
    if preprocessing.isDeskewing { steps.append(("upright", preprocessing.aligned(pixels))) }
    if preprocessing.describesDirections {
      steps.append(("directions", preprocessing.prepared(pixels)))
    }
    self.steps = steps
    self.columns = columns
  }

  /// Each step, to be drawn beside others.
  ///
  /// - Parameter maximumWidth: The characters that an image may be wide.
  func cells(maximumWidth: Int) -> [TerminalGrid.Cell] {
    steps.map { step in
      TerminalGrid.Cell(
        image: TerminalImage(pixels: step.pixels, columns: columns, maximumWidth: maximumWidth),
        caption: step.caption)
    }
  }
}

/// Images in rows and columns, each with lines of text above it.
public struct ImageGrid: Sendable, Equatable {
  /// What is shown.
  public var title: String
  /// The images, row after row.
  public var cells: [Cell]
  /// The number of images in a row.
  public var columns: Int
  /// How numbers become colours, the same for all images.
  public var scale: ColourScale
  /// What the numbers are, to stand at a bar with the colours; without it, there is no bar.
  public var colourBarLabel: String?
  /// Whether rows and columns of pixels are numbered; for a single image.
  public var numbersPixels: Bool
  /// The longer side of an image, in the pixels of a ``FigureSize``.
  public var imageSide: Int

  /// An image with its text.
  public struct Cell: Sendable, Equatable {
    /// The image.
    public var image: PixelImage
    /// The lines above it.
    public var caption: [String]

    /// Creates a cell.
    public init(_ image: PixelImage, caption: [String] = []) {
      self.image = image
      self.caption = caption
    }
  }

  /// Creates a grid.
  public init(
    title: String, cells: [Cell], columns: Int, scale: ColourScale = .ink,
    colourBarLabel: String? = nil, numbersPixels: Bool = false, imageSide: Int = 84
  ) {
    self.title = title
    self.cells = cells
    self.columns = max(1, columns)
    self.scale = scale
    self.colourBarLabel = colourBarLabel
    self.numbersPixels = numbersPixels
    self.imageSide = max(8, imageSide)
  }
}

extension ImageGrid {
  /// Where the images stand, in units of their pixels.
  struct Layout {
    /// From an image to the next in its row.
    let horizontalStep: Double
    /// From a row of images to the next.
    let verticalStep: Double
    /// The height of a line of text.
    let lineHeight: Double
    let width: Double
    let height: Double
    let gap: Double
  }

  private var largestSide: Int {
    max(1, cells.map { max($0.image.columns, $0.image.rows) }.max() ?? 1)
  }

  /// The lines of the longest caption.
  private var captionLines: Int { cells.map(\.caption.count).max() ?? 0 }

  var layout: Layout {
    let side = Double(largestSide)
    let unit = Double(imageSide) / side
    let gap = numbersPixels ? 0 : 10 / unit
    let lineHeight = 15 / unit
    let imageColumns = cells.map { Double($0.image.columns) }.max() ?? 1
    let imageRows = cells.map { Double($0.image.rows) }.max() ?? 1
    // Text that is wider than its image pushes the images apart.
    let longest = cells.flatMap(\.caption).map(\.count).max() ?? 0
    let horizontal = max(imageColumns + gap, (7.2 * Double(longest) + 8) / unit)
    let vertical = imageRows + gap + lineHeight * Double(captionLines)
    let rows = (cells.count + columns - 1) / columns
    return Layout(
      horizontalStep: horizontal, verticalStep: vertical, lineHeight: lineHeight,
      width: horizontal * Double(min(columns, max(cells.count, 1))),
      height: vertical * Double(max(rows, 1)), gap: gap)
  }

  /// The room in which an image's longer side is ``imageSide``.
  var naturalSize: FigureSize {
    let layout = layout
    let unit = Double(imageSide) / Double(largestSide)
    func pixels(_ units: Double) -> Int { Int(min(units * unit, 10_000).rounded(.up)) }
    return FigureSize(
      width: max(pixels(layout.width) + 24, 9 * title.count + 20)
        + (colourBarLabel == nil ? 0 : 115) + (numbersPixels ? 50 : 0),
      height: pixels(layout.height) + 52 + (numbersPixels ? 50 : 0))
  }
}

/// A picture to be drawn: one panel, or several side by side and below each other.
///
/// A figure is a value and holds all of its data. ``GnuplotScript`` turns it into text, ``Gnuplot`` that text into a
/// file.
public struct Figure: Sendable, Equatable {
  /// What stands above all panels, if anything; a single panel needs only its own title.
  public var heading: Heading?
  /// The panels, row after row.
  public var panels: [Panel]
  /// The number of panels in a row.
  public var columns: Int
  /// The size to be drawn at.
  public var size: FigureSize

  /// Creates a figure of several panels.
  ///
  /// - Parameters:
  ///   - heading: What stands above all panels.
  ///   - panels: The panels, row after row.
  ///   - columns: The number of panels in a row, at least 1.
  ///   - size: The size; without it, each panel gets the room that suits it.
  public init(
    heading: Heading? = nil, panels: [Panel], columns: Int, size: FigureSize? = nil
  ) {
    self.heading = heading
    self.panels = panels
    self.columns = max(1, columns)
    self.size = size ?? Self.size(of: panels, columns: self.columns, hasHeading: heading != nil)
  }

  /// Creates a figure of one panel.
  public init(_ panel: Panel) {
    self.init(panels: [panel], columns: 1)
  }

  /// The number of rows of panels.
  public var rows: Int { (panels.count + columns - 1) / columns }

  private static func size(of panels: [Panel], columns: Int, hasHeading: Bool) -> FigureSize {
    let sizes = panels.map(\.naturalSize)
    let rows = (panels.count + columns - 1) / columns
    return FigureSize(
      width: (sizes.map(\.width).max() ?? 0) * min(columns, panels.count),
      height: (sizes.map(\.height).max() ?? 0) * rows + (hasHeading ? 40 : 0))
  }
}

/// The width and height of a figure, in pixels of which 96 make an inch.
public struct FigureSize: Sendable, Equatable {
  /// The width, from 50 to 4,000.
  public let width: Int
  /// The height, from 50 to 4,000.
  public let height: Int

  /// Creates a size; what is too small or too large becomes the nearest that is possible.
  public init(width: Int, height: Int) {
    self.width = min(max(width, 50), 4_000)
    self.height = min(max(height, 50), 4_000)
  }
}

/// A line of large text in a colour.
public struct Heading: Sendable, Equatable {
  /// The text.
  public var text: String
  /// Its colour.
  public var colour: Colour

  /// Creates a heading.
  public init(_ text: String, colour: Colour = .text) {
    self.text = text
    self.colour = colour
  }
}

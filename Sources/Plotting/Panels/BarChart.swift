/// A bar for each of some names.
public struct BarChart: Sendable, Equatable {
  /// What is shown, in its colour.
  public var title: Heading
  /// What the names are.
  public var horizontalLabel: String
  /// What the bars measure, and from where to where.
  public var vertical: Axis
  /// The bars from left to right.
  public var bars: [Bar]

  /// A bar.
  public struct Bar: Sendable, Equatable {
    /// What stands below it.
    public var name: String
    /// Its height.
    public var value: Double
    /// Its colour.
    public var colour: Colour

    /// Creates a bar.
    public init(_ name: String, value: Double, colour: Colour = .neutral) {
      self.name = name
      self.value = value
      self.colour = colour
    }
  }

  /// Creates a chart.
  public init(title: Heading, horizontalLabel: String, vertical: Axis, bars: [Bar]) {
    self.title = title
    self.horizontalLabel = horizontalLabel
    self.vertical = vertical
    self.bars = bars
  }
}

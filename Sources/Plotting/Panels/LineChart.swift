/// Series of points, each joined by a line.
public struct LineChart: Sendable, Equatable {
  /// What is shown.
  public var title: String
  /// The axis below.
  public var horizontal: Axis
  /// The axis on the left.
  public var vertical: Axis
  /// The lines. More than one gets a legend.
  public var series: [Series]
  /// Where the legend stands if there is room.
  public var legend: Legend

  /// A line.
  public struct Series: Sendable, Equatable {
    /// What the legend calls it.
    public var name: String
    /// The points from left to right. A number that is not finite leaves a gap.
    public var points: [Point]

    /// Creates a line.
    public init(_ name: String, points: [Point]) {
      self.name = name
      self.points = points
    }

    /// Creates a line through values at 1, 2, 3, ….
    public init(_ name: String, values: some Sequence<Double>) {
      self.init(name, points: values.enumerated().map { Point(Double($0.offset + 1), $0.element) })
    }
  }

  /// A place in a chart.
  public struct Point: Sendable, Equatable {
    /// The place on the horizontal axis.
    public var x: Double
    /// The place on the vertical axis.
    public var y: Double

    /// Creates a place.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A place for the legend. Where lines run through it, another one is taken.
  public enum Legend: String, Sendable, CaseIterable {
    /// At the top, for lines that fall.
    case top = "top right"
    /// At the bottom, for lines that rise.
    case bottom = "bottom right"
    /// At the top, on the left.
    case topLeft = "top left"
    /// At the bottom, on the left.
    case bottomLeft = "bottom left"
    /// Above the lines, where there is no free corner.
    case outside = "outside top center horizontal"
  }

  /// Creates a chart.
  public init(
    title: String, horizontal: Axis, vertical: Axis, series: [Series], legend: Legend = .top
  ) {
    self.title = title
    self.horizontal = horizontal
    self.vertical = vertical
    self.series = series
    self.legend = legend
  }
}

/// An axis of a chart.
public struct Axis: Sendable, Equatable {
  /// What is measured, with its unit.
  public var label: String
  /// Where it begins; without it, where the data do.
  public var lowest: Double?
  /// Where it ends; without it, where the data do.
  public var highest: Double?
  /// Whether only whole numbers make sense, as for epochs.
  public var isWhole: Bool

  /// Creates an axis.
  public init(
    _ label: String, lowest: Double? = nil, highest: Double? = nil, isWhole: Bool = false
  ) {
    self.label = label
    self.lowest = lowest
    self.highest = highest
    self.isWhole = isWhole
  }
}

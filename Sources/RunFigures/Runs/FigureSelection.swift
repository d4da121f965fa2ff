/// Which of a dataset's examples are drawn.
public struct FigureSelection: Sendable, Equatable {
  /// The class of the figure of one class, an index into the class names.
  public var label: UInt8
  /// The test example that is drawn alone; without it, one drawn at random.
  public var index: Int?
  /// The seed for everything drawn at random.
  public var seed: UInt32

  /// Creates a selection.
  public init(label: UInt8, index: Int? = nil, seed: UInt32) {
    self.label = label
    self.index = index
    self.seed = seed
  }
}

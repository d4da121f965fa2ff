public import Plotting
public import RunFigures

/// A figure of a story.
public struct StoryFigure: Sendable, Equatable {
  /// The name that its files get; another one for each figure of a story.
  public let name: String
  /// What is shown, in one line.
  public let caption: String
  /// The figure, or a page to be looked at by itself.
  public let drawing: RunDrawing

  /// Gives a figure a name and a caption.
  public init(_ name: String, caption: String, _ figure: Figure) {
    self.init(name, caption: caption, drawing: .figure(figure))
  }

  init(_ name: String, caption: String, drawing: RunDrawing) {
    self.name = name
    self.caption = caption
    self.drawing = drawing
  }

  /// The figure, if it is no page.
  public var figure: Figure? {
    if case .figure(let figure) = drawing { figure } else { nil }
  }
}

extension RunMaterial {
  /// Some figures of a run under their usual names, without those that the run has not what to show for.
  func story(_ kinds: RunFigure..., selecting selection: FigureSelection) throws -> [StoryFigure] {
    try kinds.compactMap { kind in
      do {
        return StoryFigure(
          kind.name, caption: kind.summary, drawing: try drawing(kind, selection))
      } catch is FigureUnavailable {
        return nil
      }
    }
  }
}

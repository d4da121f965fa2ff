public import Plotting

/// What can be made of a run.
public enum RunDrawing: Sendable, Equatable {
  /// A figure on paper.
  case figure(Figure)
  /// A page for a browser.
  case page(PointCloudPage)
}

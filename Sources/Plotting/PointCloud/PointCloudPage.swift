/// Points in three dimensions as a page for the browser: one file, to be turned, zoomed and asked, without a network.
///
/// Each point belongs to a class, and has a small image that is shown when the pointer is on it. The page is a value;
/// ``html()`` is its text.
public struct PointCloudPage: Sendable, Equatable {
  /// One of the points.
  public struct Point: Sendable, Equatable {
    /// Where it is along the three axes, in any unit; the page scales all of them alike.
    public var position: SIMD3<Double>
    /// Its class, an index into the class names.
    public var label: UInt8
    /// The class that it was taken for, if there is a prediction.
    public var prediction: UInt8?

    /// Creates a point.
    public init(_ position: SIMD3<Double>, label: UInt8, prediction: UInt8? = nil) {
      self.position = position
      self.label = label
      self.prediction = prediction
    }
  }

  /// What stands at the top.
  public var title: String
  /// What stands below the title, after the number of points.
  public var subtitle: String
  /// What a point is, in one word: the number of a point is shown after it.
  public var noun: String
  /// The names of the three axes, x first.
  public var axes: [String]
  /// What each class is called.
  public var classNames: [String]
  /// The points.
  public var points: [Point]
  /// The images of the points.
  public var images: ImageSheet

  /// Puts a page together.
  ///
  /// - Parameters:
  ///   - title: What stands at the top.
  ///   - subtitle: What stands below the title, after the number of points.
  ///   - noun: What a point is, in one word, as in “example 17”.
  ///   - axes: The names of the three axes, x first.
  ///   - classNames: What each class is called.
  ///   - points: The points; they either all have predictions, or predictions are not shown.
  ///   - images: An image for each point.
  /// - Precondition: There are three axes, an image for each point, and a name for each class that points have.
  public init(
    title: String, subtitle: String, noun: String, axes: [String], classNames: [String],
    points: [Point], images: ImageSheet
  ) {
    precondition(axes.count == 3, "\(axes.count) axes in three dimensions.")
    precondition(
      images.count == points.count, "\(images.count) images for \(points.count) points.")
    let classes = points.flatMap { [$0.label] + ($0.prediction.map { [$0] } ?? []) }
    precondition(
      classes.allSatisfy { Int($0) < classNames.count }, "A point is of a class without a name.")
    self.title = title
    self.subtitle = subtitle
    self.noun = noun
    self.axes = axes
    self.classNames = classNames
    self.points = points
    self.images = images
  }
}

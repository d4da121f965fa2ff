/// The losses of a training, step by step, thinned so that a curve of them stays small.
///
/// A point is the mean of one step; once there are ``maximumPoints``, of two, then of four, eight, ….
struct LossSeries: Sendable, Equatable {
  /// The most points; what a client that comes late is sent.
  static let maximumPoints = 1000

  /// A point of the curve: the last step of its mean, counted from 1 through all epochs, and the cost.
  struct Point: Encodable, Sendable, Equatable {
    let iteration: Int
    let cost: Double

    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(iteration)
      try container.encode(cost)
    }
  }

  private(set) var points: [Point] = []
  private var stepsPerPoint = 1
  private var iteration = 0
  private var sum = 0.0
  private var count = 0

  init() {}

  /// Goes on after points that are known, as of a run that was stopped.
  init(_ known: some Sequence<Point>) {
    append(points: known)
    stepsPerPoint = max(stepsPerPoint, points.isEmpty ? 1 : iteration / points.count)
  }

  /// The last step of all, counted from 1.
  var lastIteration: Int { iteration }

  /// Adds points that are known, as those that another program has written; those that there are already are left out.
  ///
  /// - Returns: The points that they complete.
  @discardableResult
  mutating func append(points known: some Sequence<Point>) -> [Point] {
    known.compactMap { point in
      point.iteration > iteration ? add(point.cost, steps: point.iteration - iteration) : nil
    }
  }

  /// Adds the costs of the next steps.
  ///
  /// - Returns: The points that they complete.
  mutating func append(_ costs: some Sequence<Double>) -> [Point] {
    costs.compactMap { add($0, steps: 1) }
  }

  /// Adds the mean cost of the next steps.
  ///
  /// - Returns: The point that they complete, if they do.
  private mutating func add(_ cost: Double, steps: Int) -> Point? {
    iteration += steps
    sum += cost * Double(steps)
    count += steps
    guard count >= stepsPerPoint else { return nil }
    let point = Point(iteration: iteration, cost: sum / Double(count))
    (sum, count) = (0, 0)
    points.append(point)
    thin()
    return point
  }

  /// Makes one point of every two once there are too many. One that is left over begins the next point.
  private mutating func thin() {
    guard points.count > Self.maximumPoints else { return }
    // Points that were known may have been of more steps than those that came by themselves.
    stepsPerPoint = 2 * max(stepsPerPoint, iteration / points.count)
    if !points.count.isMultiple(of: 2), let last = points.popLast() {
      count = last.iteration - (points.last?.iteration ?? 0)
      sum = last.cost * Double(count)
    }
    points = stride(from: 1, to: points.count, by: 2).map { second in
      Point(
        iteration: points[second].iteration,
        cost: (points[second - 1].cost + points[second].cost) / 2)
    }
  }
}

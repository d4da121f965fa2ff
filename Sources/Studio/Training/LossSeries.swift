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
    stepsPerPoint = max(stepsPerPoint, points.last.map { $0.iteration / points.count } ?? 1)
  }

  /// The last step of all, counted from 1.
  var lastIteration: Int { iteration }

  /// Adds points that are known, as those that another program has written; those that there are already are left out.
  ///
  /// - Returns: The points that are new.
  @discardableResult
  mutating func append(points known: some Sequence<Point>) -> [Point] {
    let new = known.filter { $0.iteration > iteration }
    for point in new {
      points.append(point)
      iteration = point.iteration
      thin()
    }
    return new
  }

  /// Adds the costs of the next steps.
  ///
  /// - Returns: The points that they complete.
  mutating func append(_ costs: some Sequence<Double>) -> [Point] {
    var new: [Point] = []
    for cost in costs {
      iteration += 1
      sum += cost
      count += 1
      guard count >= stepsPerPoint else { continue }
      let point = Point(iteration: iteration, cost: sum / Double(count))
      (sum, count) = (0, 0)
      points.append(point)
      new.append(point)
      thin()
    }
    return new
  }

  /// Makes one point of every two once there are too many.
  private mutating func thin() {
    guard points.count > Self.maximumPoints else { return }
    stepsPerPoint *= 2
    points = stride(from: 1, to: points.count, by: 2).map { second in
      Point(
        iteration: points[second].iteration,
        cost: (points[second - 1].cost + points[second].cost) / 2)
    }
  }
}

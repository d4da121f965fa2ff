/// The shade of the paper at every place: a quadratic surface, since light falls unevenly on paper and
/// lenses darken the corners.
///
/// The surface is fitted by least squares to the pixels near it, over and over: first a level, then a
/// plane through the frame of the picture, then the quadratic surface through all. Ink is far from the
/// surface and has no say.
struct BackgroundSurface {
  /// The coefficients of 1, x, y, x², xy, y², where x and y go from −1 to 1.
  private var coefficients = [Double](repeating: 0, count: 6)

  /// The usual distance of the paper's pixels from the surface: 0 for a drawing made by a program.
  private(set) var noise = 0.0

  private let width: Int
  private let height: Int

  private struct Sample {
    let terms: [Double]
    let shade: Double
    let isInFrame: Bool
  }

  /// More than the noise of a usable photo; what differs more is ink.
  private static let largestNoise = 12.0

  /// The number of samples, at most, in each direction.
  private static let sampleSide = 160

  init(fittedTo plane: Plane) {
    width = plane.width
    height = plane.height
    let samples = samples(of: plane)
    let frame = samples.filter(\.isInFrame)
    coefficients[0] = Self.median(frame.map(\.shade))
    for _ in 0..<4 { refine(frame, terms: 3) }
    for _ in 0..<8 { refine(samples, terms: 6) }
    noise = spread(samples.filter { abs($0.shade - shade($0.terms)) <= 3 * Self.largestNoise })
  }

  /// The shade of the paper at a place.
  func shade(row: Int, column: Int) -> Double {
    shade(terms(row: row, column: column))
  }

  private func shade(_ terms: [Double]) -> Double {
    var sum = 0.0
    for index in 0..<6 { sum += coefficients[index] * terms[index] }
    return sum
  }

  private func terms(row: Int, column: Int) -> [Double] {
    let x = width > 1 ? 2 * Double(column) / Double(width - 1) - 1 : 0
    let y = height > 1 ? 2 * Double(row) / Double(height - 1) - 1 : 0
    return [1, x, y, x * x, x * y, y * y]
  }

  private func samples(of plane: Plane) -> [Sample] {
    let step = max((max(width, height) - 1) / Self.sampleSide + 1, 1)
    let margin = max(max(width, height) / 20, 1)
    var samples: [Sample] = []
    for row in stride(from: 0, to: height, by: step) {
      for column in stride(from: 0, to: width, by: step) {
        samples.append(
          Sample(
            terms: terms(row: row, column: column), shade: Double(plane[row, column]),
            isInFrame: min(row, column, height - 1 - row, width - 1 - column) < margin))
      }
    }
    return samples
  }

  /// The median distance from the surface, as the standard deviation of normally distributed noise
  /// that has it.
  private func spread(_ samples: [Sample]) -> Double {
    1.4826 * Self.median(samples.map { abs($0.shade - shade($0.terms)) })
  }

  /// Fits the first `count` coefficients to the samples that are near the surface now.
  private mutating func refine(_ samples: [Sample], terms count: Int) {
    let reach = 3 * min(max(spread(samples), 1), Self.largestNoise)
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: count + 1), count: count)
    for sample in samples where abs(sample.shade - shade(sample.terms)) <= reach {
      for row in 0..<count {
        for column in 0..<count {
          matrix[row][column] += sample.terms[row] * sample.terms[column]
        }
        matrix[row][count] += sample.terms[row] * sample.shade
      }
    }
    guard let solution = LinearSystem.solve(matrix) else { return }
    coefficients.replaceSubrange(0..<count, with: solution)
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}

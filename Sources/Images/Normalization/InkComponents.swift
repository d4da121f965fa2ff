/// The pieces of ink that hang together, and which of them are the digit.
struct InkComponents {
  private struct Component {
    var mass: Float = 0
    var touchesEdge = false
  }

  /// Ink that is at least this strong, of 255, counts as connected.
  static let threshold: Float = 26

  private let plane: Plane
  /// The component of each place, counted from 1; 0 for paper.
  private var labels: [Int]
  private var components: [Component] = []

  init(_ plane: Plane) {
    self.plane = plane
    labels = [Int](repeating: 0, count: plane.values.count)
    for place in plane.values.indices
    where labels[place] == 0 && plane.values[place] >= Self.threshold {
      collect(from: place)
    }
  }

  /// Labels all that hangs together with a place, also across corners.
  private mutating func collect(from start: Int) {
    let label = components.count + 1
    var component = Component()
    var open = [start]
    labels[start] = label
    while let place = open.popLast() {
      component.mass += plane.values[place]
      let (row, column) = (place / plane.width, place % plane.width)
      if row == 0 || column == 0 || row == plane.height - 1 || column == plane.width - 1 {
        component.touchesEdge = true
      }
      for nextRow in max(row - 1, 0)...min(row + 1, plane.height - 1) {
        for nextColumn in max(column - 1, 0)...min(column + 1, plane.width - 1) {
          let next = nextRow * plane.width + nextColumn
          if labels[next] == 0, plane.values[next] >= Self.threshold {
            labels[next] = label
            open.append(next)
          }
        }
      }
    }
    components.append(component)
  }

  /// The plane with the ink of the digit alone.
  ///
  /// Specks are left out, and so is what reaches the edge of the picture, such as the end of a sheet,
  /// if there is a piece in its midst that can be the digit.
  var digit: Plane {
    let largest = components.map(\.mass).max() ?? 0
    let largestWithin = components.filter { !$0.touchesEdge }.map(\.mass).max() ?? 0
    let hasDigitWithin = largestWithin >= 0.3 * largest
    let leastMass = 0.08 * (hasDigitWithin ? largestWithin : largest)
    let isDropped =
      [false]
      + components.map { $0.mass < leastMass || (hasDigitWithin && $0.touchesEdge) }
    var digit = plane
    for row in 0..<plane.height {
      for column in 0..<plane.width {
        let place = row * plane.width + column
        let label = labels[place]
        // Faint ink belongs to the strokes beside it.
        if label == 0 ? !isNearKept(row, column, isDropped) : isDropped[label] {
          digit.values[place] = 0
        }
      }
    }
    return digit
  }

  private func isNearKept(_ row: Int, _ column: Int, _ isDropped: [Bool]) -> Bool {
    guard plane[row, column] > 0 else { return false }
    for nextRow in max(row - 2, 0)...min(row + 2, plane.height - 1) {
      for nextColumn in max(column - 2, 0)...min(column + 2, plane.width - 1) {
        let label = labels[nextRow * plane.width + nextColumn]
        if label > 0, !isDropped[label] { return true }
      }
    }
    return false
  }
}

/// The width of a digit's strokes, which must survive that the digit becomes 20 pixels high.
///
/// MNIST's strokes are 1.7 to 4 pixels wide there (5th to 95th percentile of its test images, measured
/// as below), as a pen's are on digits of usual size. A thin line on a large sheet would all but vanish.
enum StrokeWidth {
  /// Strokes that would become narrower than this, in pixels of the box, are widened.
  private static let least = 1.4
  /// The width that they are given.
  private static let usual = 2.2
  /// The longer side of the plane on which they are widened.
  private static let side = 160

  /// The digit with wider strokes, nothing but ink around it; nil if they are wide enough.
  static func widened(_ digit: Plane) -> Plane? {
    let box = Double(DigitNormalization.boxSide)
    let width = width(of: digit)
    guard width * box / Double(max(digit.width, digit.height)) < least else { return nil }
    let small = digit.resized(toSide: side)
    let pixelsPerUnit = Double(side) / box
    let radius = (usual * pixelsPerUnit - self.width(of: small)) / 2
    guard radius > 0 else { return nil }
    return small.strengthened().dilated(radius: radius).croppedToInk()
  }

  /// Twice the area of the ink by the length of its outline: the width of a long stroke.
  ///
  /// The steps of brightness along rows and columns add up to 4/π times the outline's length, on the
  /// average over its directions.
  static func width(of plane: Plane) -> Double {
    var (area, steps) = (0.0, 0.0)
    for row in 0...plane.height {
      for column in 0...plane.width {
        let here = plane.valueOrZero(row, column)
        area += here
        steps += abs(here - plane.valueOrZero(row - 1, column))
        steps += abs(here - plane.valueOrZero(row, column - 1))
      }
    }
    return steps == 0 ? 0 : 2 * area / (steps * .pi / 4)
  }
}

extension Plane {
  fileprivate func valueOrZero(_ row: Int, _ column: Int) -> Double {
    row >= 0 && column >= 0 && row < height && column < width ? Double(self[row, column]) : 0
  }

  /// The plane with full ink as its strongest.
  func strengthened() -> Plane {
    let strongest = values.max() ?? 0
    guard strongest > 0 else { return self }
    return Plane(width: width, height: height, values: values.map { $0 / strongest * 255 })
  }

  /// The plane with every place as strong as the strongest around it, larger by the radius on all
  /// sides.
  fileprivate func dilated(radius: Double) -> Plane {
    let margin = Int(radius.rounded(.up))
    let disc = (-margin...margin).flatMap { y in
      (-margin...margin).compactMap { x -> (y: Int, x: Int, share: Float)? in
        // The outermost pixels of the disc are covered in part.
        let share = min(max(radius + 0.5 - Double(x * x + y * y).squareRoot(), 0), 1)
        return share == 0 ? nil : (y, x, Float(share))
      }
    }
    var result = Plane(
      width: width + 2 * margin, height: height + 2 * margin,
      values: [Float](repeating: 0, count: (width + 2 * margin) * (height + 2 * margin)))
    for row in 0..<height {
      for column in 0..<width where self[row, column] > 0 {
        for (y, x, share) in disc {
          let place = (row + margin + y) * result.width + column + margin + x
          result.values[place] = max(result.values[place], share * self[row, column])
        }
      }
    }
    return result
  }
}

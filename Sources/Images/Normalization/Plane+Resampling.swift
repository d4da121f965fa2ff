extension Plane {
  /// The plane in another size: by the means over areas where it shrinks, by bilinear interpolation
  /// where it grows.
  func resampled(width newWidth: Int, height newHeight: Int) -> Plane {
    guard newWidth != width || newHeight != height else { return self }
    let columns = Self.weights(from: width, to: newWidth)
    let rows = Self.weights(from: height, to: newHeight)
    var narrow = Plane(width: newWidth, height: height, values: [])
    narrow.values.reserveCapacity(newWidth * height)
    values.withUnsafeBufferPointer { values in
      for row in 0..<height {
        for (start, weights) in columns {
          var sum: Float = 0
          for (offset, weight) in weights.enumerated() {
            sum += weight * values[row * width + start + offset]
          }
          narrow.values.append(sum)
        }
      }
    }
    var result = Plane(
      width: newWidth, height: newHeight,
      values: [Float](repeating: 0, count: newWidth * newHeight))
    for (row, (start, weights)) in rows.enumerated() {
      for (offset, weight) in weights.enumerated() {
        for column in 0..<newWidth {
          result[row, column] += weight * narrow[start + offset, column]
        }
      }
    }
    return result
  }

  /// For each new place the first old one that it takes from, and the shares, whose sum is 1.
  private static func weights(from old: Int, to new: Int) -> [(start: Int, weights: [Float])] {
    let scale = Double(old) / Double(new)
    return (0..<new).map { place in
      let centre = (Double(place) + 0.5) * scale
      let reach = scale > 1 ? scale / 2 : 1
      let first = max(Int(centre - reach), 0)
      let end = min(Int((centre + reach).rounded(.up)), old)
      let shares = (first..<end).map { source -> Double in
        guard scale > 1 else { return max(1 - abs(Double(source) + 0.5 - centre), 0) }
        return min(Double(source + 1), centre + reach) - max(Double(source), centre - reach)
      }
      let sum = shares.reduce(0, +)
      return (first, shares.map { Float($0 / sum) })
    }
  }

  /// The plane itself, or a smaller one whose longer side is `side`.
  func reduced(toSide side: Int) -> Plane {
    max(width, height) <= side ? self : resized(toSide: side)
  }

  /// The plane with `side` as its longer side, its shape kept as far as whole numbers allow.
  func resized(toSide side: Int) -> Plane {
    let longer = Double(max(width, height))
    func length(_ old: Int) -> Int {
      max(Int((Double(old) * Double(side) / longer).rounded()), 1)
    }
    return resampled(width: length(width), height: length(height))
  }
}

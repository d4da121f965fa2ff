import NumPyCompatibility

/// Turns numbers back into the bytes that they were scaled from.
enum FeatureBytes {
  /// An array of an `.npz` file.
  struct Source {
    let name: String
    let elements: NumPyArray.Elements
  }

  /// A way from bytes to numbers: `offset + byte × step`.
  private struct Scale {
    let offset: Double
    let step: Double

    /// How far a number may be from that of a byte, in steps: far more than rounding to 32 bits
    /// makes, far less than chance would keep to over thousands of numbers.
    private static let tolerance = 1e-3

    /// The byte that a number was made of; nil if it was made of none.
    func byte(_ value: Double) -> UInt8? {
      let byte = ((value - offset) / step).rounded()
      // Not true of numbers that are none.
      guard byte >= 0, byte <= 255, abs(offset + byte * step - value) <= Self.tolerance * step
      else { return nil }
      return UInt8(byte)
    }
  }

  /// A number that is not that of a byte.
  private struct Misfit: Error {
    let source: String
    let index: Int
    let value: Double
    /// The numbers before it, in all sources.
    let fitting: Int
  }

  /// The bytes of each source; all sources are scaled in the same way.
  ///
  /// Tried in turn are: from 0 to 1, from −1 to 1, from 0 to 255, and from the smallest number to the
  /// largest (mean 0 and deviation 1, if the bytes 0 and 255 both occur).
  static func bytes(of sources: [Source], path: String) throws(DataError) -> [[UInt8]] {
    var furthest: Misfit?
    for scale in scales(sources) {
      do throws(Misfit) {
        return try convert(sources, scale)
      } catch {
        if error.fitting >= furthest?.fitting ?? 0 { furthest = error }
      }
    }
    throw DataError(
      .invalidArrays, file: path,
      expected: "bytes, or numbers that bytes were scaled to: all from 0 to 1 in steps of 1/255, "
        + "from -1 to 1 in steps of 2/255, or the like",
      found: furthest.map { "\($0.value) as element \($0.index) of \($0.source)" } ?? "none",
      advice: "Save the examples as uint8, or scale them by one factor and offset for all.")
  }

  /// Labels as bytes: whole numbers from 0 to 255 of any type.
  static func labels(_ source: Source, path: String) throws(DataError) -> [UInt8] {
    do throws(Misfit) {
      return try convert([source], Scale(offset: 0, step: 1))[0]
    } catch {
      throw DataError(
        .labelOutsideClasses, file: path, expected: "whole numbers from 0 to 255 in \(source.name)",
        found: "\(error.value) as element \(error.index)",
        advice: "Number the classes from 0 on.")
    }
  }

  private static func scales(_ sources: [Source]) -> [Scale] {
    let usual = [
      Scale(offset: 0, step: 1.0 / 255), Scale(offset: -1, step: 2.0 / 255),
      Scale(offset: 0, step: 1),
    ]
    // Whole numbers are not scaled, even if all of them are 0 or 1.
    let areWhole = sources.contains {
      switch $0.elements {
      case .uint8, .int64: true
      case .float32, .float64: false
      }
    }
    if areWhole { return [usual[2]] }
    let ranges = sources.compactMap { range($0.elements) }
    guard let least = ranges.map(\.lowerBound).min(), let most = ranges.map(\.upperBound).max(),
      most > least
    else { return usual }
    return usual + [Scale(offset: least, step: (most - least) / 255)]
  }

  private static func range(_ elements: NumPyArray.Elements) -> ClosedRange<Double>? {
    func range<Number: BinaryFloatingPoint>(_ values: [Number]) -> ClosedRange<Double>? {
      guard var least = values.first, var most = values.first else { return nil }
      for value in values {
        least = min(least, value)
        most = max(most, value)
      }
      // Neither holds if a number is none, nor is the width of an infinite range a step.
      return least <= most && (most - least).isFinite ? Double(least)...Double(most) : nil
    }
    switch elements {
    case .float32(let values): return range(values)
    case .float64(let values): return range(values)
    case .uint8, .int64: return nil
    }
  }

  private static func convert(_ sources: [Source], _ scale: Scale) throws(Misfit) -> [[UInt8]] {
    var converted: [[UInt8]] = []
    var fitting = 0
    for source in sources {
      let bytes: [UInt8]
      switch source.elements {
      case .uint8(let values): bytes = values
      case .int64(let values):
        bytes = try convert(values, source, scale, fitting) { Double($0) }
      case .float32(let values):
        bytes = try convert(values, source, scale, fitting) { Double($0) }
      case .float64(let values): bytes = try convert(values, source, scale, fitting) { $0 }
      }
      converted.append(bytes)
      fitting += bytes.count
    }
    return converted
  }

  private static func convert<Number>(
    _ values: [Number], _ source: Source, _ scale: Scale, _ fitting: Int,
    double: (Number) -> Double
  ) throws(Misfit) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, number) in values.enumerated() {
      let value = double(number)
      guard let byte = scale.byte(value) else {
        throw Misfit(source: source.name, index: index, value: value, fitting: fitting + index)
      }
      if index == 0 { bytes.reserveCapacity(values.count) }
      bytes.append(byte)
    }
    return bytes
  }
}

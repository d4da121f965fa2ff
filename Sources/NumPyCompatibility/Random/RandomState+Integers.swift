extension RandomState {
  /// An integer of the closed range, each with the same chance (`randint(low, high + 1)`).
  ///
  /// NumPy draws `dtype=int64` by masked rejection: enough random bits for the width of the range,
  /// drawn again while the value is too large. Ranges of up to 2^32 values take one 32-bit word a
  /// try, wider ones two. A range of one value takes none.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(truncatingIfNeeded: range.upperBound &- range.lowerBound)
    return range.lowerBound &+ Int(truncatingIfNeeded: integer(through: width))
  }

  /// An integer from `low` up to, not including, `high` (`randint(low, high)`).
  ///
  /// - Throws: ``RandomStateError/emptyRange(low:high:)``
  public mutating func integer(low: Int, high: Int) throws(RandomStateError) -> Int {
    guard low < high else { throw .emptyRange(low: low, high: high) }
    return integer(in: low...(high - 1))
  }

  /// `count` integers of the closed range, in the order drawn (`randint(low, high + 1, size)`).
  ///
  /// - Precondition: `count` is zero or more.
  public mutating func integers(count: Int, in range: ClosedRange<Int>) -> [Int] {
    draws(count: count) { $0.integer(in: range) }
  }

  /// An integer in 0...`maximum` by masked rejection (`random_interval` of NumPy's C code).
  public mutating func integer(through maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    let mask = UInt64.max >> UInt64(maximum.leadingZeroBitCount)
    var value: UInt64
    if maximum <= UInt64(UInt32.max) {
      repeat { value = UInt64(engine.next()) & mask } while value > maximum
    } else {
      repeat { value = engine.next64() & mask } while value > maximum
    }
    return value
  }
}

import LinearAlgebra
import Testing

/// What dropout keeps, against the generator that it is drawn from, and against the rate.
@Suite struct KeptElementsTests {
  private static let source = KeptElements.Source(seed: 3, purpose: 9, time: 1 << 33 | 5)

  /// The bits of ``CounterRandom`` at the address that is documented.
  private func drawn(_ row: Int, _ column: Int) -> UInt32 {
    let (group, inGroup) = column.quotientAndRemainder(dividingBy: 128)
    let (word, inWord) = inGroup.quotientAndRemainder(dividingBy: 32)
    let (half, lane) = inWord.quotientAndRemainder(dividingBy: 16)
    var random = CounterRandom(
      seed: 3, purpose: 9, time: 1 << 33 | 5, index: UInt32(row), block: UInt32(16 * group + lane))
    var bits: UInt32 = 0
    for _ in 0...word { bits = random.next() }
    return bits >> (16 * UInt32(half)) & 0xFFFF
  }

  @Test(arguments: [1, 16, 127, 128, 129, 300]) func bitsAreThoseOfTheirAddress(columns: Int) {
    let kept = KeptElements(rows: 5, columns: columns)
    kept.draw(rows: 2..<5, rate: 0.3, from: Self.source)
    for row in 2..<5 {
      for column in 0..<columns { #expect(kept[row, column] == (drawn(row, column) >= 19661)) }
    }
  }

  /// Half, a fifth, nearly all: within five standard errors of a binomial count, in all rows and in each column's share.
  @Test(arguments: [0, 0.2, 0.5, 0.9]) func rateIsKept(rate: Double) {
    let kept = KeptElements(rows: 400, columns: 250)
    kept.draw(rows: 0..<400, rate: rate, from: Self.source)
    var columns = [Int](repeating: 0, count: 250)
    for row in 0..<400 {
      for column in 0..<250 where !kept[row, column] { columns[column] += 1 }
    }
    let dropped = Double(columns.reduce(0, +))
    let error = (1e5 * rate * (1 - rate)).squareRoot()
    #expect(abs(dropped - 1e5 * rate) <= 5 * error)
    let ofColumn = (400 * rate * (1 - rate)).squareRoot()
    for count in columns { #expect(abs(Double(count) - 400 * rate) <= 5 * ofColumn) }
  }

  @Test func anotherStepOrLayerDropsOthers() {
    func dropped(_ purpose: UInt32, _ time: UInt64) -> [Bool] {
      let kept = KeptElements(rows: 10, columns: 100)
      kept.draw(
        rows: 0..<10, rate: 0.5, from: .init(seed: 3, purpose: purpose, time: time))
      return (0..<10).flatMap { row in (0..<100).map { kept[row, $0] } }
    }
    let first = dropped(1, 1)
    #expect(first == dropped(1, 1))
    for other in [dropped(2, 1), dropped(1, 2), dropped(1, 1 << 32 | 1)] {
      let equal = zip(first, other).count { $0 == $1 }
      #expect((400...600).contains(equal))
    }
  }

  @Test(arguments: [1, 15, 16, 40]) func whatIsKeptIsScaled(columns: Int) {
    let kept = KeptElements(rows: 8, columns: columns)
    kept.draw(rows: 0..<8, rate: 0.5, from: Self.source)
    let numbers = (0..<3 * columns).map { Float($0) - 7 }
    let values = Matrix<Float>(rows: 3, columns: columns, elements: numbers)
    var result = Matrix<Float>(rows: 3, columns: columns)
    result.mutableView().becomeKept(of: values.view, kept, rows: 4..<7, scale: 2)
    for row in 0..<3 {
      for column in 0..<columns {
        let expected = kept[4 + row, column] ? 2 * values[row, column] : 0
        #expect(result[row, column] == expected)
      }
    }
  }

  @Test func noNumberStaysNoNumber() {
    let kept = KeptElements(rows: 1, columns: 20)
    kept.draw(rows: 0..<1, rate: 0.5, from: Self.source)
    var values = Matrix<Double>(
      rows: 1, columns: 20, elements: repeatElement(Double.nan, count: 20))
    let view = values.mutableView()
    view.becomeKept(of: view.reading, kept, rows: 0..<1, scale: 2)
    #expect(values.elements.allSatisfy { $0.isNaN })
  }
}

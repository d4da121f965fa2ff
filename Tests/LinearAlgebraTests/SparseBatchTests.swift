import LinearAlgebra
import Testing

/// Products that skip the background, against products of every number.
@Suite struct SparseBatchTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var features = 70
    var units = 100
    var examples = 9
    /// How many of a thousand bytes are not zero.
    var density = 200

    var testDescription: String { "\(examples) × \(features), \(units) units, \(density)‰" }
  }

  /// One, several and many blocks of columns, with and without a last vector that overlaps; chunks of features cut at every
  /// place; tiles of rows; rows that are packed; nothing but background, and none of it.
  static let shapes: [Shape] =
    [16, 17, 31, 32, 100, 112, 113, 128, 129, 225, 300].map { Shape(units: $0) }
    + [1, 8, 95, 98, 99, 128, 200, 401, 784].map { Shape(features: $0) }
    + [1, 2, 32, 64, 65, 130, 300].map { Shape(examples: $0) }
    + [0, 1, 1000].map { Shape(density: $0) }
    + [100, 113, 128, 129, 225, 256].map { Shape(features: 300, units: $0, examples: 70) }
    + [Shape(features: 500, units: 129, examples: 130)]

  /// Numbers that look random, the same each time.
  private struct Noise {
    private var state: UInt64 = 7

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    mutating func matrix<Scalar: MatrixScalar>(_ rows: Int, _ columns: Int) -> Matrix<Scalar> {
      Matrix(
        rows: rows, columns: columns,
        elements: (0..<rows * columns).map { _ in Scalar(next(below: 2_001) - 1_000) / 1_000 })
    }
  }

  /// A batch of examples in an order of its own, sparse and with every number.
  private struct Example<Scalar: MatrixScalar> {
    let batch: SparseBatch<Scalar>
    let dense: BatchInputs<Scalar>
    let weights: Matrix<Scalar>
    let biases: Matrix<Scalar>
    let deltas: Matrix<Scalar>
    let shape: Shape

    /// - Parameter compressing: Whether rows are compressed as they come, and not taken from compressed examples.
    init(
      _ shape: Shape, background: Scalar, hasOffsets: Bool, compressing: Bool = false
    ) throws {
      var noise = Noise()
      let stored = shape.examples + 3
      let bytes = (0..<stored * shape.features).map { _ in
        noise.next(below: 1_000) < shape.density ? UInt8(1 + noise.next(below: 255)) : 0
      }
      let table = Matrix(
        rows: 1, columns: 256, elements: (0..<256).map { background + Scalar($0) / 255 })
      let offsets: Matrix<Scalar>? = hasOffsets ? noise.matrix(1, shape.features) : nil
      let examples = try #require(
        SparseBytes(bytes, columns: shape.features, densityLimit: 1))
      let order = (0..<shape.examples).map { ($0 * 5 + 2) % stored }
      let batch =
        compressing
        ? SparseBatch(
          columns: shape.features, table: table, offsets: offsets, capacity: shape.examples)
        : SparseBatch(
          examples, table: table, offsets: offsets, capacity: shape.examples)
      if compressing {
        for (row, example) in order.enumerated() {
          bytes[example * shape.features..<(example + 1) * shape.features].withUnsafeBufferPointer {
            batch.compress($0, row: row)
          }
        }
      } else {
        batch.select(order[...], rows: 0..<shape.examples)
      }
      self.batch = batch
      dense = BatchInputs(
        Matrix(
          rows: shape.examples, columns: shape.features,
          elements: order.flatMap { example in
            (0..<shape.features).map { feature in
              table[0, Int(bytes[example * shape.features + feature])]
                + (offsets?[0, feature] ?? 0)
            }
          }))
      weights = noise.matrix(shape.features, shape.units)
      biases = noise.matrix(1, shape.units)
      deltas = noise.matrix(shape.examples, shape.units)
      self.shape = shape
    }

    func products(rows: Range<Int>) -> (sparse: Matrix<Scalar>, dense: Matrix<Scalar>) {
      var pair = (
        sparse: Matrix<Scalar>(rows: rows.count, columns: shape.units),
        dense: Matrix<Scalar>(rows: rows.count, columns: shape.units)
      )
      batch.multiply(
        rows: rows, weights.view, biases: biases.view, into: pair.sparse.mutableView())
      dense.multiply(
        rows: rows, weights.view, biases: biases.view, into: pair.dense.mutableView())
      return pair
    }

    func gradients(features: Range<Int>) -> (sparse: Matrix<Scalar>, dense: Matrix<Scalar>) {
      var pair = (
        sparse: Matrix<Scalar>(rows: features.count, columns: shape.units),
        dense: Matrix<Scalar>(rows: features.count, columns: shape.units)
      )
      batch.transposedProduct(
        features: features, deltas.view, into: pair.sparse.mutableView())
      dense.transposedProduct(
        features: features, deltas.view, into: pair.dense.mutableView())
      return pair
    }
  }

  private func expectEqual<Scalar: MatrixScalar>(
    _ pair: (sparse: Matrix<Scalar>, dense: Matrix<Scalar>), terms: Int
  ) {
    let tolerance = Double(terms + 4) * Double(Scalar.ulpOfOne) * 4
    let difference = zip(pair.sparse.elements, pair.dense.elements)
      .reduce(0.0) { max($0, abs(Double($1.0 - $1.1))) }
    #expect(difference <= tolerance)
  }

  @Test(arguments: shapes) func productsInBothWidths(_ shape: Shape) throws {
    for (background, hasOffsets) in [(0.0, false), (-1.0, false), (0.5, true)] {
      let whole = 0..<shape.examples
      expectEqual(
        try Example<Double>(shape, background: background, hasOffsets: hasOffsets)
          .products(rows: whole), terms: shape.features)
      expectEqual(
        try Example<Float>(
          shape, background: Float(background), hasOffsets: hasOffsets
        ).products(rows: whole), terms: shape.features)
    }
  }

  @Test(arguments: shapes) func gradientsInBothWidths(_ shape: Shape) throws {
    for (background, hasOffsets) in [(0.0, false), (-1.0, false), (0.5, true)] {
      let whole = 0..<shape.features
      expectEqual(
        try Example<Double>(
          shape, background: background, hasOffsets: hasOffsets
        ).gradients(features: whole), terms: shape.examples)
      expectEqual(
        try Example<Float>(
          shape, background: Float(background), hasOffsets: hasOffsets
        ).gradients(features: whole), terms: shape.examples)
    }
  }

  /// Where a row's bytes lie changes nothing.
  @Test(arguments: shapes) func rowsMayComeOneByOne(
    _ shape: Shape
  ) throws {
    func results(compressing: Bool) throws -> [Float] {
      let example = try Example<Float>(
        shape, background: 0.5, hasOffsets: true, compressing: compressing)
      return example.products(rows: 0..<shape.examples).sparse.elements
        + example.gradients(features: 0..<shape.features).sparse.elements
    }
    #expect(try results(compressing: true) == results(compressing: false))
  }

  /// M ← keep · M + scale · Xᵀδ, also where M holds no number before.
  @Test(
    arguments: [(-0.5, 1), (2, 0.25), (1, 0)] as [(Double, Double)],
    [(9, 100), (300, 100), (9, 129), (300, 129), (300, 115)])
  func stepsInPlace(
    _ factors: (scale: Double, keep: Double), _ size: (examples: Int, units: Int)
  ) throws {
    let examples = size.examples
    for background in [0, -1.0] {
      let example = try Example<Double>(
        Shape(units: size.units, examples: examples), background: background, hasOffsets: false)
      var noise = Noise()
      var start: Matrix<Double> = noise.matrix(70, size.units)
      if factors.keep == 0 { start[3, 4] = .nan }
      func stepped(_ inputs: BatchInputs<Double>) -> Matrix<Double> {
        var matrix = start
        inputs.transposedProduct(
          features: 0..<70, example.deltas.view, scale: factors.scale, keep: factors.keep,
          into: matrix.mutableView())
        return matrix
      }
      let sparse = stepped(.sparse(example.batch))
      expectEqual((sparse, stepped(example.dense)), terms: 20 + examples)
      #expect(sparse.elements.allSatisfy { $0.isFinite })
    }
  }

  /// What threads share out must not change a bit; rows may have no entry in a piece, or none at all.
  @Test(arguments: [1, 71, 128, 198], [3, 200])
  func piecesAreThoseOfTheWhole(feature: Int, density: Int) throws {
    let example = try Example<Float>(
      Shape(features: 200, units: 115, examples: 70, density: density), background: -1,
      hasOffsets: false)
    let products = example.products(rows: 0..<70).sparse
    #expect(
      example.products(rows: 0..<33).sparse.elements
        + example.products(rows: 33..<70).sparse.elements == products.elements)
    let gradients = example.gradients(features: 0..<200).sparse
    #expect(
      example.gradients(features: 0..<feature).sparse.elements
        + example.gradients(features: feature..<200).sparse.elements == gradients.elements)
  }

  /// A product may come in parts of the features, for some rows after others, from weights that are packed or as they are.
  @Test(
    arguments: [(0.0, false), (-1.0, false), (0.5, true)],
    [(3, 115), (200, 115), (200, 225), (200, 120), (200, 128)])
  func partsComeToTheBitsOfTheWhole(
    _ constant: (background: Double, hasOffsets: Bool), _ size: (density: Int, units: Int)
  ) throws {
    let units = size.units
    let example = try Example<Float>(
      Shape(features: 300, units: units, examples: 70, density: size.density),
      background: Float(constant.background), hasOffsets: constant.hasOffsets)
    let whole = example.products(rows: 0..<70).sparse
    #expect(Self.productInParts(example, packed: nil) == whole)
    let packed = PackedWeights<Float>(features: 300, units: units)
    #expect((packed == nil) == (units % 16 == 0))
    if let packed { #expect(Self.productInParts(example, packed: packed) == whole) }
  }

  private static func productInParts(
    _ example: Example<Float>, packed: PackedWeights<Float>?
  ) -> Matrix<Float> {
    let weights = example.weights.view
    var base = Matrix<Float>(rows: 1, columns: weights.columns)
    var sums = Matrix<Float>(rows: 70, columns: weights.columns)
    let parts = [0..<97, 97..<98, 98..<300]
    for part in parts {
      example.batch.addBackground(
        weights, features: part, to: base.mutableView(), packing: packed)
    }
    example.batch.finishBackground(base.mutableView(), weights, biases: example.biases.view)
    let target = sums.mutableView()
    for part in parts {
      for rows in [40..<70, 0..<33, 33..<40] {
        example.batch.multiply(
          rows: rows, features: part, weights, packed: packed,
          startingWith: part == parts[0] ? base.view : nil, into: target.rows(rows))
      }
    }
    return sums
  }

  /// Entries may be listed before the gradient is asked for: none of the rows, some, or all; and for batch after batch.
  @Test(arguments: [0, 1, 60, 127, 128]) func listsMayBeBegunBefore(rows: Int) throws {
    let example = try Example<Float>(
      Shape(features: 700, units: 115, examples: 128), background: -1, hasOffsets: false)
    let lists = FeatureLists(features: 130..<590)
    #expect(FeatureLists.mostRows == 128)
    for _ in 0..<2 {
      lists.reset()
      example.batch.list(lists, upTo: rows / 2)
      example.batch.list(lists, upTo: rows)
      #expect(lists.rowCount == rows)
      var gradients = Matrix<Float>(rows: 460, columns: 115)
      example.batch.transposedProduct(
        features: 130..<590, listedIn: lists, example.deltas.view, into: gradients.mutableView())
      #expect(gradients == example.gradients(features: 130..<590).sparse)
    }
  }

  /// A panel that begins anywhere and has more features than are listed at once.
  @Test func longPanels() throws {
    let example = try Example<Float>(
      Shape(features: 500, units: 115, examples: 40), background: 0.5, hasOffsets: true)
    expectEqual(example.gradients(features: 50..<500), terms: 40)
  }

  /// The last batch of an epoch is smaller than those before.
  @Test func aSmallerBatchForgetsTheOneBefore() throws {
    let example = try Example<Double>(Shape(), background: -1, hasOffsets: false)
    example.batch.select([5, 6, 8], rows: 0..<3)
    example.batch.select([2, 7, 0], rows: 0..<3)
    func gradients(_ inputs: BatchInputs<Double>) -> Matrix<Double> {
      var matrix = Matrix<Double>(rows: 70, columns: 100)
      inputs.transposedProduct(
        features: 0..<70, example.deltas.view.rows(0..<3), into: matrix.mutableView())
      return matrix
    }
    expectEqual((gradients(.sparse(example.batch)), gradients(example.dense)), terms: 3)
  }

  @Test func rowsThatAreMostlyFullAreNotCompressed() {
    #expect(SparseBytes([1, 0, 0, 0], columns: 2, densityLimit: 0.25) != nil)
    #expect(SparseBytes([1, 0, 0, 0], columns: 2, densityLimit: 0.2) == nil)
    #expect(SparseBytes([1, 0, 0], columns: 2, densityLimit: 1) == nil)
    #expect(SparseBytes([], columns: 0, densityLimit: 1) == nil)
    #expect(SparseBytes([], columns: 5, densityLimit: 1)?.rows == 0)
    #expect(
      SparseBytes([UInt8](repeating: 0, count: 65_537), columns: 65_537, densityLimit: 1) == nil)
    #expect(SparseBytes.suit([1, 0, 0, 0], columns: 2, densityLimit: 0.25))
    #expect(!SparseBytes.suit([1, 0, 0, 0], columns: 2, densityLimit: 0.2))
    #expect(!SparseBytes.suit([0], columns: 65_537, densityLimit: 1))
  }
}

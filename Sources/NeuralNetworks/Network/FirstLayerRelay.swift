import LinearAlgebra

/// A first layer whose sums two threads pass on: the first adds what the upper half of the features contributes to some rows,
/// the second goes on with the lower half, while the first is at the next rows.
///
/// If each thread took half of the rows, it would read all of W, of which the other has just written half. Processors fetch
/// such memory from each other, line by line, and once more before they write to it again. Here each thread reads the half
/// of W that it also writes in the update, and what travels are the sums. Every sum is taken in the order of the features,
/// as on one thread, so that the bits are the same. Where a thread would wait for the other, it lists the entries of its half
/// by feature, which the gradient begins with.
struct FirstLayerRelay<Scalar: MatrixScalar>: Sendable {
  /// The halves of the features.
  let parts: [Range<Int>]
  /// What every row starts from.
  private let base: ScratchMatrix<Scalar>
  /// W in whole cache lines, if it is not so by itself; each half is packed by the thread that reads it.
  private let packed: PackedWeights<Scalar>?
  /// Of each half: the entries feature by feature, in the panels that its weights change in.
  private let lists: [[FeatureLists]]
  /// How many halves the base has.
  private let based = Milestone()
  /// Of each half of the rows: whether they are loaded.
  private let loaded: [Milestone]
  /// Of each half: how many tiles of rows have its share.
  private let passed: [Milestone]

  /// Rows that are passed on at once: few, because the second thread waits for the first ones.
  private static var tileHeight: Int { 16 }
  /// With fewer weights, waiting costs more than fetching them.
  private static var leastWeights: Int { 40_000 }
  /// With more, they do not stay in a processor's own cache, and each tile reads them anew.
  private static var mostBytes: Int { 3 << 20 }

  /// A relay for a network that gains by it, whose weights change in certain panels.
  init?(_ network: Network<Scalar>, _ panels: [WeightPanel]) {
    let layer = network.layers[0]
    let rowBytes = layer.outputCount * MemoryLayout<Scalar>.stride
    guard layer.outputCount >= SparseBatch<Scalar>.leastUnits,
      layer.weights.count >= Self.leastWeights, layer.inputCount * rowBytes <= Self.mostBytes,
      !SparseBatch<Scalar>.needsManyRows(units: layer.outputCount)
    else { return nil }
    let features = layer.inputCount
    parts = [0..<features / 2, features / 2..<features]
    base = ScratchMatrix(rows: 1, columns: layer.outputCount)
    lists = parts.map { part in
      panels.filter { $0.layer == 0 && $0.rows.clamped(to: part) == $0.rows }
        .map { FeatureLists(features: $0.rows) }
    }
    packed = PackedWeights(features: features, units: layer.outputCount)
    loaded = parts.map { _ in Milestone() }
    passed = parts.map { _ in Milestone() }
  }

  /// Whether a batch is so small that less travels in its sums than in the weights.
  func pays(batchSize: Int) -> Bool { batchSize <= parts.last?.upperBound ?? 0 }

  /// Begins a batch, before the loop.
  func reset() {
    base.view.elements.update(repeating: 0)
    based.reset()
    for part in parts.indices {
      loaded[part].reset()
      passed[part].reset()
      for list in lists[part] { list.reset() }
    }
  }

  /// The lists of a panel of the weights, if they were begun for this batch.
  func begunLists(for features: Range<Int>) -> FeatureLists? {
    for half in lists {
      for list in half where list.features == features { return list.rowCount > 0 ? list : nil }
    }
    return nil
  }

  /// The beginning of a half: its share of the base, and half of the rows.
  func begin(
    _ part: Int, _ layer: DenseLayer<Scalar>, _ batch: SparseBatch<Scalar>, batchSize: Int,
    load: (Range<Int>) -> Void
  ) {
    // The last half loads while the first is added to the base.
    if part == 0 { addToBase(part, layer, batch) }
    load(Self.share(part, of: parts.count, in: batchSize))
    loaded[part].reach(1)
    if part > 0 { addToBase(part, layer, batch) }
  }

  private func addToBase(
    _ part: Int, _ layer: DenseLayer<Scalar>, _ batch: SparseBatch<Scalar>
  ) {
    based.wait(for: part)
    batch.addBackground(
      layer.weights.view, features: parts[part], to: base.view, packing: packed)
    if part == parts.count - 1 {
      batch.finishBackground(base.view, layer.weights.view, biases: layer.biases.view)
    }
    based.reach(part + 1)
  }

  /// Adds what a half contributes to X·W + b, tile by tile.
  func multiply(
    _ part: Int, _ layer: DenseLayer<Scalar>, _ batch: SparseBatch<Scalar>,
    into sums: MutableMatrixView<Scalar>
  ) {
    for half in loaded.indices {
      loaded[half].wait(for: 1)
      guard half != part else { continue }
      batch.prefetch(
        rows: Self.share(half, of: parts.count, in: sums.rows), features: parts[part])
    }
    based.wait(for: parts.count)
    let tiles = Self.tileCount(batchSize: sums.rows)
    for tile in 0..<tiles {
      if part > 0 { wait(for: tile + 1, batch, batchSize: sums.rows, part) }
      let rows = Self.share(tile, of: tiles, in: sums.rows)
      batch.multiply(
        rows: rows, features: parts[part], layer.weights.view, packed: packed,
        startingWith: part == 0 ? base.view.reading : nil, into: sums.rows(rows))
      passed[part].reach(tile + 1)
    }
    // The first half is ahead, and would wait for the last one; that one, which all wait for, lists while it waits itself.
    if part < parts.count - 1 { list(part, batch, upTo: sums.rows, of: sums.rows) }
  }

  /// Waits until the half before has passed on so many tiles, and lists entries meanwhile.
  private func wait(
    for tiles: Int, _ batch: SparseBatch<Scalar>, batchSize: Int, _ part: Int
  ) {
    while !passed[part - 1].isReached(tiles) {
      guard let listed = lists[part].last?.rowCount, listed < batchSize,
        list(part, batch, upTo: listed + 1, of: batchSize)
      else { return passed[part - 1].wait(for: tiles) }
    }
  }

  /// Goes on with a half's lists; false if the batch is too large for them.
  @discardableResult
  private func list(
    _ part: Int, _ batch: SparseBatch<Scalar>, upTo row: Int, of batchSize: Int
  ) -> Bool {
    guard batchSize <= FeatureLists.mostRows else { return false }
    for list in lists[part] { batch.list(list, upTo: row) }
    return true
  }

  /// Waits until X·W + b of some rows is complete.
  func wait(for rows: Range<Int>, batchSize: Int) {
    let tiles = Self.tileCount(batchSize: batchSize)
    let last = (0..<tiles).first {
      Self.share($0, of: tiles, in: batchSize).upperBound >= rows.upperBound
    }
    passed[parts.count - 1].wait(for: (last ?? tiles - 1) + 1)
  }

  private static func tileCount(batchSize: Int) -> Int {
    (batchSize + tileHeight - 1) / tileHeight
  }

  private static func share(_ index: Int, of count: Int, in total: Int) -> Range<Int> {
    total * index / count..<total * (index + 1) / count
  }
}

import Training

/// The weights into the first units of the first layer, as images where the inputs are images.
struct UnitsEvent: Encodable, Sendable {
  let layer: Int
  @NullWhenMissing var rows: Int?
  @NullWhenMissing var columns: Int?
  /// The largest magnitude of a weight of the layer.
  let largest: Double
  /// The units that are shown, counted from 0.
  let units: [Int]
  /// The weights into each of them, unit after unit.
  let weightsF32: String

  private static let most = 25

  init(_ model: SavedModel) {
    let answer = WeightsAnswer(model, layer: 0, (offset: 0, count: Self.most))
    layer = answer.layer
    rows = answer.rows
    columns = answer.columns
    largest = answer.largest
    units = Array(0..<min(answer.units, Self.most))
    weightsF32 = answer.weightsF32
  }
}

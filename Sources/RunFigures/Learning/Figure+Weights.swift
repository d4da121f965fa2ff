import Datasets
import LinearAlgebra
import NeuralNetworks
public import Plotting
public import Training

extension Figure {
  /// The weights from the inputs to each unit of the first layer as images, ten in a row, 100 at most. Weights above zero
  /// are vermilion, those below blue. Of a network that sees directions, an image is a mosaic of 4 × 4 maps, one for each, with
  /// lines between them.
  public static func firstLayerWeights(of model: SavedModel) -> Figure {
    let units: [[Double]] =
      switch model.network {
      case .float32(let network): network.firstLayerUnits(100)
      case .float64(let network): network.firstLayerUnits(100)
      }
    let sizes = units.joined().lazy.filter(\.isFinite).map(abs).sorted()
    // The rare largest weights would leave all others pale.
    let common = sizes.isEmpty ? 0 : sizes[(sizes.count - 1) * 99 / 100]
    let bound = common > 0 ? common : 1
    let columns = model.description.exampleShape.last ?? 1
    let count = model.description.architecture.layers.first?.units ?? 0
    let which = count > units.count ? "the first \(units.count) of \(count)" : "the \(count)"
    let kind = model.description.architecture.layers.count > 1 ? "hidden" : "output"
    let tiles = model.description.preprocessing.tilesAcross
    let inputs = tiles > 1 ? ", from \(tiles) × \(tiles) maps of directions" : ""
    return Figure(
      .images(
        ImageGrid(
          title: "Weights into \(which) \(kind) units\(inputs)",
          cells: units.map {
            ImageGrid.Cell(PixelImage($0, columns: columns).separatingTiles(tiles))
          }, columns: 10,
          scale: ColourScale(.diverging, from: -bound, to: bound), colourBarLabel: "Weight",
          imageSide: 56)))
  }
}

extension Network {
  /// The weights into each of the first units of the first layer.
  fileprivate func firstLayerUnits(_ maximumCount: Int) -> [[Double]] {
    guard let weights = layers.first?.weights else { return [] }
    return (0..<min(maximumCount, weights.columns)).map { unit in
      (0..<weights.rows).map { Double(weights[$0, unit]) }
    }
  }
}

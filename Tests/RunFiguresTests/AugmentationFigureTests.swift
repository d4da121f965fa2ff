import Datasets
import Plotting
import RunFigures
import Testing
import Training

@Suite struct AugmentationFigureTests {
  private func grid(_ configuration: TrainingConfiguration?) throws -> ImageGrid {
    let material = try RunMaterial(
      history: [], data: Example.data(), model: nil, configuration: configuration)
    guard case .figure(let figure) = try material.drawing(.augmentation, .init(label: 0, seed: 9))
    else { throw FigureFault() }
    return try #require(figure.grid)
  }

  private struct FigureFault: Error {}

  @Test func imagesStandBesideWhatEpochsSaw() throws {
    var configuration = Example.configuration()
    configuration.augmentation = Augmentation(shift: 1)
    configuration.seed = 4
    configuration.epochs = 9
    configuration.validation = .first(.count(10))
    let grid = try grid(configuration)
    #expect(grid.title == "Training images, and what the first epochs saw of them")
    #expect(grid.columns == 8 && grid.cells.count == 3 * 8)
    #expect(grid.cells[0...2].map(\.caption) == [["original"], ["epoch 1"], ["epoch 2"]])
    // The first examples of a, b and c behind the ten that are held out.
    #expect([0, 8, 16].map { grid.cells[$0].image.number } == [12, 10, 11])
    let training = try Example.data().train.split(configuration.validation).training
    let epoch = try training.distorted(by: Augmentation(shift: 1), seed: 4, epoch: 2)
    #expect(grid.cells[3].image == PixelImage(bytes: epoch.pixels(of: 2), columns: 3))
    #expect(grid.cells[11].image == PixelImage(bytes: epoch.pixels(of: 0), columns: 3))
  }

  @Test func uprightImagesAreShownToo() throws {
    var configuration = Example.configuration()
    configuration.preprocessing = .deskewed(rows: 2, columns: 3, scaling: .unit)
    configuration.augmentation = Augmentation()
    configuration.epochs = 3
    let grid = try grid(configuration)
    #expect(grid.columns == 2 + 3 && grid.cells[1].caption == ["upright"])
    #expect(grid.cells[1].image != grid.cells[0].image)
    #expect(grid.cells[2].image == grid.cells[1].image)
  }

  @Test func aRunWithoutDistortionsSaysSo() throws {
    #expect(try grid(Example.configuration()).title.contains("the run had none"))
    #expect(try grid(nil).title.contains("'gentle'"))
  }

  @Test func tablesHaveNone() throws {
    let table = try Dataset(
      name: "table", exampleShape: [6], bytes: Example.dataset(6).bytes,
      labels: [0, 0, 0, 0, 0, 0],
      classNames: ["a"])
    let data = try TrainTestDatasets(name: "table", train: table, test: table)
    let material = try RunMaterial(history: [], data: data, model: nil)
    #expect(throws: FigureUnavailable.self) {
      try material.drawing(.augmentation, FigureSelection(label: 0, seed: 1))
    }
  }
}

import Datasets
import Evaluation
import Foundation
import Images
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

@Suite("Projections and weights in the studio")
struct NetworkViewTests {
  @Test("The points are the examples along their principal components")
  func projection() throws {
    try SampleRuns.run { runs in
      let test = try SampleDataset.load().test
      let shown = test.prefix(300)
      let matrix = Matrix(rows: 300, columns: 784, elements: shown.bytes.map(Double.init))
      let components = try PrincipalComponents(of: matrix, count: 3)
      let places = components.projection(of: matrix).elements
      let largest = try #require(places.map(abs).max())
      let answer = try runs.ask("runs/first/projection", ["count": "300"])
      let points = answer.floats("points_f32")
      #expect(points.count == 900)
      #expect(zip(points, places).allSatisfy { abs(Double($0) - $1 / largest) < 1e-6 })
      let measured = try runs.first.model().measure(test)
      #expect(answer.numbers("labels") == shown.labels.map(Double.init))
      #expect(answer.numbers("predictions") == measured.predictions.prefix(300).map(Double.init))
      #expect(answer.numbers("indices") == (0..<300).map(Double.init))
      #expect((answer["axes"] as? [String])?.first?.hasPrefix("component 1 (") == true)
    }
  }

  @Test("The picture holds the image of each point")
  func sheet() throws {
    try SampleRuns.run { runs in
      let answer = try runs.ask("runs/first/projection", ["count": "50"])
      let images = try #require(answer["images"] as? [String: Any])
      let sheet = try GreyImage(encoded: images.bytes("png"), name: "sheet")
      let perRow = try #require(images.whole("per_row"))
      let test = try SampleDataset.load().test
      for index in [0, 7, 49] {
        let corner = (row: index / perRow * 28, column: index % perRow * 28)
        let pixels = (0..<784).map { sheet[corner.row + $0 / 28, corner.column + $0 % 28] }
        #expect(pixels == Array(test.pixels(of: index)))
      }
    }
  }

  @Test("The weights are those of the network, unit after unit")
  func weights() throws {
    try SampleRuns.run { runs in
      let network = try runs.first.model(afterEpoch: 1).network.inDoublePrecision
      let answer = try runs.ask(
        "runs/first/weights", ["layer": "0", "epoch": "1", "offset": "3", "count": "4"])
      #expect(answer.whole("inputs") == 784 && answer.whole("units") == 12)
      #expect(answer.whole("rows") == 28 && answer.whole("from") == 3)
      let weights = network.layers[0].weights
      let expected = (3..<7).flatMap { unit in (0..<784).map { Float(weights[$0, unit]) } }
      #expect(answer.floats("weights_f32") == expected)
      #expect(near(answer.number("largest"), weights.elements.map(abs).max()))
      let last = try runs.ask("runs/first/weights", ["layer": "1", "offset": "8"])
      #expect(last.isNull("rows") && last.floats("weights_f32").count == 2 * 12)
    }
  }

  @Test("What there is not is refused")
  func faults() throws {
    try SampleRuns.run { runs in
      try runs.ask("runs/first/weights", ["layer": "2"], status: 400)
      try runs.ask("runs/first/weights", ["layer": "-1"], status: 400)
      #expect(
        try runs.ask("runs/first/weights", ["offset": "50"]).floats("weights_f32").isEmpty)
      try runs.ask("runs/first/projection", ["count": "2"], status: 400)
    }
  }
}

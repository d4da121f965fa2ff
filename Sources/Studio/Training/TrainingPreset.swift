import Datasets

/// Options of a training that go well together, for a form to be filled with.
struct TrainingPreset: Encodable, Sendable {
  let name: String
  let title: String
  let text: String
  /// The options by their names on the command line, with the data set.
  let options: [String: JSONValue]

  /// All presets.
  ///
  /// - Parameter data: The data set of those that are meant for the full MNIST: that, or the sample where it is not at hand.
  static func all(on data: String) -> [TrainingPreset] {
    let held: JSONValue = data == SampleDataset.name ? .number(0.1) : .number(5000)
    return [first, smallDemo] + published(on: data, holding: held)
      + records(on: data, holding: held)
  }

  private static let first = TrainingPreset(
    name: "first", title: "A first network",
    text: "100 hidden units on the sample of 4,000 digits: some 92% in a fraction of a second.",
    options: ["data": .text(SampleDataset.name), "hidden": [100], "epochs": 10])

  private static let smallDemo = TrainingPreset(
    name: "small-demo", title: "Small enough to see through: 784-16-10",
    text: """
      The network of the course's demonstration, 16 sigmoid units: few enough to look at each while it learns. Weights begin \
      within ±1/√inputs, and a step follows the sum of the losses of 32 images.
      """,
    options: [
      "data": .text(SampleDataset.name), "hidden": [16], "activation": "sigmoid", "epochs": 10,
      "initializer": "inputs-uniform", "learning-rate": 0.05, "reduction": "sum",
      "scaling": "unit",
    ])

  /// The networks of the notebooks.
  private static func published(on data: String, holding held: JSONValue) -> [TrainingPreset] {
    [
      TrainingPreset(
        name: "raschka-ch12", title: "Raschka, chapter 12: 784-100-10",
        text: """
          The notebook's network from scratch: sigmoid units, cross-entropy, a small penalty, 200 epochs of plain gradient \
          descent; 97.54% on all of MNIST.
          """,
        options: [
          "data": .text(data), "hidden": [100], "activation": "sigmoid",
          "loss": "binary-cross-entropy", "initializer": "normal:0.1", "learning-rate": 0.0005,
          "reduction": "sum", "l2": 0.01, "batch-size": 100, "epochs": 200,
          "scaling": "symmetric", "validation": held, "validation-split": "last",
          "precision": "float64",
        ]),
      TrainingPreset(
        name: "raschka-ch11", title: "Raschka, chapter 11: 784-50-10",
        text: """
          Sigmoid units and the mean squared error, as the notebook of the later book has them: 40 epochs, some 94% on all of \
          MNIST.
          """,
        options: [
          "data": .text(data), "hidden": [50], "activation": "sigmoid", "loss": "squared-error",
          "initializer": "normal:0.1", "learning-rate": 0.1, "batch-size": 100, "epochs": 40,
          "scaling": "symmetric", "validation": held, "precision": "float64", "seed": 123,
        ]),
    ]
  }

  /// The networks of two records, the fastest and the strongest.
  private static func records(on data: String, holding held: JSONValue) -> [TrainingPreset] {
    let common: [String: JSONValue] = [
      "data": .text(data), "schedule": "cosine", "warm-up": "10%", "validation": held,
      "validation-split": "last",
    ]
    return [
      TrainingPreset(
        name: "fast", title: "Fast: two epochs",
        text: """
          One hidden layer of rectified units, and a learning rate that rises to 0.3 and falls to zero: two epochs are \
          enough for 97.5% on all of MNIST, in a fraction of a second.
          """,
        options: common.merging(
          ["hidden": [100], "batch-size": 64, "learning-rate": 0.3, "epochs": 2]) { $1 }),
      TrainingPreset(
        name: "strong", title: "Strong: the best in some minutes",
        text: """
          Two wide layers with batch normalisation and Adam, on images that are set upright and distorted anew in each epoch: \
          99.5% on all of MNIST, in some ten minutes on two cores.
          """,
        options: common.merging([
          "hidden": [2048, 1024], "batch-norm": true, "optimizer": "adam",
          "learning-rate": 0.005, "batch-size": 256, "epochs": 100, "deskew": true,
          "augment": "deskewed",
        ]) { $1 }),
    ]
  }
}

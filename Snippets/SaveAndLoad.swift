import Foundation
import MultilayerPerceptron

// Train into a run folder, as `mlp train` does: split, train, save, test.
let data = try SampleDataset.load()
var configuration = TrainingConfiguration(
  architecture: .classifier(inputs: 784, hidden: [64, 32], activation: .tanh, classes: 10),
  objective: Objective(loss: .softmaxCrossEntropy, penalty: L2Penalty(strength: 1e-4)),
  learningRate: .exponential(initial: 0.1, decay: 0.8), epochs: 5, batchSize: 32,
  preprocessing: .standardizing(data.train))
configuration.validation = .stratified(.fraction(0.1), seed: 1)
configuration.precision = .float64
let folder = RunFolder(FileManager.default.temporaryDirectory.appending(path: "save-and-load"))
let result = try TrainingRun(configuration, data: data, folder: folder).start(replacing: true)
print("test accuracy: \(result.record.test?.accuracy ?? 0)")

// Load the network again and ask it.
let model = try folder.model()
let examples = data.test.prefix(3)
for (label, prediction) in zip(examples.labels, try model.predict(examples)) {
  let name = model.description.classNames[prediction.predictedClass]
  print("label \(label): taken for \(name), outputs \(prediction.outputs)")
}

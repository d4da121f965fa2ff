import Foundation
import MultilayerPerceptron

let places = DatasetPlaces(environment: ProcessInfo.processInfo.environment)
let mnist = try DatasetCatalogue(places: places, downloader: Downloader()).load("mnist").joined
print(mnist.count, mnist.featureCount, "sevens:", mnist.indices(ofClass: 7).count)

let (remaining, heldOut) = try mnist.split(.stratified(.count(10_000), seed: 123))
let (training, validation) = try remaining.split(.stratified(.count(5_000), seed: 123))
let test = heldOut ?? remaining

var configuration = TrainingConfiguration(
  architecture: .classifier(
    inputs: 784, hidden: [50], activation: .sigmoid, classes: 10, output: .sigmoid,
    initializer: Initializer(.normal(standardDeviation: 0.1), drawOrder: .outputsByInputs)),
  objective: Objective(loss: .squaredError, reduction: .mean),
  learningRate: .constant(rate: 0.1), epochs: 3, batchSize: 100, preprocessing: .symmetric)
configuration.objective.costReduction = .meanOverOutputs
configuration.incompleteBatch = .drop
configuration.precision = .float64
configuration.seed = 123
configuration.shuffling = ShufflingGenerator(seed: 123, includesMeasuring: true)

let trainer = try Trainer<Double>(
  configuration, training: training, validation: validation,
  team: WorkerTeam(threadCount: 2))
if let validation {
  let before = try trainer.measure(validation)
  print(String(format: "MSE %.1f, accuracy %.1f%%", before.cost, before.accuracy * 100))
}

for record in try trainer.fit().epochs {
  let valid = record.validAccuracy ?? .nan
  print(
    String(
      format: "Epoch: %03d/040 | Train MSE: %.4f | Train Acc: %.2f%% | Valid Acc: %.2f%%",
      record.epoch, record.trainCost, record.trainAccuracy * 100, valid * 100))
}

let images = training.prefix(10)
let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) = images.batch(.symmetric)
configuration.architecture.layers[0].units = 2
let tiny = try Trainer<Double>(configuration, training: training).network
let check = try GradientCheck(
  tiny, inputs: batch.inputs, targets: batch.targets, objective: configuration.objective,
  ofReportedCost: true)
for finding in check.findings {
  print("layer \(finding.layer), \(finding.parameters): gradient / slope = \(finding.ratio)")
}

let first = test.prefix(1_000)
let measured = try trainer.measure(first)
let failed = Misclassification.all(labels: measured.labels, predictions: measured.predictions)
print("misclassified: \(failed.count) of \(measured.examples)")
for (number, image) in failed.prefix(3).enumerated() {
  print("\(number + 1)) True: \(image.label), Predicted: \(image.prediction)")
}
let matrix = ConfusionMatrix(
  labels: measured.labels, predictions: measured.predictions, classCount: 10)
for pair in matrix.confusedPairs.prefix(3) {
  print("\(pair.label) taken for \(pair.prediction): \(pair.count) times")
}

let model = SavedModel(
  trainer.network, description: ModelDescription(configuration, dataset: training))
let ones = first.subset(first.indices(ofClass: 1).prefix(100))
for (name, digits) in [("upright", ones), ("rotated", ones.rotated(quarterTurns: 1) ?? ones)] {
  var counts = [Int](repeating: 0, count: 10)
  for prediction in try model.predict(digits) { counts[prediction.predictedClass] += 1 }
  print("100 ones, \(name): taken for 0…9", counts)
}

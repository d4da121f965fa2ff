import Foundation
import MultilayerPerceptron

let places = DatasetPlaces(environment: ProcessInfo.processInfo.environment)
let mnist = try DatasetCatalogue(places: places, downloader: Downloader()).load("mnist")
print("Rows: \(mnist.train.count), columns: \(mnist.train.featureCount)")
print("Rows: \(mnist.test.count), columns: \(mnist.test.featureCount)")

let sevens = mnist.train.indices(ofClass: 7)
print(mnist.train.drawing(of: sevens.prefix(2), width: 60))

let file = FileManager.default.temporaryDirectory.appending(path: "mnist_scaled.npz")
try Data(mnist.npz(scaling: .symmetric, isCompressed: true)).write(to: file)
let reloaded = try NumPyDatasetFile.load(file.path)
print("the same after a round trip:", reloaded.train.bytes == mnist.train.bytes)

var configuration = TrainingConfiguration(
  architecture: .classifier(
    inputs: 784, hidden: [100], activation: .sigmoid, classes: 10, output: .sigmoid,
    initializer: Initializer(.normal(standardDeviation: 0.1))),
  objective: Objective(
    loss: .binaryCrossEntropy, reduction: .sum,
    penalty: L2Penalty(strength: 0.01, costFactor: 1)),
  learningRate: .constant(rate: 0.0005), epochs: 3, batchSize: 100, preprocessing: .symmetric,
  validation: .last(5_000))
configuration.incompleteBatch = .drop
configuration.precision = .float64
configuration.seed = 1

let (training, validation) = try mnist.train.split(configuration.validation)
let trainer = try Trainer<Double>(
  configuration, training: training, validation: validation,
  team: WorkerTeam(threadCount: 2))
let history = try trainer.fit().epochs
for record in history {
  let valid = record.validAccuracy ?? .nan
  print(
    String(
      format: "%03d/200 | Cost: %.2f | Train/Valid Acc.: %.2f%%/%.2f%%", record.epoch,
      record.trainCost, record.trainAccuracy * 100, valid * 100))
}

let measured = try trainer.measure(mnist.test)
print(String(format: "Test accuracy: %.2f%%", measured.accuracy * 100))
let interval = WilsonInterval(successes: measured.correct, trials: measured.examples)
print(String(format: "95%% interval: %.2f%% to %.2f%%", interval.lower * 100, interval.upper * 100))
let wrong = Misclassification.all(labels: measured.labels, predictions: measured.predictions)
for (number, example) in wrong.prefix(3).enumerated() {
  print("\(number + 1)) t: \(example.label) p: \(example.prediction)")
}

let penalty = configuration.objective.penalty.strength * trainer.network.sumOfSquaredWeights
print(String(format: "λ Σ w² = %.2f of a cost of %.2f", penalty, history.last?.trainCost ?? .nan))
let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) =
  training.prefix(10).batch(.symmetric)
var tiny = configuration
tiny.architecture.layers[0].units = 2
let network = try Trainer<Double>(tiny, training: training).network
for objective in [configuration.objective, configuration.objective.followed] {
  let check = try GradientCheck(
    network, inputs: batch.inputs, targets: batch.targets, objective: objective,
    ofReportedCost: true)
  let factor = objective.penalty.costFactor
  print("cost with \(factor) λ Σ w²: relative error \(String(format: "%.0e", check.largestError))")
}

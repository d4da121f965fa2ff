import Foundation
import MultilayerPerceptron

let places = DatasetPlaces(environment: ProcessInfo.processInfo.environment)
let mnist = try DatasetCatalogue(places: places, downloader: Downloader()).load("mnist")
let training = mnist.train.prefix(50_000)
let validation = mnist.train.suffix(10_000)

for arithmetic in MeanImage.Arithmetic.allCases {
  let image = MeanImage(of: training, arithmetic: arithmetic)
  print("mean image, \(arithmetic): largest mean \(image.means.max() ?? 0)")
}

var configuration = TrainingConfiguration(
  architecture: .classifier(
    inputs: 784, hidden: [50], activation: .relu, classes: 10,
    initializer: Initializer(.normal(standardDeviation: 1e-4))),
  objective: Objective(loss: .softmaxCrossEntropy, penalty: L2Penalty(strength: 0.5)),
  learningRate: .exponentialFromFirstStep(initial: 1e-3, decay: 0.99),
  epochs: 50, batchSize: 50, preprocessing: .raw)
configuration.order = .drawnWithReplacement
configuration.precision = .float64
configuration.seed = 0

let small = training.prefix(1_000)
let trainer = try Trainer<Double>(configuration, training: small, validation: validation)
let recorder = IterationRecorder(of: trainer, validation: validation, every: 200) {
  let numbers = String(format: "loss %f val_acc %f", $0.loss, $0.validAccuracy)
  print("iteration \($0.iteration) / \($0.iterations): \(numbers)")
}
let history = try trainer.fit(into: [recorder]).epochs
print("\(recorder.losses.count) losses, \(history.count) epochs")
for record in history where [1, 5, 50].contains(record.epoch) {
  let valid = record.validAccuracy ?? .nan
  print("epoch \(record.epoch): train \(record.trainAccuracy), validation \(valid)")
}

let (images, targets): (Matrix<Double>, Matrix<Double>) = small.prefix(10).batch(.unit)
var tiny = configuration
tiny.architecture = .classifier(inputs: 784, hidden: [3], activation: .relu, classes: 10)
let network = try Trainer<Double>(tiny, training: small).network
for defect in [nil, BackpropagationDefect.missingRectifierMask] {
  let gradients = try network.gradients(
    of: images, targets: targets, tiny.objective, planting: defect)
  let check = try GradientCheck(
    network, inputs: images, targets: targets, objective: tiny.objective, gradients: gradients)
  let name = defect?.rawValue ?? "right gradients"
  print("\(name): relative error \(String(format: "%.1e", check.largestError))")
}

let unmasked = try Trainer<Double>(
  configuration, training: small, planting: .missingRectifierMask)
try unmasked.fit(measuring: .lastEpoch)
configuration.preprocessing = .centering(small)
let centered = try Trainer<Double>(configuration, training: small)
try centered.fit(measuring: .lastEpoch)
print("validation, with the mask:      ", try trainer.measure(validation).accuracy)
print("validation, without the mask:   ", try unmasked.measure(validation).accuracy)
print("validation, centered, with mask:", try centered.measure(validation).accuracy)

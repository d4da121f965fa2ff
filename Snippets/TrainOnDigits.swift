import MultilayerPerceptron

let data = try SampleDataset.load()
let configuration = TrainingConfiguration(
  architecture: .classifier(inputs: 784, hidden: [100], activation: .relu, classes: 10),
  objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: 0.05),
  epochs: 10, batchSize: 32, preprocessing: .standardizing(data.train))
let trainer = try Trainer<Float>(
  configuration, training: data.train, team: WorkerTeam(threadCount: 2))
for epoch in try trainer.fit().epochs {
  print("epoch \(epoch.epoch): cost \(epoch.trainCost), accuracy \(epoch.trainAccuracy)")
}
let test = try trainer.measure(data.test)
print("test accuracy: \(test.accuracy)")

import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

/// Small data and configurations that several suites use.
enum Example {
  /// Images of 4 × 4 pixels of three classes, each class bright in its own row.
  static func dataset(_ count: Int, name: String = "rows") throws -> Dataset {
    var bytes: [UInt8] = []
    for index in 0..<count {
      for pixel in 0..<16 {
        let bright = pixel / 4 == index % 3
        bytes.append(UInt8((index * 37 + pixel * 11) % 60 + (bright ? 150 : 0)))
      }
    }
    return try Dataset(
      name: name, exampleShape: [4, 4], bytes: bytes, labels: (0..<count).map { UInt8($0 % 3) },
      classNames: ["top", "middle", "bottom"])
  }

  /// The same with a background of zeros, most of the bytes.
  static func sparseDataset(_ count: Int) throws -> Dataset {
    let full = try dataset(count)
    return try Dataset(
      name: "sparse", exampleShape: [4, 4], bytes: full.bytes.map { $0 < 150 ? 0 : $0 },
      labels: full.labels, classNames: full.classNames)
  }

  static func data(train: Int = 90, test: Int = 30) throws -> TrainTestDatasets {
    try TrainTestDatasets(name: "rows", train: dataset(train), test: dataset(test))
  }

  static func configuration(
    hidden: [Int] = [8], epochs: Int = 3, batchSize: Int = 10, rate: Double = 0.1
  ) -> TrainingConfiguration {
    TrainingConfiguration(
      architecture: NetworkArchitecture(
        inputs: 16,
        layers: hidden.map {
          .init(units: $0, activation: .relu, initializer: Initializer(.heNormal))
        } + [.init(units: 3, activation: .softmax, initializer: Initializer(.glorotUniform))]),
      objective: Objective(loss: .softmaxCrossEntropy, penalty: L2Penalty(strength: 0.001)),
      learningRate: .constant(rate: rate), epochs: epochs, batchSize: batchSize,
      preprocessing: .unit)
  }

  /// Runs `body` with a new folder, which is removed afterwards.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(path: "mlp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url)
  }
}

/// Keeps the events it receives.
final class EventList: TrainingEventSink {
  private(set) var events: [TrainingEvent] = []

  func receive(_ event: TrainingEvent) { events.append(event) }

  /// The kinds of events, repeated steps once.
  var kinds: [String] {
    var kinds: [String] = []
    for event in events {
      let kind = String("\(event)".prefix { $0 != "(" })
      if kinds.last != kind || kind != "step" { kinds.append(kind) }
    }
    return kinds
  }
}

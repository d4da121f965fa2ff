import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

@Suite struct IterationTableTests {
  @Test func aRunKeepsTheLossOfEachStep() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      let configuration = Example.configuration(epochs: 3)
      var costs: [Double] = []
      let listener = StepListener { costs.append($0) }
      _ = try TrainingRun(configuration, data: Example.data(), folder: folder)
        .start(sinks: [listener])
      let table = try folder.iterations()
      #expect(table.lines.map(\.iteration) == Array(1...27))
      #expect(table.lines.map(\.loss) == costs)
      #expect(table == IterationTable(losses: costs))
      try FileManager.default.removeItem(at: url.appending(path: "iterations.csv"))
      #expect(throws: RunFolderError.missing(folder: url.path, file: "iterations.csv")) {
        try folder.iterations()
      }
    }
  }

  /// Cancelled after 10,003 steps, in the middle of a line: means of two, and one for what is left.
  @Test func aLongRunKeepsMeans() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      let configuration = Example.configuration(epochs: 200, batchSize: 1)
      var costs: [Double] = []
      let listener = StepListener { costs.append($0) }
      _ = try TrainingRun(configuration, data: Example.data(), folder: folder)
        .start(sinks: [listener], isCancelled: { costs.count == 10_003 })
      let lines = try folder.iterations().lines
      #expect(lines.map(\.iteration) == (1...5_001).map { $0 * 2 } + [10_003])
      for (index, line) in lines.dropLast().enumerated() {
        #expect(line.loss == (costs[2 * index] + costs[2 * index + 1]) / 2)
      }
      #expect(lines.last?.loss == costs.last)
    }
  }

  @Test func anUnfinishedRunHasWhatItHadAtTheLastEpoch() throws {
    try Example.withFolder { url in
      let folder = RunFolder(url)
      let configuration = Example.configuration(epochs: 5)
      struct Stop: Error {}
      let listener = StepListener { _ in }
      listener.stop = { if $0 == 2 { throw Stop() } }
      #expect(throws: Stop.self) {
        _ = try TrainingRun(configuration, data: Example.data(), folder: folder)
          .start(sinks: [listener])
      }
      let lines = try folder.iterations().lines
      #expect(lines.count == 18)
      let record = try folder.record()
      #expect(record.status == .failed)
    }
  }

  @Test(arguments: [
    ("", 1, "the columns iteration,loss"),
    ("epoch,loss\n", 1, "the columns iteration,loss"),
    ("iteration,loss\n1,2,3\n", 2, "2 fields, not 3"),
    ("iteration,loss\n1,2\n1,2\n", 3, "an iteration after 1"),
    ("iteration,loss\n0,2\n", 2, "an iteration after 0"),
    ("iteration,loss\n99999999999999999999,2\n", 2, "an iteration after 0"),
    ("iteration,loss\n1,two\n", 2, "a number in loss"),
    ("iteration,loss\n1,0.5\n\n", 3, "2 fields, not 1"),
  ])
  func tellsTheLineThatIsWrong(text: String, line: Int, expected: String) {
    let error = #expect(throws: HistoryTableError.self) { try IterationTable(text: text) }
    #expect(error?.line == line)
    #expect(error?.expected == expected)
  }

  @Test func theTextIsReadBack() throws {
    let table = IterationTable(losses: [0.1, 1e-9, 1 / 3, 12345.678])
    #expect(try IterationTable(text: table.text) == table)
    #expect(try IterationTable(text: table.text.replacing("\n", with: "\r\n")) == table)
  }

  @Test func aDamagedFileIsNamed() throws {
    try Example.withFolder { url in
      try Data("nonsense".utf8).write(to: url.appending(path: "iterations.csv"))
      let error = #expect(throws: RunFolderError.self) { try RunFolder(url).iterations() }
      #expect(
        error?.description.contains("iterations.csv is not the history of a run: line 1") == true)
    }
  }
}

/// Hands on the cost of each step, and can end a training after an epoch.
private final class StepListener: TrainingEventSink {
  private let hear: (Double) -> Void
  var stop: (_ epoch: Int) throws -> Void = { _ in }

  init(_ hear: @escaping (Double) -> Void) { self.hear = hear }

  func receive(_ event: TrainingEvent) throws {
    switch event {
    case .step(let step): hear(step.cost)
    case .evaluated(let record): try stop(record.epoch)
    default: break
    }
  }
}

import Benchmarking
import Datasets
import Foundation
import LinearAlgebra
import Testing

@Suite("Work that is timed")
struct TimingTests {
  /// A clock that goes on by a second each time it is looked at.
  private final class Clock {
    private var now = 0.0
    func seconds() -> Double {
      now += 1
      return now
    }
  }

  private func data() throws -> BenchmarkData {
    let digits = try SomeDigits.dataset(count: 240)
    return try BenchmarkData(
      TrainTestDatasets(name: "some", train: digits, test: digits.prefix(20)))
  }

  @Test("A repetition is one epoch by the given clock, and learns")
  func epoch() throws {
    let data = try data()
    let timing = try EpochTiming<Float>(
      .epoch, training: data.training, validation: nil, team: .single, seconds: Clock().seconds)
    #expect(timing.workload.examples == 200)
    // The trainer looks at the clock when the epoch begins and when it ends.
    #expect(try timing.repetition() == 1)
    let evidence = timing.evidence
    let (before, after) = (try #require(evidence.costBefore), try #require(evidence.costAfter))
    #expect(after < before)
    #expect(try timing.repetition() == 1)
    #expect(timing.evidence == evidence)
  }

  @Test("With measuring, the time of both is taken")
  func reproduction() throws {
    let data = try data()
    let timing = try EpochTiming<Double>(
      .reproduction, training: data.training, validation: data.validation, team: .single,
      seconds: Clock().seconds)
    #expect(try timing.repetition() == 2)
    #expect(timing.workload.operations == 200.0 * 319_600 + 220.0 * 158_800)
  }

  @Test("The plan has the work of its targets, each precision's peak first")
  func plan() throws {
    let data = try data()
    func names(_ targets: [BenchmarkTarget], _ threads: [Int]) throws -> [String] {
      try BenchmarkPlan(targets: targets, threadCounts: threads)
        .timings(on: data, seconds: Clock().seconds)
        .map { "\($0.workload.name)/\($0.threadCount)" }
    }
    #expect(
      try names([.epoch, .reproduction], [2])
        == ["peak-float32/2", "peak-float64/2", "T1/2", "T3/2"])
    #expect(
      try names([.prediction], [1, 2]) == [
        "peak-float32/1", "peak-float32/2", "T4-one/1", "T4-many-matrix/1", "T4-many-dataset/1",
        "T4-many-dataset/2",
      ])
    #expect(!BenchmarkPlan(targets: [.wholeProgram], threadCounts: [1]).needsData)
  }

  @Test("A product is computed whole, whatever the threads", arguments: [1, 3])
  func product(threads: Int) throws {
    let timing = ProductTiming<Float>(
      size: 8, team: WorkerTeam(threadCount: threads), seconds: Clock().seconds)
    #expect(timing.repetition() == 1)
    #expect(timing.workload.operations == 1024)
    #expect(timing.threadCount == threads)
  }

  @Test("A program that cannot be started, or fails, is told")
  func program() throws {
    func timing(_ path: String, _ arguments: [String] = []) -> ProgramTiming {
      ProgramTiming(
        name: "T5", summary: "", program: URL(filePath: path), arguments: arguments,
        threadCount: 1, seconds: Clock().seconds)
    }
    let works = timing("/bin/sh", ["-c", "exit 0"])
    #expect(try works.repetition() == 1)
    #expect(try #require(works.evidence.peakMemory) > 100_000)
    #expect(throws: ProgramError.failed(command: "sh -c exit 3")) {
      _ = try timing("/bin/sh", ["-c", "exit 3"]).repetition()
    }
    #expect(throws: ProgramError.self) { _ = try timing("/no/such/program").repetition() }
  }

  @Test("Data of another kind, and too few, are refused")
  func refused() throws {
    let few = try SomeDigits.dataset(count: 30)
    #expect(throws: BenchmarkDataError.tooFew(training: 28, test: 30)) {
      _ = try BenchmarkData(TrainTestDatasets(name: "few", train: few, test: few))
    }
    let small = try Dataset(
      name: "small", exampleShape: [2], bytes: [1, 2], labels: [0], classNames: ["a"])
    #expect(throws: BenchmarkDataError.shape(features: 2, classes: 1)) {
      _ = try BenchmarkData(TrainTestDatasets(name: "small", train: small, test: small))
    }
  }
}

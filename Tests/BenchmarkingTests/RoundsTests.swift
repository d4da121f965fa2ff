import Benchmarking
import LinearAlgebra
import Testing

@Suite("Repetitions in rounds")
struct RoundsTests {
  @Test("Each round takes every piece of work in turn, and the first counts for nothing")
  func order() throws {
    let log = Log()
    let timings = [FakeTiming("a", [100, 1, 2, 3], log), FakeTiming("b", [200, 6, 4, 5], log)]
    var steps: [Rounds.Step] = []
    let found = try Rounds(repetitions: 3) { steps.append($0) }.run(timings)
    #expect(log.names == ["a", "b", "a", "b", "a", "b", "a", "b"])
    #expect(steps.map(\.round) == [0, 0, 1, 1, 2, 2, 3, 3])
    #expect(steps.map(\.name) == log.names)
    #expect(found.map(\.samples.seconds) == [[1, 2, 3], [6, 4, 5]])
    // What is known of the work after its repetitions, not before.
    #expect(found.map(\.evidence.costAfter) == [4, 4])
  }

  @Test("A clock that tells no durations is a fault")
  func noTime() throws {
    let timing = FakeTiming("a", [1, .nan], Log())
    #expect(throws: TimeError.self) { _ = try Rounds(repetitions: 1).run([timing]) }
  }

  @Test("What a repetition throws ends the rounds")
  func failure() throws {
    let timing = FakeTiming("a", [1], Log())
    #expect(throws: FakeTiming.Exhausted.self) { _ = try Rounds(repetitions: 1).run([timing]) }
  }
}

private final class Log {
  var names: [String] = []
}

/// Work that takes the durations it is told.
private final class FakeTiming: Timing {
  struct Exhausted: Error {}

  let workload: Workload
  let threadCount = 1
  private(set) var evidence = WorkEvidence()
  private var durations: [Double]
  private let log: Log

  init(_ name: String, _ durations: [Double], _ log: Log) {
    workload = Workload(
      name: name, summary: "", precision: .float32, examples: 0, operations: nil)
    self.durations = durations
    self.log = log
  }

  func repetition() throws -> Double {
    guard !durations.isEmpty else { throw Exhausted() }
    log.names.append(workload.name)
    evidence.costAfter = (evidence.costAfter ?? 0) + 1
    return durations.removeFirst()
  }
}

import Datasets
import Dispatch
import Foundation
import HTTPServing
import Studio
import Synchronization
import Testing
import Training

@Suite("Runs of other programs")
struct RunFollowerTests {
  /// Trains in a folder as another program would, an epoch at a time.
  private final class OtherProgram: Sendable {
    private let epochs = DispatchSemaphore(value: 0)
    private let whole = DispatchGroup()

    init(_ run: TrainingRun) {
      let gate = Gate(epochs)
      whole.enter()
      Thread.detachNewThread { [whole] in
        _ = try? run.start(keeping: EpochSavingPlan(), sinks: [gate])
        whole.leave()
      }
    }

    func allow(_ count: Int) { for _ in 0..<count { epochs.signal() } }
    func wait() { whole.wait() }

    private struct Gate: TrainingEventSink {
      let epochs: DispatchSemaphore

      init(_ epochs: DispatchSemaphore) { self.epochs = epochs }

      func receive(_ event: TrainingEvent) {
        switch event {
        case .runStarted, .evaluated: epochs.wait()
        default: break
        }
      }
    }
  }

  private func run(in studio: TrainingStudio, epochs: Int = 4) throws -> TrainingRun {
    let data = try studio.studio.settings.catalogue.load("sample")
    let configuration = try TrainingStudio.configuration(
      options: Array("{\"epochs\": \(epochs)}".utf8), for: data.train)
    return TrainingRun(configuration, data: data, folder: studio.runFolder("other"))
  }

  private func read(
    _ listener: Listener, until isEnough: (Listener) -> Bool
  ) async throws {
    for _ in 0..<1000 {
      try listener.read()
      if isEnough(listener) { return }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  @Test("A long run's losses are thinned alike from its first step to its last")
  func longRun() async throws {
    try await TrainingStudio.run { studio in
      let run = try run(in: studio, epochs: 1)
      _ = try run.start()
      try run.folder.write(IterationTable(losses: (0..<6331).map(Double.init)))
      let listener = try studio.listen(to: "other")
      try listener.read()
      let losses = listener.losses
      #expect((400...1000).contains(losses.count))
      let ends = [0] + losses.map { $0[0] }
      let lengths = zip(ends, ends.dropFirst()).map { $1 - $0 }
      #expect(lengths.min() == lengths.max() && lengths.min() == 8)
      // The mean of the losses 0, 1, … of the steps that a point stands for.
      #expect(losses.allSatisfy { $0[1] == $0[0] - 4.5 })
    }
  }

  @Test("A run is followed epoch by epoch, to its end")
  func follows() async throws {
    try await TrainingStudio.run { studio in
      let program = OtherProgram(try run(in: studio))
      program.allow(1)
      for _ in 0..<1000 where (try? studio.runFolder("other").history().records.count) != 1 {
        try await Task.sleep(for: .milliseconds(10))
      }
      let listener = try studio.listen(to: "other")
      try listener.read()
      #expect(listener.events.first?["state"] as? String == "running")
      #expect((listener.all("history").first?["epochs"] as? [Any])?.count == 1)
      #expect(listener.losses.count == 35)
      #expect(listener.all("units").count == 1)
      program.allow(1)
      try await read(listener) { $0.all("epoch").count >= 1 }
      #expect(listener.all("epoch").first?["epoch"] as? Int == 2)
      program.allow(4)
      try await listener.readToEnd()
      program.wait()
      #expect(listener.all("epoch").compactMap { $0["epoch"] as? Int } == [2, 3, 4])
      #expect(listener.losses.map { $0[0] } == (1...140).map(Double.init))
      #expect(listener.events.last?.name == "end")
      #expect(listener.events.last?["state"] as? String == "finished")
    }
  }

  @Test("What the studio cannot steer it says so, and a run that was killed can go on")
  func killed() async throws {
    try await TrainingStudio.run { studio in
      let program = OtherProgram(try run(in: studio))
      program.allow(1)
      for _ in 0..<1000 where (try? studio.runFolder("other").record()) == nil {
        try await Task.sleep(for: .milliseconds(10))
      }
      try studio.ask(.post, "training/other/pause", status: 409)
      try studio.ask(.post, "training/other/resume", status: 409)
      program.allow(10)
      program.wait()
      // As a program leaves it that is killed after its last epoch.
      let folder = studio.runFolder("other")
      var record = try folder.record()
      record.status = .running
      (record.ended, record.weightsDigest) = (nil, nil)
      try folder.write(record)
      let listener = try studio.listen(to: "other")
      try listener.read()
      #expect(listener.stream.isEnded)
      #expect(listener.events.last?["state"] as? String == "interrupted")
      #expect((listener.events.last?["message"] as? String)?.contains("Resume") == true)
      try studio.ask(.post, "training/other/resume")
      try await studio.wait(for: "finished", of: "other")
      #expect(try folder.record().status == .finished)
    }
  }

  @Test("What was learned after the last checkpoint is learned, and shown, once")
  func lostSteps() async throws {
    struct PowerCut: Error {}
    struct Fuse: TrainingEventSink {
      func receive(_ event: TrainingEvent) throws {
        if case .step(let step) = event, step.epoch == 3, step.step == 10 { throw PowerCut() }
      }
    }
    try await TrainingStudio.run { studio in
      #expect(throws: PowerCut.self) {
        _ = try run(in: studio).start(
          checkpoints: CheckpointPlan(schedule: .steps(50)), sinks: [Fuse()])
      }
      let folder = studio.runFolder("other")
      #expect(try folder.iterations().lines.count == 80)
      try studio.ask(.post, "training/other/resume")
      let listener = try studio.listen(to: "other")
      try await listener.readToEnd()
      let past = try #require(listener.all("history").last?["epochs"] as? [[String: Any]])
      let epochs = past + listener.all("epoch").compactMap { $0.json as? [String: Any] }
      #expect(epochs.compactMap { $0["epoch"] as? Int } == [1, 2, 3, 4])
      #expect(listener.losses.suffix(140).map { $0[0] } == (1...140).map(Double.init))
      let reference = try studio.reference(for: "other")
      #expect(try folder.record().weightsDigest == reference.record.weightsDigest)
    }
  }
}

import Foundation
import NeuralNetworks
import Testing

@Suite struct ScheduleCodingTests {
  private func read(_ json: String) throws -> LearningRateSchedule {
    try JSONDecoder().decode(LearningRateSchedule.self, from: Data(json.utf8))
  }

  static let schedules: [LearningRateSchedule] =
    LearningRateScheduleTests.all
    + LearningRateScheduleTests.all.flatMap { schedule in
      [ScheduleLength.steps(5), .epochs(0.5), .share(0.1)].map {
        .warmUp(WarmUp($0, then: schedule))
      }
    }

  /// Once as it is, and once as `run.json` writes its keys.
  @Test(arguments: schedules) func survivesJSON(_ schedule: LearningRateSchedule) throws {
    let encoder = JSONEncoder()
    let decoder = JSONDecoder()
    #expect(
      try decoder.decode(LearningRateSchedule.self, from: encoder.encode(schedule)) == schedule)
    encoder.keyEncodingStrategy = .convertToSnakeCase
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    #expect(
      try decoder.decode(LearningRateSchedule.self, from: encoder.encode(schedule)) == schedule)
  }

  @Test func asEarlierFilesHaveThem() throws {
    #expect(try read(#"{"constant": {"rate": 0.05}}"#) == .constant(rate: 0.05))
    #expect(
      try read(#"{"exponential": {"initial": 0.1, "decay": 0.9}}"#)
        == .exponential(initial: 0.1, decay: 0.9))
    let written = try JSONEncoder().encode(LearningRateSchedule.constant(rate: 0.5))
    #expect(String(decoding: written, as: UTF8.self) == #"{"constant":{"rate":0.5}}"#)
  }

  @Test func asPeopleWriteThem() throws {
    #expect(try read("0.05") == .constant(rate: 0.05))
    #expect(
      try read(#"{"cosine": {"initial": 0.001}}"#) == .cosine(CosineDecay(initial: 0.001)))
    #expect(try read(#"{"oneCycle": {"maximum": 0.1}}"#) == .oneCycle(OneCycle(maximum: 0.1)))
    #expect(
      try read(#"{"warmUp": {"length": {"epochs": 1}, "then": 0.1}}"#)
        == .warmUp(WarmUp(.epochs(1), then: .constant(rate: 0.1))))
  }

  @Test(arguments: [
    #"{"cosin": {"initial": 1}}"#, #"{"cosine": {}}"#, "{}", #""cosine""#,
    #"{"constant": {"rate": 1}, "step": {"initial": 1, "every": 2}}"#,
    #"{"warmUp": {"length": {"minutes": 3}, "then": 0.1}}"#,
    #"{"warmUp": {"length": {"steps": 1.5}, "then": 0.1}}"#,
  ])
  func anythingElseIsRefused(_ json: String) {
    #expect(throws: DecodingError.self) { try read(json) }
  }

  @Test(arguments: [
    "0", "-1", #"{"cosine": {"initial": 0.1, "floor": 0.2}}"#,
    #"{"cosine": {"initial": 0.1, "floor": -1}}"#, #"{"step": {"initial": 0.1, "every": 0}}"#,
    #"{"step": {"initial": 0.1, "every": 3, "factor": 0}}"#,
    #"{"oneCycle": {"maximum": 0.1, "rise": 1}}"#,
    #"{"oneCycle": {"maximum": 0.1, "endDivisor": 0}}"#,
    #"{"reduceOnPlateau": {"initial": 0.1, "factor": 1}}"#,
    #"{"reduceOnPlateau": {"initial": 0.1, "patience": -1}}"#,
    #"{"reduceOnPlateau": {"initial": 0.1, "threshold": 1}}"#,
    #"{"reduceOnPlateau": {"initial": 0.1, "minimum": 1}}"#,
    #"{"warmUp": {"length": {"steps": -1}, "then": 0.1}}"#,
    #"{"warmUp": {"length": {"share": 2}, "then": 0.1}}"#,
    #"{"warmUp": {"length": {"epochs": 1}, "then": 0}}"#,
    #"{"warmUp": {"length": {"epochs": 1}, "then": {"cosine": {"initial": 1, "floor": 2}}}}"#,
  ])
  func settingsOutOfRange(_ json: String) throws {
    #expect(try read(json).fault != nil)
  }

  @Test(arguments: schedules) func usualSettingsAreInRange(_ schedule: LearningRateSchedule) {
    #expect(schedule.fault == nil)
  }
}

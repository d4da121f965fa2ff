import NeuralNetworks
import Testing

/// The schedules of the documents, bit for bit, and what all schedules have in common.
@Suite struct LearningRateScheduleTests {
  private func rate(
    _ schedule: LearningRateSchedule, epoch: Int, step: Int = 0, epochs: Int = 60
  ) -> Double {
    schedule.rate(
      at: SchedulePosition(epoch: epoch, step: step, stepsPerEpoch: 10, epochs: epochs))
  }

  @Test func constantStays() {
    #expect(rate(.constant(rate: 0.1), epoch: 0) == 0.1)
    #expect(rate(.constant(rate: 0.1), epoch: 50, step: 3) == 0.1)
  }

  @Test func exponentialDecaysOncePerEpoch() {
    let schedule = LearningRateSchedule.exponential(initial: 0.8, decay: 0.5)
    #expect((0..<4).map { rate(schedule, epoch: $0) } == [0.8, 0.4, 0.2, 0.1])
    #expect(rate(schedule, epoch: 1, step: 9) == 0.4)
  }

  /// Document 001: the rate is lowered after the iterations 0, 3, 6, … of epochs of three.
  @Test func decayCanFollowTheFirstStep() {
    let schedule = LearningRateSchedule.exponentialFromFirstStep(initial: 0.8, decay: 0.5)
    let rates = (0..<2).flatMap { epoch in
      (0..<3).map { rate(schedule, epoch: epoch, step: $0) }
    }
    #expect(rates == [0.8, 0.4, 0.4, 0.4, 0.2, 0.2])
  }

  static let all: [LearningRateSchedule] = [
    .constant(rate: 0.1), .exponential(initial: 0.1, decay: 0.9),
    .exponentialFromFirstStep(initial: 0.1, decay: 0.9), .step(StepDecay(initial: 0.1, every: 5)),
    .cosine(CosineDecay(initial: 0.1, floor: 0.01)), .oneCycle(OneCycle(maximum: 0.1)),
    .reduceOnPlateau(PlateauDecay(initial: 0.1)),
  ]

  @Test(arguments: all) func noStepAtAll(_ schedule: LearningRateSchedule) {
    let warm = LearningRateSchedule.warmUp(WarmUp(.steps(0), then: schedule))
    for epoch in 0..<60 {
      #expect(rate(warm, epoch: epoch, step: 4) == rate(schedule, epoch: epoch, step: 4))
    }
    #expect(schedule.baseRate == 0.1 && warm.baseRate == 0.1)
  }

  /// One step is a training too, and a warm-up may be all of it.
  @Test(arguments: all) func ratesArePositiveHoweverShort(_ schedule: LearningRateSchedule) {
    let warm = LearningRateSchedule.warmUp(WarmUp(.share(1), then: schedule))
    for steps in [1, 2, 3, 10] {
      for step in 0...steps {
        let position = SchedulePosition(epoch: 0, step: step, stepsPerEpoch: steps, epochs: 1)
        for rate in [schedule.rate(at: position), warm.rate(at: position)] {
          #expect(rate > 0 && rate <= 0.1)
        }
      }
    }
  }

  @Test func lengths() {
    let position = SchedulePosition(epoch: 0, stepsPerEpoch: 10, epochs: 20)
    func firstRate(_ length: ScheduleLength) -> Double {
      LearningRateSchedule.warmUp(WarmUp(length, then: .constant(rate: 1))).rate(at: position)
    }
    #expect(firstRate(.steps(8)) == 0.125)
    #expect(firstRate(.epochs(1.6)) == 0.0625)
    #expect(firstRate(.share(0.1)) == 0.05)
    #expect(firstRate(.steps(.max)) == 0.005)
    #expect(firstRate(.epochs(1e300)) == 0.005)
  }
}

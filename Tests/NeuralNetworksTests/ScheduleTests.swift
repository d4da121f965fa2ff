import NeuralNetworks
import Testing

@Suite struct ScheduleTests {
  @Test func constantStays() {
    #expect(LearningRateSchedule.constant(rate: 0.1).rate(epoch: 0) == 0.1)
    #expect(LearningRateSchedule.constant(rate: 0.1).rate(epoch: 50, step: 3) == 0.1)
  }

  @Test func exponentialDecaysOncePerEpoch() {
    let schedule = LearningRateSchedule.exponential(initial: 0.8, decay: 0.5)
    #expect((0..<4).map { schedule.rate(epoch: $0) } == [0.8, 0.4, 0.2, 0.1])
    #expect(schedule.rate(epoch: 1, step: 9) == 0.4)
  }

  /// Document 001: the rate is lowered after the iterations 0, 3, 6, … of epochs of three.
  @Test func decayCanFollowTheFirstStep() {
    let schedule = LearningRateSchedule.exponentialFromFirstStep(initial: 0.8, decay: 0.5)
    let rates = (0..<2).flatMap { epoch in
      (0..<3).map { schedule.rate(epoch: epoch, step: $0) }
    }
    #expect(rates == [0.8, 0.4, 0.4, 0.4, 0.2, 0.2])
  }
}

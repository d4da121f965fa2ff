import NeuralNetworks
import Testing

@Suite struct ScheduleTests {
  @Test func constantStays() {
    #expect(LearningRateSchedule.constant(rate: 0.1).rate(epoch: 0) == 0.1)
    #expect(LearningRateSchedule.constant(rate: 0.1).rate(epoch: 50) == 0.1)
  }

  @Test func exponentialDecaysOncePerEpoch() {
    let schedule = LearningRateSchedule.exponential(initial: 0.8, decay: 0.5)
    #expect((0..<4).map(schedule.rate) == [0.8, 0.4, 0.2, 0.1])
  }
}

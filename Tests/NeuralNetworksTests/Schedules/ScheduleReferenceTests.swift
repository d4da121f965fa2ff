import Foundation
import NeuralNetworks
import Testing

/// The rate of every step against `Scripts/fixtures/torch_schedules.py`.
@Suite struct ScheduleReferenceTests {
  struct Fixture: Decodable {
    let stepsPerEpoch: Int
    let epochs: Int
    let cases: [Case]
    let costs: [Double]
    let plateaus: [Case]
  }

  struct Case: Decodable, CustomTestStringConvertible {
    let schedule: LearningRateSchedule
    let rates: [Double]

    var testDescription: String { "\(schedule)" }
  }

  static let fixture: Fixture? = {
    guard let url = Bundle.module.url(forResource: "Fixtures/schedules", withExtension: "json"),
      let data = try? Data(contentsOf: url)
    else { return nil }
    return try? JSONDecoder().decode(Fixture.self, from: data)
  }()

  @Test func fixtureIsComplete() {
    #expect(Self.fixture?.cases.count == 10)
    #expect(Self.fixture?.plateaus.count == 3)
  }

  @Test(arguments: fixture?.cases ?? []) func everyStep(_ reference: Case) throws {
    let fixture = try #require(Self.fixture)
    #expect(reference.rates.count == fixture.stepsPerEpoch * fixture.epochs)
    for (index, expected) in reference.rates.enumerated() {
      let position = SchedulePosition(
        epoch: index / fixture.stepsPerEpoch, step: index % fixture.stepsPerEpoch,
        stepsPerEpoch: fixture.stepsPerEpoch, epochs: fixture.epochs)
      let found = reference.schedule.rate(at: position)
      #expect(abs(found - expected) <= 1e-12 * reference.schedule.baseRate, "step \(index)")
    }
  }

  @Test(arguments: fixture?.plateaus ?? []) func afterEveryCost(_ reference: Case) throws {
    let costs = try #require(Self.fixture).costs
    #expect(reference.rates.count == costs.count)
    #expect(reference.schedule.dependsOnCost)
    var state = PlateauState()
    for (cost, expected) in zip(costs, reference.rates) {
      reference.schedule.observe(cost, in: &state)
      let position = SchedulePosition(epoch: 0, stepsPerEpoch: 1, epochs: 1)
      let found = reference.schedule.rate(at: position, plateau: state)
      #expect(abs(found - expected) <= 1e-15)
    }
    // What a checkpoint keeps is all there is.
    let kept = try JSONDecoder().decode(PlateauState.self, from: JSONEncoder().encode(state))
    #expect(kept == state && kept != PlateauState())
  }
}

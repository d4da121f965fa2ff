import Datasets
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Training

/// The first steps of a training, and what each does to the loss of its own batch.
struct FirstSteps {
  private let training: ExaminedTraining
  private let team: WorkerTeam

  private static var most: Int { 50 }

  init(of training: ExaminedTraining, team: WorkerTeam) {
    self.training = training
    self.team = team
  }

  func observe() throws -> Observation {
    let configuration = training.configuration
    let trainer = try Trainer<Double>(
      configuration, training: training.training, team: team, planting: training.defect)
    var order = Array(0..<training.training.count)
    var random = RandomState(seed: configuration.seed)
    random.shuffle(&order)
    let size = min(configuration.batchSize, order.count)
    let count = min(Self.most, order.count / size)
    var objective = configuration.objective
    objective.penalty.strength = 0
    var grown = 0
    var costs: [Double] = []
    do {
      for step in 0..<count {
        let examples = order[step * size..<(step + 1) * size]
        let before = try trainer.step(examples)
        let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) =
          training.training.subset(examples).batch(configuration.preprocessing)
        let after = try trainer.network.cost(
          of: batch.inputs, targets: batch.targets, objective)
        costs.append(before)
        if !(after <= before) { grown += 1 }
      }
    } catch TrainingError.nonFiniteLoss(let loss, _, let step, let cause) {
      let size = loss.isNaN ? "not a number" : "infinite"
      return Observation(
        .firstSteps, "the loss is \(size) in step \(step)",
        [
          Finding(
            .nonFiniteLoss, .fault, place: "step \(step)",
            evidence: "The loss is \(size) in step \(step).", advice: cause)
        ])
    }
    return judge(grown: grown, of: count, costs: costs)
  }

  private func judge(grown: Int, of count: Int, costs: [Double]) -> Observation {
    let summary = """
      \(count - grown) of \(counted(count, "step")) lower the loss of their batch; it goes from \
      \(short(costs.first ?? .nan)) to \(short(costs.last ?? .nan))
      """
    // A sound step lowers the loss of the batch that it was computed from nearly always.
    guard grown * 5 >= count, grown > 0 else { return Observation(.firstSteps, summary) }
    let rate = training.configuration.learningRate.rate(epoch: 0)
    let most = 2 * grown > count
    return Observation(
      .firstSteps, summary,
      [
        Finding(
          .growingSteps, most ? .fault : .warning, place: "the first \(counted(count, "step"))",
          evidence: """
            \(grown) of \(count) steps raise the loss of the very batch that they were computed from.
            """,
          advice: """
            Lower the learning rate: try \(short(rate / 10)) in place of \(short(rate)). If that does not help, the \
            gradient is wrong.
            """)
      ])
  }
}

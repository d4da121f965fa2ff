import Datasets
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Training

/// The first steps of a training, and what they do to the loss.
///
/// They are taken without dropout, label smoothing and class weights, by which the cost of a step is another than that of the
/// same examples afterwards.
struct ShortTraining {
  /// The steps that were taken, the one that failed included.
  let steps: Int
  /// Those that raised the loss of the very batch that they were computed from; 0 where that was not asked for.
  let grown: Int
  /// The loss of an example, on average, before the first step.
  let before: Double
  /// The same after the last step; infinite where it is no number any more.
  let after: Double
  /// Why it could not go on.
  let failure: TrainingError?

  /// So many examples are measured.
  private static var measured: Int { 500 }

  /// As many steps as show where training goes, and fewer of large batches: they take their time.
  private static func count(batchSize: Int) -> Int { min(50, max(5, 20_000 / batchSize)) }

  /// Takes the steps.
  ///
  /// - Parameters:
  ///   - training: The training, from its first weights.
  ///   - team: The threads to work with.
  ///   - countingGrown: Whether the loss of each batch is computed again after its step.
  /// - Throws: As the trainer does where the data do not fit.
  init(of training: ExaminedTraining, team: WorkerTeam, countingGrown: Bool = false) throws {
    let configuration = training.configuration.withPlainCost
    let trainer = try Trainer<Double>(
      configuration, training: training.training, team: team, planting: training.defect)
    let examples: (inputs: Matrix<Double>, targets: Matrix<Double>) =
      training.examples(atMost: Self.measured).batch(configuration.preprocessing)
    func measure() throws -> Double {
      let loss = try trainer.learner.cost(
        of: examples.inputs, targets: examples.targets,
        Objective(loss: configuration.objective.loss))
      return loss.isFinite ? loss : .infinity
    }
    before = try measure()
    let size = min(configuration.batchSize, training.training.count)
    var random = RandomState(seed: configuration.seed)
    var order: [Int] = []
    var grown = 0
    var taken = 0
    var failure: TrainingError?
    for _ in 0..<Self.count(batchSize: size) {
      if order.count < size {
        order = Array(0..<training.training.count)
        random.shuffle(&order)
      }
      let batch = order.prefix(size)
      order.removeFirst(size)
      taken += 1
      do throws(TrainingError) {
        let cost = try trainer.step(batch)
        if countingGrown, !(training.cost(of: batch, trainer.learner) <= cost) { grown += 1 }
      } catch {
        failure = error
        break
      }
    }
    after = failure == nil ? try measure() : .infinity
    steps = taken
    self.grown = grown
    self.failure = failure
  }

  /// Whether the loss fell by less than a fiftieth.
  var hardlyFell: Bool { !(after < 0.98 * before) }

  /// Whether so many steps raise their loss that something is wrong: a sound one lowers it nearly always.
  var growsOften: Bool { grown > 0 && grown * 5 >= steps }
}

extension ExaminedTraining {
  /// The cost of a batch as a step tells it, without penalties; not a number where there is none.
  fileprivate func cost(of batch: ArraySlice<Int>, _ network: Network<Double>) -> Double {
    let objective = configuration.objective.withoutPenalties
    let examples: (inputs: Matrix<Double>, targets: Matrix<Double>) =
      training.subset(batch).batch(configuration.preprocessing)
    return (try? network.cost(of: examples.inputs, targets: examples.targets, objective)) ?? .nan
  }
}

extension TrainingConfiguration {
  /// The configuration without what makes the cost of a step differ from that of the same examples in measuring.
  fileprivate var withPlainCost: TrainingConfiguration {
    var configuration = self
    configuration.architecture.inputDropout = nil
    for layer in architecture.layers.indices {
      configuration.architecture.layers[layer].dropout = nil
    }
    configuration.labelSmoothing = 0
    configuration.classWeights = nil
    configuration.augmentation = nil
    return configuration
  }
}

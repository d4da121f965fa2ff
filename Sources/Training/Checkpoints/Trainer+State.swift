import LinearAlgebra
import NeuralNetworks

extension Trainer {
  /// What training has come to, between two steps.
  ///
  /// Whoever adds something to a trainer that changes with its steps adds it here and in ``restore(_:file:)``: matrices to
  /// the tensors, all else to the values.
  package var state: TrainerState {
    TrainerState(
      values: TrainerState.Values(
        progress: progress, random: currentEpoch?.random ?? random,
        trainSeconds: trainSeconds, epochSeconds: currentEpoch?.seconds(at: seconds()) ?? 0,
        optimizerSteps: updater.state.steps, history: history, plateau: plateau,
        bestEpoch: best?.epoch),
      tensors: learner.tensors()
        + updater.state.slots.map { Tensor(name: Self.name(ofSlot: $0.name), $0.values.reading) }
        + (updater.average?.network.tensors(in: Self.averageGroup) ?? [])
        + (best?.network.tensors(in: Self.bestGroup) ?? []))
  }

  /// Goes back to what a training had come to, with the same configuration and data.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - file: The name of the file that it is from, for errors.
  /// - Throws: ``SafetensorsError`` if it is not the state of such a training; the trainer is then not to be used.
  package func restore(_ state: TrainerState, file: String) throws(SafetensorsError) {
    let values = state.values
    let tensors = TensorTable(state.tensors, file: file)
    let steps = batches.count
    guard (0...configuration.epochs).contains(values.progress.epoch),
      (0...steps).contains(values.progress.step)
    else {
      throw tensors.fault(
        expected: "a position in \(configuration.epochs) epochs of \(steps) steps",
        found: "epoch \(values.progress.epoch), step \(values.progress.step)")
    }
    guard (0...configuration.epochs).contains(values.plateau.reductions) else {
      throw tensors.fault(
        expected: "a rate that was lowered at most once in each of \(configuration.epochs) epochs",
        found: "\(values.plateau.reductions) times")
    }
    learner = try Network(configuration.architecture, tensors)
    for slot in updater.state.slots {
      try tensors.read(Self.name(ofSlot: slot.name), into: slot.values)
    }
    updater.state.goOn(after: values.optimizerSteps)
    updater.average?.network = try Network(
      configuration.architecture, tensors, in: Self.averageGroup)
    if let epoch = values.bestEpoch {
      best = BestNetwork(
        epoch: epoch,
        network: try Network(configuration.architecture.afterTraining, tensors, in: Self.bestGroup))
    }
    progress = values.progress
    (history, plateau, trainSeconds) = (values.history, values.plateau, values.trainSeconds)
    random = values.random
    currentEpoch = CurrentEpoch(
      random: values.random, stepsTaken: values.progress.step, earlierSeconds: values.epochSeconds)
  }

  /// What the names of the averages' tensors begin with.
  private static var averageGroup: String { "average" }

  /// What the names of the best network's tensors begin with.
  private static var bestGroup: String { "best" }

  private static func name(ofSlot name: String) -> String { "optimizer.\(name)" }
}

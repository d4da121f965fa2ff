import Datasets
import LinearAlgebra
public import NeuralNetworks
import NumPyCompatibility

extension Trainer {
  /// Trains for the configured epochs, measures after each, and tells `sinks` what happens.
  ///
  /// An epoch puts the training examples into an order, cuts it into mini-batches, and takes a ``step(_:)`` for each: the
  /// two nested loops of `fit` (chapter 12 notebook) and of `train` with `minibatch_generator` (chapter 11 notebook).
  ///
  /// Cancelled, it finishes the step it is in, saves, and returns; called again, it goes on from there.
  ///
  /// - Parameters:
  ///   - sinks: Who is told, in this order. An error thrown by one ends the training.
  ///   - measuring: After which epochs the network is measured, unless the configuration needs to have it measured after
  ///     each. What is not measured draws no order for it either.
  ///   - save: Saves the network at the end and returns the names of what it wrote.
  ///   - isCancelled: Asked after each step.
  /// - Returns: What came out.
  /// - Throws: ``TrainingError``, or what a sink or `save` throws.
  @discardableResult
  public func fit(
    into sinks: [any TrainingEventSink] = [], measuring: MeasuringSchedule = .everyEpoch,
    save: (Network<Scalar>) throws -> [String] = { _ in [] },
    isCancelled: () -> Bool = { Task.isCancelled }
  ) throws -> TrainingSummary {
    func emit(_ event: TrainingEvent) throws {
      for sink in sinks { try sink.receive(event) }
    }
    var summary = TrainingSummary(parameters: learner.parameterCount)
    do {
      try emit(.runStarted(start))
      while !isComplete {
        guard let trainSeconds = try runEpoch(emit: emit, isCancelled: isCancelled) else {
          summary.wasInterrupted = true
          break
        }
        if isMeasured(measuring) {
          let record = try measure(trainSeconds: trainSeconds)
          configuration.learningRate.observe(record.validCost ?? record.trainCost, in: &plateau)
          history.append(record)
          keepBest()
          try emit(.evaluated(record))
        }
        if isCancelled(), !isComplete {
          summary.wasInterrupted = true
          break
        }
      }
      if isComplete { restoreBest() }
      // The loss of a step is checked before its update; what the last update did shows only here.
      guard network.sumOfSquaredWeights.isFinite else {
        throw nonFinite(network.sumOfSquaredWeights, epoch: progress.epoch, step: progress.step)
      }
      summary.epochs = history
      summary.trainSeconds = trainSeconds
      if restored != nil { summary.bestEpoch = best?.epoch }
      for name in try save(network) { try emit(.saved(name)) }
      try emit(.finished(summary))
    } catch {
      // The first error is the one to report, whatever the sinks make of it.
      try? emit(.failed("\(error)"))
      throw error
    }
    return summary
  }

  private var start: RunStart {
    RunStart(
      configuration: configuration, trainingExamples: training.count,
      validationExamples: validation?.count ?? 0, stepsPerEpoch: batches.count,
      parameters: learner.parameterCount)
  }

  /// The ranges of an epoch's order that make its batches.
  var batches: [Range<Int>] {
    stride(from: 0, to: training.count, by: configuration.batchSize).compactMap { start in
      let end = min(start + configuration.batchSize, training.count)
      let isComplete = end - start == configuration.batchSize
      return isComplete || configuration.incompleteBatch == .keep ? start..<end : nil
    }
  }

  /// Runs one epoch and returns its seconds, or nil when it was cancelled before its end.
  private func runEpoch(
    emit: (TrainingEvent) throws -> Void, isCancelled: () -> Bool
  ) throws -> Double? {
    var epoch = currentEpoch ?? CurrentEpoch(random: random)
    epoch.start = seconds()
    currentEpoch = epoch
    random = epoch.random
    var order = Array(0..<training.count)
    if configuration.order == .shuffled { random.shuffle(&order) }
    let batches = batches
    var examples = 0
    for (index, range) in batches.enumerated() {
      let chosen =
        configuration.order == .drawnWithReplacement
        ? try random.choice(population: training.count, count: range.count)[...] : order[range]
      examples += range.count
      // What was learned before training was stopped.
      if index < epoch.stepsTaken { continue }
      let cost = try step(chosen)
      currentEpoch?.stepsTaken += 1
      try emit(
        .step(
          StepReport(
            epoch: progress.epoch + 1, step: progress.step, steps: batches.count,
            examples: examples, cost: cost)))
      if isCancelled(), index < batches.count - 1 {
        currentEpoch?.leave(at: seconds())
        return nil
      }
    }
    let duration = currentEpoch?.seconds(at: seconds()) ?? 0
    currentEpoch = nil
    trainSeconds += duration
    endEpoch()
    try emit(.epoch(EpochReport(epoch: progress.epoch, steps: batches.count, seconds: duration)))
    return duration
  }

  /// Measures the network on the training set and the validation set.
  private func measure(trainSeconds: Double) throws(TrainingError) -> EpochRecord {
    let begin = seconds()
    let train = measure(training)
    guard train.cost.isFinite else {
      throw nonFinite(train.cost, epoch: progress.epoch, step: batches.count)
    }
    drawOrderOfMeasuring(training)
    let valid: DatasetMeasurement? = validation.map(measure)
    if let valid, !valid.cost.isFinite {
      throw nonFinite(valid.cost, epoch: progress.epoch, step: batches.count)
    }
    if let validation { drawOrderOfMeasuring(validation) }
    return EpochRecord(
      epoch: progress.epoch, trainCost: train.cost, trainAccuracy: train.accuracy,
      validCost: valid?.cost, validAccuracy: valid?.accuracy,
      learningRate: learningRate(at: TrainingProgress(epoch: progress.epoch - 1)),
      trainSeconds: trainSeconds, evaluationSeconds: seconds() - begin)
  }

  /// Draws an order for measuring examples, if the configuration wants one: the order changes nothing but what is drawn
  /// next.
  private func drawOrderOfMeasuring(_ examples: BatchLoader<Scalar>) {
    guard configuration.shuffling?.includesMeasuring == true else { return }
    var order = Array(0..<examples.count)
    random.shuffle(&order)
  }
}

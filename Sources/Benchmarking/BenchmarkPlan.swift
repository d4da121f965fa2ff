import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Training

/// Which work is done for some targets, on how many threads.
package struct BenchmarkPlan: Sendable {
  /// The targets.
  package let targets: [BenchmarkTarget]
  /// The numbers of threads, each in turn.
  package let threadCounts: [Int]

  /// Plans the work.
  package init(targets: [BenchmarkTarget], threadCounts: [Int]) {
    self.targets = targets
    self.threadCounts = threadCounts
  }

  /// Whether any of the work needs examples in this process.
  package var needsData: Bool { targets.contains { $0 != .wholeProgram } }

  /// The work of all targets but the whole program's, with the matrix products to compare it with at the beginning.
  ///
  /// - Throws: What making a network or a trainer throws.
  package func timings(
    on data: BenchmarkData, seconds: @escaping () -> Double
  ) throws -> [any Timing] {
    let work = try threadCounts.map { WorkerTeam(threadCount: $0) }.flatMap { team in
      try trainingWork.map { try timing($0, data, team, seconds) }
        + (targets.contains(.prediction) ? predictions(data, team, seconds) : [])
    }
    return peaks(for: work, seconds) + work
  }

  private var trainingWork: [TrainingWorkload] {
    var work: [TrainingWorkload] = []
    if targets.contains(where: { $0 == .epoch || $0 == .threads }) { work.append(.epoch) }
    if targets.contains(.largerNetworks) { work.append(.wide) }
    if targets.contains(where: { $0 == .largerNetworks || $0 == .threads }) { work.append(.deep) }
    if targets.contains(.reproduction) { work.append(.reproduction) }
    return work
  }

  private func timing(
    _ work: TrainingWorkload, _ data: BenchmarkData, _ team: WorkerTeam,
    _ seconds: @escaping () -> Double
  ) throws -> any Timing {
    let validation = work.includesMeasuring ? data.validation : nil
    switch work.configuration.precision {
    case .float32:
      return try EpochTiming<Float>(
        work, training: data.training, validation: validation, team: team, seconds: seconds)
    case .float64:
      return try EpochTiming<Double>(
        work, training: data.training, validation: validation, team: team, seconds: seconds)
    }
  }

  private func predictions(
    _ data: BenchmarkData, _ team: WorkerTeam, _ seconds: @escaping () -> Double
  ) throws -> [any Timing] {
    let configuration = TrainingWorkload.epoch.configuration
    var random = RandomState(seed: configuration.seed)
    let network = try Network<Float>(configuration.architecture, using: &random)
    func many(_ way: ManyPredictionsTiming.Way) -> any Timing {
      ManyPredictionsTiming(
        way, network, of: configuration.architecture, images: data.test,
        preprocessing: configuration.preprocessing, team: team, seconds: seconds)
    }
    // What has no threads is measured once.
    guard team.threadCount == threadCounts.first else { return [many(.dataset)] }
    let one = try SinglePredictionTiming(
      network, of: configuration.architecture, images: data.test,
      preprocessing: configuration.preprocessing, seconds: seconds)
    return [one, many(.matrix), many(.dataset)]
  }

  /// The peaks of every precision and number of threads that the work has.
  private func peaks(
    for work: [any Timing], _ seconds: @escaping () -> Double
  ) -> [any Timing] {
    Precision.allCases.flatMap { precision in
      let counts = Set(work.filter { $0.workload.precision == precision }.map(\.threadCount))
      return counts.sorted().map { count -> any Timing in
        let team = WorkerTeam(threadCount: count)
        return switch precision {
        case .float32: ProductTiming<Float>(team: team, seconds: seconds)
        case .float64: ProductTiming<Double>(team: team, seconds: seconds)
        }
      }
    }
  }
}

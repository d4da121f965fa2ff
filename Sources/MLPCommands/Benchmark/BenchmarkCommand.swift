import Benchmarking
import Datasets
import LinearAlgebra
import Training

/// `mlp benchmark`.
struct BenchmarkCommand: Command {
  static let configuration = CommandConfiguration(
    name: "benchmark", abstract: "Time training and prediction on this machine.",
    discussion: """
      Does the work of each target several times, in rounds that take every piece of work in turn, and prints the median, \
      the range of the middle half, the rate of the matrix products, and that rate as a share of the best product of \
      large matrices in the same run. Rates count what a program computes that multiplies every pixel; the background is \
      left out here, so that a rate can be above the best.

        T1  an epoch of 784-100-10
        T2  an epoch of 784-800-10, and 60 steps of a deep network
        T3  an epoch of the recipe raschka-ch12
        T4  prediction of one image, and of all at once
        T5  the whole program, from files to a run folder
        T6  two threads over one
      """,
    examples: [
      CommandExample("mlp benchmark --data mnist", "Every target; takes some minutes."),
      CommandExample("mlp benchmark --data mnist --only T1,T4 --repetitions 9"),
    ])

  @Option(
    placeholder: "place",
    help: "A name from 'mlp data list', or a folder with IDX files. The targets mean mnist.")
  var data = SampleDataset.name
  @Option(placeholder: "targets", help: "The targets to do the work of.")
  var only = BenchmarkTarget.allCases
  @Option(
    placeholder: "n", help: "Rounds that count; one more warms up.",
    validation: .within(1...1000))
  var repetitions = 5
  @Option(
    placeholder: "counts", help: "The numbers of threads, each in turn.",
    validation: .each(.within(1...256)))
  var threads = [1, 2]
  @Flag(help: "Print the results as JSON, with every duration.") var json = false
  @Flag(help: "No progress on standard error.") var quiet = false

  func run(in environment: CommandEnvironment) throws {
    // The order of the first mention, and nothing twice.
    var threadCounts: [Int] = []
    for count in threads where !threadCounts.contains(count) { threadCounts.append(count) }
    let seconds = Stopwatch().seconds
    let plan = BenchmarkPlan(targets: only, threadCounts: threadCounts)
    var measurements: [WorkloadMeasurement] = []
    if !quiet { environment.noteKernels() }
    // First, because of how the memory of programs is counted: see ProgramTiming.
    if only.contains(.wholeProgram) {
      measurements += try TrainingProgram(in: environment).measure(
        on: data, threadCounts: threadCounts, rounds: rounds(in: environment), seconds: seconds)
    }
    if plan.needsData {
      let data = try BenchmarkData(environment.loadData(data))
      measurements += try rounds(in: environment).run(plan.timings(on: data, seconds: seconds))
    }
    let report = BenchmarkReport(
      BenchmarkResults(measurements), data: data,
      machine: MachineRecord(threads: threadCounts.max() ?? 1))
    if json {
      try environment.printJSON(report)
    } else {
      try environment.print(BenchmarkTable(report).text)
    }
  }

  /// Rounds that say a line on standard error when one begins.
  private func rounds(in environment: CommandEnvironment) -> Rounds {
    var last = -1
    return Rounds(repetitions: repetitions) { step in
      guard !quiet, step.round != last else { return }
      last = step.round
      environment.note(
        step.round == 0 ? "warming up" : "round \(step.round)/\(step.rounds)")
    }
  }
}

/// The targets are words of the command line.
extension BenchmarkTarget: ExpressibleByArgument {}

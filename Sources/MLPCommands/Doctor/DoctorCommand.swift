import Datasets
import Diagnosis
import LinearAlgebra
import Reproductions

/// `mlp doctor`.
struct DoctorCommand: Command {
  static let configuration = CommandConfiguration(
    name: "doctor", abstract: "Find out why a network does not learn.",
    discussion: """
      Checks the gradients of the network, with its loss and its penalty, against the slopes of the cost in 64 bits; looks \
      at the examples, the inputs, the loss before training, the first steps, the hidden units, the predictions and the \
      curves; and says what is wrong, where, and what to try. Where a training does not learn, other settings are tried \
      for some steps, and what helps is told with its numbers. A recipe, a run without a model and a planted mistake are \
      trained for one epoch to look at units and predictions. Exit code 1 if there is a fault.
      """,
    examples: [
      CommandExample("mlp doctor --run runs/first"),
      CommandExample("mlp doctor --recipe raschka-ch11 --data mnist", "A published training."),
      CommandExample(
        "mlp doctor --run runs/first --plant missing-rectifier-mask",
        "See how a wrong gradient is caught."),
    ])

  @Option(
    name: RunOption.name, placeholder: RunOption.placeholder, help: RunOption.help)
  var runFolder: String?
  @Option(
    placeholder: "name", help: "A published run in place of one's own; see 'mlp reproduce --list'.")
  var recipe: String?
  var dataOption = DataOption(otherwise: "the run's own data, mnist for a recipe")
  @Option(placeholder: "mistake", help: "Make a mistake of the course documents, to see it found.")
  var plant: DocumentDefect?
  var threads = ThreadsOption()
  @Flag(help: "Print the report as JSON.") var json = false
  @Flag(help: "No progress on standard error.") var quiet = false

  func run(in environment: CommandEnvironment) throws {
    let subject = try subject(team: threads.team, in: environment)
    let report = try subject.examination.report {
      if !quiet { environment.note("Looking at \(ExaminationText.name(of: $0)) ...") }
    }
    if json {
      try environment.printJSON(report)
    } else {
      try environment.print(
        ExaminationText(report, corrected: subject.corrected, width: environment.terminalWidth)
          .text)
    }
    if report.hasFault { throw Stop(.checkFailed) }
  }

  /// What is examined, and the mistakes that were corrected in it.
  private typealias Subject = (examination: Examination, corrected: [DocumentDefect])

  private func subject(
    team: WorkerTeam, in environment: CommandEnvironment
  ) throws -> Subject {
    switch (runFolder, recipe) {
    case (let folder?, nil):
      var training = try RecordedTraining(folder, data: dataOption.data, in: environment).examined()
      if let plant { try training.plant(plant) }
      return (try Examination(of: training, team: team), [])
    case (nil, let name?):
      return try subject(ofRecipe: name, team: team, in: environment)
    case (nil, nil):
      throw ValidationError(
        "Name what to examine: either --run with a run folder, or --recipe with a name from 'mlp reproduce --list'."
      )
    case (_?, _?):
      throw ValidationError(
        "--run and --recipe name two things to examine. Give either --run or --recipe.")
    }
  }

  private func subject(
    ofRecipe name: String, team: WorkerTeam, in environment: CommandEnvironment
  ) throws -> Subject {
    let recipe = try RecipeChoice(name, option: "recipe").recipe
    let data =
      recipe.requirement == .none ? nil : try environment.loadData(dataOption.data ?? "mnist")
    try recipe.requirement.check(data, for: recipe.name)
    switch try recipe.subject(of: data) {
    case .training(var training, let corrected):
      if let plant { try training.plant(plant) }
      return (try Examination(of: training, team: team), plant == nil ? corrected : [])
    case .calculation(let examination):
      if plant != nil {
        throw ValidationError(
          "The recipe \(name) is a calculation on paper; mistakes can be planted into trainings.",
          option: "plant")
      }
      return (examination, [])
    case .nothing:
      throw ValidationError(
        "The recipe \(name) has a single layer: no error goes back through layers that could be examined.",
        option: "recipe")
    }
  }
}

extension DocumentDefect: ExpressibleByArgument {}

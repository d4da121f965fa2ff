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
      at the inputs, the loss before training, the first 50 steps, the hidden units, the predictions and the curves; and \
      says what is wrong, where, and what to try. A recipe is trained for one epoch to look at its units and predictions. \
      Exit code 1 if there is a fault.
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

  func run(in environment: CommandEnvironment) throws {
    let examination = try examination(team: threads.team, in: environment)
    let report = try examination.report {
      environment.note("Looking at \(ExaminationText.name(of: $0)) ...")
    }
    if json {
      try environment.printJSON(report)
    } else {
      try environment.print(ExaminationText(report, width: environment.terminalWidth).text)
    }
    if report.hasFault { throw Stop(.checkFailed) }
  }

  private func examination(
    team: WorkerTeam, in environment: CommandEnvironment
  ) throws -> Examination {
    switch (runFolder, recipe) {
    case (let folder?, nil):
      var training = try RecordedTraining(folder, data: dataOption.data, in: environment).examined()
      if let plant { try training.plant(plant) }
      return try Examination(of: training, team: team)
    case (nil, let name?):
      return try examination(ofRecipe: name, team: team, in: environment)
    default:
      throw ValidationError(
        "Name what to examine: either --run with a run folder, or --recipe with a name from 'mlp reproduce --list'."
      )
    }
  }

  private func examination(
    ofRecipe name: String, team: WorkerTeam, in environment: CommandEnvironment
  ) throws -> Examination {
    let recipe = try RecipeChoice(name, option: "recipe").recipe
    let data =
      recipe.requirement == .none ? nil : try environment.loadData(dataOption.data ?? "mnist")
    try recipe.requirement.check(data, for: recipe.name)
    switch try recipe.subject(of: data) {
    case .training(var training):
      if let plant { try training.plant(plant) }
      return try Examination(of: training, team: team)
    case .calculation(let examination):
      if plant != nil {
        throw ValidationError(
          "The recipe \(name) is a calculation on paper; mistakes can be planted into trainings.",
          option: "plant")
      }
      return examination
    case .nothing:
      throw ValidationError(
        "The recipe \(name) has a single layer: no error goes back through layers that could be examined.",
        option: "recipe")
    }
  }
}

extension DocumentDefect: ExpressibleByArgument {}

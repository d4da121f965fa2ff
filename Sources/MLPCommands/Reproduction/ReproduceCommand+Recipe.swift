import Reproductions

/// One document.
extension ReproduceCommand {
  /// Repeats the recipe that is named.
  func runRecipe(in environment: CommandEnvironment) throws {
    try refuseOptionsOfRecords()
    let recipe = try chosenRecipe()
    let length = try length(of: recipe)
    let data = recipe.requirement == .none ? nil : try loadData(in: environment)
    try recipe.requirement.check(data, for: recipe.name)
    if !quiet {
      environment.note("\(recipe.title)\n\n\(recipe.narration)\n")
      environment.noteKernels()
    }
    let report = try Interruption.whileListening { interruption in
      try RecipeReport(running: recipe) {
        RecipeRun(
          on: data, length: length, team: threads.team,
          line: { if !json { try environment.print($0) } },
          isCancelled: { interruption.isRequested })
      }
    }
    if json {
      try environment.printJSON(report)
    } else {
      try environment.print(report.text(width: environment.terminalWidth))
    }
    if report.outcome == .notReproduced { throw Stop(.checkFailed) }
  }

  private func refuseOptionsOfRecords() throws(ValidationError) {
    guard output == nil else {
      throw ValidationError("Only --all writes a page, and records write runs.", option: "output")
    }
    for (option, isGiven) in [
      ("budget", budget != nil), ("expected", expected != nil), ("force", force),
    ]
    where isGiven {
      throw ValidationError("--\(option) goes with records alone.", option: option)
    }
    if seeds == 1 {
      throw ValidationError("One seed has no spread: at least 2 are needed.", option: "seeds")
    }
  }

  private func chosenRecipe() throws(ValidationError) -> any Recipe.Type {
    guard let name = recipe else {
      throw ValidationError("Name a recipe or a record. \(RecipeChoice.names)")
    }
    return try RecipeChoice(name).recipe
  }

  /// How much of the published run the options ask for.
  private func length(of recipe: any Recipe.Type) throws(ValidationError) -> Int {
    let whole = recipe.length
    func check(_ wish: Int?, _ option: String, applies: Bool) throws(ValidationError) {
      guard let wish else { return }
      guard applies else {
        throw ValidationError(
          "The recipe \(recipe.name) is not counted in \(option).", option: option)
      }
      guard wish <= whole.count else {
        throw ValidationError(
          "The published run has \(whole.count) \(option), fewer than \(wish).", option: option)
      }
    }
    switch whole {
    case .whole:
      try check(epochs, "epochs", applies: false)
      try check(seeds, "seeds", applies: false)
      return whole.count
    case .epochs(let count):
      try check(seeds, "seeds", applies: false)
      try check(epochs, "epochs", applies: true)
      return epochs ?? count
    case .seeds(let count):
      try check(epochs, "epochs", applies: false)
      try check(seeds, "seeds", applies: true)
      return seeds ?? count
    }
  }
}

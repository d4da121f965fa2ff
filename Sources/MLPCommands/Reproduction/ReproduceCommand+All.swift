/// Every document.
extension ReproduceCommand {
  /// Repeats every recipe, and writes the page that tells of them.
  func runAll(in environment: CommandEnvironment) throws {
    guard recipe == nil, epochs == nil, seeds == nil, budget == nil, expected == nil else {
      throw ValidationError(
        "--all runs every recipe whole: leave out the recipe's name, --epochs, --seeds, --budget and --expected.",
        option: "all")
    }
    let recipes = try AllRecipes(
      on: loadData(in: environment), team: threads.team, in: environment, isQuiet: quiet)
    let reports = try Interruption.whileListening { interruption in
      try recipes.run(isCancelled: { interruption.isRequested })
    }
    let page = try recipes.publish(
      reports, in: environment.url(forPath: output ?? "reproductions"))
    if json {
      try environment.printJSON(reports)
    } else {
      try environment.print(AllRecipes.table(reports).text)
      try environment.print("\nThe whole story: \(environment.shortPath(page))")
    }
    if !reports.allSatisfy(\.reproduced) { throw Stop(.checkFailed) }
  }
}

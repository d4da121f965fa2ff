/// What `mlp figures` drew, and what it could not.
struct FiguresReport: Encodable {
  let folder: String
  var figures: [SavedFigure] = []
  var notDrawn: [NotDrawn] = []

  struct NotDrawn: Encodable {
    let name: String
    let reason: String
  }

  func print(asJSON json: Bool, in environment: CommandEnvironment) throws {
    if json { return try environment.printJSON(self) }
    for figure in figures { try environment.print("\(folder)/\(figure.file)") }
    tellNotDrawn(in: environment)
  }

  func tellNotDrawn(in environment: CommandEnvironment) {
    for figure in notDrawn {
      environment.note("Not drawn: \(figure.name), because \(figure.reason).")
    }
  }
}

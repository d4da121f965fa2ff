import Reproductions

/// What `mlp reproduce --list` prints.
struct RecipeList {
  private let environment: CommandEnvironment

  private struct Entry: Encodable {
    let name: String
    let title: String
    let publishedError: Double?
    let wantedError: Double?
    let wantedSeconds: Double?

    init(_ recipe: any Recipe.Type) {
      name = recipe.name
      title = recipe.title
      publishedError = nil
      wantedError = nil
      wantedSeconds = nil
    }

    init(_ record: Record) {
      name = record.name
      title = record.title
      publishedError = record.published.error
      wantedError = record.goal.error
      wantedSeconds = record.goal.seconds
    }
  }

  init(_ environment: CommandEnvironment) { self.environment = environment }

  func print(asJSON json: Bool) throws {
    let entries = RecipeCatalogue.all.map { Entry($0) } + RecordCatalogue.all.map { Entry($0) }
    if json {
      try environment.printJSON(entries)
    } else {
      try environment.print(TextTable(rows: entries.map { [$0.name, $0.title] }).text)
    }
  }
}

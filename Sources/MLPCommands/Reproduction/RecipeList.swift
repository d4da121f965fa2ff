import Reproductions

/// What `mlp reproduce --list` prints.
struct RecipeList {
  private let environment: CommandEnvironment

  private struct Entry: Encodable {
    let name: String
    let title: String
  }

  init(_ environment: CommandEnvironment) { self.environment = environment }

  func print(asJSON json: Bool) throws {
    let recipes = RecipeCatalogue.all
    if json {
      try environment.printJSON(recipes.map { Entry(name: $0.name, title: $0.title) })
    } else {
      try environment.print(TextTable(rows: recipes.map { [$0.name, $0.title] }).text)
    }
  }
}

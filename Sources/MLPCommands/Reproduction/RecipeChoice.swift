import Reproductions

/// A recipe, by the name that was typed.
struct RecipeChoice {
  let recipe: any Recipe.Type

  private static let recipes = RecipeCatalogue.all.map { $0.name }
  private static let records = RecordCatalogue.all.map(\.name)

  /// All names there are, in two sentences.
  static var names: String {
    """
    The recipes are: \(recipes.joined(separator: ", ")). The records are: \(records.joined(separator: ", ")).
    """
  }

  /// - Parameter option: The option that the name was given with, if it was one; it takes recipes alone.
  init(_ name: String, option: String? = nil) throws(ValidationError) {
    guard let recipe = RecipeCatalogue.recipe(named: name) else {
      let known = option == nil ? Self.recipes + Self.records : Self.recipes
      let suggestion = nearest(to: name, among: known).map { " Did you mean '\($0)'?" } ?? ""
      let names =
        option == nil
        ? Self.names : "The recipes are: \(Self.recipes.joined(separator: ", "))."
      throw ValidationError(
        "There is no recipe \(quoted(name)).\(suggestion) \(names)", option: option)
    }
    self.recipe = recipe
  }
}

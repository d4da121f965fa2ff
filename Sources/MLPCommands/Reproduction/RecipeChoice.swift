import Reproductions

/// A recipe, by the name that was typed.
struct RecipeChoice {
  let recipe: any Recipe.Type

  /// - Parameter option: The option that the name was given with, if it was one.
  init(_ name: String, option: String? = nil) throws(ValidationError) {
    let names = RecipeCatalogue.all.map { $0.name }
    guard let recipe = RecipeCatalogue.recipe(named: name) else {
      let suggestion = nearest(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError(
        "There is no recipe \(quoted(name)).\(suggestion) The recipes are: \(names.joined(separator: ", ")).",
        option: option)
    }
    self.recipe = recipe
  }
}

/// All recipes.
public enum RecipeCatalogue {
  /// The recipes, in the order in which they are listed.
  public static let all: [any Recipe.Type] = [
    RaschkaChapter12.self, RaschkaChapter11.self, RaschkaChapter11Rectified.self, TwoLayerNet.self,
    TwoLayerNetSmall.self, TinyDemo.self, BackpropagationExample.self, PerceptronRecap.self,
    AdalineRecap.self,
  ]

  /// The recipe of a name.
  public static func recipe(named name: String) -> (any Recipe.Type)? {
    all.first { $0.name == name }
  }
}

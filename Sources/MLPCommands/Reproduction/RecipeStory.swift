import Reproductions
import Training

/// Tells what a recipe does, once it has found its data and begins.
struct RecipeStory: TrainingEventSink {
  private let recipe: any Recipe.Type
  private let environment: CommandEnvironment

  init(_ recipe: any Recipe.Type, _ environment: CommandEnvironment) {
    self.recipe = recipe
    self.environment = environment
  }

  func receive(_ event: TrainingEvent) {
    guard case .runStarted = event else { return }
    environment.note("\(recipe.title)\n\n\(recipe.narration)\n")
    environment.noteKernels()
  }
}

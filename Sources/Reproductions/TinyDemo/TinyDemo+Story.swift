import Datasets
import RunFigures
import Training

extension TinyDemo {
  /// The document's steps.
  ///
  /// - Parameters:
  ///   - material: The data, and the network of the first seed.
  ///   - accuracies: The lines of the seeds.
  ///   - image: The lines of the image that is shown to the network.
  static func story(
    _ material: RunMaterial, accuracies: some Sequence<String>, image: ArraySlice<String>
  ) throws -> [StoryStep] {
    guard let test = material.data?.test, let index = shownImage(of: test) else { return [] }
    let selection = FigureSelection(label: 3, index: index, seed: 1)
    return [
      StoryStep(
        "Neural network demo",
        "The accuracy of the network before anything has been learned, and after 200 steps.",
        facts: configuration(seed: 1).facts, lines: accuracies),
      StoryStep(
        "One image",
        """
        The document takes an image at random, without a seed, and gets a 3; this is the first 3 of the test images. Its \
        pixels, divided by 255, are x.
        """,
        lines: image.prefix(imageLines) + inputs(of: test.subset([index]))),
      StoryStep(
        "The output for that image",
        """
        All that forward propagation computes of it: h, h_a, y, and y_a, whose largest value is the guess.
        """,
        lines: image.dropFirst(imageLines),
        figures: try material.story(.outputs, selecting: selection)),
      StoryStep(
        "More testing", "The same for ten test images drawn at random.",
        figures: try material.story(.randomOutputs, .weights, selecting: selection)),
    ]
  }
}

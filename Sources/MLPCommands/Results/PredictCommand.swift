import Datasets
import Training

/// `mlp predict`.
struct PredictCommand: Command {
  static let configuration = CommandConfiguration(
    name: "predict", abstract: "Ask a trained network what an example or a picture is.",
    discussion: """
      Draws the example, shows the output of every class as a bar, and says whether the answer is the example's label. \
      With PNG or JPEG files of digits, photographed or drawn, dark on light or light on dark, it makes images in the \
      form of MNIST's of them and asks about those.
      """,
    examples: [
      CommandExample("mlp predict --run runs/first --data sample --index 7"),
      CommandExample("mlp predict --run runs/first --index 7 --rotate 90"),
      CommandExample("mlp predict --run runs/first photo.jpg --show-steps"),
    ])

  @Argument(repeated: "image", help: "PNG or JPEG files, each with one digit.")
  var images: [String]
  var runOption = RunOption()
  var dataOption = DataOption(otherwise: "the run's own data")
  @Option(
    placeholder: "part", help: "Which part of the data to take the example from. Default: test.")
  var part: DataPartChoice?
  @Option(
    placeholder: "n", help: "The example, counted from 0. Default: 0.", validation: .atLeast(0))
  var index: Int?
  @Option(
    placeholder: "degrees", help: "Turn the image counterclockwise first, by a multiple of 90.",
    validation: ImageMotion.degreesAreQuarters)
  var rotate: Int?
  @Option(
    placeholder: "x,y", help: "Move the image first, by pixels to the right and down.",
    validation: ImageMotion.shiftIsAPair)
  var shift: [Int]?
  var testTimeAugmentation = TestTimeAugmentationOption()
  @Flag(
    help: """
      Draw every step from a picture to what the network sees; of an example, how it is set upright and described.
      """)
  var showSteps = false
  @Flag(help: "Print the results as JSON.") var json = false

  func validate() throws(ValidationError) {
    let exampleOptions = [
      ("index", index != nil), ("data", dataOption.data != nil), ("part", part != nil),
    ]
    if !images.isEmpty, let given = exampleOptions.first(where: \.1) {
      throw ValidationError(
        "An example of a data set and pictures cannot be asked for at once.", option: given.0)
    }
    if showSteps, json {
      throw ValidationError("Steps are drawn, and JSON has no drawings.", option: "show-steps")
    }
  }

  func run(in environment: CommandEnvironment) throws {
    let run = try TrainedRun(runOption.folder, in: environment)
    let motion = ImageMotion(rotate: rotate, shift: shift)
    try testTimeAugmentation.describingFaults {
      if images.isEmpty {
        try predictExample(run, motion, in: environment)
      } else {
        try predictPictures(run.model, motion, in: environment)
      }
    }
  }

  private func predictExample(
    _ run: TrainedRun, _ motion: ImageMotion?, in environment: CommandEnvironment
  ) throws {
    let index = index ?? 0
    let part = part ?? .test
    let place = run.dataPlace(dataOption.data)
    let dataset = try run.dataset(place, part: part)
    guard index < dataset.count else {
      throw ValidationError(
        """
        There is no \(part.rawValue) example \(index) in \(place): the last is \(dataset.count - 1).
        """, option: "index")
    }
    let label = dataset.classNames[Int(dataset.labels[index])]
    let example = dataset.subset([index])
    let answers = try PredictionAnswer.answers(
      run.model, on: example, motion: motion,
      averagingOver: testTimeAugmentation.poses, captions: ["\(index): \(label)"])
    if showSteps {
      try showPreparation(of: motion?.apply(to: example) ?? example, run.model, in: environment)
    }
    for answer in answers {
      if json {
        try environment.printJSON(
          answer.exampleReport(index: index, label: label))
      } else {
        try environment.print(
          answer.text(
            label: label, width: environment.terminalWidth,
            isColoured: environment.standardOutputIsTerminal))
      }
    }
  }

  private func showPreparation(
    of example: Dataset, _ model: SavedModel, in environment: CommandEnvironment
  ) throws {
    let width = environment.terminalWidth
    let prepared = PreparedImage(
      example.bytes, columns: model.description.exampleShape.last ?? 1,
      model.description.preprocessing)
    let cells = prepared.cells(maximumWidth: width)
    guard !cells.isEmpty else {
      return environment.note("This network sees examples as they are: there are no steps.")
    }
    try environment.print("What the network sees:\n\(TerminalGrid.drawing(cells, width: width))")
  }

  private func predictPictures(
    _ model: SavedModel, _ motion: ImageMotion?, in environment: CommandEnvironment
  ) throws {
    let files = try PictureFiles(images, for: model, in: environment)
    if !files.pictures.isEmpty { try answer(files, model, motion, in: environment) }
    try files.expectNoFaults()
  }

  private func answer(
    _ files: PictureFiles, _ model: SavedModel, _ motion: ImageMotion?,
    in environment: CommandEnvironment
  ) throws {
    let examples = try files.dataset(for: model)
    let answers = try PredictionAnswer.answers(
      model, on: examples, motion: motion,
      averagingOver: testTimeAugmentation.poses, captions: files.pictures.map(\.path))
    if json {
      return try environment.printJSON(
        zip(files.pictures, answers).map { $1.pictureReport(path: $0.path) }
          + files.faults.map(PredictionAnswer.PictureReport.init))
    }
    for (position, (picture, answer)) in zip(files.pictures, answers).enumerated() {
      if showSteps {
        let moved = try motion.map {
          ($0.wording, Array(try $0.apply(to: examples).pixels(of: position)))
        }
        let steps = picture.normalization.drawing(
          motion: moved, model.description.preprocessing, width: environment.terminalWidth)
        try environment.print("\(picture.path), step by step:\n\(steps)")
      }
      let text = answer.text(
        label: nil, width: environment.terminalWidth,
        isColoured: environment.standardOutputIsTerminal)
      try environment.print(position + 1 == answers.count ? text : text + "\n")
    }
  }
}

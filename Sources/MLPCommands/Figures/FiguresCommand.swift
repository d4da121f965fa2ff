import Plotting
import RunFigures
import Training

/// `mlp figures`.
struct FiguresCommand: Command {
  static let configuration = CommandConfiguration(
    name: "figures", abstract: "Draw a run: curves, digits, predictions, mistakes, weights.",
    discussion: """
      Without names, everything that the run supports is drawn into the folder 'figures' of the run. gnuplot draws; its \
      script is left beside each figure, to be changed and run again with 'gnuplot <script>'. principal-components is a \
      page for a browser, which needs neither gnuplot nor a network.
      """,
    examples: [
      CommandExample("mlp figures --run runs/first"),
      CommandExample("mlp figures cost accuracy --run runs/first --format pdf"),
      CommandExample("mlp figures misclassified --run runs/first --terminal"),
      CommandExample("mlp figures --list", "The names, with what each figure shows."),
    ])

  @Argument(repeated: "name", help: "Figures to draw, from 'mlp figures --list'.")
  var names: [RunFigure]
  @Option(
    name: RunOption.name, placeholder: RunOption.placeholder,
    help: RunOption.help + " Needed for everything but --list.")
  var runFolder: String?
  var dataOption = DataOption(otherwise: "the run's own data")
  @Option(placeholder: "format", help: "The kind of files to write.") var format = FigureFormat.svg
  @Option(
    name: "class", placeholder: "name",
    help: "The class of the figure 'one-class'. Default: 7, or the first where there is no 7.")
  var className: String?
  @Option(
    placeholder: "n",
    help: "The test example to draw alone, counted from 0. Default: a random one.",
    validation: .atLeast(0))
  var index: Int?
  @Option(placeholder: "n", help: "The seed for everything drawn at random.")
  var seed: UInt32 = 1
  var threads = ThreadsOption()
  @Flag(help: "Draw in the terminal and write no files.") var terminal = false
  @Flag(help: "List the figures.") var list = false
  @Flag(help: "Print the names of the files as JSON.") var json = false

  func validate() throws(ValidationError) {
    guard runFolder != nil || list else {
      throw ValidationError("Missing option '--run <folder>'.", option: "run")
    }
    guard !terminal || !json else {
      throw ValidationError("--terminal draws for people; leave out --json.", option: "terminal")
    }
    if terminal, let page = names.first(where: \.isPage) {
      throw ValidationError(
        "\(page.name) is a page for a browser; leave out --terminal.", option: "terminal")
    }
  }

  func run(in environment: CommandEnvironment) throws {
    guard !list, let runFolder else { return try listFigures(in: environment) }
    let folder = RunFolder(environment.url(forPath: runFolder))
    let material = try material(of: folder, in: environment)
    let selection = try FigureSelection(label: label(in: material), index: index, seed: seed)
    let drawer = FigureDrawer(
      folder: FigureDrawer.folder(of: folder), format: format, environment: environment)
    var report = FiguresReport(folder: environment.shortPath(drawer.folder))
    var wasMissing = false
    for kind in kinds {
      do {
        switch try material.drawing(kind, selection) {
        case .figure(let figure) where terminal: try drawer.show(figure)
        case .figure(let figure): report.figures.append(try drawer.save(figure, as: kind.name))
        case .page(let page): report.figures.append(try drawer.save(page, as: kind.name))
        }
      } catch let error as FigureUnavailable where kinds.count > 1 {
        report.notDrawn.append(.init(name: kind.name, reason: error.reason))
      } catch PointCloudError.missingThreeJS where names.isEmpty {
        report.notDrawn.append(
          .init(name: kind.name, reason: "this program was built without three.js"))
      } catch GnuplotError.missing {
        wasMissing = true
      }
    }
    if !terminal, !wasMissing {
      try report.print(asJSON: json, in: environment)
    } else if terminal {
      report.tellNotDrawn(in: environment)
    }
    if wasMissing {
      let scripts = terminal ? "" : " The scripts are in \(report.folder)."
      throw Stop(.inputOutput, "Error: \(GnuplotError.missing)\(scripts)")
    }
    // What was asked for by name, and is not there, is told by the exit code too.
    if !names.isEmpty, !report.notDrawn.isEmpty { throw Stop(.noInput) }
  }

  /// The figures to draw: those named, or all that this place can show.
  var kinds: [RunFigure] {
    names.isEmpty ? RunFigure.allCases.filter { !terminal || !$0.isPage } : names
  }

  private func listFigures(in environment: CommandEnvironment) throws {
    if json {
      struct Line: Encodable { let name: String, summary: String }
      return try environment.printJSON(
        RunFigure.allCases.map { Line(name: $0.name, summary: $0.summary) })
    }
    let width = RunFigure.allCases.map(\.name.count).max() ?? 0
    for figure in RunFigure.allCases {
      let gap = String(repeating: " ", count: width - figure.name.count)
      try environment.print("\(figure.name)\(gap)  \(figure.summary)")
    }
  }
}

extension RunFigure: ExpressibleByArgument {}
extension FigureFormat: ExpressibleByArgument {}

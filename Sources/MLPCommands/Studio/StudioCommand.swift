import Datasets
import Foundation
import HTTPServing
import Studio
import Training

/// `mlp studio`.
struct StudioCommand: Command {
  static let configuration = CommandConfiguration(
    name: "studio", abstract: "Draw digits, watch networks learn and look inside, in the browser.",
    discussion: """
      Serves a page for the browser of this machine and prints its address. Nothing leaves the machine, and nothing is \
      fetched from the network. Trainings that the page starts go on when the browser is closed; Ctrl-C saves them and \
      ends the studio.
      """,
    examples: [
      CommandExample("mlp studio --open", "Open the page at once."),
      CommandExample("mlp studio --run runs/first --port 8080"),
    ])

  @Option(placeholder: "folder", help: "A run folder to open first.") var run: String?
  @Option(
    placeholder: "folder",
    help: "The folder whose run folders are listed, and where trainings are saved.")
  var runs = "runs"
  var dataOption = DataOption(otherwise: SampleDataset.name)
  @Option(
    placeholder: "n", help: "The port; 0 for any that is free.", validation: .within(0...65535))
  var port = 0
  @Option(
    placeholder: "address",
    help: """
      The address to listen at. Any but the default lets other machines in: everyone who can reach it can train here and \
      see the data.
      """)
  var host = "127.0.0.1"
  @Flag(help: "Open the page in the browser.") var open = false
  @Option(
    placeholder: "folder",
    help: "Read the page's files from a folder at each request, to work on them without building.")
  var page: String?
  var threads = ThreadsOption()
  @Flag(help: "Print the address as JSON.") var json = false

  func run(in environment: CommandEnvironment) throws {
    let settings = try settings(in: environment)
    let studio = Studio(settings)
    let server = try listeningServer()
    let localGuard = LocalGuard(
      host: host, port: server.port, token: settings.token, questions: Studio.questions)
    let router = studio.router
    try Interruption.whileListening { interruption in
      try server.start(guarding: localGuard) { router.respond(to: $0) }
      try tell(of: server, in: environment)
      while !interruption.isRequested { Thread.sleep(forTimeInterval: 0.1) }
    }
    environment.note("\nThe studio ends.")
    studio.close()
    server.stop()
  }

  private func listeningServer() throws -> HTTPServer {
    do throws(HTTPServerError) {
      return try HTTPServer(host: host, port: port)
    } catch {
      if case .unknownHost = error {
        throw ValidationError(error.description, option: "host")
      }
      throw error
    }
  }

  private func tell(of server: HTTPServer, in environment: CommandEnvironment) throws {
    let name = host.contains(":") ? "[\(host)]" : host
    let address = "http://\(name):\(server.port)/"
    if json {
      try environment.printJSON(["address": address])
    } else {
      try environment.print("The studio is at \(address)")
      environment.note("Ctrl-C ends it.")
    }
    guard open else { return }
    do {
      try Browser.open(address)
    } catch {
      environment.note("No browser could be opened: open the address yourself.")
    }
  }

  private func settings(in environment: CommandEnvironment) throws -> StudioSettings {
    if let run { _ = try RunFolder(environment.url(forPath: run)).record() }
    let runsFolder = environment.url(forPath: runs)
    let catalogue = environment.catalogue
    let data = dataOption.data ?? SampleDataset.name
    return StudioSettings(
      runsFolder: runsFolder, run: run.map { environment.url(forPath: $0) },
      catalogue: catalogue,
      data: catalogue.names.contains(data) ? data : environment.url(forPath: data).path,
      drawingsFolder: environment.url(forPath: "drawings"),
      pageFolder: page.map { environment.url(forPath: $0) },
      threads: threads.count, program: "mlp \(MLP.version)", token: Self.token(),
      now: environment.now, options: TrainingOption.all,
      configure: { try TrainingConfiguration(options: $0, for: $1) },
      describe: { HTTPError(describing: $0) })
  }

  /// 128 random bits.
  private static func token() -> String {
    (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
  }
}

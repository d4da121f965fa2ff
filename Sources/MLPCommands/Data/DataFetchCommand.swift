import Datasets

/// `mlp data fetch NAME`.
struct DataFetchCommand: Command {
  static let configuration = CommandConfiguration(
    name: "fetch",
    abstract: "Make sure that a data set is on this machine, downloading it if need be.",
    discussion: """
      Downloads go into the cache folder, $XDG_CACHE_HOME/swift-mlp or ~/.cache/swift-mlp. A file counts only when the \
      SHA-256 of its uncompressed bytes is that of the published file; a download that was cut off is resumed.
      """)

  @Argument(placeholder: "name", help: "A name from 'mlp data list'.") var name: String
  @Flag(help: "Print the result as JSON.") var json = false

  private struct Result: Encodable {
    let name: String
    let location: String
  }

  func run(in environment: CommandEnvironment) throws {
    environment.noteMissingDataFolder()
    let reporter = DownloadReporter(environment)
    let location = try environment.catalogue.fetch(name) { reporter.report($0) }
    if json {
      return try environment.printJSON(Result(name: name, location: location.wording))
    }
    try environment.print("\(name): \(location.wording)")
  }
}

/// The folders in which the catalogue looks for published data sets.
public struct DatasetPlaces: Sendable, Equatable {
  /// A folder of the user's: the data set itself, or a folder with data sets in it by name.
  public var dataFolder: String?

  /// The folder that downloads are kept in, with one folder in it for each data set.
  public var cacheFolder: String?

  /// Names the folders; nil for those that there are not.
  public init(dataFolder: String? = nil, cacheFolder: String? = nil) {
    self.dataFolder = dataFolder
    self.cacheFolder = cacheFolder
  }

  /// Names the folders that an environment asks for: `MLP_DATA` for the user's data, and the cache
  /// folder of `cacheFolder(environment:)`.
  public init(environment: [String: String]) {
    let dataFolder = environment["MLP_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    self.init(dataFolder: dataFolder, cacheFolder: Self.cacheFolder(environment: environment))
  }

  /// The cache folder of this program: `swift-mlp` in `XDG_CACHE_HOME`, or in `.cache` of `HOME`
  /// (XDG Base Directory Specification 0.8).
  ///
  /// - Returns: an absolute path; nil if neither variable holds one. The specification has
  ///   relative paths ignored.
  public static func cacheFolder(environment: [String: String]) -> String? {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      return DatasetFolder.join(cache, "swift-mlp")
    }
    if let home = environment["HOME"], home.hasPrefix("/") {
      return DatasetFolder.join(home, ".cache/swift-mlp")
    }
    return nil
  }
}

/// Where a data set of the catalogue was found.
public enum DatasetLocation: Sendable, Equatable {
  /// Inside the program.
  case bundled
  /// In the user's own folder; its content is taken as it is.
  case dataFolder(String)
  /// In the cache; its content must be that of the published files.
  case cache(String)
  /// In a folder where a package manager put it.
  case package(String)

  /// The folder with the four files; nil for the bundled data.
  public var folder: String? {
    switch self {
    case .bundled: nil
    case .dataFolder(let path), .cache(let path), .package(let path): path
    }
  }
}

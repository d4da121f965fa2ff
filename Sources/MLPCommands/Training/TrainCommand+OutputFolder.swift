import Foundation

extension TrainCommand {
  /// The folder given, or a new one named after the time and the data.
  func outputFolder(for dataName: String, in environment: CommandEnvironment) -> URL {
    if let output { return environment.url(forPath: output) }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd-HHmmss"
    let name = URL(filePath: dataName).lastPathComponent
    let path = "runs/\(formatter.string(from: environment.now()))-\(name)"
    // Two runs may begin in the same second.
    var folder = environment.url(forPath: path)
    var number = 2
    while FileManager.default.fileExists(atPath: folder.path), number < 1000 {
      folder = environment.url(forPath: "\(path)-\(number)")
      number += 1
    }
    return folder
  }
}

package import Foundation

extension RunFolder {
  /// The folder, inside of the run's, of the networks as they were after each epoch.
  package static let epochsName = "epochs"

  /// Where the network is kept as it was after an epoch.
  ///
  /// - Parameter epoch: The epoch, counted from 1; 0 for the network before training.
  package func epochFile(_ epoch: Int) -> URL {
    let digits = String(epoch)
    let number = String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    return url.appending(path: "\(Self.epochsName)/epoch-\(number).safetensors")
  }

  /// The epochs after which the network was kept, in their order; 0 for the network before training.
  public var savedEpochs: [Int] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: url.appending(path: Self.epochsName).path)
    return (names ?? []).compactMap { name in
      let digits = name.dropFirst("epoch-".count).prefix { $0 != "." }
      guard let epoch = Int(digits), epoch >= 0, epochFile(epoch).lastPathComponent == name else {
        return nil
      }
      return epoch
    }.sorted()
  }

  /// Reads the network as it was after an epoch.
  ///
  /// - Parameter epoch: One of ``savedEpochs``.
  /// - Throws: ``RunFolderError``, ``SafetensorsError``.
  public func model(afterEpoch epoch: Int) throws -> SavedModel {
    let file = epochFile(epoch)
    let bytes = try read("\(Self.epochsName)/\(file.lastPathComponent)")
    return try SavedModel(safetensors: [UInt8](bytes), file: file.path)
  }
}

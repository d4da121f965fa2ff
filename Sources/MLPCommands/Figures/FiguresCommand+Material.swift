import Datasets
import RunFigures
import Training

/// What figures are made of.
extension FiguresCommand {
  /// Reads what the chosen figures need.
  func material(
    of folder: RunFolder, in environment: CommandEnvironment
  ) throws -> RunMaterial {
    let record = try folder.record()
    let needed = Set(kinds.flatMap(\.ingredients))
    let place = dataOption.data ?? EarlierRun(record).dataPlace(in: environment)
    let data = needed.contains(.data) ? try environment.loadData(place) : nil
    // What a figure shows of the test set is a look at it; where the record cannot be written, the figure counts more.
    if let data, needed.contains(.model) { try? folder.countTestLook(at: data.test) }
    return try RunMaterial(
      history: needed.contains(.history) ? ifThere { try folder.history().records } ?? [] : [],
      iterations: needed.contains(.iterations) ? ifThere { try folder.iterations() } : nil,
      data: data,
      model: needed.contains(.model) ? ifThere { try folder.model() } : nil,
      configuration: record.configuration,
      team: threads.team)
  }

  /// A run that was stopped early, or that an earlier version made, has not all files.
  private func ifThere<Content>(_ read: () throws -> Content) throws -> Content? {
    do {
      return try read()
    } catch RunFolderError.missing {
      return nil
    }
  }

  /// The class that the figure of one class shows.
  func label(in material: RunMaterial) throws -> UInt8 {
    let classes = material.data?.train.classNames ?? []
    guard let label = classes.firstIndex(of: className ?? "7") else {
      guard let className, material.data != nil else { return 0 }
      throw ValidationError(
        "There is no class '\(className)'. The classes are \(classes.joined(separator: ", ")).",
        option: "class")
    }
    return UInt8(truncatingIfNeeded: label)
  }
}

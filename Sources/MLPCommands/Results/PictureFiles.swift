import Datasets
import Foundation
import Images
import NeuralNetworks
import Training

/// Pictures that the user gave, normalised for a network.
struct PictureFiles {
  /// A picture and the steps that made an example of it.
  struct Picture {
    let path: String
    let normalization: DigitNormalization
  }

  /// A file that no example could be made of.
  struct Fault {
    let path: String
    let error: any Error
  }

  /// The pictures that examples could be made of.
  let pictures: [Picture]
  /// The other files.
  let faults: [Fault]

  /// Reads and normalises all pictures before anything is said about the first.
  ///
  /// - Throws: `TrainingError` if the network does not take images of 28 × 28.
  init(_ paths: [String], for model: SavedModel, in environment: CommandEnvironment) throws {
    let side = DigitNormalization.side
    let shape = model.description.exampleShape
    guard shape == [side, side] else {
      throw TrainingError.otherShape(expected: shape, found: [side, side])
    }
    var pictures: [Picture] = []
    var faults: [Fault] = []
    for path in paths {
      do {
        let picture = try GreyImage(contentsOf: environment.url(forPath: path).path, name: path)
        pictures.append(
          Picture(path: path, normalization: try DigitNormalization(picture, name: path)))
      } catch {
        faults.append(Fault(path: path, error: error))
      }
    }
    self.pictures = pictures
    self.faults = faults
  }

  /// Tells of the files that there is no answer for, once the others have theirs.
  ///
  /// - Throws: `Stop` if there are any.
  func expectNoFaults() throws {
    let failures = faults.map { Failure($0.error) }
    guard let first = failures.first else { return }
    throw Stop(first.exitCode, failures.compactMap(\.message).joined(separator: "\n"))
  }

  /// The pictures as examples; their labels are not known and all 0.
  func dataset(for model: SavedModel) throws -> Dataset {
    try Dataset(
      name: "pictures", exampleShape: [DigitNormalization.side, DigitNormalization.side],
      bytes: pictures.flatMap(\.normalization.image.pixels),
      labels: [UInt8](repeating: 0, count: pictures.count),
      classNames: model.description.classNames)
  }
}

extension PredictionAnswer.PictureReport {
  /// Says of a picture that there is no answer.
  init(_ fault: PictureFiles.Fault) {
    self.init(file: fault.path, error: "\(fault.error)")
  }
}

extension DigitNormalization {
  /// The room that the line below a drawing needs; it ends where the drawing ends.
  private static let captionWidth = 14

  /// Every step from a picture to what a network sees drawn, side by side.
  ///
  /// - Parameters:
  ///   - motion: What is done to the image then, and what comes of it, if anything is done.
  ///   - preprocessing: How the network's images are prepared.
  ///   - width: The characters in a line of the terminal.
  func drawing(
    motion: (wording: String, pixels: [UInt8])?, _ preprocessing: Preprocessing, width: Int
  ) -> String {
    // No larger than the result, so that the steps stand side by side.
    let maximumWidth = min(width, Self.side)
    let cells = steps.map { step in
      let image = step.image.widened(to: Self.captionWidth)
      return TerminalGrid.Cell(
        image: TerminalImage(
          pixels: image.pixels, columns: image.width, maximumWidth: maximumWidth),
        caption: step.kind.wording + " \(step.image.width)×\(step.image.height)")
    }
    let moved = motion.map { motion in
      TerminalGrid.Cell(
        image: TerminalImage(
          pixels: motion.pixels, columns: image.width, maximumWidth: maximumWidth),
        caption: motion.wording)
    }
    let prepared = PreparedImage(
      motion?.pixels ?? image.pixels, columns: image.width, preprocessing)
    return TerminalGrid.drawing(
      cells + [moved].compactMap(\.self) + prepared.cells(maximumWidth: maximumWidth),
      width: width)
  }
}

extension GreyImage {
  /// The picture with black columns at its right, if it is narrower than `least`.
  fileprivate func widened(to least: Int) -> GreyImage {
    guard width < least else { return self }
    let margin = [UInt8](repeating: 0, count: least - width)
    let rows = (0..<height).map { pixels[$0 * width..<($0 + 1) * width] + margin }
    return GreyImage(width: least, height: height, pixels: Array(rows.joined()))
  }
}

extension NormalizationStep.Kind {
  fileprivate var wording: String {
    switch self {
    case .read: "read"
    case .backgroundRemoved: "ink"
    case .inverted: "ink, inverted"
    case .cropped: "cropped"
    case .widened: "widened"
    case .scaled: "scaled"
    case .centred: "centred"
    }
  }
}

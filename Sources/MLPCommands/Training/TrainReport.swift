import Foundation
import Training

/// The results of `mlp train`.
struct TrainReport: Encodable {
  private let run: String
  private let epochs: [Epoch]
  private let bestEpoch: Int?
  private let test: TestResult?
  private let weightsSha256: String?
  private let interrupted: Bool
  private let sameWeights: Bool?
  private let remarks: [String]

  private enum CodingKeys: CodingKey {
    case run, epochs, bestEpoch, test, weightsSha256, interrupted, sameWeights
  }

  private struct Epoch: Encodable {
    let epoch: Int
    let trainCost: Double
    let trainAccuracy: Double
    let validCost: Double?
    let validAccuracy: Double?
    let trainSeconds: Double
    let evaluationSeconds: Double
  }

  /// Creates the report of a run, compared with the earlier one that it repeats, if it does.
  init(_ result: TrainingResult, folder: String, repeating earlier: EarlierRun?) {
    run = folder
    epochs = result.summary.epochs.map {
      Epoch(
        epoch: $0.epoch, trainCost: $0.trainCost, trainAccuracy: $0.trainAccuracy,
        validCost: $0.validCost, validAccuracy: $0.validAccuracy, trainSeconds: $0.trainSeconds,
        evaluationSeconds: $0.evaluationSeconds)
    }
    bestEpoch = result.summary.bestEpoch
    test = result.record.test
    weightsSha256 = result.record.weightsDigest
    interrupted = result.summary.wasInterrupted
    sameWeights = earlier?.weightsDigest.map { $0 == result.record.weightsDigest }
    remarks = [GuessingRemark(result)?.text].compactMap(\.self)
  }

  /// The results for people, with what to type next.
  func text(program: String, dataPlace: String) -> String {
    var lines: [String] = []
    if let bestEpoch {
      lines.append("Best epoch: \(bestEpoch) of \(epochs.count); its network is saved")
    }
    if let test {
      lines.append(
        """
        Test accuracy: \(Wording.percent(test.accuracy)) (\(Wording.count(test.correct)) of \
        \(Wording.count(test.examples)) images)
        """)
    }
    lines += remarks
    if let sameWeights {
      lines.append(
        "Weights: \(sameWeights ? "the same" : "NOT the same") as those of the earlier run")
    }
    lines.append("Run folder: \(run)")
    lines.append("Next:")
    let options = "--run \(shellWord(run)) --data \(shellWord(dataPlace))"
    lines.append("  \(shellWord(program)) evaluate \(options)")
    lines.append("  \(shellWord(program)) predict \(options) --index 8")
    return lines.joined(separator: "\n")
  }
}

extension CommandEnvironment {
  /// The path of a folder as the user would type it from where they are.
  func shortPath(_ url: URL) -> String {
    let base = workingFolder.path.hasSuffix("/") ? workingFolder.path : workingFolder.path + "/"
    return url.path.hasPrefix(base) ? String(url.path.dropFirst(base.count)) : url.path
  }
}

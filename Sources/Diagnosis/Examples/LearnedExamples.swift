import Datasets

/// How many examples there are to learn from, and of which classes.
struct LearnedExamples {
  private let training: Dataset
  private let validation: Dataset?

  /// A class is hardly known by fewer examples.
  private static var fewest: Int { 10 }

  init(_ training: Dataset, validation: Dataset?) {
    self.training = training
    self.validation = validation
  }

  /// The classes held out for validation that are not learned, or hardly: of a sorted file, the last class is on both
  /// sides of the cut.
  var unseenClasses: [String] {
    guard let validation else { return [] }
    let learned = training.labelCounts
    let heldOut = validation.labelCounts
    return training.classNames.indices.filter { label in
      guard heldOut[label] > 0 else { return false }
      let isHardlyLearned =
        heldOut[label] >= Self.telling
        && heldOut[label] * training.count > 5 * learned[label] * validation.count
      return learned[label] == 0 || isHardlyLearned
    }.map { training.classNames[$0] }
  }

  /// Fewer held out examples of a class may be so by chance.
  private static var telling: Int { 30 }

  func observe() -> Observation {
    let present = Set(training.labels).count
    return Observation(
      .examples,
      "\(counted(training.count, "training example")) of \(present) of \(training.classCount) classes",
      [unseen, missing(present), few].compactMap(\.self))
  }

  private var unseen: Finding? {
    let classes = unseenClasses
    guard !classes.isEmpty else { return nil }
    return Finding(
      .unseenClasses, .fault, place: "the split",
      evidence: """
        Examples of \(classes.joined(separator: ", ")) are held out for validation, and hardly any or none is left to \
        learn from: what has not been seen cannot be told.
        """,
      advice: """
        The file is probably sorted by class. Draw the examples to hold out from every class: --validation-split \
        stratified.
        """)
  }

  private func missing(_ present: Int) -> Finding? {
    guard present < training.classCount else { return nil }
    let labels = Set(training.labels)
    let absent = training.classNames.indices.filter { !labels.contains(UInt8(clamping: $0)) }
      .map { training.classNames[$0] }
    return Finding(
      .missingClasses, present < 2 ? .fault : .warning, place: "the training examples",
      evidence: """
        They are of \(present) of \(training.classCount) classes; there is none of \(absent.joined(separator: ", ")).
        """,
      advice: present < 2
        ? "Look at the labels (mlp data info): where all are the same, there is nothing to tell apart."
        : "Look at the labels (mlp data info); give examples of every class, or train for fewer classes."
    )
  }

  private var few: Finding? {
    guard training.count < Self.fewest * training.classCount else { return nil }
    return Finding(
      .fewExamples, .warning, place: "the training examples",
      evidence:
        "There \(training.count == 1 ? "is" : "are") only \(counted(training.count, "example")) for \(training.classCount) classes.",
      advice: """
        Use more examples: a network learns so few by heart, and nothing that is measured on them tells how it does on \
        others.
        """)
  }
}

extension Dataset {
  /// The number of examples of each class.
  fileprivate var labelCounts: [Int] {
    labels.reduce(into: [Int](repeating: 0, count: classCount)) { $0[Int($1)] += 1 }
  }
}

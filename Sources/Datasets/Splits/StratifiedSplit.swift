import NumPyCompatibility

/// Divides examples at random so that each class has the same share of both parts.
///
/// The indices are those of scikit-learn's
/// `train_test_split(np.arange(n), test_size=heldOut, random_state=seed, stratify=labels)`, in the
/// same order. The number of training examples of each class is nearly the most likely one when
/// drawing without replacement, with ties broken at random, and the held-out part is divided
/// likewise; the examples come from a random permutation of the class, and at the end each part is
/// permuted.
///
/// In the documents: chapter 11 notebook, “Classifying handwritten digits”, which splits twice with `random_state=123`.
public struct StratifiedSplit: Sendable, Equatable {
  /// The size of the held-out part.
  public var heldOut: HeldOutSize
  /// The seed of the random order.
  public var seed: UInt32

  /// A split that holds out `heldOut` examples.
  ///
  /// - Parameters:
  ///   - heldOut: The size of the held-out part.
  ///   - seed: The seed of the random order, `random_state` of scikit-learn.
  public init(heldOut: HeldOutSize, seed: UInt32) {
    self.heldOut = heldOut
    self.seed = seed
  }

  /// The examples of both parts, in a random order.
  ///
  /// - Parameter labels: The class of each example.
  /// - Returns: Indices into `labels`; each one is in one of the parts.
  /// - Throws: ``SplitError`` when a class has a single example, or when a part would have fewer
  ///   examples than there are classes.
  public func indices(
    labels: [UInt8]
  ) throws(SplitError) -> (training: [Int], validation: [Int]) {
    let heldOutCount = try heldOut.count(of: labels.count)
    let trainingCount = labels.count - heldOutCount
    let members = Self.membersByClass(labels).filter { !$0.isEmpty }
    let single = members.filter { $0.count == 1 }
    guard single.isEmpty else {
      throw .singleExample(classes: single.joined().map { labels[$0] })
    }
    guard trainingCount >= members.count else {
      throw .tooFewForTraining(count: trainingCount, classCount: members.count)
    }
    guard heldOutCount >= members.count else {
      throw .tooFewHeldOut(count: heldOutCount, classCount: members.count)
    }

    var random = RandomState(seed: seed)
    let counts = members.map(\.count)
    let trainingCounts = approximateMode(of: counts, draws: trainingCount, random: &random)
    let heldOutCounts = approximateMode(
      of: zip(counts, trainingCounts).map { $0 - $1 }, draws: heldOutCount, random: &random)

    var training: [Int] = []
    var validation: [Int] = []
    for (index, classMembers) in members.enumerated() {
      let permuted = random.permutation(of: classMembers)
      training += permuted.prefix(trainingCounts[index])
      validation += permuted.dropFirst(trainingCounts[index]).prefix(heldOutCounts[index])
    }
    random.shuffle(&training)
    random.shuffle(&validation)
    return (training, validation)
  }

  /// The indices of each class's examples, in file order; the position is the label.
  private static func membersByClass(_ labels: [UInt8]) -> [[Int]] {
    var members = [[Int]](repeating: [], count: Int(UInt8.max) + 1)
    for (index, label) in labels.enumerated() { members[Int(label)].append(index) }
    return members
  }
}

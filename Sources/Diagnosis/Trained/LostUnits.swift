import NeuralNetworks

/// The hidden units of a trained network beside those of its first weights.
struct LostUnits {
  private let start: UnitActivity
  private let end: UnitActivity
  private let origin: String

  /// - Parameters:
  ///   - start: Before the first step.
  ///   - end: Afterwards, for the same examples.
  ///   - origin: How the network was trained, where that was done for the examination.
  init(start: UnitActivity, end: UnitActivity, origin: String) {
    self.start = start
    self.end = end
    self.origin = origin
  }

  /// How many units are lost; nil where there is none that could be, and no softmax.
  func observe(trials: RemedyTrials?) -> Observation? {
    guard !end.layers.isEmpty || !end.softmaxLayers.isEmpty else { return nil }
    let counts = end.layers.map {
      "\($0.lost) \($0.loss == .dead ? "dead" : "saturated") of \($0.units) in layer \($0.number)"
    }
    return Observation(
      .units, (counts + softmaxLayers).joined(separator: ", ") + origin,
      [finding(.dead, trials), finding(.saturated, trials), softmax].compactMap(\.self))
  }

  private var softmaxLayers: [String] { end.softmaxLayers.map { "softmax in layer \($0)" } }

  /// Softmax makes the units of a layer compete, which is meant for classes.
  private var softmax: Finding? {
    guard !end.softmaxLayers.isEmpty else { return nil }
    let numbers = end.softmaxLayers.map(String.init).joined(separator: ", ")
    return Finding(
      .hiddenSoftmax, .remark,
      place: end.softmaxLayers.count == 1 ? "layer \(numbers)" : "layers \(numbers)",
      evidence: """
        Softmax in a hidden layer makes its units share a sum of 1: where one answers, the others fall silent, and little \
        is passed on.
        """,
      advice: "Keep softmax for the classes: --activation relu in the hidden layers.")
  }

  private func finding(_ loss: UnitActivity.Loss, _ trials: RemedyTrials?) -> Finding? {
    let layers = end.layers.filter { $0.loss == loss && $0.lost > 0 }
    guard !layers.isEmpty else { return nil }
    let counts = layers.map { "\($0.lost) of \($0.units) in layer \($0.number)" }
      .joined(separator: ", ")
    let severity = layers.map(Self.severity).min { Self.rank($0) < Self.rank($1) } ?? .remark
    let numbers = layers.map { String($0.number) }
    return Finding(
      loss == .dead ? .deadUnits : .saturatedUnits, severity,
      place: (numbers.count == 1 ? "layer " : "layers ") + numbers.joined(separator: ", "),
      evidence: evidence(loss, counts), advice: advice(loss, severity, trials))
  }

  private func evidence(_ loss: UnitActivity.Loss, _ counts: String) -> String {
    let before = start.layers.filter { $0.loss == loss }.reduce(0) { $0 + $1.lost }
    let earlier =
      before == 0 ? "None was so" : "\(counted(before, "unit")) \(before == 1 ? "was" : "were") so"
    return switch loss {
    case .dead:
      """
      Rectifiers that answer 0 to all of \(counted(end.examples, "training example")): \(counts). No gradient reaches \
      their weights any more. \(earlier) before the first step.
      """
    case .saturated:
      """
      Units that are at their limits for nine of ten examples: \(counts). φ'(z) there is next to zero, and so is what \
      they learn. \(earlier) before the first step.
      """
    }
  }

  private func advice(
    _ loss: UnitActivity.Loss, _ severity: Finding.Severity, _ trials: RemedyTrials?
  ) -> String {
    if severity == .remark { return "Nothing: the others learn." }
    if let advice = trials?.advice { return advice }
    let count = end.layers.filter { $0.loss == loss }.reduce(0) { $0 + $1.lost }
    let before = start.layers.filter { $0.loss == loss }.reduce(0) { $0 + $1.lost }
    return 2 * before >= count
      ? "Look at the first weights and the inputs: they make net inputs that are too large, or all of one sign."
      : "The steps are too long for these units: lower the learning rate, or let it decay."
  }

  /// A layer of which a tenth is lost learns less than it could; of which half is lost, hardly.
  private static func severity(_ layer: UnitActivity.Layer) -> Finding.Severity {
    2 * layer.lost >= layer.units
      ? .fault : 10 * layer.lost >= layer.units ? .warning : .remark
  }

  private static func rank(_ severity: Finding.Severity) -> Int {
    Finding.Severity.allCases.firstIndex(of: severity) ?? 0
  }
}

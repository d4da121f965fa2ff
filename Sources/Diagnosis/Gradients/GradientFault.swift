import LinearAlgebra
import NeuralNetworks

/// Why gradients are not the slopes of their cost: each mistake that is known here is made on purpose, and compared.
struct GradientFault {
  private let batch: GradientBatch
  private let gradients: Gradients<Double>
  private let check: GradientCheck

  /// - Parameters:
  ///   - batch: The network, the examples and the cost.
  ///   - gradients: The gradients that are wrong.
  ///   - check: Their comparison with the slopes.
  init(_ batch: GradientBatch, _ gradients: Gradients<Double>, _ check: GradientCheck) {
    self.batch = batch
    self.gradients = gradients
    self.check = check
  }

  /// Gradients with the same mistake are equal but for rounding.
  private static var equality: Double { 1e-9 }

  /// Whether backpropagation agrees with the library's own: then no mistake that is known here was made.
  private func isSound() throws -> Bool { try isGradient(of: batch.objective.followed) }

  func finding() throws -> Finding {
    if let factor = check.constantFactor {
      return Finding(
        .constantFactor, .fault, place: "all layers",
        evidence: "The gradient is \(short(factor)) times the slope of the cost.",
        advice: """
          Give cost and gradient the same factor: look for a mean that is a sum in one of them, over the examples or \
          the outputs, and for a ½ or a 2.
          """)
    }
    let right = batch.objective.followed
    // A mistake explains something only where it makes a difference.
    if try isSound() { return unexplained }
    for defect in BackpropagationDefect.allCases {
      if try isGradient(of: right, planting: defect) { return defect.finding(evidence) }
    }
    for loss in Loss.allCases
    where loss != right.loss
      && [nil, batch.network.outputActivation].contains(loss.requiredOutputActivation)
    {
      var other = right
      other.loss = loss
      if try isGradient(of: other) {
        return Finding(
          .gradientOfAnotherLoss, .fault, place: "the output layer",
          evidence:
            "\(evidence) The gradient is that of \(loss.rawValue), the cost is \(right.loss.rawValue).",
          advice: """
            Start from the derivative of the loss that is computed: δ = a − y belongs to the cross-entropies alone; a \
            squared error has the factor φ'(z) as well.
            """)
      }
    }
    for factor in [0, 0.5, 2] where right.penalty.strength > 0 {
      var other = right
      other.penalty.strength *= factor
      if try isGradient(of: other) {
        return Finding(
          .gradientOfAnotherPenalty, .fault, place: "all weights",
          evidence:
            "\(evidence) The update has \(short(factor)) λw where the penalty's slope is λw.",
          advice: "Add λw to the gradient of each weight, with the factor that the cost has.")
      }
    }
    return unexplained
  }

  private var unexplained: Finding {
    Finding(
      .wrongGradients, .fault, place: place, evidence: evidence,
      advice: """
        Take one example and a network of two units, write down every derivative of the chain, and compare term by term \
        from the output down. 'mlp reproduce backprop-example' shows such a calculation.
        """)
  }

  private func isGradient(
    of objective: Objective, planting defect: BackpropagationDefect? = nil
  ) throws -> Bool {
    try gradients.distance(
      from: batch.network.gradients(
        of: batch.inputs, targets: batch.targets, objective, planting: defect)) < Self.equality
  }

  /// The layers whose gradients are wrong.
  private var place: String {
    let layers = Set(
      check.findings.filter { !$0.agrees() }.map { $0.layer + 1 })
    return (layers.count == 1 ? "layer " : "layers ")
      + layers.sorted().map(String.init).joined(separator: ", ")
  }

  private var evidence: String {
    let worst = check.findings.max { $0.relativeError < $1.relativeError }
    return """
      In \(place) the gradients are not the slopes of the cost: the \(worst?.parameters.rawValue ?? "weights") of layer \
      \((worst?.layer ?? 0) + 1) are off by \(percent(worst?.relativeError ?? .nan)) of the largest.
      """
  }
}

extension BackpropagationDefect {
  fileprivate func finding(_ evidence: String) -> Finding {
    switch self {
    case .missingRectifierMask:
      Finding(
        .missingRectifierMask, .fault, place: "the layers below a rectifier",
        evidence: "\(evidence) They are what comes out when δ passes every rectifier unchanged.",
        advice: "Set δ to 0 wherever the rectifier's net input was not above 0: δ ⊙ 1[z > 0].")
    case .missingWeightInPenalty:
      Finding(
        .gradientOfAnotherPenalty, .fault, place: "all weights",
        evidence: "\(evidence) They are what comes out when λ is added in place of λw.",
        advice: "The slope of (λ/2) Σ w² is λw: multiply λ by the weight.")
    case .missingSoftmaxSign:
      Finding(
        .missingSoftmaxSign, .fault, place: "the output layer",
        evidence: "\(evidence) They are what comes out when ∂aᵢ/∂zⱼ is taken as + aᵢaⱼ.",
        advice:
          "Off its diagonal the derivative of softmax is − aᵢaⱼ; with the cross-entropy δ = a − y.")
    }
  }
}

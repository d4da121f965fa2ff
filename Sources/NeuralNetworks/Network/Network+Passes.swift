public import LinearAlgebra

/// What a forward pass computed for a batch: z_h, a_h, z_out and a_out of the chapter 12 notebook; h, h_a, y and y_a of
/// document 004.
public struct ForwardPass<Scalar: MatrixScalar>: Sendable {
  /// a of every layer, *examples × units*; the last are the outputs.
  public let activations: [Matrix<Scalar>]
  /// z of every layer, *examples × units*.
  public let netInputs: [Matrix<Scalar>]

  /// z of the output layer, *examples × outputs*.
  public var logits: Matrix<Scalar> { netInputs[netInputs.count - 1] }
  /// The activations of the output layer, *examples × outputs*.
  public var outputs: Matrix<Scalar> { activations[activations.count - 1] }
  /// The class with the largest logit, for each example: logits order outputs that have saturated.
  public var predictions: [Int] { logits.view.columnsOfLargest }
}

extension Network {
  /// Forward propagation of a batch, with the net inputs and activations of every layer.
  ///
  /// A⁽⁰⁾ = X, Z⁽ˡ⁾ = A⁽ˡ⁻¹⁾ W⁽ˡ⁾ + b⁽ˡ⁾, A⁽ˡ⁾ = φ(Z⁽ˡ⁾)
  ///
  /// In the documents: document 000, “Vectorized Notation (2/2)”; chapter 12 notebook, “Activating a neural network via
  /// forward propagation”; document 004, equations (1) to (4).
  ///
  /// Batch normalisation is done with the running averages, as after training.
  ///
  /// - Parameter inputs: *examples × features*.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  public func forward(_ inputs: Matrix<Scalar>) throws(NetworkError) -> ForwardPass<Scalar> {
    guard inputs.columns == inputCount else {
      throw .featuresDoNotFit(expected: inputCount, found: inputs.columns)
    }
    var activations: [Matrix<Scalar>] = []
    var netInputs: [Matrix<Scalar>] = []
    for layer in folded.layers {
      var z = Matrix<Scalar>(rows: inputs.rows, columns: layer.outputCount)
      var a = z
      layer.forward(
        (activations.last ?? inputs).view, activations: a.mutableView(), netInputs: z.mutableView())
      activations.append(a)
      netInputs.append(z)
    }
    return ForwardPass(activations: activations, netInputs: netInputs)
  }

  /// The class with the largest output, for each example of a batch: `np.argmax(z_out, axis=1)`, as in `predict` of the
  /// chapter 12 notebook.
  ///
  /// - Parameter inputs: *examples × features*.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  public func predict(_ inputs: Matrix<Scalar>) throws(NetworkError) -> [Int] {
    try forward(inputs).predictions
  }

  /// The cost J of a batch, penalty included: a forward pass, the losses, and ``Objective``'s formula.
  ///
  /// Batch normalisation is done with the means and variances of this batch, as in training.
  ///
  /// - Parameters:
  ///   - inputs: *examples × features*.
  ///   - targets: *examples × outputs*.
  ///   - objective: The cost J.
  /// - Throws: `NetworkError` if a shape or the output activation does not fit.
  public func cost(
    of inputs: Matrix<Scalar>, targets: Matrix<Scalar>, _ objective: Objective
  ) throws(NetworkError) -> Double {
    let network = try folded(byStatisticsOf: inputs)
    let workspace = try network.workspace(for: inputs, targets, objective, backward: false)
    let rows = 0..<inputs.rows
    workspace.forward(network, BatchInputs(inputs), rows: rows)
    return objective.cost(
      lossSum: workspace.lossSum(objective.loss, rows: rows), examples: inputs.rows,
      outputs: outputCount, penaltyCost: objective.penaltyCost(of: self))
  }

  /// The gradients ∂J/∂W and ∂J/∂b of a batch by backpropagation, the penalties' λW and λ₁ sign(W) included; of ``cost(of:targets:_:)``,
  /// and so with batch normalisation as in training.
  ///
  /// From the output layer down, with ⊙ for the product element by element and c for the factor of the reduction:
  ///
  /// δ⁽ᵒᵘᵗ⁾ = c (a⁽ᵒᵘᵗ⁾ − y) for both cross-entropies; see ``Loss`` for the others
  ///
  /// δ⁽ˡ⁾ = δ⁽ˡ⁺¹⁾ (W⁽ˡ⁺¹⁾)ᵀ ⊙ φ'(z⁽ˡ⁾)
  ///
  /// ∂J/∂W⁽ˡ⁾ = (A⁽ˡ⁻¹⁾)ᵀ δ⁽ˡ⁾ + λW⁽ˡ⁾, ∂J/∂b⁽ˡ⁾ = Σ δ⁽ˡ⁾ over the examples
  ///
  /// In the documents: document 000, “Textbook Version”, whose second slide prints λ where λW belongs; chapter 12 notebook,
  /// “Training neural networks via backpropagation”; document 004, equations (9) to (21).
  ///
  /// - Parameters:
  ///   - inputs: *examples × features*.
  ///   - targets: *examples × outputs*.
  ///   - objective: The cost J.
  ///   - defect: A mistake to make on the way, to see that a check finds it.
  /// - Throws: `NetworkError` if a shape or the output activation does not fit.
  public func gradients(
    of inputs: Matrix<Scalar>, targets: Matrix<Scalar>, _ objective: Objective,
    planting defect: BackpropagationDefect? = nil
  ) throws(NetworkError) -> Gradients<Scalar> {
    let workspace = try workspace(
      for: inputs, targets, objective, backward: true, planting: defect)
    let batch = BatchInputs(inputs)
    _ = workspace.propagate(self, batch, objective, batchSize: inputs.rows, on: .single) { _ in }
    workspace.sumGradients(
      batch, batchSize: inputs.rows, on: .single, penalty: objective.penalty)
    let penaltySlope = Scalar(workspace.weightDecay(of: objective.penalty))
    return Gradients(
      layers: layers.enumerated().map { index, layer in
        var weights = workspace.weightGradients(ofLayer: index).copy()
        weights.mutableView().addPenaltySlopes(
          of: layer.weights.view, l2: penaltySlope, l1: Scalar(objective.l1))
        return LayerGradients(
          weights: weights, biases: workspace.biasGradients(ofLayer: index).copy(),
          scale: workspace.scaleGradients(ofLayer: index)?.copy())
      })
  }

  private func workspace(
    for inputs: Matrix<Scalar>, _ targets: Matrix<Scalar>, _ objective: Objective, backward: Bool,
    planting defect: BackpropagationDefect? = nil
  ) throws(NetworkError) -> Workspace<Scalar> {
    if let required = objective.loss.requiredOutputActivation, required != outputActivation {
      throw .outputActivation(
        loss: objective.loss, required: required, found: outputActivation)
    }
    guard targets.rows == inputs.rows, targets.columns == outputCount else {
      throw .targetsDoNotFit(
        expected: [inputs.rows, outputCount], found: [targets.rows, targets.columns])
    }
    guard inputs.columns == inputCount else {
      throw .featuresDoNotFit(expected: inputCount, found: inputs.columns)
    }
    let workspace = Workspace(
      for: self, capacity: inputs.rows, backward: backward, planting: defect)
    _ = workspace.targets.elements.update(fromContentsOf: targets.elements)
    return workspace
  }
}

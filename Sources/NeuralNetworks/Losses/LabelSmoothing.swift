package import LinearAlgebra

/// Label smoothing (Szegedy et al. 2016, section 7): a target leaves a share ε to all classes alike,
///
/// y′ = (1 − ε) y + ε / K for K classes,
///
/// so that the logits of the right class need not grow without limit. It is `label_smoothing` of PyTorch's
/// `CrossEntropyLoss`. There, class weights multiply each class's term of a smoothed loss; here the loss of an example has one
/// weight, that of its own class.
///
/// # Shapes
/// Targets are *examples × classes*.
package struct LabelSmoothing<Scalar: MatrixScalar>: Sendable {
  private let share: Scalar
  /// −1/K, in the shape of the largest batch.
  private let negativeShares: ScratchMatrix<Scalar>

  /// Makes room for batches.
  ///
  /// - Parameters:
  ///   - share: ε, from 0 to 1.
  ///   - capacity: The rows of the largest batch.
  ///   - classes: K.
  package init(share: Double, capacity: Int, classes: Int) {
    self.share = Scalar(share)
    negativeShares = ScratchMatrix(rows: capacity, columns: classes)
    negativeShares.view.elements.update(repeating: Scalar(-1 / Double(classes)))
  }

  /// Smooths some targets.
  package func smooth(_ targets: MutableMatrixView<Scalar>) {
    // (1 − ε) y + ε / K = y − ε (y − 1/K)
    targets.descend(
      along: negativeShares.view.rows(0..<targets.rows).reading, rate: share, decay: 1)
  }
}

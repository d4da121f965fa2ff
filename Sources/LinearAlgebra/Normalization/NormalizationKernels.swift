internal import CVectorKernels

/// The loops of batch normalisation for one type of number.
struct NormalizationKernels<Scalar: MatrixScalar>: Sendable {
  let normalize: @Sendable (ColumnNormalizationPass<Scalar>) -> Void
  let backpropagate: @Sendable (ColumnNormalizationPass<Scalar>) -> Void
  let multiplyColumns:
    @Sendable (
      UnsafeMutablePointer<Scalar>, UnsafePointer<Scalar>, _ rows: Int, _ columns: Int
    ) -> Void
}

/// Some columns of a batch on their way forward or backward, for the kernels.
struct ColumnNormalizationPass<Scalar: MatrixScalar> {
  let memory: ColumnNormalization<Scalar>
  let parameters: ColumnNormalization<Scalar>.Parameters
  let columns: Range<Int>
  let values: MutableMatrixView<Scalar>
  let outputs: MutableMatrixView<Scalar>

  init(
    _ memory: ColumnNormalization<Scalar>,
    _ parameters: ColumnNormalization<Scalar>.Parameters, columns: Range<Int>,
    values: MutableMatrixView<Scalar>, outputs: MutableMatrixView<Scalar>
  ) {
    self.memory = memory
    self.parameters = parameters
    self.columns = columns
    self.values = values
    self.outputs = outputs
  }
}

extension NormalizationKernels<Float> {
  static let float = NormalizationKernels(
    normalize: {
      var batch = $0.forC
      normalize_columns_float(&batch)
    },
    backpropagate: {
      var batch = $0.forC
      normalize_columns_backward_float(&batch)
    },
    multiplyColumns: { multiply_columns_float($0, $1, $2, $3) })
}

extension NormalizationKernels<Double> {
  static let double = NormalizationKernels(
    normalize: {
      var batch = $0.forC
      normalize_columns_double(&batch)
    },
    backpropagate: {
      var batch = $0.forC
      normalize_columns_backward_double(&batch)
    },
    multiplyColumns: { multiply_columns_double($0, $1, $2, $3) })
}

extension ColumnNormalizationPass<Float> {
  var forC: normalization_float {
    normalization_float(
      rows: values.rows, columns: values.columns, first: columns.lowerBound,
      end: columns.upperBound, scale: parameters.scale.elements.baseAddress,
      shift: parameters.shift.elements.baseAddress, means: memory.means.start,
      variances: memory.variances.start, inverse_deviations: memory.inverseDeviations.start,
      normalized: memory.normalized.start, outputs: outputs.elements.baseAddress,
      values: values.elements.baseAddress, scale_gradients: memory.scaleGradients.start,
      shift_gradients: memory.shiftGradients.start, epsilon: parameters.epsilon,
      rectifies: parameters.rectifies ? 1 : 0, kept: keptStart,
      kept_words: parameters.dropout?.kept.wordsOfRow ?? 0,
      kept_scale: parameters.dropout?.scale ?? 1)
  }
}

extension ColumnNormalizationPass<Double> {
  var forC: normalization_double {
    normalization_double(
      rows: values.rows, columns: values.columns, first: columns.lowerBound,
      end: columns.upperBound, scale: parameters.scale.elements.baseAddress,
      shift: parameters.shift.elements.baseAddress, means: memory.means.start,
      variances: memory.variances.start, inverse_deviations: memory.inverseDeviations.start,
      normalized: memory.normalized.start, outputs: outputs.elements.baseAddress,
      values: values.elements.baseAddress, scale_gradients: memory.scaleGradients.start,
      shift_gradients: memory.shiftGradients.start, epsilon: parameters.epsilon,
      rectifies: parameters.rectifies ? 1 : 0, kept: keptStart,
      kept_words: parameters.dropout?.kept.wordsOfRow ?? 0,
      kept_scale: parameters.dropout?.scale ?? 1)
  }
}

extension ColumnNormalizationPass {
  fileprivate var keptStart: UnsafePointer<UInt16>? {
    parameters.dropout.flatMap { UnsafePointer($0.kept.start(0..<values.rows)) }
  }
}

extension ScratchMatrix {
  fileprivate var start: UnsafeMutablePointer<Scalar>? { view.elements.baseAddress }
}

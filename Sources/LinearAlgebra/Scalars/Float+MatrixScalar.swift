internal import CVectorKernels

extension Float: MatrixScalar {
  /// `.float32`.
  public static var precision: Precision { .float32 }

  /// The loops over `Float`.
  public static var kernels: ScalarKernels<Float> { .float }
}

extension ScalarKernels<Float> {
  fileprivate static let float = ScalarKernels(
    generalProduct: { $0.compute() },
    normalization: .float,
    keepElements: { keep_elements_float($0, $1, $2, $3, $4, $5) },
    sigmoid: { sigmoid_float($0, $1) },
    hyperbolicTangent: { hyperbolic_tangent_float($0, $1) },
    rectify: { rectify_float($0, $1) },
    softmax: { softmax_float($0, $1, $2) },
    sigmoidBackward: { sigmoid_backward_float($0, $1, $2) },
    hyperbolicTangentBackward: { hyperbolic_tangent_backward_float($0, $1, $2) },
    rectifyBackward: { rectify_backward_float($0, $1, $2) },
    softmaxBackward: { softmax_backward_float($0, $1, $2, $3) },
    squaredError: { squared_error_float($0, $1, $2) },
    binaryCrossEntropy: { binary_cross_entropy_float($0, $1, $2) },
    softmaxCrossEntropy: { softmax_cross_entropy_float($0, $1, $2, $3) },
    scaledDifference: { scaled_difference_float($0, $1, $2, $3, $4) },
    addToRows: { add_to_rows_float($0, $1, $2, $3) },
    addColumnSums: { add_column_sums_float($0, $1, $2, $3) },
    sumOfSquares: { sum_of_squares_float($0, $1) },
    descend: { descend_float($0, $1, $2, $3, $4) },
    updates: .float,
    lookUpExamples: { look_up_examples_float($0, $1, $2, $3, $4, $5) },
    oneHot: { one_hot_float($0, $1, $2, $3, $4) },
    largestColumns: { largest_columns_float($0, $1, $2, $3) },
    sparseProduct: {
      sparse_product_float(
        $0.positions, $0.bytes, $0.starts, $0.ends, $0.rows, $0.firstFeature, $0.features, $0.table,
        $0.weights, $0.packedStride, $0.base, $0.result, $0.columns)
    },
    packRows: { pack_rows_float($0, $1, $2, $3, $4, $5) },
    sparseGradient: {
      sparse_gradient_float(
        $0.positions, $0.bytes, $0.starts, $0.ends, $0.rows, $0.firstFeature, $0.features, $0.lists,
        $0.counts, $0.table, $0.background, $0.deltas, $0.scale, $0.keep, $0.result, $0.columns)
    })
}

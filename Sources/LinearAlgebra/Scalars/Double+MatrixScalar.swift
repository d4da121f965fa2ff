internal import CVectorKernels

extension Double: MatrixScalar {
  /// `.float64`.
  public static var precision: Precision { .float64 }

  /// The loops over `Double`.
  public static var kernels: ScalarKernels<Double> { .double }
}

extension ScalarKernels<Double> {
  fileprivate static let double = ScalarKernels(
    generalProduct: { $0.compute() },
    normalization: .double,
    keepElements: { keep_elements_double($0, $1, $2, $3, $4, $5) },
    sigmoid: { sigmoid_double($0, $1) },
    hyperbolicTangent: { hyperbolic_tangent_double($0, $1) },
    rectify: { rectify_double($0, $1) },
    softmax: { softmax_double($0, $1, $2) },
    sigmoidBackward: { sigmoid_backward_double($0, $1, $2) },
    hyperbolicTangentBackward: { hyperbolic_tangent_backward_double($0, $1, $2) },
    rectifyBackward: { rectify_backward_double($0, $1, $2) },
    softmaxBackward: { softmax_backward_double($0, $1, $2, $3) },
    squaredError: { squared_error_double($0, $1, $2) },
    binaryCrossEntropy: { binary_cross_entropy_double($0, $1, $2) },
    softmaxCrossEntropy: { softmax_cross_entropy_double($0, $1, $2, $3) },
    scaledDifference: { scaled_difference_double($0, $1, $2, $3, $4) },
    addToRows: { add_to_rows_double($0, $1, $2, $3) },
    addColumnSums: { add_column_sums_double($0, $1, $2, $3) },
    sumOfSquares: { sum_of_squares_double($0, $1) },
    descend: { descend_double($0, $1, $2, $3, $4) },
    updates: .double,
    lookUpExamples: { look_up_examples_double($0, $1, $2, $3, $4, $5) },
    oneHot: { one_hot_double($0, $1, $2, $3, $4) },
    largestColumns: { largest_columns_double($0, $1, $2, $3) },
    sparseProduct: {
      sparse_product_double(
        $0.positions, $0.bytes, $0.starts, $0.ends, $0.rows, $0.firstFeature, $0.features, $0.table,
        $0.weights, $0.packedStride, $0.base, $0.result, $0.columns)
    },
    packRows: { pack_rows_double($0, $1, $2, $3, $4, $5) },
    sparseGradient: {
      sparse_gradient_double(
        $0.positions, $0.bytes, $0.starts, $0.ends, $0.rows, $0.firstFeature, $0.features, $0.lists,
        $0.counts, $0.table, $0.background, $0.deltas, $0.scale, $0.keep, $0.result, $0.columns)
    })
}

internal import CVectorKernels

extension UpdateKernels<Float> {
  static let float = UpdateKernels(
    gradientStep: { gradient_step_float($0, $1, $2, $3.forC, $4) },
    momentumStep: { momentum_step_float($0, $1, $2, $3, $4.forC, $5.forC) },
    adamStep: { adam_step_float($0, $1, $2, $3, $4, $5.forC, $6.forC) },
    rmsStep: { rms_step_float($0, $1, $2, $3, $4, $5, $6.forC, $7.forC) },
    approach: { approach_float($0, $1, $2, $3) },
    columnStrip: COLUMN_STRIP,
    limitColumnNorms: { limit_column_norms_float($0, $1, $2, $3, $4, $5) },
    sumOfMagnitudes: { sum_of_magnitudes_float($0, $1) })
}

extension GradientTerms<Float> {
  fileprivate var forC: gradient_terms_float {
    gradient_terms_float(scale: scale, limit: limit, l2: l2, l1: l1)
  }
}

extension MomentumTerms<Float> {
  fileprivate var forC: momentum_terms_float {
    momentum_terms_float(rate: rate, keep: keep, coefficient: coefficient, nesterov: isNesterov)
  }
}

extension AdamTerms<Float> {
  fileprivate var forC: adam_terms_float {
    adam_terms_float(
      rate: rate, keep: keep, gain1: firstGain, beta2: beta2, gain2: secondGain,
      correction: correction, epsilon: epsilon)
  }
}

extension RMSTerms<Float> {
  fileprivate var forC: rms_terms_float {
    rms_terms_float(
      rate: rate, keep: keep, alpha: alpha, gain: gain, epsilon: epsilon, momentum: momentum)
  }
}

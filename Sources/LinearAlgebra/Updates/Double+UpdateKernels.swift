internal import CVectorKernels

extension UpdateKernels<Double> {
  static let double = UpdateKernels(
    gradientStep: { gradient_step_double($0, $1, $2, $3.forC, $4) },
    momentumStep: { momentum_step_double($0, $1, $2, $3, $4.forC, $5.forC) },
    adamStep: { adam_step_double($0, $1, $2, $3, $4, $5.forC, $6.forC) },
    rmsStep: { rms_step_double($0, $1, $2, $3, $4, $5, $6.forC, $7.forC) },
    approach: { approach_double($0, $1, $2, $3) },
    columnStrip: COLUMN_STRIP,
    limitColumnNorms: { limit_column_norms_double($0, $1, $2, $3, $4, $5) },
    sumOfMagnitudes: { sum_of_magnitudes_double($0, $1) })
}

extension GradientTerms<Double> {
  fileprivate var forC: gradient_terms_double {
    gradient_terms_double(scale: scale, limit: limit, l2: l2, l1: l1)
  }
}

extension MomentumTerms<Double> {
  fileprivate var forC: momentum_terms_double {
    momentum_terms_double(rate: rate, keep: keep, coefficient: coefficient, nesterov: isNesterov)
  }
}

extension AdamTerms<Double> {
  fileprivate var forC: adam_terms_double {
    adam_terms_double(
      rate: rate, keep: keep, gain1: firstGain, beta2: beta2, gain2: secondGain,
      correction: correction, epsilon: epsilon)
  }
}

extension RMSTerms<Double> {
  fileprivate var forC: rms_terms_double {
    rms_terms_double(
      rate: rate, keep: keep, alpha: alpha, gain: gain, epsilon: epsilon, momentum: momentum)
  }
}

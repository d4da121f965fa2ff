import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

extension Preprocessing {
  var words: String {
    switch self {
    case .raw: "as they are, 0 to 255"
    case .unit: "0 to 1"
    case .symmetric: "-1 to 1"
    case .standardized: "mean 0, standard deviation 1"
    case .centered: "less the mean image"
    case .deskewed(_, _, let scaling): "set upright, \(scaling.words)"
    case .directional(_, _, let scaling): "described by the directions of edges, \(scaling.words)"
    }
  }
}

extension Loss {
  var words: String {
    switch self {
    case .squaredError: "squared error"
    case .halfSquaredError: "half the squared error"
    case .binaryCrossEntropy: "logistic cost of each output"
    case .softmaxCrossEntropy: "cross-entropy"
    }
  }
}

extension Reduction {
  var words: String {
    switch self {
    case .sum: "summed over a batch"
    case .mean: "mean over a batch"
    case .meanOverOutputs: "mean over a batch and its outputs"
    }
  }
}

extension LearningRateSchedule {
  var words: String {
    switch self {
    case .constant(let rate): String(format: "%g", rate)
    case .exponential(let rate, let decay), .exponentialFromFirstStep(let rate, let decay):
      String(format: "%g, times %g once an epoch", rate, decay)
    case .step(let decay):
      String(format: "%g, times %g every %d epochs", decay.initial, decay.factor, decay.every)
    case .cosine(let decay):
      String(format: "%g, down to %g along a cosine", decay.initial, decay.floor)
    case .oneCycle(let cycle):
      String(format: "up to %g and down again, one cycle", cycle.maximum)
    case .reduceOnPlateau(let decay):
      String(format: "%g, times %g where the cost stops falling", decay.initial, decay.factor)
    case .warmUp(let warmUp): "\(warmUp.then.words), after a rise of \(warmUp.length.words)"
    }
  }
}

extension ScheduleLength {
  fileprivate var words: String {
    switch self {
    case .steps(let count): "\(count) steps"
    case .epochs(let count): count == 1 ? "1 epoch" : String(format: "%g epochs", count)
    case .share(let share): String(format: "%g%% of the training", 100 * share)
    }
  }
}

extension OptimizerChoice {
  var words: String {
    switch self {
    case .stochasticGradientDescent: "gradient descent"
    case .momentum(let settings): String(format: "momentum, μ = %g", settings.coefficient)
    case .nesterov(let settings): String(format: "Nesterov, μ = %g", settings.coefficient)
    case .adam(let settings):
      String(format: "Adam, β₁ = %g, β₂ = %g", settings.beta1, settings.beta2)
    case .adamW(let settings):
      String(format: "AdamW, β₁ = %g, β₂ = %g", settings.beta1, settings.beta2)
    case .rmsProp(let settings): String(format: "RMSProp, α = %g", settings.alpha)
    }
  }
}

extension ExampleOrder {
  var words: String {
    switch self {
    case .shuffled: "shuffled in each epoch"
    case .sequential: "in the order of the file"
    case .drawnWithReplacement: "drawn with replacement"
    }
  }
}

extension Precision {
  var words: String {
    switch self {
    case .float32: "32 bits"
    case .float64: "64 bits"
    }
  }
}

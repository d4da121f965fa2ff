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

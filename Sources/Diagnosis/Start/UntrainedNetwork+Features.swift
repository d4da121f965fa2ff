import Datasets
import NeuralNetworks
import Training

extension UntrainedNetwork {
  func constantFeatures() -> Finding? {
    let dataset = training.training
    guard dataset.count > 1, dataset.featureCount > 0 else { return nil }
    let first = Array(dataset.pixels(of: 0))
    var varies = [Bool](repeating: false, count: dataset.featureCount)
    for example in 1..<dataset.count {
      for (feature, byte) in dataset.pixels(of: example).enumerated() where byte != first[feature] {
        varies[feature] = true
      }
    }
    let constant = varies.count { !$0 }
    // The border of images is.
    guard 3 * constant > varies.count else { return nil }
    // Of a few examples, which have been told of, many features are.
    if dataset.count < 10 * dataset.classCount, constant < varies.count { return nil }
    let isMost = 2 * constant > varies.count
    return Finding(
      .constantInputs, constant == varies.count ? .fault : isMost ? .warning : .remark,
      place: "the inputs",
      evidence: """
        \(grouped(constant)) of \(grouped(varies.count)) features are the same in all \
        \(counted(dataset.count, "training example")).
        """,
      advice: isMost
        ? "Look at the examples (mlp data show): nothing can be learned from what never changes."
        : "Nothing: they teach nothing and do no harm. In images of digits they are the border.")
  }

  func ineffectiveCentering() -> Finding? {
    guard case .centered(let means) = training.configuration.preprocessing.scaling,
      means.allSatisfy({ $0 == 0 }), training.training.bytes.contains(where: { $0 > 0 })
    else { return nil }
    let mean = MeanImage(of: training.training).means.max() ?? 0
    return Finding(
      .ineffectiveCentering, .fault, place: "the inputs",
      evidence: """
        The mean image that is subtracted is all zeros; the largest mean of a feature is \(short(mean)).
        """,
      advice: """
        Compute the mean in floating point: 8 bits hold sums up to 255, and the mean of more examples than that becomes 0.
        """)
  }
}

/// The functions that do the arithmetic for one type of number, each a loop over contiguous elements.
///
/// They are a table of values, not requirements of ``MatrixScalar``, so that pointers stay out of public signatures.
public final class ScalarKernels<Scalar: MatrixScalar>: Sendable {
  typealias Elements = UnsafePointer<Scalar>
  typealias MutableElements = UnsafeMutablePointer<Scalar>

  let generalProduct: @Sendable (GeneralProduct<Scalar>) -> Void
  let normalization: NormalizationKernels<Scalar>
  let keepElements:
    @Sendable (
      Elements, UnsafePointer<UInt16>, _ scale: Scalar, MutableElements, _ rows: Int, _ columns: Int
    ) -> Void

  let sigmoid: @Sendable (MutableElements, Int) -> Void
  let hyperbolicTangent: @Sendable (MutableElements, Int) -> Void
  let rectify: @Sendable (MutableElements, Int) -> Void
  let softmax: @Sendable (MutableElements, _ rows: Int, _ columns: Int) -> Void

  let sigmoidBackward: @Sendable (Elements, MutableElements, Int) -> Void
  let hyperbolicTangentBackward: @Sendable (Elements, MutableElements, Int) -> Void
  let rectifyBackward: @Sendable (Elements, MutableElements, Int) -> Void
  let softmaxBackward: @Sendable (Elements, MutableElements, _ rows: Int, _ columns: Int) -> Void

  let squaredError: @Sendable (Elements, Elements, Int) -> Double
  let binaryCrossEntropy: @Sendable (Elements, Elements, Int) -> Double
  let softmaxCrossEntropy: @Sendable (Elements, Elements, _ rows: Int, _ columns: Int) -> Double

  let scaledDifference: @Sendable (Elements, Elements, Scalar, MutableElements, Int) -> Void
  let addToRows: @Sendable (MutableElements, Elements, _ rows: Int, _ columns: Int) -> Void
  let addColumnSums: @Sendable (Elements, MutableElements, _ rows: Int, _ columns: Int) -> Void
  let sumOfSquares: @Sendable (Elements, Int) -> Double
  let descend: @Sendable (MutableElements, Elements, _ rate: Scalar, _ decay: Scalar, Int) -> Void
  let updates: UpdateKernels<Scalar>

  let lookUpExamples:
    @Sendable (
      UnsafePointer<UInt8>, _ features: Int, UnsafePointer<Int>, _ table: Elements,
      MutableElements, _ rows: Int
    ) -> Void
  let oneHot:
    @Sendable (
      UnsafePointer<UInt8>, UnsafePointer<Int>, MutableElements, _ rows: Int, _ columns: Int
    ) -> Void
  let largestColumns:
    @Sendable (Elements, _ rows: Int, _ columns: Int, UnsafeMutablePointer<Int>) -> Void

  let sparseProduct: @Sendable (SparseProduct<Scalar>) -> Void
  let packRows:
    @Sendable (
      Elements, _ rows: Int, _ columns: Int, _ sums: MutableElements?, MutableElements,
      _ stride: Int
    ) -> Void
  let sparseGradient: @Sendable (SparseGradient<Scalar>) -> Void

  init(
    generalProduct: @escaping @Sendable (GeneralProduct<Scalar>) -> Void,
    normalization: NormalizationKernels<Scalar>,
    keepElements:
      @escaping @Sendable (
        Elements, UnsafePointer<UInt16>, _ scale: Scalar, MutableElements, _ rows: Int,
        _ columns: Int
      ) -> Void,
    sigmoid: @escaping @Sendable (MutableElements, Int) -> Void,
    hyperbolicTangent: @escaping @Sendable (MutableElements, Int) -> Void,
    rectify: @escaping @Sendable (MutableElements, Int) -> Void,
    softmax: @escaping @Sendable (MutableElements, _ rows: Int, _ columns: Int) -> Void,
    sigmoidBackward: @escaping @Sendable (Elements, MutableElements, Int) -> Void,
    hyperbolicTangentBackward: @escaping @Sendable (Elements, MutableElements, Int) -> Void,
    rectifyBackward: @escaping @Sendable (Elements, MutableElements, Int) -> Void,
    softmaxBackward:
      @escaping @Sendable (Elements, MutableElements, _ rows: Int, _ columns: Int) -> Void,
    squaredError: @escaping @Sendable (Elements, Elements, Int) -> Double,
    binaryCrossEntropy: @escaping @Sendable (Elements, Elements, Int) -> Double,
    softmaxCrossEntropy:
      @escaping @Sendable (Elements, Elements, _ rows: Int, _ columns: Int) -> Double,
    scaledDifference:
      @escaping @Sendable (Elements, Elements, Scalar, MutableElements, Int) -> Void,
    addToRows: @escaping @Sendable (MutableElements, Elements, _ rows: Int, _ columns: Int) -> Void,
    addColumnSums:
      @escaping @Sendable (Elements, MutableElements, _ rows: Int, _ columns: Int) -> Void,
    sumOfSquares: @escaping @Sendable (Elements, Int) -> Double,
    descend:
      @escaping @Sendable (MutableElements, Elements, _ rate: Scalar, _ decay: Scalar, Int) -> Void,
    updates: UpdateKernels<Scalar>,
    lookUpExamples:
      @escaping @Sendable (
        UnsafePointer<UInt8>, _ features: Int, UnsafePointer<Int>, _ table: Elements,
        MutableElements, _ rows: Int
      ) -> Void,
    oneHot:
      @escaping @Sendable (
        UnsafePointer<UInt8>, UnsafePointer<Int>, MutableElements, _ rows: Int, _ columns: Int
      ) -> Void,
    largestColumns:
      @escaping @Sendable (Elements, _ rows: Int, _ columns: Int, UnsafeMutablePointer<Int>) ->
      Void,
    sparseProduct: @escaping @Sendable (SparseProduct<Scalar>) -> Void,
    packRows:
      @escaping @Sendable (
        Elements, _ rows: Int, _ columns: Int, _ sums: MutableElements?, MutableElements,
        _ stride: Int
      ) -> Void,
    sparseGradient: @escaping @Sendable (SparseGradient<Scalar>) -> Void
  ) {
    self.generalProduct = generalProduct
    self.normalization = normalization
    self.keepElements = keepElements
    self.sigmoid = sigmoid
    self.hyperbolicTangent = hyperbolicTangent
    self.rectify = rectify
    self.softmax = softmax
    self.sigmoidBackward = sigmoidBackward
    self.hyperbolicTangentBackward = hyperbolicTangentBackward
    self.rectifyBackward = rectifyBackward
    self.softmaxBackward = softmaxBackward
    self.squaredError = squaredError
    self.binaryCrossEntropy = binaryCrossEntropy
    self.softmaxCrossEntropy = softmaxCrossEntropy
    self.scaledDifference = scaledDifference
    self.addToRows = addToRows
    self.addColumnSums = addColumnSums
    self.sumOfSquares = sumOfSquares
    self.descend = descend
    self.updates = updates
    self.lookUpExamples = lookUpExamples
    self.oneHot = oneHot
    self.largestColumns = largestColumns
    self.sparseProduct = sparseProduct
    self.packRows = packRows
    self.sparseGradient = sparseGradient
  }
}

internal import CImageKernels
internal import LinearAlgebra

/// Examples whose bytes are kept, so that each epoch can see them distorted in another way.
struct DistortableExamples: Sendable {
  /// Whether so many bytes are background that batches are compressed.
  let areSparse: Bool
  private let bytes: [UInt8]
  private let labels: [UInt8]
  private let features: Int
  private let distorter: ImageDistorter
  private let mosaic: DirectionMosaic?

  /// Keeps the bytes of a data set.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - distorter: What distorts them.
  ///   - mosaic: What describes them afterwards, if anything does.
  ///   - densityLimit: The largest share of bytes that are not background for which batches are compressed; nil where they
  ///     must not be.
  init(
    _ dataset: Dataset, distorter: ImageDistorter, mosaic: DirectionMosaic?, densityLimit: Double?
  ) {
    bytes = dataset.bytes
    labels = dataset.labels
    features = dataset.featureCount
    self.distorter = distorter
    self.mosaic = mosaic
    let (bytes, features) = (bytes, features)
    areSparse =
      densityLimit.map {
        SparseBytes.suit(mosaic?.describe(bytes) ?? bytes, columns: features, densityLimit: $0)
      } ?? false
  }

  /// Calls `body` with each example, distorted for an epoch, or as it is without one, and described.
  ///
  /// - Parameters:
  ///   - indices: Which examples, in which order.
  ///   - epoch: The epoch, counted from 0.
  ///   - body: Receives the place in the order, and the bytes, which are there during the call only.
  /// - Precondition: Every index names an example.
  func forEach(
    _ indices: ArraySlice<Int>, epoch: Int?,
    _ body: (_ offset: Int, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let mosaic else { return forEachImage(indices, epoch: epoch, body) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: features) { description in
      mosaic.withScratch { scratch in
        forEachImage(indices, epoch: epoch) { offset, image in
          mosaic.describe(image, scratch: scratch, into: description)
          body(offset, UnsafeBufferPointer(description))
        }
      }
    }
  }

  private func forEachImage(
    _ indices: ArraySlice<Int>, epoch: Int?,
    _ body: (_ offset: Int, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      func example(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[index * features..<(index + 1) * features])
      }
      guard let epoch else {
        for (offset, index) in indices.enumerated() { body(offset, example(index)) }
        return
      }
      distorter.withScratch { scratch in
        for (offset, index) in indices.enumerated() {
          if indices.startIndex + offset + 1 < indices.endIndex,
            let next = example(indices[indices.startIndex + offset + 1]).baseAddress
          {
            prefetch_image(next, features)
          }
          body(
            offset,
            distorter.distort(
              example(index), label: labels[index], index: index, epoch: epoch, scratch: scratch))
        }
      }
    }
  }
}

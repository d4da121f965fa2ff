internal import CImageKernels

/// Describes images by the directions of their edges in place of their pixels.
///
/// At each pixel, Sobel's operator gives the gradient g, which points to where the image becomes lighter. Of 16 directions,
/// 22.5° apart, the two next to it get a part each, by the rule of the parallelogram:
///
/// gₖ = max(0, g·uₖ − cot 22.5° · |g × uₖ|), uₖ = (cos 22.5°k, sin 22.5°k)
///
/// Each of the 16 maps is then smoothed by a Gaussian of σ = √2·4/π pixels, sampled every 4 pixels, and its square root taken:
/// the “gradient feature” of C.-L. Liu, K. Nakashima, H. Sako, H. Fujisawa, “Handwritten digit recognition: benchmarking of
/// state-of-the-art techniques”, Pattern Recognition 36 (2003), with more directions. An image so becomes as many numbers as it
/// has pixels: a mosaic of 4 × 4 tiles, a tile for each direction.
struct DirectionMosaic: Sendable {
  private let shape: ImageShape

  /// The pixels of a cell along each axis, and the tiles of the mosaic.
  static var cell: Int { Int(DIRECTION_CELL) }

  /// For images of a shape; nil unless its sides are multiples of ``cell``.
  init?(_ shape: ImageShape) {
    guard shape.rows.isMultiple(of: Self.cell), shape.columns.isMultiple(of: Self.cell) else {
      return nil
    }
    self.shape = shape
  }

  /// Calls `body` with memory for describing one image after another.
  func withScratch<Result>(_ body: (UnsafeMutableRawPointer) -> Result) -> Result {
    withUnsafeTemporaryAllocation(
      byteCount: directions_scratch_size(shape.rows, shape.columns), alignment: 64
    ) { memory in
      guard let start = memory.baseAddress else { preconditionFailure("There is no memory.") }
      return body(start)
    }
  }

  /// Describes an image.
  ///
  /// - Parameters:
  ///   - image: Its pixels, row after row.
  ///   - scratch: Memory from ``withScratch(_:)``.
  ///   - result: Becomes the mosaic.
  func describe(
    _ image: UnsafeBufferPointer<UInt8>, scratch: UnsafeMutableRawPointer,
    into result: UnsafeMutableBufferPointer<UInt8>
  ) {
    precondition(
      image.count == shape.count && result.count == shape.count,
      "Images of \(shape.rows) × \(shape.columns) pixels, not \(image.count) and \(result.count).")
    guard let source = image.baseAddress, let target = result.baseAddress else { return }
    describe_directions(source, shape.rows, shape.columns, scratch, target)
  }

  /// Describes images, one after the other.
  func describe(_ images: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: images.count) { results, count in
      images.withUnsafeBufferPointer { images in
        withScratch { scratch in
          for start in stride(from: 0, through: images.count - shape.count, by: shape.count) {
            let place = start..<start + shape.count
            describe(
              UnsafeBufferPointer(rebasing: images[place]), scratch: scratch,
              into: UnsafeMutableBufferPointer(rebasing: results[place]))
            count = place.upperBound
          }
        }
      }
    }
  }
}

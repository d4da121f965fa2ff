internal import CImageKernels

/// Makes images of one shape anew, each pixel from a place in the old one: interpolated between the four pixels around it, 0
/// outside of the image, and rounded.
package struct ImageResampler: Sendable {
  private let shape: ImageShape

  /// For images of a shape.
  package init(_ shape: ImageShape) { self.shape = shape }

  /// The bytes of memory that it takes, aligned to 64.
  static func scratchSize(_ shape: ImageShape, basis: DisplacementBasis?) -> Int {
    resampling_scratch_size(
      shape.rows, shape.columns, basis?.rowRank ?? 0, basis?.columnRank ?? 0)
  }

  /// Makes an image.
  ///
  /// - Parameters:
  ///   - image: The pixels of the old image.
  ///   - map: Where a pixel is taken from.
  ///   - basis: What displacements are made of, if there are any.
  ///   - noise: As many words as the basis takes.
  ///   - scratch: As much memory as ``scratchSize(_:basis:)`` says.
  ///   - result: Becomes the pixels of the new image.
  func resample(
    _ image: UnsafeBufferPointer<UInt8>, _ map: AffineMap, basis: DisplacementBasis? = nil,
    noise: UnsafePointer<UInt32>? = nil, scratch: UnsafeMutableRawPointer,
    into result: UnsafeMutableBufferPointer<UInt8>
  ) {
    precondition(
      image.count == shape.count && result.count == shape.count,
      "Images of \(shape.rows) × \(shape.columns) pixels, not \(image.count) and \(result.count).")
    guard let source = image.baseAddress, let target = result.baseAddress else { return }
    withUnsafePointer(to: affine_map(map)) { map in
      guard let basis, let noise else {
        resample_image(source, shape.rows, shape.columns, map, nil, nil, scratch, target)
        return
      }
      basis.withBasis {
        resample_image(source, shape.rows, shape.columns, map, $0, noise, scratch, target)
      }
    }
  }

  /// Makes images one after the other.
  ///
  /// - Parameters:
  ///   - images: The pixels of old images.
  ///   - map: Where the pixels of the new image are taken from, told from those of the old one.
  /// - Returns: The pixels of the new images.
  package func resample(
    _ images: [UInt8], map: (UnsafeBufferPointer<UInt8>) -> AffineMap
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: images.count) { results, count in
      images.withUnsafeBufferPointer { images in
        withUnsafeTemporaryAllocation(
          byteCount: Self.scratchSize(shape, basis: nil), alignment: 64
        ) { scratch in
          guard let scratch = scratch.baseAddress else { return }
          for start in stride(from: 0, through: images.count - shape.count, by: shape.count) {
            let place = start..<start + shape.count
            let image = UnsafeBufferPointer(rebasing: images[place])
            resample(
              image, map(image), scratch: scratch,
              into: UnsafeMutableBufferPointer(rebasing: results[place]))
            count = place.upperBound
          }
        }
      }
    }
  }
}

extension affine_map {
  fileprivate init(_ map: AffineMap) {
    self.init(
      x_origin: Float(map.xOrigin), x_by_x: Float(map.xByX), x_by_y: Float(map.xByY),
      y_origin: Float(map.yOrigin), y_by_x: Float(map.yByX), y_by_y: Float(map.yByY))
  }
}

import CPNG

extension GreyImage {
  /// The picture as a PNG file of 8-bit shades of grey (libpng's `png_image_write_to_memory`).
  ///
  /// - Throws: ``PNGEncodingError`` if libpng refuses, as it does for pictures of billions of pixels.
  public func pngFile() throws(PNGEncodingError) -> [UInt8] {
    guard let width = UInt32(exactly: width), let height = UInt32(exactly: height) else {
      throw PNGEncodingError(reason: "a picture of \(width) × \(height) is too large")
    }
    var image = png_image()
    var count = cpng_grey_bound(width, height)
    var isDone = false
    let file = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      isDone = cpng_write_grey(&image, width, height, pixels, buffer.baseAddress, &count) != 0
      initialized = count
    }
    guard isDone else {
      let reason = withUnsafePointer(to: &image) { String(cString: cpng_message($0)) }
      throw PNGEncodingError(reason: reason)
    }
    return file
  }
}

/// A picture that libpng did not make into a file.
public struct PNGEncodingError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Why, in libpng's words.
  public let reason: String

  /// What is wrong and what to do.
  public var description: String {
    "The picture cannot be made into a PNG file: \(reason). A smaller picture may do."
  }
}

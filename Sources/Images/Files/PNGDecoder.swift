import CPNG

/// The one place where libpng and its pointers are handled.
enum PNGDecoder {
  /// Decodes a PNG file of any kind (`png_image_begin_read_from_memory`, `png_image_finish_read`).
  static func decode(_ bytes: [UInt8], name: String) throws(ImageError) -> GreyImage {
    var image = png_image()
    // libpng keeps a pointer to the bytes between the two calls.
    let result = bytes.withUnsafeBytes { file -> Result<GreyImage, ImageError> in
      do throws(ImageError) {
        guard cpng_begin(&image, file.baseAddress, file.count) != 0 else {
          throw fault(&image, name: name)
        }
        defer { png_image_free(&image) }
        let (width, height) = (Int(image.width), Int(image.height))
        let count = try GreyImage.pixelCount(width: width, height: height, name: name)
        let hasAlpha = cpng_has_alpha(&image) != 0
        var isDecoded = false
        let samples = [UInt8](unsafeUninitializedCapacity: 4 * count) { buffer, initialized in
          isDecoded = cpng_finish(&image, buffer.baseAddress) != 0
          initialized = isDecoded ? 4 * count : 0
        }
        guard isDecoded else { throw fault(&image, name: name) }
        return .success(
          GreyImage(
            width: width, height: height,
            pixels: hasAlpha ? Shades.opaque(samples) : Shades.grey(samples, samplesPerPixel: 4)))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func fault(_ image: inout png_image, name: String) -> ImageError {
    let reason = withUnsafePointer(to: &image) { String(cString: cpng_message($0)) }
    return .damaged(name, format: "PNG", reason: reason)
  }
}

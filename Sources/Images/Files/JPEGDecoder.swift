import CJPEG

/// The one place where libjpeg and its pointers are handled.
enum JPEGDecoder {
  /// Decodes a JPEG file of any kind (`jpeg_read_header`, `jpeg_read_scanlines`).
  static func decode(_ bytes: [UInt8], name: String) throws(ImageError) -> GreyImage {
    var result = cjpeg_result()
    bytes.withUnsafeBufferPointer {
      cjpeg_read($0.baseAddress, $0.count, nil, 0, 0, &result)
    }
    try check(&result, name: name)
    let (width, height) = (result.width, result.height)
    let count = try GreyImage.pixelCount(width: Int(width), height: Int(height), name: name)
    // The decoder leaves rows out if it gives up in the middle.
    var samples = [UInt8](repeating: 0, count: 3 * count)
    bytes.withUnsafeBufferPointer { file in
      samples.withUnsafeMutableBufferPointer {
        cjpeg_read(file.baseAddress, file.count, $0.baseAddress, width, height, &result)
      }
    }
    try check(&result, name: name)
    return GreyImage(
      width: Int(width), height: Int(height), pixels: Shades.grey(samples, samplesPerPixel: 3))
  }

  private static func check(_ result: inout cjpeg_result, name: String) throws(ImageError) {
    let reason = withUnsafePointer(to: &result) { String(cString: cjpeg_message($0)) }
    guard reason.isEmpty else { throw .damaged(name, format: "JPEG", reason: reason) }
  }
}

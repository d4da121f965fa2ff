import Foundation

extension GreyImage {
  /// The most pixels a picture may have: 100 million, more than most cameras take.
  public static let largestPixelCount = 100_000_000

  /// The most bytes a file may have.
  private static let largestByteCount = 256 << 20

  /// Reads a PNG or JPEG file of any kind as shades of grey, upright.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - name: What to call the file in errors.
  /// - Throws: ``ImageError``, and nothing else, whatever the file holds.
  public init(contentsOf path: String, name: String) throws(ImageError) {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    guard let attributes else {
      throw ImageError(
        .noSuchFile, file: name, expected: "a PNG or JPEG file", found: "nothing",
        advice: "Check the spelling of the path.")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw ImageError(
        .unreadable, file: name, expected: "a PNG or JPEG file",
        found: "a folder or a device", advice: "Give the file itself.")
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= Self.largestByteCount else {
      throw ImageError(
        .tooLarge, file: name, expected: "a file of at most \(Self.largestByteCount >> 20) MiB",
        found: "\(size) bytes", advice: "Make the picture smaller first.")
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw ImageError(
        .unreadable, file: name, expected: "a file that may be read",
        found: "the system's answer \"\(error.localizedDescription)\"",
        advice: "Allow reading with: chmod u+r '\(path)'")
    }
    try self.init(encoded: [UInt8](data), name: name)
  }

  /// Reads a PNG or JPEG file that is in memory.
  ///
  /// Colours become the shade Y = 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601, as in JPEG); samples of 16
  /// bits are rounded to 8. Transparent pixels show a background: white, or black if what is drawn is
  /// bright itself. A picture that a camera stored lying down (Exif's orientation) is turned upright.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What to call the file in errors.
  /// - Throws: ``ImageError``, and nothing else, whatever the bytes are.
  public init(encoded bytes: [UInt8], name: String) throws(ImageError) {
    let picture: GreyImage
    let orientation: Orientation
    switch ImageFormat(bytes) {
    case .png:
      picture = try PNGDecoder.decode(bytes, name: name)
      orientation = ExifOrientation.inPNG(bytes)
    case .jpeg:
      picture = try JPEGDecoder.decode(bytes, name: name)
      orientation = ExifOrientation.inJPEG(bytes)
    case nil:
      throw ImageError(
        .unknownFormat, file: name, expected: "a PNG or JPEG file",
        found: bytes.isEmpty ? "an empty file" : "a file that starts with other bytes",
        advice: "Convert the picture to PNG or JPEG first.")
    }
    self = picture.upright(from: orientation)
  }

  /// The number of pixels, once it is clear that so many may be decoded.
  static func pixelCount(
    width: Int, height: Int, name: String
  ) throws(ImageError) -> Int {
    let (count, overflow) = width.multipliedReportingOverflow(by: height)
    guard width > 0, height > 0, !overflow, count <= largestPixelCount else {
      throw ImageError(
        .tooLarge, file: name, expected: "a picture of 1 to \(largestPixelCount) pixels",
        found: "\(width) × \(height)", advice: "Make the picture smaller first.")
    }
    return count
  }
}

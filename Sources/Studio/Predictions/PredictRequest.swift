import HTTPServing
import Images

/// A question to a network: what is this?
struct PredictRequest: Decodable {
  /// An image of any size, row after row, white ink on black.
  struct Drawing: Decodable {
    let rows: Int
    let columns: Int
    /// In base64.
    let pixels: String
  }

  /// The name of the run; nil for the one that the studio opens first.
  var run: String?
  var epoch: Int?
  /// An image in the form that the network takes, in base64.
  var pixels: String?
  /// A PNG or JPEG file, in base64.
  var image: String?
  var drawing: Drawing?
  /// Degrees, counterclockwise.
  var rotate: Double?
  /// Pixels to the right and down.
  var shift: [Double]?

  /// What is asked about.
  enum Subject {
    case pixels([UInt8])
    case file([UInt8])
    case drawing(GreyImage)
  }

  /// The one thing that is asked about.
  ///
  /// - Throws: ``HTTPError`` of status 400 unless there is exactly one, and it is what it says.
  func subject() throws(HTTPError) -> Subject {
    switch (pixels, image, drawing) {
    case (let pixels?, nil, nil): return .pixels(try Base64.bytes(pixels, named: "pixels"))
    case (nil, let image?, nil): return .file(try Base64.bytes(image, named: "image"))
    case (nil, nil, let drawing?): return .drawing(try drawing.picture())
    default:
      throw .badRequest(
        "One image is asked about at a time.", advice: "Send 'pixels', 'image' or 'drawing'.")
    }
  }
}

extension PredictRequest.Drawing {
  /// The longest side of a drawing.
  static let longestSide = 2000

  /// The drawing as a picture.
  ///
  /// - Throws: ``HTTPError`` of status 400 if the sides are too long, or there are other than rows × columns pixels.
  func picture() throws(HTTPError) -> GreyImage {
    let bytes = try Base64.bytes(pixels, named: "drawing.pixels")
    let sides = 1...Self.longestSide
    guard sides.contains(rows), sides.contains(columns), rows * columns == bytes.count else {
      throw .badRequest(
        "A drawing of \(rows) × \(columns) does not have \(bytes.count) pixels.",
        advice: "Send rows × columns bytes, neither side longer than \(Self.longestSide).")
    }
    return GreyImage(width: columns, height: rows, pixels: bytes)
  }
}

/// A question for the training images that an image is most like.
struct NearestRequest: Decodable {
  let run: String?
  /// An image in the form that the network takes, in base64.
  let pixels: String
  /// The number of neighbours.
  let count: Int?
}

/// A digit to save: what it is, and what was drawn.
struct DrawingRequest: Decodable {
  let label: Int
  let drawing: PredictRequest.Drawing?
  /// 28 × 28, in base64, as an alternative.
  let pixels: String?
}

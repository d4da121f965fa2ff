import Digests

extension AnyPrecisionNetwork {
  /// The SHA-256 of all parameters: the bytes of each layer's weights, then its biases, from the first layer on, as they
  /// stand in a safetensors file. 64 hexadecimal digits.
  ///
  /// - Throws: `DigestError` if the system's library refuses.
  public func weightsSHA256() throws -> String {
    var digest = try SHA256()
    for tensor in tensors { try digest.update(tensor.bytes) }
    return try digest.finalize().hexadecimal
  }
}

import CMicroHTTPD

extension HTTPResponse {
  /// Hands the answer over to libmicrohttpd.
  ///
  /// - Parameters:
  ///   - bytes: The body.
  ///   - connection: A connection that waits for an answer.
  ///   - fields: Fields of the head that are sent unless the answer has its own of that name.
  /// - Returns: Whether it was accepted; if not, the connection has to be closed.
  func send(_ bytes: [UInt8], on connection: OpaquePointer, fields: HTTPHeaders) -> Bool {
    let handle = bytes.withUnsafeBytes { bytes in
      // What is copied is not changed, whatever the type of the parameter says.
      MHD_create_response_from_buffer(
        bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
    }
    return queue(handle, on: connection, fields: fields)
  }

  /// Hands an answer of events over to libmicrohttpd, which asks the exchange for them.
  func send(eventsOf exchange: Exchange, on connection: OpaquePointer, fields: HTTPHeaders) -> Bool
  {
    let context = Unmanaged.passRetained(exchange)
    let handle = cmicrohttpd_stream(
      { context, _, buffer, count in
        guard let context, let buffer,
          let bytes = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
            .read(atMost: count)
        else { return Int(MHD_CONTENT_READER_END_OF_STREAM) }
        UnsafeMutableRawBufferPointer(start: buffer, count: count).copyBytes(from: bytes)
        return bytes.count
      }, context.toOpaque(),
      { context in if let context { Unmanaged<Exchange>.fromOpaque(context).release() } })
    if handle == nil { context.release() }
    return queue(handle, on: connection, fields: fields)
  }

  private func queue(
    _ handle: OpaquePointer?, on connection: OpaquePointer, fields: HTTPHeaders
  ) -> Bool {
    guard let handle, let status = UInt32(exactly: status) else { return false }
    defer { MHD_destroy_response(handle) }
    for (name, value) in fields.fields where headers[name] == nil {
      MHD_add_response_header(handle, name, value)
    }
    for (name, value) in headers.fields { MHD_add_response_header(handle, name, value) }
    return MHD_queue_response(connection, status, handle) == .YES
  }
}

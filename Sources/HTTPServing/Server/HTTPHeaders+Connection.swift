import CMicroHTTPD

extension HTTPHeaders {
  /// The fields that came with a request. Those that came twice are put together with a comma between (RFC 9110, section
  /// 5.3), so that none can hide behind another.
  init(of connection: OpaquePointer) {
    self.init()
    withUnsafeMutablePointer(to: &self) { headers in
      _ = MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { headers, _, name, nameCount, value, valueCount in
          guard let headers = headers?.assumingMemoryBound(to: HTTPHeaders.self) else {
            return .NO
          }
          let name = text(name, nameCount)
          let value = text(value, valueCount)
          headers.pointee[name] = headers.pointee[name].map { "\($0), \(value)" } ?? value
          return .YES
        }, headers)
    }
  }
}

private func text(_ characters: UnsafePointer<CChar>?, _ count: Int) -> String {
  String(
    decoding: UnsafeRawBufferPointer(start: characters, count: characters == nil ? 0 : count),
    as: UTF8.self)
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A socket that clients can connect to.
struct ListeningSocket {
  /// The system's number for it.
  let descriptor: Int32
  /// The port; a free one if none was wished for.
  let port: Int

  /// Listens.
  ///
  /// - Parameters:
  ///   - host: An address of this machine, or a name of one.
  ///   - port: The port; 0 for a free one.
  init(host: String, port: Int) throws(HTTPServerError) {
    guard (0...65535).contains(port) else { throw .noSuchPort(port) }
    let addresses = try Self.addresses(host: host, port: port)
    defer { freeaddrinfo(addresses) }
    // A name such as localhost may stand for several addresses: the first that can be had.
    var failure: Int32 = EADDRNOTAVAIL
    var next: UnsafeMutablePointer<addrinfo>? = addresses
    while let address = next?.pointee {
      let descriptor = Self.descriptor(at: address)
      if descriptor >= 0 {
        self.descriptor = descriptor
        self.port = Self.port(of: descriptor)
        return
      }
      failure = -descriptor
      next = address.ai_next
    }
    switch failure {
    case EADDRINUSE: throw .portTaken(host: host, port: port)
    case EACCES: throw .portReserved(port)
    case EADDRNOTAVAIL: throw .unknownHost(host)
    default:
      throw .refused(host: host, port: port, reason: String(cString: strerror(failure)))
    }
  }

  private static func addresses(
    host: String, port: Int
  ) throws(HTTPServerError) -> UnsafeMutablePointer<addrinfo> {
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    hints.ai_socktype = streamType
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0, let found else {
      throw .unknownHost(host)
    }
    return found
  }

  /// The descriptor, or the error of the system, negative.
  private static func descriptor(at address: addrinfo) -> Int32 {
    let descriptor = socket(address.ai_family, streamType, address.ai_protocol)
    guard descriptor >= 0 else { return -errno }
    // Connections of a server that has just ended do not keep the next one from its port.
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0,
      fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0,
      bind(descriptor, address.ai_addr, address.ai_addrlen) == 0,
      listen(descriptor, SOMAXCONN) == 0
    else {
      let failure = errno
      closeDescriptor(descriptor)
      return -failure
    }
    return descriptor
  }

  private static func port(of descriptor: Int32) -> Int {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutableBytes(of: &storage) { bytes in
      guard let address = bytes.bindMemory(to: sockaddr.self).baseAddress,
        getsockname(descriptor, address, &size) == 0
      else { return 0 }
      // The port has the same place in addresses of both families, the higher byte first.
      return Int(bytes[2]) << 8 | Int(bytes[3])
    }
  }

  /// Gives the port back.
  func close() { closeDescriptor(descriptor) }

  #if canImport(Glibc)
    private static let streamType = Int32(SOCK_STREAM.rawValue)
  #else
    private static let streamType = SOCK_STREAM
  #endif
}

// Within the type, the name is that of its own function.
private func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }

/// Lets in who may use a server on one's own machine, and keeps other pages in the same browser out.
///
/// Any page can make a browser send requests to this machine. It cannot choose the name under which a request is sent other
/// than by having its own name lead here, cannot hide where it comes from, and cannot read the token.
public struct LocalGuard: Sendable {
  /// The field that carries the token.
  public static let tokenField = "X-Studio-Token"

  private let port: Int
  private let names: Set<String>
  private let acceptsAnyAddress: Bool
  private let token: String
  private let questions: Set<String>

  /// Creates a guard.
  ///
  /// - Parameters:
  ///   - host: The address that is listened on; with 0.0.0.0 or :: all addresses in numbers are good, since a page cannot
  ///     have a name that is one.
  ///   - port: The port that is listened on.
  ///   - token: What requests that change something must know.
  ///   - questions: Paths that change nothing although they are asked with POST, because of their body.
  public init(host: String, port: Int, token: String, questions: Set<String> = []) {
    self.port = port
    names = ["127.0.0.1", "localhost", "[::1]", Self.inBrackets(host.lowercased())]
    acceptsAnyAddress = ["0.0.0.0", "::"].contains(host)
    self.token = token
    self.questions = questions
  }

  /// Looks at the head of a request.
  ///
  /// - Throws: ``HTTPError`` of status 403 for who is not let in.
  public func check(_ request: HTTPRequest) throws(HTTPError) {
    let host = request.headers["Host"]?.lowercased() ?? ""
    guard isServed(host) else {
      throw .forbidden(
        "This server is not called '\(host)'.", advice: "Use the address that it was started with.")
    }
    if let origin = request.headers["Origin"], origin.lowercased() != "http://\(host)" {
      throw .forbidden(
        "A page of '\(origin)' may not use this server.",
        advice: "Open http://\(host)/ and use it from there.")
    }
    if let site = request.headers["Sec-Fetch-Site"], !["same-origin", "none"].contains(site),
      !isNavigation(request)
    {
      throw .forbidden(
        "Another page may not use this server.",
        advice: "Open http://\(host)/ and use it from there.")
    }
    guard request.method.isSafe || questions.contains(request.path) || hasToken(request) else {
      throw HTTPError(
        status: 403, code: "token_required",
        message:
          "This changes something, and the request does not carry the token in \(Self.tokenField).",
        advice: "Load the page again: each start of the server has a token of its own.")
    }
  }

  private func isServed(_ host: String) -> Bool {
    let suffix = ":\(port)"
    let name = host.hasSuffix(suffix) ? String(host.dropLast(suffix.count)) : host
    // A browser leaves the port out if it is the usual one.
    guard name != host || port == 80 else { return false }
    return names.contains(name) || acceptsAnyAddress && Self.isNumeric(name)
  }

  /// Whether someone follows a link to a page here, from wherever; that changes nothing.
  private func isNavigation(_ request: HTTPRequest) -> Bool {
    request.method.isSafe && request.headers["Sec-Fetch-Mode"] == "navigate"
      && request.headers["Sec-Fetch-Dest"] == "document"
  }

  /// Whether the token is right; takes the same time wherever the first difference is.
  private func hasToken(_ request: HTTPRequest) -> Bool {
    let given = Array((request.headers[Self.tokenField] ?? "").utf8)
    let wanted = Array(token.utf8)
    guard !wanted.isEmpty, given.count == wanted.count else { return false }
    return zip(given, wanted).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func inBrackets(_ host: String) -> String {
    host.contains(":") ? "[\(host)]" : host
  }

  /// Whether a host is an address in numbers, of either family.
  private static func isNumeric(_ name: String) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") {
      return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}

/// Why a request is not answered as the client wished; it becomes the answer itself.
public struct HTTPError: Error, Sendable, Equatable {
  /// The status code (RFC 9110, section 15.5 and 15.6).
  public var status: Int
  /// A word for programs, such as `not_found`.
  public var code: String
  /// What is wrong.
  public var message: String
  /// What to do.
  public var advice: String

  /// Puts an error together.
  public init(status: Int, code: String, message: String, advice: String) {
    self.status = status
    self.code = code
    self.message = message
    self.advice = advice
  }

  /// 400: The request makes no sense.
  public static func badRequest(_ message: String, advice: String) -> HTTPError {
    HTTPError(status: 400, code: "bad_request", message: message, advice: advice)
  }

  /// 403: The client may not.
  public static func forbidden(_ message: String, advice: String) -> HTTPError {
    HTTPError(status: 403, code: "forbidden", message: message, advice: advice)
  }

  /// 404: There is no such thing.
  public static func notFound(_ message: String, advice: String) -> HTTPError {
    HTTPError(status: 404, code: "not_found", message: message, advice: advice)
  }

  /// 409: Not in the present state of things.
  public static func conflict(_ message: String, advice: String) -> HTTPError {
    HTTPError(status: 409, code: "conflict", message: message, advice: advice)
  }

  /// 422: Well-formed, but the values do not go together.
  public static func unprocessable(_ message: String, advice: String) -> HTTPError {
    HTTPError(status: 422, code: "unprocessable", message: message, advice: advice)
  }

  /// 503: Too many clients listen.
  static func tooManyStreams(_ limit: Int) -> HTTPError {
    HTTPError(
      status: 503, code: "too_many_streams",
      message: "\(limit) event streams are open, which is as many as may be.",
      advice: "Close pages that are not needed, and try again.")
  }

  /// The answer: `{"error": {"code", "message", "advice"}}`.
  public var response: HTTPResponse {
    struct Body: Encodable {
      struct Fault: Encodable {
        let code: String
        let message: String
        let advice: String
      }
      let error: Fault
    }
    let body = Body(error: Body.Fault(code: code, message: message, advice: advice))
    return (try? .json(body, status: status)) ?? HTTPResponse(status: status)
  }
}

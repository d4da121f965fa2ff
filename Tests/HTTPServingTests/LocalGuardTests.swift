import HTTPServing
import Testing

@Suite("Who is let in")
struct LocalGuardTests {
  private let localGuard = LocalGuard(
    host: "192.168.1.5", port: 8080, token: "secret", questions: ["/predict"])

  private func refusal(
    _ method: HTTPMethod, _ path: String, _ headers: HTTPHeaders, by other: LocalGuard? = nil
  ) -> String? {
    do {
      try (other ?? localGuard).check(HTTPRequest(method, path, headers: headers))
      return nil
    } catch { return error.code }
  }

  @Test(
    "The server answers to the names that it is served under",
    arguments: [
      "127.0.0.1:8080", "localhost:8080", "LocalHost:8080", "[::1]:8080", "192.168.1.5:8080",
    ])
  func names(host: String) { #expect(refusal(.get, "/", ["Host": host]) == nil) }

  @Test(
    "A page that leads its own name here is refused",
    arguments: [
      "evil.example:8080", "evil.example", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:18080", "",
      "localhost:8080.evil.example", "127.0.0.1:8080, evil.example:8080", "192.168.1.6:8080",
      "[::1]:8080:8080", "user@127.0.0.1:8080",
    ])
  func otherNames(host: String) {
    #expect(refusal(.get, "/", ["Host": host]) == "forbidden")
    #expect(refusal(.get, "/", [:]) == "forbidden")
  }

  @Test("On all addresses, a number is good and a name is not")
  func allAddresses() {
    for host in ["0.0.0.0", "::"] {
      let all = LocalGuard(host: host, port: 8080, token: "secret")
      for good in ["10.0.0.7:8080", "[fe80::1]:8080", "localhost:8080"] {
        #expect(refusal(.get, "/", ["Host": good], by: all) == nil)
      }
      for bad in ["evil.example:8080", "1.2.3.example:8080", "[evil.example]:8080", "1.2.3:8080"] {
        #expect(refusal(.get, "/", ["Host": bad], by: all) == "forbidden")
      }
    }
  }

  @Test("Without the usual port in the name only where it is the usual one")
  func usualPort() {
    let usual = LocalGuard(host: "::1", port: 80, token: "secret")
    #expect(refusal(.get, "/", ["Host": "localhost"], by: usual) == nil)
    #expect(refusal(.get, "/", ["Host": "localhost:80"], by: usual) == nil)
    #expect(refusal(.get, "/", ["Host": "localhost:81"], by: usual) == "forbidden")
  }

  @Test(
    "Another page is refused, whatever it asks",
    arguments: [
      "http://evil.example", "null", "https://localhost:8080", "http://localhost:8081",
      "http://127.0.0.1:8080", "http://localhost:8080, http://evil.example",
    ])
  func origins(origin: String) {
    for method in [HTTPMethod.get, .post] {
      let headers: HTTPHeaders = [
        "Host": "localhost:8080", "Origin": origin, "X-Studio-Token": "secret",
      ]
      #expect(refusal(method, "/predict", headers) == "forbidden")
    }
    let own: HTTPHeaders = ["Host": "localhost:8080", "Origin": "http://localhost:8080"]
    #expect(refusal(.get, "/", own) == nil)
  }

  @Test("A link may lead here from anywhere; what another page loads may not")
  func sites() {
    for site in ["cross-site", "same-site"] {
      var headers: HTTPHeaders = ["Host": "localhost:8080", "Sec-Fetch-Site": site]
      #expect(refusal(.get, "/", headers) == "forbidden")
      headers["Sec-Fetch-Mode"] = "navigate"
      headers["Sec-Fetch-Dest"] = "iframe"
      #expect(refusal(.get, "/", headers) == "forbidden")
      headers["Sec-Fetch-Dest"] = "document"
      #expect(refusal(.get, "/", headers) == nil)
      headers["X-Studio-Token"] = "secret"
      #expect(refusal(.post, "/", headers) == "forbidden")
    }
    for site in ["same-origin", "none"] {
      #expect(refusal(.get, "/", ["Host": "localhost:8080", "Sec-Fetch-Site": site]) == nil)
    }
  }

  @Test("What changes something needs the token; questions do not")
  func token() {
    for method in [HTTPMethod.post, .put, .delete] {
      for token in [nil, "", "secre", "secrets", "Secret", "secret, secret"] {
        var headers: HTTPHeaders = ["Host": "localhost:8080"]
        headers["X-Studio-Token"] = token
        #expect(refusal(method, "/training", headers) == "token_required")
        #expect(refusal(method, "/predict/", headers) == "token_required")
        #expect(refusal(method, "/predict", headers) == nil)
      }
      let headers: HTTPHeaders = ["Host": "localhost:8080", "X-Studio-Token": "secret"]
      #expect(refusal(method, "/training", headers) == nil)
    }
    let empty = LocalGuard(host: "localhost", port: 8080, token: "")
    let headers: HTTPHeaders = ["Host": "localhost:8080", "X-Studio-Token": ""]
    #expect(refusal(.post, "/training", headers, by: empty) == "token_required")
  }
}

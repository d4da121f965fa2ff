import CStudioPage
import HTTPServing

extension Studio {
  /// What can be asked, described for programs (OpenAPI 3.1).
  var interfaceRoutes: [Route] {
    let file = cstudio_interface()
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    return [
      Route(.get, "/api/v1/openapi.json") { _ in HTTPResponse(type: "application/json", bytes) }
    ]
  }
}

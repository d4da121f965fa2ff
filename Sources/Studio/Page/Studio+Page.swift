import HTTPServing
import Plotting

extension Studio {
  /// The page itself: its files, and the libraries that draw.
  var pageRoutes: [Route] {
    let files = PageFiles(folder: settings.pageFolder)
    let token = settings.token
    let index = Route(.get, "/") { _ in
      guard let bytes = files.bytes("index.html") else { throw Self.missing("index.html") }
      let text = String(decoding: bytes, as: UTF8.self).replacing("{{token}}", with: token)
      return HTTPResponse(type: "text/html; charset=utf-8", Array(text.utf8))
    }
    // A path of the page has one or two parts.
    let pages = ["/{file}", "/{folder}/{file}"].map { pattern in
      Route(.get, pattern) { request in
        let path = [request.parameters["folder"], request.parameters["file"]]
          .compactMap(\.self).joined(separator: "/")
        guard path != "index.html", let bytes = files.bytes(path) else { throw Self.missing(path) }
        return HTTPResponse(type: Self.mediaType(of: path), bytes)
      }
    }
    let libraries = [
      Route(.get, "/libraries/chart.js") { _ in
        try Self.library(PageFiles.chartLibrary, named: "Chart.js", package: "libjs-chart.js")
      },
      Route(.get, "/libraries/three.js") { _ in
        let three = ThreeJS.embedded
        let text = (three?.library ?? "") + "\n" + (three?.orbitControls ?? "")
        return try Self.library(
          three == nil ? [] : Array(text.utf8), named: "three.js", package: "libjs-three")
      },
    ]
    return [index] + libraries + pages
  }

  private static func library(
    _ bytes: [UInt8], named name: String, package: String
  ) throws(HTTPError) -> HTTPResponse {
    guard !bytes.isEmpty else {
      throw .notFound(
        "\(name) was not on the machine that built this program.",
        advice:
          "Install it (Debian, Ubuntu: apt-get install \(package)) and build again after 'make clean'."
      )
    }
    return HTTPResponse(type: "text/javascript; charset=utf-8", bytes)
  }

  private static func missing(_ path: String) -> HTTPError {
    .notFound("The page has no file /\(path).", advice: "Open the address / instead.")
  }

  private static func mediaType(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "js": "text/javascript; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "svg": "image/svg+xml"
    case "html": "text/html; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}

import Datasets
import Foundation
import HTTPServing
import Studio
import Testing

@Suite("The studio's page")
struct PageTests {
  @Test("The page carries the token, and its files their media types")
  func page() {
    let studio = Studio(.example())
    let page = studio.router.respond(to: HTTPRequest(.get, "/"))
    #expect(page.headers["Content-Type"] == "text/html; charset=utf-8")
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("content=\"secret\""))
    let script = studio.router.respond(to: HTTPRequest(.get, "/main.js"))
    #expect(script.headers["Content-Type"] == "text/javascript; charset=utf-8")
    #expect(studio.router.respond(to: HTTPRequest(.get, "/index.html")).status == 404)
  }

  @Test(
    "Nothing outside the page's folder is read",
    arguments: ["/..%2f", "/../secret.txt", "/a/../../secret.txt"])
  func paths(path: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "studio-\(UUID())")
    let page = folder.appending(path: "page")
    try FileManager.default.createDirectory(at: page, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("secret".utf8).write(to: folder.appending(path: "secret.txt"))
    var settings = StudioSettings.example()
    settings.pageFolder = page
    #expect(Studio(settings).router.respond(to: HTTPRequest(.get, path)).status == 404)
  }

  @Test("Every file of the page is in the program as it is in the sources")
  func files() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CStudioPage/page").standardizedFileURL
    let router = Studio(.example()).router
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.contains(".") && $0 != "index.html" }
    #expect(paths.count > 20)
    for path in paths {
      let answer = router.respond(to: HTTPRequest(.get, "/" + path))
      let content = try Data(contentsOf: root.appending(path: path))
      #expect(answer.bytes == [UInt8](content), "\(path)")
    }
  }
}

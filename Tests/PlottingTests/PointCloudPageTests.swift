import Foundation
import Images
import Plotting
import Testing

@Suite struct PointCloudPageTests {
  private let three = ThreeJS(library: "/* library */", orbitControls: "/* controls */")

  private func page(_ count: Int = 5, classes: [String] = ["cat", "dog"]) -> PointCloudPage {
    PointCloudPage(
      title: "Points", subtitle: "some.", noun: "example", axes: ["first", "second", "third"],
      classNames: classes,
      points: (0..<count).map { index in
        .init(
          SIMD3(Double(index), -2 * Double(index), 0.5), label: UInt8(index % classes.count),
          prediction: UInt8((index / 2) % classes.count))
      },
      images: ImageSheet(bytes: (0..<count * 6).map { UInt8($0 % 256) }, rows: 2, columns: 3))
  }

  /// What the page's script reads.
  private struct Content: Decodable {
    struct Class: Decodable { let name: String, light: String, dark: String, shape: Int }
    struct Image: Decodable { let rows: Int, columns: Int, perRow: Int }
    let noun: String, axes: [String], classes: [Class], shapes: [String]
    let positions: Data, labels: Data, predictions: Data?, image: Image

    var coordinates: [Float] {
      stride(from: 0, to: positions.count, by: 4).map { start in
        let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(positions[start + $1]) << (8 * $1) }
        return Float(bitPattern: bits)
      }
    }
  }

  private func content(of html: String) throws -> Content {
    let start = try #require(html.firstRange(of: "id=\"cloud\">")).upperBound
    let end = try #require(html[start...].firstRange(of: "</script>")).lowerBound
    return try JSONDecoder().decode(Content.self, from: Data(html[start..<end].utf8))
  }

  @Test func pointsAreInThePage() throws {
    let content = try content(of: page().html(with: three))
    #expect(content.axes == ["first", "second", "third"] && content.noun == "example")
    #expect(content.classes.map(\.name) == ["cat", "dog"])
    #expect(Array(content.labels) == [0, 1, 0, 1, 0])
    #expect(content.predictions.map { Array($0) } == [0, 0, 1, 1, 0])
    // The largest coordinate is -8, which becomes -1.
    let expected: [Float] = [
      0, 0, 0.0625, 0.125, -0.25, 0.0625, 0.25, -0.5, 0.0625, 0.375, -0.75, 0.0625, 0.5, -1, 0.0625,
    ]
    #expect(content.coordinates == expected)
  }

  @Test func imagesAreInThePage() throws {
    let html = try page().html(with: three)
    let image = try content(of: html).image
    #expect(image.rows == 2 && image.columns == 3)
    let start = try #require(html.firstRange(of: "src=\"data:image/png;base64,")).upperBound
    let end = try #require(html[start...].firstIndex(of: "\""))
    let file = try #require(Data(base64Encoded: String(html[start..<end])))
    let sheet = try GreyImage(encoded: [UInt8](file), name: "sheet")
    #expect(sheet.width == image.perRow * 3 && sheet.height.isMultiple(of: 2))
    for index in 0..<5 {
      let (top, left) = (index / image.perRow * 2, index % image.perRow * 3)
      let found = (0..<6).map { sheet[top + $0 / 3, left + $0 % 3] }
      #expect(found == (0..<6).map { UInt8(index * 6 + $0) })
    }
  }

  @Test func theNumberOfPointsIsSaid() throws {
    let html = try page(1_234).html(with: three)
    #expect(html.contains("<p>1,234 points: some.</p>"))
    #expect(html.contains("cat<small>617</small>"))
  }

  @Test func predictionsAreShownOnlyWhenAllPointsHaveThem() throws {
    var page = page()
    page.points[3].prediction = nil
    #expect(try content(of: page.html(with: three)).predictions == nil)
  }

  @Test func namesStayNames() throws {
    let hostile = "</script><script>alert(1)</script>\"'&<b>"
    var page = page(classes: [hostile, "dog"])
    page.title = hostile
    page.subtitle = hostile
    page.axes[1] = hostile
    let html = try page.html(with: three)
    #expect(!html.contains("alert(1)</script>") && !html.contains("<b>\n"))
    #expect(html.count { $0 == "<" } == (try self.page().html(with: three)).count { $0 == "<" })
    let content = try content(of: html)
    #expect(content.classes[0].name == hostile && content.axes[1] == hostile)
  }

  @Test func nothingIsFetched() throws {
    let html = try page().html(with: three)
    #expect(html.contains("default-src 'none'"))
    // The one address is that of three.js's home in its licence.
    let addresses = html.matches(of: #/https?:[^\s)"']*/#).map { String($0.output) }
    #expect(addresses == ["https://threejs.org"])
    for word in ["fetch(", "XMLHttpRequest", "import(", "@import", "url(", "<link", " src=\"/"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func threeJSIsInsideWithItsLicence() throws {
    let three = try #require(ThreeJS.embedded, "libjs-three was not there when this was built")
    #expect(three.library.contains("REVISION"))
    #expect(three.orbitControls.contains("OrbitControls"))
    // Neither ends the element that it stands in.
    #expect(!(three.library + three.orbitControls).lowercased().contains("</script"))
    let html = try page().html()
    #expect(html.contains(three.library) && html.contains("Permission is hereby granted"))
  }

  @Test func numbersThatAreNoneAreAtTheOrigin() throws {
    var page = page(2)
    page.points[1].position = SIMD3(.nan, .infinity, 1)
    #expect(try content(of: page.html(with: three)).coordinates == [0, 0, 0.5, 0, 0, 1])
    page.points = page.points.map { .init(.zero, label: $0.label) }
    #expect(
      try content(of: page.html(with: three)).coordinates.allSatisfy { $0 == 0 })
  }

  @Test func fiftyClassesHaveDifferentMarks() throws {
    let names = (0..<60).map { "class \($0)" }
    let classes = try content(of: page(60, classes: names).html(with: three)).classes
    #expect(Set(classes.prefix(50).map { "\($0.light) \($0.shape)" }).count == 50)
    #expect(Set(classes.prefix(50).map { "\($0.dark) \($0.shape)" }).count == 50)
    #expect(Set(classes.prefix(10).map(\.light)).count == 10)
    #expect(Set(classes.prefix(10).map(\.dark)).count == 10)
  }

  @Test func aPageWithoutPointsIsAPage() throws {
    #expect(try page(0).html(with: three).contains("<p>0 points: some.</p>"))
  }
}

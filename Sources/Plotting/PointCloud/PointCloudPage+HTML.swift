import Foundation

extension PointCloudPage {
  /// The page's text: markup, style, scripts, points and images, with nothing outside. It asks browsers to refuse it every
  /// access to a network.
  ///
  /// - Throws: ``PointCloudError`` if the program was built without three.js, or `PNGEncodingError` if the images are too
  ///   many for one picture.
  public func html() throws -> String {
    guard let three = ThreeJS.embedded else { throw PointCloudError.missingThreeJS }
    return try html(with: three)
  }

  package func html(with three: ThreeJS) throws -> String {
    let sheet = Data(try images.pngFile()).base64EncodedString()
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(String(decoding: PackageResources.cloud_css, as: UTF8.self))</style>
      </head>
      <body>
      <header><h1>\(HTMLText.escaped(title))</h1>
      <p>\(HTMLText.escaped(summary))</p></header>
      <main id="stage" data-label="\(HTMLText.escaped("\(title): \(summary)"))">
      <p id="message" hidden>This browser cannot draw in three dimensions: WebGL is missing or switched off.</p>
      <noscript><p>The points are drawn by a script, and scripts are switched off.</p></noscript>
      <div id="ring" hidden></div>
      <div id="tip" role="status" hidden><canvas id="picture"></canvas>
      <b id="label"></b><div id="prediction"></div><div id="number"></div></div>
      </main>
      <nav id="legend" aria-label="Classes">
      \(classNames.indices.map(legendButton).joined(separator: "\n"))
      <button type="button" id="all">Hide all</button>
      <button type="button" id="home">Reset view</button>
      </nav>
      <footer>Drag to turn, wheel or two fingers to zoom, right button to move. Keys on the picture: arrows, + and −, \
      Home. A class in the legend is shown or hidden. Drawn with three.js (MIT licence, in this file).</footer>
      <img id="sheet" alt="" src="data:image/png;base64,\(sheet)">
      <script type="application/json" id="cloud">\(try PointCloudData(self).text())</script>
      <script>
      /*! \(ThreeJS.licence) */
      \(three.library)
      </script>
      <script>
      \(three.orbitControls)
      </script>
      <script>
      \(Self.script)</script>
      </body>
      </html>

      """
  }

  /// The scripts of the cloud as one function, which begins by reading what the page carries.
  private static let script: String = {
    let parts = [
      PackageResources.cloud_js, PackageResources.view_js, PackageResources.legend_js,
      PackageResources.pointing_js, PackageResources.keys_js,
    ]
    let body = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    return "(() => {\n\"use strict\";\n\(body)})();\n"
  }()

  private var summary: String { "\(Self.grouped(points.count)) points: \(subtitle)" }

  /// A button that shows or hides a class: its mark, its name, the number of its points.
  private func legendButton(_ label: Int) -> String {
    let count = points.count { Int($0.label) == label }
    return """
      <button type="button" data-class="\(label)" aria-pressed="true"><svg viewBox="0 0 24 24" aria-hidden="true">\
      <path d="\(PointMark.shapes[PointMark(ofClass: label).shape])"/></svg>\(HTMLText.escaped(classNames[label]))\
      <small>\(Self.grouped(count))</small></button>
      """
  }

  /// `10000` as `10,000`.
  private static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.indices.map { index in
      let comma = index > 0 && (digits.count - index).isMultiple(of: 3)
      return (comma ? "," : "") + String(digits[index])
    }.joined()
  }
}

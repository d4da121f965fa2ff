import CThreeJS

/// three.js, which draws in three dimensions in a browser, as it was on the machine that built the program.
package struct ThreeJS: Sendable, Equatable {
  /// The library, a script that defines the global `THREE`.
  package let library: String
  /// Its OrbitControls, a script that adds itself to `THREE`.
  package let orbitControls: String

  package init(library: String, orbitControls: String) {
    self.library = library
    self.orbitControls = orbitControls
  }

  /// What was embedded; nil if that machine had no three.js.
  package static let embedded: ThreeJS? = {
    let (library, controls) = (text(cthree_library()), text(cthree_orbit_controls()))
    return library.isEmpty || controls.isEmpty
      ? nil : ThreeJS(library: library, orbitControls: controls)
  }()

  private static func text(_ file: cthree_file) -> String {
    String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }

  /// The terms of three.js, to be passed on with it.
  package static let licence = """
    three.js, Copyright © 2010-2017 three.js authors (https://threejs.org)

    Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
    documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
    rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
    persons to whom the Software is furnished to do so, subject to the following conditions:

    The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
    Software.

    THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
    WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
    COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
    OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
    """
}

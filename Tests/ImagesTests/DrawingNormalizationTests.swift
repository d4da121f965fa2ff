import Datasets
import Images
import Testing

@Suite struct DrawingNormalizationTests {
  /// A digit of the sample on a pad, every pixel as a square.
  private func pad(_ index: Int, factor: Int, top: Int, left: Int, side: Int) throws -> GreyImage {
    let digit = Array(try SampleDataset.load().test.pixels(of: index))
    var pixels = [UInt8](repeating: 0, count: side * side)
    for place in pixels.indices {
      let (row, column) = (place / side - top, place % side - left)
      guard row >= 0, column >= 0, row < 28 * factor, column < 28 * factor else { continue }
      pixels[place] = digit[row / factor * 28 + column / factor]
    }
    return GreyImage(width: side, height: side, pixels: pixels)
  }

  @Test func imagesOfMNISTStayWhatTheyAre() throws {
    let test = try SampleDataset.load().test
    let differences = try (0..<60).map { index in
      let drawing = try pad(index, factor: 10, top: 0, left: 0, side: 280)
      let image = try DigitNormalization(drawing: drawing, name: "pad").image
      return zip(image.pixels, test.pixels(of: index)).reduce(0) {
        $0 + abs(Int($1.0) - Int($1.1))
      }
    }
    #expect(differences.reduce(0, +) < 60 * 784)
    #expect(differences.sorted()[30] == 0)
  }

  @Test func whatTouchesTheEdgeBelongsToTheDigit() throws {
    let inside = try pad(8, factor: 5, top: 30, left: 40, side: 200)
    // Without the black rows above and below the digit.
    let rows = inside.pixels.indices.filter { inside.pixels[$0] >= 26 }.map { $0 / 200 }
    let (first, last) = (try #require(rows.min()), try #require(rows.max()))
    let outside = GreyImage(
      width: 200, height: last - first + 1,
      pixels: Array(inside.pixels[first * 200..<(last + 1) * 200]))
    let expected = try DigitNormalization(drawing: inside, name: "pad")
    #expect(try DigitNormalization(drawing: outside, name: "pad").image == expected.image)
  }

  @Test func blackIsTheBackgroundHoweverMuchIsDrawn() throws {
    var pixels = [UInt8](repeating: 255, count: 1600)
    for row in 10..<14 { for column in 10..<20 { pixels[row * 40 + column] = 0 } }
    let image = try DigitNormalization(
      drawing: GreyImage(width: 40, height: 40, pixels: pixels), name: "pad"
    ).image
    #expect(image[14, 22] == 255 && image[0, 0] == 0)
  }

  @Test func stepsHaveNoBackground() throws {
    let drawing = try pad(3, factor: 4, top: 20, left: 9, side: 150)
    let steps = try DigitNormalization(drawing: drawing, name: "pad").steps
    #expect(steps.map(\.kind) == [.read, .cropped, .scaled, .centred])
    #expect(steps.first?.image == drawing)
  }

  @Test(arguments: [0, 10, 255] as [UInt8]) func anEvenPadHoldsNothing(shade: UInt8) {
    let pad = GreyImage(width: 30, height: 20, pixels: [UInt8](repeating: shade, count: 600))
    let error = #expect(throws: ImageError.self) {
      try DigitNormalization(drawing: pad, name: "pad")
    }
    #expect(error?.fault == .nothingDrawn)
  }

  @Test func aSinglePixelIsADrawing() throws {
    var pixels = [UInt8](repeating: 0, count: 600)
    pixels[0] = 255
    let image = try DigitNormalization(
      drawing: GreyImage(width: 30, height: 20, pixels: pixels), name: "pad"
    ).image
    #expect(image.pixels.contains(255))
  }
}

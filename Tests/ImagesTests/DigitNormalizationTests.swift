import Datasets
import Images
import Testing

/// The references are images of MNIST: a picture made of one has to become the image again.
@Suite struct DigitNormalizationTests {
  static let digits = Result { try SampleDataset.load().test.prefix(200) }

  private func digit(_ index: Int) throws -> GreyImage {
    GreyImage(width: 28, height: 28, pixels: Array(try Self.digits.get().pixels(of: index)))
  }

  /// The mean difference of shades over all images of a dataset, made into pictures and back.
  private func difference(
    over count: Int = 200, picture: (GreyImage, Int) throws -> GreyImage
  ) throws -> Double {
    var total = 0
    for index in 0..<count {
      let original = try digit(index)
      let image = try DigitNormalization(try picture(original, index), name: "picture").image
      try #require(image.width == 28 && image.height == 28)
      total += zip(image.pixels, original.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
    }
    return Double(total) / Double(count * 784)
  }

  @Test func anImageOfMNISTStaysWhatItIs() throws {
    let found = try difference { image, _ in image }
    #expect(found < 0.6)
  }

  @Test func darkOnLightIsInverted() throws {
    let found = try difference { image, _ in image.map { 255 - $0 } }
    #expect(found < 0.6)
    let normalization = try DigitNormalization(try digit(3).map { 255 - $0 }, name: "picture")
    #expect(
      normalization.steps.map(\.kind) == [.read, .inverted, .cropped, .scaled, .centred])
    #expect(normalization.steps.last?.image == normalization.image)
  }

  @Test func sizeAndPlaceDoNotMatter() throws {
    let found = try difference(over: 60) { image, index in
      image.enlarged(9, width: 400, height: 300, left: index * 7 % 140, top: index * 5 % 48)
    }
    #expect(found < 1.5)
  }

  /// Grey ink on paper that light falls on from one side, with a camera's noise. The faint edges of the
  /// strokes are lost with the noise.
  @Test func photos() throws {
    let found = try difference(over: 60) { image, index in
      image.enlarged(9, width: 400, height: 300, left: index * 7 % 140, top: index * 5 % 48)
        .photographed(seed: UInt64(index))
    }
    #expect(found < 16)
  }

  @Test func sheetEdgesAndSpecksAreLeftOut() throws {
    let found = try difference(over: 60) { image, _ in
      let page = image.enlarged(9, width: 400, height: 300, left: 60, top: 20).map { 255 - $0 }
      var pixels = page.pixels
      for row in 0..<300 {
        for column in 385..<400 { pixels[row * 400 + column] = 20 }
      }
      for row in 280..<284 {
        for column in 30..<34 { pixels[row * 400 + column] = 0 }
      }
      return GreyImage(width: 400, height: 300, pixels: pixels)
    }
    #expect(found < 1.5)
  }

  /// A line one pixel wide on a sheet of 500 × 500.
  @Test func thinStrokesAreWidened() throws {
    var pixels = [UInt8](repeating: 255, count: 500 * 500)
    for row in 100..<400 { pixels[row * 500 + 250 + (row - 250) / 5] = 0 }
    let normalization = try DigitNormalization(
      GreyImage(width: 500, height: 500, pixels: pixels), name: "picture")
    #expect(normalization.steps.map(\.kind).contains(.widened))
    let image = normalization.image
    let rows = (0..<28).filter { row in (0..<28).contains { image[row, $0] > 127 } }
    #expect(rows.count >= 19 && rows.count <= 20)
    for row in rows.dropFirst().dropLast() {
      let ink = (0..<28).reduce(0) { $0 + Int(image[row, $1]) }
      #expect(ink > 350 && ink < 850, "row \(row)")
    }
  }

  @Test func boxAndCentreOfMass() throws {
    for index in 0..<60 {
      let page = try digit(index).enlarged(5, width: 200, height: 150, left: 30, top: 5)
      let image = try DigitNormalization(page, name: "picture").image
      let inked = image.pixels.indices.filter { image.pixels[$0] >= 26 }
      let rows = inked.map { $0 / 28 }
      let columns = inked.map { $0 % 28 }
      let height = try #require(rows.max()) - #require(rows.min()) + 1
      let width = try #require(columns.max()) - #require(columns.min()) + 1
      #expect((19...20).contains(max(height, width)))
      let mass = image.pixels.reduce(0.0) { $0 + Double($1) }
      let row = image.pixels.indices.reduce(0.0) { $0 + Double(image.pixels[$1]) * Double($1 / 28) }
      let column = image.pixels.indices.reduce(0.0) {
        $0 + Double(image.pixels[$1]) * Double($1 % 28)
      }
      #expect(abs(row / mass - 14) <= 0.51)
      #expect(abs(column / mass - 14) <= 0.51)
    }
  }

  @Test(arguments: [(1, 1), (1, 50), (28, 28), (300, 200)])
  func anEvenSurfaceIsNoDigit(width: Int, height: Int) {
    let error = #expect(throws: ImageError.self) {
      try DigitNormalization(
        GreyImage(
          width: width, height: height, pixels: [UInt8](repeating: 90, count: width * height)),
        name: "picture")
    }
    #expect(error?.fault == .nothingDrawn)
  }
}

extension GreyImage {
  fileprivate func map(_ change: (UInt8) -> UInt8) -> GreyImage {
    GreyImage(width: width, height: height, pixels: pixels.map(change))
  }

  /// The picture with every pixel as a square, at a place on a larger black one.
  fileprivate func enlarged(
    _ factor: Int, width newWidth: Int, height newHeight: Int, left: Int, top: Int
  ) -> GreyImage {
    var result = [UInt8](repeating: 0, count: newWidth * newHeight)
    for row in 0..<height * factor {
      for column in 0..<width * factor {
        result[(top + row) * newWidth + left + column] = self[row / factor, column / factor]
      }
    }
    return GreyImage(width: newWidth, height: newHeight, pixels: result)
  }

  /// The white of the picture as ink on paper.
  fileprivate func photographed(seed: UInt64) -> GreyImage {
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    var result: [UInt8] = []
    for row in 0..<height {
      for column in 0..<width {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let noise = Double(Int(state >> 33) % 11 - 5)
        let paper = 210 - 60 * Double(column) / Double(width) - 30 * Double(row) / Double(height)
        let ink = Double(self[row, column]) / 255
        result.append(UInt8((paper * (1 - ink) + 50 * ink + noise).rounded()))
      }
    }
    return GreyImage(width: width, height: height, pixels: result)
  }
}

import Datasets
import Testing

/// Maps of which the result is known without any computation.
@Suite struct AffineDistortionTests {
  /// Noise of no symmetry, not square.
  private func images(rows: Int, columns: Int) throws -> Dataset {
    try DistortionFixture.dataset(
      (0..<2 * rows * columns).map { UInt8(truncatingIfNeeded: $0 * $0 * 7 + $0 * 31 + 5) },
      rows: rows, columns: columns)
  }

  private func resampled(_ dataset: Dataset, _ distortion: AffineDistortion) throws -> [UInt8] {
    let shape = try ImageShape(dataset.exampleShape)
    return ImageResampler(shape).resample(dataset.bytes) { _ in distortion.map(shape) }
  }

  @Test(arguments: [-2, -1, 0, 1, 2, 3]) func quarterTurns(_ turns: Int) throws {
    let square = try images(rows: 19, columns: 19)
    var distortion = AffineDistortion()
    distortion.rotation = 90 * Double(turns)
    #expect(
      try resampled(square, distortion) == square.rotated(quarterTurns: turns)?.bytes)
  }

  @Test func halfATurnNeedsNoSquare() throws {
    let wide = try images(rows: 7, columns: 20)
    var distortion = AffineDistortion()
    distortion.rotation = 180
    #expect(try resampled(wide, distortion) == wide.rotated(quarterTurns: 2)?.bytes)
  }

  @Test(arguments: [(3, 0), (0, -2), (-5, 4), (40, 0)]) func wholePixels(
    _ motion: (right: Int, down: Int)
  ) throws {
    let wide = try images(rows: 11, columns: 23)
    var distortion = AffineDistortion()
    distortion.right = Double(motion.right)
    distortion.down = Double(motion.down)
    #expect(
      try resampled(wide, distortion)
        == wide.shifted(right: motion.right, down: motion.down)?.bytes)
  }

  /// Between two pixels there is their mean, and outside of the image 0, halfway into the frame too.
  @Test func halfAPixel() throws {
    let line = try DistortionFixture.dataset([100, 50, 201], rows: 1, columns: 3)
    var distortion = AffineDistortion()
    distortion.right = 0.5
    #expect(try resampled(line, distortion) == [50, 75, 126])
    distortion.right = -0.5
    #expect(try resampled(line, distortion) == [75, 126, 101])
  }

  /// A dot right of the centre, twice as far out; the centre stays.
  @Test func scaling() throws {
    var pixels = [UInt8](repeating: 0, count: 81)
    pixels[4 * 9 + 5] = 200
    let dot = try DistortionFixture.dataset(pixels, rows: 9, columns: 9)
    var distortion = AffineDistortion()
    distortion.horizontalScale = 2
    let row = try Array(resampled(dot, distortion)[4 * 9..<5 * 9])
    #expect(row == [0, 0, 0, 0, 0, 100, 200, 100, 0])
    distortion.verticalScale = 4
    #expect(try Array(resampled(dot, distortion)[3 * 9..<4 * 9]) == row.map { $0 / 4 * 3 })
  }

  /// Rows above the centre go to the right, those below to the left.
  @Test func shear() throws {
    var pixels = [UInt8](repeating: 0, count: 25)
    for row in 0..<5 { pixels[row * 5 + 2] = 9 }
    let stroke = try DistortionFixture.dataset(pixels, rows: 5, columns: 5)
    var distortion = AffineDistortion()
    distortion.shear = 1
    let slanted = try resampled(stroke, distortion)
    #expect(
      (0..<5).map { row in (0..<5).firstIndex { slanted[row * 5 + $0] == 9 } } == [4, 3, 2, 1, 0])
  }
}

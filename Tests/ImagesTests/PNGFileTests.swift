import Images
import Testing

@Suite struct PNGFileTests {
  @Test(arguments: [(1, 1), (7, 3), (300, 2), (64, 64)])
  func whatIsWrittenIsRead(width: Int, height: Int) throws {
    let pixels = (0..<width * height).map { UInt8(truncatingIfNeeded: $0 &* 37 + $0 / 5) }
    let image = GreyImage(width: width, height: height, pixels: pixels)
    let file = try image.pngFile()
    #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try GreyImage(encoded: file, name: "written") == image)
    #expect(try image.pngFile() == file)
  }
}

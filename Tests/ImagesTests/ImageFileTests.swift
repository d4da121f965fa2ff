import Foundation
import Images
import Testing

@Suite struct ImageFileTests {
  static let fixture = Result { try ImageFixture.load() }
  static var images: [ImageFixture] { (try? fixture.get()) ?? [] }

  @Test func fixtureHasFiles() throws {
    #expect(try Self.fixture.get().count == 50)
  }

  @Test(arguments: images)
  func everyKindIsRead(_ expected: ImageFixture) throws {
    let image = try GreyImage(encoded: expected.bytes, name: expected.name)
    try #require(image.width == expected.width && image.height == expected.height)
    let differences = zip(image.pixels, expected.pixels).map { abs(Int($0) - Int($1)) }
    #expect((differences.max() ?? 0) <= expected.tolerance)
  }

  /// Every prefix of a file is an error of this type, apart from endings that hold no samples.
  @Test(arguments: images)
  func truncatedAnywhere(_ expected: ImageFixture) throws {
    let whole = expected.bytes
    for count in 0..<(whole.count - 12) {
      let error = #expect(throws: ImageError.self, "\(count) bytes") {
        try GreyImage(encoded: Array(whole.prefix(count)), name: "picture")
      }
      #expect(error?.fault == .damaged || error?.fault == .unknownFormat)
      #expect(error?.description.hasPrefix("picture: expected ") == true)
    }
  }

  /// A changed byte gives another picture or an error of this type; anything else ends the test.
  @Test(arguments: images)
  func mutatedAnywhere(_ expected: ImageFixture) throws {
    let whole = expected.bytes
    var errors = 0
    for offset in whole.indices {
      for value in [whole[offset] ^ 1, whole[offset] ^ 0x80, 0, 0xff] where value != whole[offset] {
        var mutated = whole
        mutated[offset] = value
        do throws(ImageError) {
          _ = try GreyImage(encoded: mutated, name: "picture")
        } catch {
          errors += 1
        }
      }
    }
    #expect(errors > 20)
  }

  @Test(arguments: [
    ([], ImageError.Fault.unknownFormat), (Array("GIF89a".utf8), .unknownFormat),
    (Array("not a picture".utf8), .unknownFormat),
    ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], .damaged), ([0xff, 0xd8, 0xff], .damaged),
    ([0xff, 0xd8, 0xff] + [UInt8](repeating: 7, count: 5000), .damaged),
  ])
  func whatIsNoPicture(bytes: [UInt8], fault: ImageError.Fault) {
    let error = #expect(throws: ImageError.self) {
      try GreyImage(encoded: bytes, name: "picture")
    }
    #expect(error?.fault == fault)
  }

  /// The dimensions of a header are checked before memory is taken for them.
  @Test func headersThatPromiseTooMuch() throws {
    let jpeg = try #require(Self.images.first { $0.name == "JPEG grey" }).bytes
    let frame = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xff, 0xc0]) })
    var large = jpeg
    large.replaceSubrange(frame + 5..<frame + 9, with: [0xff, 0xdc, 0xff, 0xdc])
    let error = #expect(throws: ImageError.self) {
      try GreyImage(encoded: large, name: "picture")
    }
    #expect(error?.fault == .tooLarge)
    #expect(error?.found == "65500 × 65500")
  }

  @Test func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let expected = try #require(Self.images.first { $0.name == "PNG grey 8" })
    let file = folder.appending(path: "seven.jpg")
    try Data(expected.bytes).write(to: file)
    // The bytes tell the format, not the name.
    #expect(try GreyImage(contentsOf: file.path, name: "seven").pixels == expected.pixels)
    let missing = #expect(throws: ImageError.self) {
      try GreyImage(contentsOf: file.path + "x", name: "seven")
    }
    #expect(missing?.fault == .noSuchFile)
    let directory = #expect(throws: ImageError.self) {
      try GreyImage(contentsOf: folder.path, name: "seven")
    }
    #expect(directory?.fault == .unreadable)
  }
}

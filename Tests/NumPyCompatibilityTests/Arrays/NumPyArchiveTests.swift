import NumPyCompatibility
import Testing

@Suite struct NumPyArchiveTests {
  /// The arrays of the archives among the fixtures.
  static func expected() throws -> NumPyArchive {
    let arrays = try ArrayFixture.load()
    func array(_ file: String) throws -> NumPyArray {
      try #require(arrays.first { $0.file == file }).array
    }
    return try NumPyArchive([
      .init(name: "X_train", array: array("float64")),
      .init(name: "y_train", array: array("uint8")),
      .init(name: "größe", array: array("int64")),
    ])
  }

  @Test(arguments: ["saved", "stored", "compressed"])
  func readsWhatNumPyWrote(name: String) throws {
    let bytes = try [UInt8](fixtureData("arrays/\(name).npz"))
    #expect(try NumPyArchive(npz: bytes) == Self.expected())
  }

  /// Python's zipfile makes the same bytes of NumPy's arrays.
  @Test func writesWhatPythonWrites() throws {
    #expect(try Self.expected().npz() == [UInt8](fixtureData("arrays/stored.npz")))
  }

  @Test func findsArraysByName() throws {
    let archive = try Self.expected()
    #expect(archive["y_train"]?.shape == [6])
    #expect(archive["y_train.npy"] == nil)
  }

  @Test func emptyArchive() throws {
    let empty = try NumPyArchive([])
    #expect(try NumPyArchive(npz: empty.npz()) == empty)
  }

  @Test func aCommentAfterTheArchive() throws {
    var bytes = try Self.expected().npz()
    bytes[bytes.count - 2] = 3
    #expect(try NumPyArchive(npz: bytes + Array("end".utf8)) == Self.expected())
  }

  @Test func namesMustDifferAndFit() throws {
    let array = try NumPyArray(shape: [], elements: .uint8([1]))
    func archive(_ names: String...) throws -> NumPyArchive {
      try NumPyArchive(names.map { .init(name: $0, array: array) })
    }
    #expect(throws: NumPyArrayError.duplicateName("a")) { try archive("a", "b", "a") }
    #expect(throws: NumPyArrayError.invalidName("")) { try archive("") }
    let long = String(repeating: "n", count: 65_531)
    #expect(try NumPyArchive(npz: archive(long).npz())[long] == array)
    #expect(throws: NumPyArrayError.invalidName(long + "n")) { try archive(long + "n") }
  }

  @Test func moreArraysThanAZipFileHolds() throws {
    let array = try NumPyArray(shape: [], elements: .uint8([1]))
    let archive = try NumPyArchive((0..<65_535).map { .init(name: "\($0)", array: array) })
    #expect(throws: NumPyArrayError.archiveTooLarge(arrays: 65_535)) { try archive.npz() }
  }
}

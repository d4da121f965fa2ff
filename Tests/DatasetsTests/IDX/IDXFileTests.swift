import Compression
import Datasets
import Testing

@Suite("Reading IDX files")
struct IDXFileTests {
  @Test(
    "reads any rank, plain and compressed, from a file and from memory",
    arguments: [[5], [4, 3], [3, 2, 2], [2, 2, 1, 3], [0], [0, 28, 28]] as [[UInt32]],
    [false, true])
  func anyRank(shape: [UInt32], isCompressed: Bool) throws {
    let elements = IDXWriter.noise(Int(shape.reduce(1, *)), seed: 7)
    let plain = IDXWriter.file(shape: shape, elements: elements)
    let stored = isCompressed ? try Gzip.compress(plain) : plain
    let folder = try TemporaryFolder()
    // The name says nothing: the content decides.
    let path = try folder.write(stored, as: isCompressed ? "data" : "data.gz")

    let file = try IDXFile(contentsOf: path)
    #expect(file.array.shape == shape.map(Int.init))
    #expect(file.array.bytes == elements)
    #expect(file.isCompressed == isCompressed)
    #expect(file.file.name == (isCompressed ? "data" : "data.gz"))
    #expect(file.file.path == path)
    #expect(try IDXFile(stored, name: file.file.name, path: path) == file)
  }

  @Test("reads more than one piece of a file")
  func largeFile() throws {
    let elements = IDXWriter.noise(1_000_003, seed: 9)
    let plain = IDXWriter.file(shape: [1_000_003], elements: elements)
    let folder = try TemporaryFolder()
    let path = try folder.write(plain, as: "plain")
    let compressedPath = try folder.write(Gzip.compress(plain), as: "compressed")
    #expect(try IDXFile(contentsOf: path).array.bytes == elements)
    #expect(try IDXFile(contentsOf: compressedPath).array.bytes == elements)
  }

  /// The digest is that of `printf '\0\0\10\1\0\0\0\2AB' | sha256sum`.
  @Test("takes the digest of the uncompressed content", arguments: [false, true])
  func digest(isCompressed: Bool) throws {
    let plain: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 0x41, 0x42]
    let stored = isCompressed ? try Gzip.compress(plain) : plain
    let file = try IDXFile(stored, name: "", path: "")
    #expect(
      file.file.sha256 == "75c6cf6ab26e62581f62cd18e8c22c07ea660dc696b539446e8d34761ea7c91c")
  }
}

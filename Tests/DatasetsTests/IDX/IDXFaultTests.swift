import Compression
import Datasets
import Foundation
import Testing

@Suite("Faults in IDX files")
struct IDXFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let fault: DataError.Fault
    let offset: Int
    var found: String = ""
  }

  static let cases = [
    Case(
      testDescription: "a PNG image", bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0],
      fault: .wrongMagic, offset: 0, found: "89 50 4e 47"),
    Case(
      testDescription: "a second byte that is not zero", bytes: [0, 1, 8, 1, 0, 0, 0, 0],
      fault: .wrongMagic, offset: 1),
    Case(
      testDescription: "a type that nobody defined", bytes: [0, 0, 7, 1, 0, 0, 0, 0],
      fault: .wrongMagic, offset: 2),
    Case(
      testDescription: "floating point numbers", bytes: [0, 0, 0x0d, 1, 0, 0, 0, 0],
      fault: .unsupportedElementType, offset: 2, found: "32-bit floating point numbers (type 0d)"),
    Case(
      testDescription: "no dimensions", bytes: [0, 0, 8, 0, 1], fault: .wrongShape, offset: 3),
    Case(testDescription: "half a magic number", bytes: [0, 0], fault: .truncated, offset: 2),
    Case(
      testDescription: "half a dimension", bytes: [0, 0, 8, 2, 0, 0, 0, 1, 0],
      fault: .truncated, offset: 9),
    Case(
      testDescription: "a negative dimension",
      bytes: IDXWriter.file(shape: [1, 0xffff_fffe], elements: [1, 2]),
      fault: .impossibleDimensions, offset: 8, found: "-2"),
    Case(
      testDescription: "dimensions whose product overflows",
      bytes: IDXWriter.file(shape: [0x7fff_ffff, 0x7fff_ffff, 0x7fff_ffff], elements: []),
      fault: .impossibleDimensions, offset: 12),
    Case(
      testDescription: "dimensions larger than the file",
      bytes: IDXWriter.file(shape: [0x7fff_ffff, 0x7fff_ffff], elements: [1, 2, 3]),
      fault: .truncated, offset: 15),
    Case(
      testDescription: "a missing element", bytes: IDXWriter.file(shape: [4], elements: [1, 2, 3]),
      fault: .truncated, offset: 11, found: "a file of 11 bytes"),
    Case(
      testDescription: "an element too many",
      bytes: IDXWriter.file(shape: [2], elements: [1, 2, 3]),
      fault: .trailingBytes, offset: 10, found: "1 more bytes"),
  ]

  @Test("are found and placed in plain files", arguments: cases)
  func plain(_ test: Case) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(test.bytes, as: "file")
    let fault = try #require(error(DataError.self) { _ = try IDXFile(contentsOf: path) })
    #expect(fault.fault == test.fault)
    #expect(fault.position == .byte(test.offset))
    #expect(fault.file == path)
    #expect(test.found.isEmpty || fault.found == test.found)
    #expect(fault.description.contains("\(path), byte \(test.offset): expected "))
  }

  @Test("are found in compressed files", arguments: cases)
  func compressed(_ test: Case) throws {
    let bytes = try Gzip.compress(test.bytes)
    let fault = try #require(error(DataError.self) { _ = try IDXFile(bytes, name: "", path: "x") })
    #expect(fault.fault == test.fault)
    // What a compressed file may hold is known only roughly before it is read.
    if test.fault != .truncated {
      #expect(fault.position == .decompressedByte(test.offset))
      #expect(fault.description.contains("after decompression"))
    }
  }

  @Test("a promise that a compressed file cannot keep is refused before memory is taken")
  func promise() throws {
    // 2³⁰ elements announced by a file of some thirty bytes.
    let bytes = try Gzip.compress(IDXWriter.file(shape: [1 << 15, 1 << 15], elements: [1]))
    let fault = try #require(error(DataError.self) { _ = try IDXFile(bytes, name: "", path: "x") })
    #expect(fault.fault == .truncated)
    #expect(fault.position == .decompressedByte(4))
    #expect(fault.found.contains("can hold \(bytes.count * 1032) bytes at most"))
  }

  @Test("content that goes on behind the promise is not decompressed to its end")
  func bomb() throws {
    let bytes = try Gzip.compress(
      IDXWriter.file(shape: [1], elements: [UInt8](repeating: 0, count: 5_000_000)))
    let fault = error(DataError.self) { _ = try IDXFile(bytes, name: "", path: "x") }
    #expect(fault?.fault == .trailingBytes)
    #expect(fault?.position == .decompressedByte(9))
  }

  @Test("damaged compression is told apart from damaged content")
  func gzip() throws {
    var bytes = try Gzip.compress(IDXWriter.file(shape: [2], elements: [1, 2]))
    bytes[bytes.count - 8] ^= 1
    let fault = try #require(error(DataError.self) { _ = try IDXFile(bytes, name: "", path: "x") })
    #expect(fault.fault == .corruptGzip)
    #expect(fault.position == .byte(bytes.count - 8))
    #expect(fault.found.contains("CRC-32"))
  }

  @Test("every truncation of a file is an error", arguments: [false, true])
  func truncation(isCompressed: Bool) throws {
    let plain = IDXWriter.file(shape: [3, 5], elements: IDXWriter.noise(15, seed: 3))
    let whole = isCompressed ? try Gzip.compress(plain) : plain
    for count in whole.indices {
      let fault = error(DataError.self) {
        _ = try IDXFile(Array(whole[..<count]), name: "", path: "x")
      }
      #expect(fault != nil, "\(count) of \(whole.count) bytes")
      if count >= 2 { #expect(fault?.fault == .truncated, "\(count) of \(whole.count) bytes") }
    }
  }

  @Test("every change of a byte gives a typed error or another array", arguments: [false, true])
  func mutation(isCompressed: Bool) throws {
    let plain = IDXWriter.file(shape: [3, 5], elements: IDXWriter.noise(15, seed: 3))
    let whole = isCompressed ? try Gzip.compress(plain) : plain
    var errors = 0
    for index in whole.indices {
      for change in UInt8(1)...255 {
        var bytes = whole
        bytes[index] ^= change
        do {
          let file = try IDXFile(bytes, name: "", path: "x")
          #expect(file.array.bytes.count == file.array.shape.reduce(1, *))
        } catch {
          errors += 1
        }
      }
    }
    // All changes of the header, and nearly all of compressed data, must be noticed.
    #expect(errors >= 255 * (isCompressed ? whole.count - 8 : 12) * 9 / 10)
  }
}

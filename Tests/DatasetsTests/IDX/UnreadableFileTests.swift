import Datasets
import Foundation
import Testing

@Suite("Files that cannot be read")
struct UnreadableFileTests {
  private func fault(_ path: String) -> DataError? {
    error { _ = try IDXFile(contentsOf: path) }
  }

  @Test("nothing at the path")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(fault("\(folder.path)/absent")?.fault == .noSuchFile)
    let path = try folder.write([1], as: "file")
    #expect(fault("\(path)/absent")?.fault == .noSuchFile)
    #expect(fault("")?.fault == .noSuchFile)
  }

  @Test("a directory")
  func directory() throws {
    let folder = try TemporaryFolder()
    #expect(fault(folder.path)?.fault == .directory)
  }

  @Test("an empty file")
  func empty() throws {
    let folder = try TemporaryFolder()
    #expect(fault(try folder.write([], as: "file"))?.fault == .emptyFile)
  }

  @Test("a device, without reading from it")
  func device() {
    #expect(fault("/dev/zero")?.fault == .unreadable)
  }

  @Test("a named pipe, without waiting for a writer")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(fault(path)?.fault == .unreadable)
  }

  @Test("a symbolic link that leads to itself, which not even root can read")
  func loop() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/loop"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    #expect(fault(path)?.fault == .unreadable)
  }

  @Test(
    "a file without permission",
    .enabled(if: geteuid() != 0, "root may read every file"))
  func permission() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0, 0, 8, 1, 0, 0, 0, 0], as: "file")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(fault(path)?.fault == .unreadable)
    #expect(fault(path)?.found == "permission denied")
  }
}

import Datasets
import Testing

@Suite("Names of classes in a folder")
struct ClassNamesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallDataset().write(to: folder)
  }

  private func load() throws -> TrainTestDatasets {
    try DatasetFolder(path: folder.path).load()
  }

  @Test("are the lines of classes.txt", arguments: ["\n", "\r\n"])
  func lines(lineBreak: String) throws {
    let names = (0..<12).map { "Klasse \($0) – ä" }
    let text = names.map { $0 + lineBreak }.joined()
    try folder.write(Array(text.utf8), as: "classes.txt")
    #expect(try load().train.classNames == names)
  }

  @Test("must cover all labels")
  func tooFew() throws {
    try folder.write(Array("a\nb\n".utf8), as: "classes.txt")
    #expect(error(DataError.self) { _ = try load() }?.fault == .labelOutsideClasses)
  }

  @Test(
    "must be text, not blank, and not too many",
    arguments: [
      Array("a\n\nb".utf8), Array(" \n".utf8), [0xff, 0xfe, 0x41],
      Array(String(repeating: "a\n", count: 257).utf8), [UInt8](repeating: 0x61, count: 70_000),
    ])
  func invalid(bytes: [UInt8]) throws {
    try folder.write(bytes, as: "classes.txt")
    #expect(error(DataError.self) { _ = try load() }?.fault == .invalidClassNames)
  }
}

import Foundation
import Testing

@Suite("A damaged model")
struct DamagedModelTests {
  @Test("Whatever is cut off, changed or added is found, with the file and the byte")
  func damage() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let whole = try folder.bytes("run/model.safetensors")
    let headerLength = Int(whole[0]) | Int(whole[1]) << 8
    let end = 8 + headerLength
    func changed(_ place: Int, to byte: UInt8) -> [UInt8] {
      var bytes = whole
      bytes[place] = byte
      return bytes
    }
    // A change of one byte inside the description may give another valid network, but not at these
    // places: the length of the header, its braces, and the names of its keys.
    let damaged =
      [0, 4, 8, 9, end - 1, end, end + 1, whole.count / 2, whole.count - 1].map {
        Array(whole.prefix($0))
      } + [whole + [0]]
      + [(0, 0), (0, 255), (1, 255), (3, 1), (7, 0x80), (7, 0xFF), (8, 0), (8, 0x5B), (10, 0xFF)]
      .map { changed($0.0, to: UInt8($0.1)) }
      + ["data_offsets", "dtype", "shape", "F32", "model", "layers.0.biases"].compactMap {
        whole.replacing($0.utf8, with: $0.uppercased().replacing("F32", with: "F16").utf8)
      }
    for bytes in damaged {
      try folder.write(bytes, as: "run/model.safetensors")
      let outcome = try await folder.mlp("evaluate", "--run", "run")
      outcome.expectFailure(
        65, ["\(folder.path("run/model.safetensors")), byte ", "expected", "found"])
    }
  }

  @Test("A description with a value of another type is told with its key")
  func otherType() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let whole = try folder.bytes("run/model.safetensors")
    let changed = whole.replacing(
      #"exampleShape\":[28,28]"#.utf8, with: #"exampleShape\":7777777"#.utf8)
    #expect(changed != whole)
    try folder.write(changed, as: "run/model.safetensors")
    try await folder.mlp("evaluate", "--run", "run").expectFailure(
      65, ["the description of a network", "'exampleShape' holds something else than it should"])
  }

  @Test("A changed weight is found by the digest in the record; without a record it cannot be")
  func changedWeight() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    var bytes = try folder.bytes("run/model.safetensors")
    bytes[bytes.count - 1] ^= 1
    try folder.write(bytes, as: "run/model.safetensors")
    let outcome = try await folder.mlp("evaluate", "--run", "run")
    outcome.expectFailure(65, ["model.safetensors has been changed since it was saved", "SHA-256"])
    try FileManager.default.removeItem(at: folder.file("run/run.json"))
    let named = try await folder.mlp("evaluate", "--run", "run", "--data", "sample")
    #expect(named.exitCode == 0 && named.standardError == "")
    let unnamed = try await folder.mlp("evaluate", "--run", "run")
    #expect(unnamed.exitCode == 0)
    #expect(unnamed.standardError.contains("It is asked about the data set sample; --data names"))
  }

  @Test(
    "A changed description is found by the settings in the record",
    arguments: [
      (#"mean\":0."#, #"mean\":0.9"#, "it prepares examples otherwise than run.json says"),
      (
        #"\"activation\":\"relu\""#, #"\"activation\":\"tanh\""#,
        "its layers are not those of run.json"
      ),
    ])
  func changedDescription(old: String, new: String, difference: String) async throws {
    let folder = try ScratchFolder()
    try await folder.train("run", ["--activation", "relu", "--scaling", "standard"])
    let whole = try folder.bytes("run/model.safetensors")
    let place = try #require(whole.firstRange(of: Array(old.utf8))).lowerBound
    // Over what there was, so that the file stays as long as it was.
    var changed = whole
    changed.replaceSubrange(place..<place + new.utf8.count, with: new.utf8)
    #expect(changed != whole && changed.count == whole.count)
    try folder.write(changed, as: "run/model.safetensors")
    try await folder.mlp("evaluate", "--run", "run").expectFailure(
      65, ["model.safetensors is not the network of this run: \(difference)."])
  }

  @Test("Two classes of one name are refused")
  func sameNames() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let whole = try folder.bytes("run/model.safetensors")
    let changed = whole.replacing(#"[\"0\",\"1\","#.utf8, with: #"[\"0\",\"0\","#.utf8)
    #expect(changed != whole)
    try folder.write(changed, as: "run/model.safetensors")
    try await folder.mlp("evaluate", "--run", "run").expectFailure(
      65, ["byte 8: expected a name of its own for each class"])
  }

  @Test("Images are prepared in the shape that they have", arguments: ["deskewed", "directional"])
  func otherImages(kind: String) async throws {
    let folder = try ScratchFolder()
    try await folder.train("run", ["--deskew", "--directions"])
    let whole = try folder.bytes("run/model.safetensors")
    let shape = #"{\"\#(kind)\":{\"columns\":"#
    let changed = whole.replacing(
      (shape + #"28,\"rows\":28"#).utf8, with: (shape + #"56,\"rows\":14"#).utf8)
    #expect(changed != whole)
    try folder.write(changed, as: "run/model.safetensors")
    try await folder.mlp("evaluate", "--run", "run").expectFailure(
      65, ["model.safetensors, byte 8: expected preprocessing that fits", "14 rows and 56 columns"])
  }

  @Test(
    "Absurd shapes are refused before memory is taken for them",
    arguments: [
      ("[784,12]", "[9223372036854775807,12]"), ("[784,12]", "[-784,12]"), ("[784,12]", "[]"),
      (#"\"inputs\":784"#, #"\"inputs\":1000000000000"#), (#"\"units\":12"#, #"\"units\":0"#),
      (#"\"exampleShape\":[28,28]"#, #"\"exampleShape\":[0,0]"#),
      ("[0,37632]", "[0,9223372036854775807]"), ("[0,37632]", "[-1,37631]"),
    ])
  func shapes(original: String, replacement: String) async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let whole = try folder.bytes("run/model.safetensors")
    let end = 8 + Int(whole[0]) + Int(whole[1]) << 8
    let header = Array(whole[8..<end]).replacing(original.utf8, with: replacement.utf8)
    #expect(header != Array(whole[8..<end]), "The header has no \(original).")
    let length = [UInt8(header.count % 256), UInt8(header.count / 256), 0, 0, 0, 0, 0, 0]
    try folder.write(length + header + whole[end...], as: "run/model.safetensors")
    for command in [["evaluate"], ["predict", "--index", "3"]] {
      let outcome = try await folder.mlp(command + ["--run", "run"])
      outcome.expectFailure(65, ["model.safetensors, byte ", "expected", "found"])
    }
  }
}

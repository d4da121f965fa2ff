import Foundation
import MLPCommands
import Testing

@Suite("Reading JSON strictly")
struct JSONReaderTests {
  @Test("Numbers keep their digits, keys their order, and everything its line")
  func document() throws {
    let text = """
      {"b": [1.0, -2e+3, 18446744073709551616],

       "a": {"x": "é\\n\\u00e9\\ud83d\\ude00\\/", "y": null},
       "": [true, false, {}, []]}
      """
    let node = try JSONReader.read(Array(text.utf8))
    #expect(
      node.text == """
        {"b": [1.0, -2e+3, 18446744073709551616], "a": {"x": "é\\né😀/", "y": null}, "": [true, false, {}, []]}
        """)
    guard case .object(let members) = node.content else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.line) == [1, 3, 4])
    #expect(members.map(\.value.line) == [1, 3, 4])
  }

  @Test("What is written as JSON is what another reader finds, and reads as the same again")
  func againstFoundation() throws {
    let text = #" [ "a\"\\\b\f\t\u0000\u001f\u007f", -0.5E-2, {"k" : "ü/\/"} , [ ] ] "# + "\r\n"
    let node = try JSONReader.read(Array(text.utf8))
    let ours = try JSONSerialization.jsonObject(with: Data(node.text.utf8)) as? NSArray
    let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSArray
    #expect(ours == theirs)
    #expect(try JSONReader.read(Array(node.text.utf8)).text == node.text)
  }

  @Test(
    "What is no JSON is refused with its line and what stands there",
    arguments: [
      ("", 1, "found the end of the file"), ("\n\n", 3, "found the end of the file"),
      ("{", 1, "found the end of the file"), ("[1,\n2", 2, "Expected ',' or ']'"),
      ("{\"a\": 1,\n}", 2, "Expected a key between double quotes, but found '}'"),
      ("[1,]", 1, "Expected a value, but found ']'"), ("{a: 1}", 1, "found 'a'"),
      ("{'a': 1}", 1, "found ''a''"), ("{\"a\" 1}", 1, "Expected ':' after \"a\""),
      ("{\"a\": 1 \"b\": 2}", 1, "Expected ',' or '}', but found '\"'"),
      ("{\"a\": 1} x", 1, "Nothing may follow"), ("01", 1, "'01' is not a number"),
      ("-", 1, "'-' is not a number"), ("1.", 1, "'1.' is not a number"),
      ("1e", 1, "'1e' is not a number"), ("+1", 1, "found '+1'"), (".5", 1, "found '.5'"),
      ("0x10", 1, "'0x10' is not a number"), ("NaN", 1, "found 'NaN'"), ("True", 1, "found 'True'"),
      ("// no\n1", 1, "found '//'"), ("\"a\nb\"", 1, "does not end in the line"),
      ("\"a", 1, "no double quote at its end"), (#""\x""#, 1, "unknown escape"),
      (#""\u12g4""#, 1, "four hexadecimal digits"), (#""\ud800""#, 1, "half of a character"),
      (#""\ud800\u0041""#, 1, "half of a character"), (#""\"#, 1, "no double quote at its end"),
      (#""\u12"#, 1, "four hexadecimal digits"), ("\u{1B}[2J", 1, #"found '\u{1B}'"#),
    ])
  func syntax(text: String, line: Int, words: String) {
    let fault = #expect(throws: JSONFault.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(fault?.line == line)
    #expect(fault?.problem.contains(words) == true, "\(fault?.problem ?? "")")
    #expect(fault?.isSyntax == true)
  }

  @Test("A key given twice is told with the line of the first")
  func duplicates() {
    let fault = #expect(throws: JSONFault.self) {
      try JSONReader.read(Array("{\"a\": 1,\n\"b\": 2,\n\"\\u0061\": 3}".utf8))
    }
    #expect(fault?.problem == "\"a\" is given already in line 1.")
    #expect(fault?.line == 3)
  }

  @Test("Deep nesting is refused, and bytes that are no text", arguments: [65, 1_000_000])
  func depth(depth: Int) throws {
    let open = [UInt8](repeating: UInt8(ascii: "["), count: depth)
    let fault = #expect(throws: JSONFault.self) { try JSONReader.read(open) }
    #expect(fault?.problem.contains("nested more than 64 deep") == true)
    #expect(throws: JSONFault.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONFault.self) { try JSONReader.read([0xFF, 0xFE]) }
    let bearable = Array(
      (String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).utf8)
    #expect(throws: Never.self) { try JSONReader.read(bearable) }
  }

  @Test("A mark of the encoding at the beginning is passed over")
  func mark() throws {
    #expect(try JSONReader.read([0xEF, 0xBB, 0xBF] + Array("{}".utf8)).text == "{}")
  }
}

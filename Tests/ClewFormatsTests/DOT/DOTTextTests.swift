import ClewFormats
import Testing

@Suite struct DOTTextTests {
  @Test(arguments: [
    ("", "\"\""), ("a", "\"a\""), ("a\"b", #""a\"b""#), (#"a\b"#, #""a\b""#),
    (#"a\\"#, #""a\\""#), (#"a\"#, #""a\\""#), (#"a\\\"#, #""a\\\\""#),
    (#"a\"b"#, #""a\\\"b""#), (#"a\\"b"#, #""a\\\"b""#), ("a\\\nb", "\"a\\\\\nb\""),
    ("\n", "\"\n \""), ("\"\n\\n", "\"\\\"\n \\n\""),
    ("\n\n", "\"\n\n\""), ("a\n", "\"a\n\""), ("\na", "\"\na\""),
    ("a\r\nb\rc", "\"a\nb\nc\""),
    ("a\u{0}\u{1B}\u{7F}\u{85}b", "\"a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b\""),
    ("\t", "\"\t\""),
    ("é\u{1F600}", "\"é\u{1F600}\""), ("a\\\r\nb", "\"a\\\\\nb\""),
  ])
  func quotes(_ text: String, expected: String) {
    #expect([UInt8](DOTText.quoted(text).utf8) == [UInt8](expected.utf8))
  }

  @Test(arguments: [0xFFFF, 0xFFFE, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func replacesNoncharacters(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(DOTText.representable(String(scalar)) == "\u{FFFD}")
  }

  @Test func idsDoNotBeginWithAPercentSign() {
    #expect(DOTText.quotedID("%1") == "\"_%1\"")
    #expect(DOTText.quotedID("1%") == "\"1%\"")
    #expect(DOTText.quoted("%1") == "\"%1\"")
  }

  @Test(arguments: [
    ("a&b", "a&amp;b"), (#"\N\n"#, #"\\N\\n"#), ("a\nb", #"a\nb"#), ("a\r\nb\rc", #"a\nb\nc"#),
    ("&eacute;", "&amp;eacute;"), ("\"<>", "\"<>"), ("\u{7}", "\u{FFFD}"), ("", ""),
    ("a\u{2028}b", #"a\nb"#),
  ])
  func escapesLabels(_ text: String, expected: String) {
    #expect(DOTText.labelEscaped(text) == expected)
  }

  @Test func endsEveryAlignedLine() {
    #expect(DOTText.labelEscaped("a\nb", alignment: .left) == #"a\lb\l"#)
    #expect(DOTText.labelEscaped("a\nb", alignment: .right) == #"a\rb\r"#)
    #expect(DOTText.labelEscaped("", alignment: .left) == "")
  }

  /// An escaped label never changes when written, since its backslashes come in pairs or stand
  /// before a letter.
  @Test func escapedLabelsAreRepresentable() {
    var random = SeededGenerator(state: 4)
    let alphabet: [Character] = ["\\", "\"", "\n", "\r", "&", "a", "\r\n", "\u{1}", "é"]
    for _ in 0..<2_000 {
      let text = String((0..<8).compactMap { _ in alphabet.randomElement(using: &random) })
      let label = DOTText.labelEscaped(text)
      #expect([UInt8](DOTText.representable(label).utf8) == [UInt8](label.utf8))
    }
  }

  @Test func representableTextReadsBackAsItself() throws {
    var random = SeededGenerator(state: 5)
    let alphabet: [Unicode.Scalar] = [
      "\\", "\\", "\"", "\n", "\r", "a", ";", "}", "<", "#", "/", "*", "\u{0}", "é", "\u{301}",
      "\u{1F600}", "\u{202E}", " ",
    ]
    for _ in 0..<2_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<10, using: &random) {
        scalars.append(alphabet.randomElement(using: &random) ?? "a")
      }
      let text = String(scalars)
      let kept = [UInt8](DOTText.representable(text).utf8)
      let graph = try readOne("graph { \(DOTText.quoted(text)) }")
      #expect(graph.ids.map { [UInt8]($0.utf8) } == [kept])
      let again = [UInt8](DOTText.representable(String(decoding: kept, as: UTF8.self)).utf8)
      #expect(again == kept)
    }
  }
}

import ClewDossier
import ClewFormats
import Foundation
import Testing

struct DiagnosticPrinterTests {
  private func print(
    _ text: String, at offset: Int, message: String = "wrong", hint: String? = nil,
    width: Int = 100,
    colour: Bool = false
  ) -> String {
    print(Array(text.utf8), at: offset, message: message, hint: hint, width: width, colour: colour)
  }

  private func print(
    _ bytes: [UInt8], at offset: Int, message: String = "wrong", hint: String? = nil,
    width: Int = 100, colour: Bool = false
  ) -> String {
    let file = SourceFile(name: "notes.yaml", bytes: bytes, number: 3)
    let diagnostic = Diagnostic(
      .error, code: "c", message, at: SourcePosition(file: 3, offset: UInt32(offset)), hint: hint)
    return DiagnosticPrinter(width: width, usesColour: colour).text([diagnostic], files: [file])
  }

  @Test func showsPlaceLineCaretAndHint() {
    #expect(
      print("a: 1\n  b: é!\n", at: 10, hint: "do this") == """
        notes.yaml:2:6: error: wrong
            b: é!
               ^
          hint: do this

        """)
  }

  @Test func showsWhatHasNoPlace() {
    let text = DiagnosticPrinter().text(
      [Diagnostic(.note, code: "c", "so it is")], files: [])
    #expect(text == "note: so it is\n")
    #expect(DiagnosticPrinter().text([], files: []).isEmpty)
  }

  @Test func coloursOnlyIfAsked() {
    #expect(!print("a", at: 0).contains("\u{1B}"))
    #expect(print("a", at: 0, colour: true).contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  @Test func showsWhatIsHidden() {
    let text = print("a\u{1B}[31m\u{202E}b\u{9B}\0!\n", at: 13, message: "not \u{1B}\u{2066}\n!")
    #expect(
      text == """
        notes.yaml:1:11: error: not <U+001B><U+2066><U+000A>!
          a<U+001B>[31m<U+202E>b<U+009B><U+0000>!
          \(String(repeating: " ", count: 38))^

        """)
  }

  @Test func showsInvalidBytes() {
    let text = print([0x61, 0xE9, 0x62], at: 1)
    #expect(text.hasSuffix("  a<0xE9>b\n   ^\n"))
  }

  @Test func expandsTabs() {
    let text = print("\ta\tb", at: 3)
    #expect(text.hasSuffix("\n          a       b\n                  ^\n"))
  }

  @Test func givesWideCharactersTwoColumnsAndMarksNone() {
    #expect(print("日本!", at: 6).hasSuffix("  日本!\n      ^\n"))
    #expect(print("e\u{301}!", at: 3).hasSuffix("  e\u{301}!\n   ^\n"))
  }

  @Test func putsTheCaretBehindTheLastCharacter() {
    #expect(print("ab\n", at: 2).hasSuffix("  ab\n    ^\n"))
    #expect(print("ab", at: 2).hasSuffix("  ab\n    ^\n"))
    #expect(print("", at: 0) == "notes.yaml:1:1: error: wrong\n")
  }

  @Test(arguments: [0, 5, 50, 500, 999_990, 1_000_000])
  func cutsLongLinesAroundTheCaret(offset: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 1_000_000)
    if offset < bytes.count { bytes[offset] = UInt8(ascii: "Q") }
    let lines = print(bytes, at: offset, width: 60).split(separator: "\n")
    #expect(lines[1].count <= 60)
    #expect(lines[1].count >= 40)
    let caret = lines[2].count - 1
    if offset < bytes.count {
      #expect(Array(lines[1])[caret] == "Q")
    } else {
      #expect(caret == lines[1].count)
    }
    #expect(lines[1].hasPrefix("  ...") == (offset > 40))
    #expect(lines[1].hasSuffix("...") == (offset < 999_990))
  }

  @Test func keepsTheWidthWhateverTheCharacters() {
    var random = SplitMix64(seed: 9)
    let pieces = ["a", "é", "日", "\u{202E}", "\t", "\u{1F600}", " ", "\u{E0041}"]
    for _ in 0..<300 {
      let text = (0..<120).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let offset = Int.random(in: 0...text.utf8.count, using: &random)
      let lines = print(text, at: offset, width: 50).split(separator: "\n")
      let columns = lines[1].unicodeScalars.reduce(0) {
        $0 + ("日\u{1F600}".unicodeScalars.contains($1) ? 2 : 1)
      }
      #expect(columns <= 50)
      #expect(lines[2].count <= 51)
      #expect(lines[2].hasSuffix("^"))
    }
  }

  @Test func sortsByPlaceAndKeepsTheRest() {
    let files = [
      SourceFile(name: "b", bytes: Array("xy\n".utf8), number: 2),
      SourceFile(name: "a", bytes: Array("xy\n".utf8), number: 1),
    ]
    let diagnostics = [
      Diagnostic(.error, code: "", "nowhere"),
      Diagnostic(.error, code: "", "third", at: .init(file: 2, offset: 0)),
      Diagnostic(.warning, code: "", "second", at: .init(file: 1, offset: 1)),
      Diagnostic(.error, code: "", "first", at: .init(file: 1, offset: 0)),
      Diagnostic(.error, code: "", "fourth", at: .init(file: 2, offset: 0)),
    ]
    let lines = DiagnosticPrinter().text(diagnostics, files: files).split(separator: "\n")
    #expect(
      lines.filter { $0.contains(": ") } == [
        "a:1:1: error: first", "a:1:2: warning: second", "b:1:1: error: third",
        "b:1:1: error: fourth", "error: nowhere",
      ])
  }

  @Test func saysHowManyMoreThereAre() {
    let diagnostics =
      (0..<102).map { Diagnostic(.error, code: "", "e\($0)") }
      + [Diagnostic(.warning, code: "", "w")]
    let text = DiagnosticPrinter().text(diagnostics, files: [])
    #expect(text.hasSuffix("error: e99\nand 3 more (2 errors, 1 warning)\n"))
    #expect(DiagnosticPrinter(limit: 103).text(diagnostics, files: []).hasSuffix("warning: w\n"))
  }

  @Test func writesJSON() throws {
    let file = SourceFile(name: "a\u{1B}", bytes: Array("é\né!\n".utf8), number: 1)
    let bytes = DiagnosticPrinter().json(
      [
        Diagnostic(.warning, code: "w", "no place"),
        Diagnostic(.error, code: "e", "x\u{202E}", at: .init(file: 1, offset: 5), hint: "h"),
      ], files: [file])
    #expect(bytes.last == 0x0A)
    #expect(!bytes.contains(0x1B))
    let array = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(array.count == 2)
    #expect(array[0]["file"] as? String == "a\u{1B}")
    #expect(array[0]["line"] as? Int == 2)
    #expect(array[0]["column"] as? Int == 2)
    #expect(array[0]["severity"] as? String == "error")
    #expect(array[0]["code"] as? String == "e")
    #expect(array[0]["message"] as? String == "x\u{202E}")
    #expect(array[0]["hint"] as? String == "h")
    #expect(array[1]["file"] is NSNull)
    #expect(array[1]["line"] is NSNull)
    #expect(array[1]["hint"] is NSNull)
  }
}

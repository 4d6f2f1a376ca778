import Testing

@testable import ClewFormats

struct VisibleTextTests {
  @Test func showsWhatMovesTheCursorOrHides() {
    #expect(VisibleText.escaped("a\u{1B}[2J\u{9B}\r") == "a<U+001B>[2J<U+009B><U+000D>")
    for value in [
      0x61C, 0x200B, 0x200E, 0x200F, 0x2066, 0x2069, 0x202A, 0x202E, 0xFEFF, 0x2028, 0xAD,
    ] {
      let scalar = Unicode.Scalar(UInt32(value)).map(String.init) ?? ""
      let shown = VisibleText.escaped(scalar)
      #expect(shown.hasPrefix("<U+") && shown.hasSuffix(">") && shown.unicodeScalars.count == 8)
    }
    #expect(VisibleText.escaped("\u{E0041}") == "<U+E0041>")
  }

  @Test func leavesWritingAlone() {
    for text in [
      "é e\u{301}", "نوروزوف", "می\u{200C}خواهم", "क\u{94D}\u{200D}ष", "日本 \u{1F600}", "<a>",
    ] {
      #expect(VisibleText.escaped(text).utf8.elementsEqual(text.utf8))
      #expect(VisibleText.escaped(Array(text.utf8)).utf8.elementsEqual(text.utf8))
    }
  }

  @Test func showsBytesThatAreNoText() {
    #expect(VisibleText.escaped([0x61, 0xFF, 0xC3, 0xA9, 0xC3]) == "a<0xFF>é<0xC3>")
  }

  @Test func knowsWidths() {
    let widths: [(Unicode.Scalar, Int)] = [
      ("a", 1), ("é", 1), ("\u{301}", 0), ("日", 2), ("한", 2), ("ｱ", 1), ("Ａ", 2), ("\u{1F600}", 2),
      ("\u{200D}", 0), ("ن", 1), ("Ж", 1),
    ]
    for (scalar, width) in widths { #expect(VisibleText.width(scalar) == width, "\(scalar)") }
  }
}

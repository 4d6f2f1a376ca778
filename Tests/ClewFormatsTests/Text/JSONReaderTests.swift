import ClewDossier
import ClewFormats
import Foundation
import Testing

struct JSONReaderTests {
  private func read(_ text: String, limits: ReadingLimits = .standard) -> ParsedText {
    JSONReader(limits: limits).read(Array(text.utf8), file: 7)
  }

  static let legal: [(text: String, tree: String)] = [
    ("1", "<1>"),
    (" \r\n\t1 ", "<1>"),
    ("\u{FEFF}{}", "{}"),
    ("[]", "[]"),
    ("[ ]", "[]"),
    ("{ }", "{}"),
    ("null", "<null>"),
    ("[true,false]", "[<true>, <false>]"),
    ("-0", "<-0>"),
    ("0.10e+05", "<0.10e+05>"),
    ("1E400", "<1E400>"),
    ("123456789012345678901234567890", "<123456789012345678901234567890>"),
    ("\"\"", "\"\""),
    ("{\"\": 1}", "{: <1>}"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\"\\/\u{8}\u{C}\n\r\t\""),
    (#""\u00e9\u00E9\u0000""#, "\"éé\u{0}\""),
    (#""\ud83d\ude00x""#, "\"\u{1F600}x\""),
    ("\"\u{7F}\u{85}\u{2028}\u{FFFE}\"", "\"\u{7F}\u{85}\u{2028}\u{FFFE}\""),
    ("{\"e\u{301}\": 1, \"\u{E9}\": 2}", "{e\u{301}: <1>, \u{E9}: <2>}"),
    (
      "{\"a\": {\"b\": [1, {\"c\": null}]}, \"d\": \"e\"}",
      "{a: {b: [<1>, {c: <null>}]}, d: \"e\"}"
    ),
  ]

  @Test(arguments: legal)
  func readsWhatIsLegal(text: String, tree: String) {
    let result = read(text)
    #expect(result.diagnostics.isEmpty)
    #expect(shape(result.root) == tree)
  }

  @Test func keepsThePlacesOfKeysAndValues() throws {
    let root = try #require(read("\u{FEFF}{ \"é\": [1, \"b\"] }").root)
    #expect(root.position == SourcePosition(file: 7, offset: 3))
    let entry = try #require(root.entry("é"))
    #expect(entry.keyPosition.offset == 5)
    #expect(entry.value.position.offset == 11)
    #expect(entry.value.items?.map(\.position.offset) == [12, 15])
  }

  @Test func keepsTheTreeWhenAKeyIsGivenTwice() {
    let result = read("{\"a\": 1, \"a\": [2], \"b\": 3}")
    #expect(shape(result.root) == "{a: <1>, b: <3>}")
    #expect(result.diagnostics.first?.message == "the key `a` is given twice, first on line 1")
  }

  @Test func refusesDeepNesting() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(128)).diagnostics.isEmpty)
    #expect(places(read(nested(200)), in: Array(nested(200).utf8)) == ["1:129 too-deep"])
    #expect(
      read(String(repeating: "{\"a\":", count: 1_000_000)).diagnostics.map(\.code) == ["too-deep"])
  }

  @Test func readsALongText() {
    let long = String(repeating: "é", count: 1_000_000)
    #expect(read("[\"\(long)\"]").root?.items?.first?.text == long)
    #expect(read("[\"\(long)").diagnostics.map(\.code) == ["unclosed-quote"])
  }

  @Test func refusesTooManyValues() {
    let text = "[" + Array(repeating: "1", count: 100).joined(separator: ",") + "]"
    #expect(read(text, limits: ReadingLimits(maximumNodes: 101)).diagnostics.isEmpty)
    #expect(
      read(text, limits: ReadingLimits(maximumNodes: 100)).diagnostics.map(\.code)
        == ["too-many-values"])
  }

  @Test func acceptsNoMoreThanAnotherReader() {
    var random = SplitMix64(seed: 5)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-", "0", ".5", "e3", "true",
      "null", " ", "\n", "\"\\n\"", "\"\\ud800\"", "\"", "\\",
    ]
    var accepted = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let result = read(text)
      if result.hasErrors {
        #expect(!result.diagnostics.isEmpty)
        continue
      }
      accepted += 1
      let other = try? JSONSerialization.jsonObject(
        with: Data(text.utf8), options: [.fragmentsAllowed])
      #expect(other != nil, "\(text)")
    }
    #expect(accepted > 500)
  }

  @Test func acceptsWhatAnotherWriterMakes() throws {
    let object: [String: Any] = [
      "a": [1, 2.5, -3e-20, true, NSNull()], "é\u{1}\"\\/": ["b": [[:], []]],
      "\u{1F600}": "\u{2028}",
    ]
    for options: JSONSerialization.WritingOptions in [[], [.prettyPrinted], [.sortedKeys]] {
      let data = try JSONSerialization.data(withJSONObject: object, options: options)
      let result = JSONReader().read(Array(data), file: 0)
      #expect(result.diagnostics.isEmpty)
      #expect(result.root?["a"]?.items?.count == 5)
      #expect(result.root?["\u{1F600}"]?.text == "\u{2028}")
      #expect(result.root?["é\u{1}\"\\/"]?["b"]?.items?.count == 2)
    }
  }
}

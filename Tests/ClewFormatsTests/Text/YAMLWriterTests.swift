import Testing

@testable import ClewFormats

struct YAMLWriterTests {
  private func text(_ value: JSONValue) -> String {
    String(decoding: YAMLWriter.yaml(value), as: UTF8.self)
  }

  @Test func writesWhatAPersonWouldWrite() {
    let value: JSONValue = [
      "clew": 1,
      "source": ["id": "mtt", "title": "Iran: the war", "published": "unknown"],
      "cited": ["mehr", "guardian", "bbc"],
      "empty": [], "none": [:], "missing": .null, "sure": true,
      "notes": [
        ["par": 1, "facts": ["isis claimed kerman"], "when": ["edtf": "2024-01"]],
        ["par": 4, "says": "first line\nsecond: line\n", "more": [["a", "b"], ["c": "d"], []]],
      ],
      "trip": [["a", "b"], "c"],
    ]
    #expect(
      text(value) == """
        clew: 1
        source:
          id: mtt
          title: "Iran: the war"
          published: unknown
        cited: [mehr, guardian, bbc]
        empty: []
        none: {}
        missing: null
        sure: true
        notes:
        - par: 1
          facts: [isis claimed kerman]
          when:
            edtf: 2024-01
        - par: 4
          says: |
            first line
            second: line
          more:
          - [a, b]
          - c: d
          - []
        trip:
        - [a, b]
        - c

        """)
  }

  @Test(
    arguments: [
      ("no", "\"no\""), ("NO", "\"NO\""), ("1:30", "\"1:30\""), ("012", "\"012\""),
      ("2022", "\"2022\""), ("2022-10-26", "2022-10-26"), ("2022-10", "2022-10"),
      ("2022-10-26 10:00:00", "\"2022-10-26 10:00:00\""), ("", "\"\""), ("a: b", "\"a: b\""),
      ("a #b", "\"a #b\""), ("a#b", "a#b"), ("- a", "\"- a\""), ("? a", "\"? a\""),
      ("[a]", "\"[a]\""),
      ("{a", "\"{a\""), ("&a", "\"&a\""), ("*a", "\"*a\""), ("!a", "\"!a\""), ("|", "\"|\""),
      (">90", "\">90\""), ("'a", "\"'a\""), ("\"a", "\"\\\"a\""), ("%a", "\"%a\""),
      ("@a", "\"@a\""),
      ("`a", "\"`a\""), ("it's", "it's"), ("over 90", "over 90"), ("90 killed", "90 killed"),
      ("http://example.org/a", "http://example.org/a"), ("ISIS-K", "ISIS-K"), ("a:", "\"a:\""),
      (" a", "\" a\""), ("a ", "\"a \""), ("نوروزوف", "نوروزوف"), ("a\u{202E}b", "\"a\\u202eb\""),
      ("~", "\"~\""), ("2023~", "2023~"), ("1e3", "\"1e3\""), (".5", "\".5\""), ("on", "\"on\""),
      ("only", "only"), ("...", "\"...\""), ("---", "\"---\""), ("a\tb", "\"a\\tb\""),
      ("a\u{85}b", "\"a\\x85b\""), ("\u{E0041}", "\"\\U000e0041\""), ("0x1F", "\"0x1F\""),
      ("=", "\"=\""),
      ("null", "\"null\""), ("2002-10-XX", "2002-10-XX"), ("+1", "\"+1\""), ("3rd", "3rd"),
    ])
  func quotesWhatWouldBeMisread(value: String, expected: String) {
    #expect(text(.string(value)) == expected + "\n")
  }

  @Test func quotesMoreInBrackets() {
    #expect(
      text(["a": ["b,c", "d]", "http://e", "f g"]])
        == "a: [\"b,c\", \"d]\", \"http://e\", f g]\n")
  }

  @Test(
    arguments: [
      ("a\nb", "|-\n  a\n  b\n"), ("a\nb\n", "|\n  a\n  b\n"), ("a\n\nb\n\n", "|+\n  a\n\n  b\n\n"),
      ("a\n  b\n", "|\n  a\n    b\n"), (" a\nb", "\" a\\nb\"\n"), ("\na", "\"\\na\"\n"),
      ("a\n \nb", "\"a\\n \\nb\"\n"), ("\n", "\"\\n\"\n"), ("a\r\nb", "\"a\\r\\nb\"\n"),
    ])
  func writesSeveralLinesAsABlock(value: String, expected: String) {
    #expect(text(.string(value)) == expected)
  }

  @Test func keepsListsWithinTheWidth() {
    // `list: [` and `]` take 8 columns, 16 words with `, ` between them 5 each but for the last.
    let words = (10..<26).map { JSONValue.string("w\($0)") }
    let line = "list: [" + (10..<26).map { "w\($0)" }.joined(separator: ", ") + "]"
    #expect(line.count == 86)
    #expect(text(["list": .array(words)]) == line + "\n")
    #expect(text(["list": .array(words + ["w26"])]).hasPrefix("list:\n- w10\n- w11\n"))
    #expect(text(["list1234": .array(words)]) == "list1234" + line.dropFirst(4) + "\n")
    #expect(text(["list12345": .array(words)]).hasPrefix("list12345:\n- w10\n"))
  }

  @Test func writesLongKeys() throws {
    let key = String(repeating: "k", count: 3000)
    for value: JSONValue in ["v", ["a", ["b": "c"]], ["d": "e"], "f\ng"] {
      let written: JSONValue = .object([.init(key, value), .init("next", "x")])
      let result = YAMLReader().read(YAMLWriter.yaml(written), file: 0)
      #expect(result.diagnostics.isEmpty)
      #expect(holds(try #require(result.root), written, isYAML: true))
    }
  }

  @Test(arguments: 0..<6)
  func randomValuesComeBack(seed: UInt64) throws {
    var values = RandomValues(seed: 100 + seed)
    for _ in 0..<250 {
      let value = values.value(depth: 5)
      let bytes = YAMLWriter.yaml(value)
      let written = String(decoding: bytes, as: UTF8.self)
      let result = YAMLReader().read(bytes, file: 0)
      #expect(result.diagnostics.isEmpty, "\(written) \(result.diagnostics)")
      guard let root = result.root else { continue }
      #expect(holds(root, value, isYAML: true), "\(written)")
    }
  }

  @Test func quotesEveryTextThatAToolWouldType() {
    // Every text of up to three signs that numbers, times and words are made of, and some longer.
    let signs = ["0", "7", ".", "-", "e", "x", ":", "_", "n", "~"]
    var texts = [""]
    for _ in 0..<3 { texts = [""] + texts.flatMap { text in signs.map { text + $0 } } }
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      texts.append(
        (0..<Int.random(in: 4...8, using: &random)).map { _ in
          signs.randomElement(using: &random) ?? ""
        }.joined())
    }
    texts += [
      "y", "Yes", "NO", "on", "OFF", "True", "FALSE", "null", "Null", ".inf", "-.INF", ".NaN",
    ]
    texts += ["0b101", "0o17", "+0x1F", "1e+3", "1.5e-3", "1_000.5", "190:20:30.15", "=", "<<"]
    texts += ["2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2001-12-15 2:59:43.10"]
    var typed = 0
    for text in Set(texts) where isTypedByYAMLTools(text) {
      typed += 1
      #expect(!YAMLScalarText.isSafePlain(text, in: .block), "\(text)")
    }
    #expect(typed > 80)
  }
}

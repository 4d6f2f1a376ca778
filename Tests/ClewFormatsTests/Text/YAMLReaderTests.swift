import ClewDossier
import ClewFormats
import Testing

struct YAMLReaderTests {
  private func read(_ text: String, limits: ReadingLimits = .standard) -> ParsedText {
    YAMLReader(limits: limits).read(Array(text.utf8), file: 7)
  }

  /// Odd but legal files and the trees they stand for.
  static let legal: [(text: String, tree: String)] = [
    ("a", "a"),
    ("a: b\n", "{a: b}"),
    ("\u{FEFF}a: b\n", "{a: b}"),
    ("a: b\r\nc:\r\n- d\r\n", "{a: b, c: [d]}"),
    ("a: b\rc: d\r", "{a: b, c: d}"),
    ("a: b", "{a: b}"),
    ("--- a\n...\n", "a"),
    ("%YAML 1.1\n---\na: b\n", "{a: b}"),
    ("%YAML 1.2\n---\na: b\n...\n", "{a: b}"),
    ("%TAG ! tag:example.org,2000:\n--- a\n", "a"),
    ("# c\n\na: b # c\n", "{a: b}"),
    ("a:\n", "{a: }"),
    ("a: ~\nb: null\n", "{a: ~, b: null}"),
    (
      "a: NO\nb: 1:30\nc: 012\nd: .nan\ne: 0x1F\nf: 2022-10-26\n",
      "{a: NO, b: 1:30, c: 012, d: .nan, e: 0x1F, f: 2022-10-26}"
    ),
    ("a: \"NO\"\nb: 'it''s'\n", "{a: \"NO\", b: \"it's\"}"),
    ("a: |\n  b\n  c\n", "{a: |b\nc\n}"),
    ("a: >-\n  b\n  c\n", "{a: |b c}"),
    ("a: b\n  c\n", "{a: b c}"),
    ("- a\n- b: c\n    - d\n", "[a, {b: c - d}]"),
    ("a:\n- b\nc: d\n", "{a: [b], c: d}"),
    ("a:\n  - b\n", "{a: [b]}"),
    ("- - - a\n", "[[[a]]]"),
    ("-\n  a: b\n", "[{a: b}]"),
    ("[]", "[]"),
    ("{}", "{}"),
    ("[a, b,]", "[a, b]"),
    ("{a: b, c}", "{a: b, c: }"),
    ("{a, b: }", "{a: , b: }"),
    ("[a: b]", "[{a: b}]"),
    ("[a,\n\tb]", "[a, b]"),
    ("a:\tb\n", "{a: b}"),
    ("{\"a\":1}", "{a: 1}"),
    ("? a\n: b\n", "{a: b}"),
    ("? a\n", "{a: }"),
    (
      "? " + String(repeating: "k", count: 1100) + "\n: v\n",
      "{" + String(repeating: "k", count: 1100) + ": v}"
    ),
    ("\"\": b\n", "{: b}"),
    ("\"<<\": b\n", "{<<: b}"),
    ("a: &x b\nc: *x\n", "{a: b, c: b}"),
    ("a: &x [b, c]\nd: [*x, *x]\n", "{a: [b, c], d: [[b, c], [b, c]]}"),
    ("- &x a\n- &x b\n- *x\n", "[a, b, b]"),
    ("&a [&a b, *a]", "[b, b]"),
    ("- &a [&a b]\n- *a\n", "[[b], b]"),
    ("&k a: b\nc: *k\n", "{a: b, c: a}"),
    ("*k : b\n".replacingFirst(with: "x: &k y\n"), "{x: y, y: b}"),
    ("a: &x\nb: *x\n", "{a: , b: }"),
    ("a: !!str 1\nb: !!seq [c]\nd: !!map {}\n", "{a: \"1\", b: [c], d: {}}"),
    ("a: ! 1\n", "{a: \"1\"}"),
    ("a: \"\\u00e9\\x41\\n\\0\"\n", "{a: \"éA\n\u{0}\"}"),
    ("a: \"b\\\n  c\"\n", "{a: \"bc\"}"),
    ("é: ü\nö: [ä]\n", "{é: ü, ö: [ä]}"),
    ("a: b#c\n", "{a: b#c}"),
    ("a: http://example.org/x?y=z\n", "{a: http://example.org/x?y=z}"),
    ("a: b]c}\n", "{a: b]c}}"),
    ("a: -b\nc: ?d\ne: :f\n", "{a: -b, c: ?d, e: :f}"),
    ("a: \u{1F600}\u{301}\n", "{a: \u{1F600}\u{301}}"),
    ("e\u{301}: 1\n\u{E9}: 2\n", "{e\u{301}: 1, \u{E9}: 2}"),
    ("a: \"b\u{2028}c\"\n", "{a: \"b\u{2028}c\"}"),
    ("a: b\u{85}\n", "{a: b}"),
  ]

  @Test(arguments: legal)
  func readsWhatIsLegal(text: String, tree: String) {
    let result = read(text)
    #expect(result.diagnostics.isEmpty)
    #expect(shape(result.root) == tree)
  }

  @Test func keepsThePlacesOfKeysAndValues() throws {
    //             0      7         17     24
    let text = "é: ü\nb:\n  - [c, \"d\"]\n  - |\n    e\n"
    let root = try #require(read(text).root)
    let bytes = Array(text.utf8)
    func place(_ byte: String) -> Int? {
      bytes.firstIndex(of: Array(byte.utf8)[0])
    }
    let entries = try #require(root.entries)
    #expect(root.position == SourcePosition(file: 7, offset: 0))
    #expect(entries.map(\.keyPosition.offset) == [0, 7])
    #expect(entries[0].value.position.offset == 4)
    let items = try #require(entries[1].value.items)
    #expect(Int(entries[1].value.position.offset) == place("-"))
    #expect(Int(items[0].position.offset) == place("["))
    #expect(Int(items[0].items?[1].position.offset ?? 0) == place("\""))
    #expect(Int(items[1].position.offset) == place("|"))
  }

  @Test func countsBytesBehindAByteOrderMark() throws {
    let root = try #require(read("\u{FEFF}é: b\n").root)
    #expect(root.entries?[0].keyPosition.offset == 3)
    #expect(root.entries?[0].value.position.offset == 7)
  }

  @Test func tellsNothingFromTextNull() {
    let root = read("a:\nb: ~\nc: null\nd: \"null\"\ne: '~'\nf: nil\n").root
    #expect(
      ["a", "b", "c", "d", "e", "f"].map { root?[$0]?.isNull }
        == [true, true, true, false, false, false])
  }

  @Test func looksUpKeysByBytes() {
    let root = read("e\u{301}: 1\n").root
    #expect(root?["e\u{301}"]?.text == "1")
    #expect(root?["\u{E9}"] == nil)
    #expect(root?["x"] == nil)
    #expect(root?["e\u{301}"]?["x"] == nil)
  }

  @Test func keepsTheTreeWhenAKeyIsGivenTwice() {
    let result = read("a: 1\na: {b: 2}\nc: 3\n? [x]\n: 4\n")
    #expect(shape(result.root) == "{a: 1, c: 3}")
    #expect(result.diagnostics.count == 2)
  }

  @Test func leavesOutAliasesThatStandForNothing() {
    #expect(
      shape(read("a: *x\nb: [c, *x, d]\n*x : e\nf: &g {h: *g, i: j}\n").root)
        == "{b: [c, d], f: {i: j}}")
  }

  @Test func namesTheLineOfTheFirstKey() {
    let result = read("x: 1\n\nkey: 1\nkey: 2\n")
    #expect(result.diagnostics.first?.message == "the key `key` is given twice, first on line 3")
  }

  @Test func returnsAllDocumentsOfAFileWithTwo() {
    let result = read("a\n---\nb\n")
    #expect(result.documents.map { shape($0) } == ["a", "b"])
    #expect(result.hasErrors)
  }

  @Test func findsRepeatedKeysInLargeMappings() {
    var text = (0..<1000).map { "k\($0): v\n" }.joined()
    text += "k999: v\nk0: v\n"
    let result = read(text)
    #expect(
      places(result, in: Array(text.utf8)) == ["1001:1 duplicate-key", "1002:1 duplicate-key"])
    #expect(result.root?.entries?.count == 1000)
  }

  // MARK: Limits

  @Test func refusesAnAliasBombEarly() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let alias = "*a\(level - 1)"
      text +=
        "a\(level): &a\(level) ["
        + Array(repeating: alias, count: 10).joined(separator: ",") + "]\n"
    }
    #expect(text.utf8.count < 500)
    let clock = ContinuousClock()
    var codes: [String] = []
    let time = clock.measure { codes = read(text).diagnostics.map(\.code) }
    #expect(codes == ["too-many-values"])
    #expect(time < .seconds(1))
  }

  @Test func countsEveryVisitOfAnAlias() {
    // 1 mapping, 1 list, 3 elements, and 4 for the alias: 9 values.
    let text = "a: &a [b, c, d]\ne: *a\n"
    #expect(read(text, limits: ReadingLimits(maximumNodes: 9)).diagnostics.isEmpty)
    #expect(
      read(text, limits: ReadingLimits(maximumNodes: 8)).diagnostics.map(\.code)
        == ["too-many-values"])
  }

  @Test func refusesDeepNesting() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(128)).diagnostics.isEmpty)
    let text = nested(200)
    #expect(places(read(text), in: Array(text.utf8)) == ["1:129 too-deep"])
    let block = String(repeating: "- ", count: 200) + "a\n"
    #expect(places(read(block), in: Array(block.utf8)) == ["1:257 too-deep"])
    #expect(
      read(String(repeating: "[", count: 100_000)).diagnostics.map(\.code) == ["too-deep"])
    let braces = String(repeating: "{a: ", count: 200)
    #expect(places(read(braces), in: Array(braces.utf8)) == ["1:513 too-deep"])
  }

  @Test func countsTheDepthThatAliasesBring() {
    let text = "- &a [[x]]\n- [*a]\n"
    #expect(read(text, limits: ReadingLimits(maximumDepth: 4)).diagnostics.isEmpty)
    #expect(
      places(read(text, limits: ReadingLimits(maximumDepth: 3)), in: Array(text.utf8))
        == ["2:4 too-deep"])
  }

  @Test func readsALongScalar() {
    let long = String(repeating: "é", count: 1_000_000)
    let result = read("a: \(long)\nb: \"\(long)\"\n: c\n")
    #expect(result.diagnostics.map(\.code) == ["missing-key"])
    #expect(read("a: \(long)\n").root?["a"]?.text == long)
  }

  @Test func staysLinearInBlanksWithinAScalar() {
    let text =
      "a: \"b" + String(repeating: " ", count: 1_000_000)
      + String(repeating: "c ", count: 200_000) + "\"\n"
    #expect(places(read(text), in: Array(text.utf8)) == ["1:16390 too-many-blanks"])
    let breaks = "a: \"b" + String(repeating: "\n", count: 20_000) + "\"\n"
    #expect(read(breaks).diagnostics.map(\.code) == ["too-many-blanks"])
    let few = "a: \"b" + String(repeating: " ", count: 16_000) + "c\"\n"
    #expect(read(few).diagnostics.isEmpty)
  }

  @Test func refusesManyTagLines() {
    let text = (0..<100).map { "%TAG !a\($0)! b\n" }.joined() + "--- a\n"
    #expect(places(read(text), in: Array(text.utf8)) == ["65:1 directive"])
  }

  @Test func stopsAfterManyFaults() {
    let text = String(repeating: "a: 1\n", count: 5000)
    let result = read(text, limits: ReadingLimits(maximumFaults: 10))
    #expect(result.diagnostics.count == 11)
    #expect(result.diagnostics.last?.code == "too-many-faults")
  }

  @Test func refusesLargeFiles() {
    let limits = ReadingLimits(maximumBytes: 4)
    #expect(read("a: b", limits: limits).diagnostics.isEmpty)
    #expect(read("a: bc", limits: limits).diagnostics.map(\.code) == ["file-too-large"])
  }

  @Test func neverFailsOnRandomBytes() {
    var random = SplitMix64(seed: 11)
    let pieces = [
      "a", "b: ", ": ", "- ", "\n", "\n  ", "[", "]", "{", "}", ",", "\"", "'", "&x ",
      "*x", "!t ", "|", ">", "\t", "#", "---\n", "%", "é", "\u{85}", "? ", "\r\n", "\\", "<<: ",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let result = read(text)
      #expect(result.hasErrors || result.root != nil)
      for diagnostic in result.diagnostics {
        #expect(Int(diagnostic.position?.offset ?? 0) <= text.utf8.count)
        #expect(diagnostic.code != "yaml-syntax", "\(text.debugDescription) \(diagnostic.message)")
      }
    }
  }
}

extension String {
  fileprivate func replacingFirst(with line: String) -> String { line + self }
}

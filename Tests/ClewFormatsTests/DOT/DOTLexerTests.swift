import ClewDossier
import ClewFormats
import Testing

@Suite struct DOTLexerTests {
  @Test(arguments: [
    ("a", "a"), ("_x9", "_x9"), ("\u{E9}t\u{E9}", "\u{E9}t\u{E9}"), ("a_b", "a_b"),
    ("0", "0"), ("-0", "-0"), ("12.", "12."), ("12.50", "12.50"), (".5", ".5"), ("-.5", "-.5"),
    ("\"\"", ""), ("\"a b\"", "a b"), ("\"node\"", "node"), ("\"a;b}c\"", "a;b}c"),
    (#""a\"b""#, #"a"b"#), (#""a\\b""#, #"a\\b"#), (#""a\nb\l""#, #"a\nb\l"#),
    (#""a\\\"b""#, #"a\\"b"#), (#""a\\""#, #"a\\"#), (#""\q""#, #"\q"#),
    ("\"a\\\nb\"", "ab"), ("\"a\\\r\nb\"", "ab"), ("\"a\nb\"", "a\nb"),
    ("\"a\\\\\nb\"", "a\\\\\nb"), ("\"a\" + \"b\"\n+ /* c */ \"d\"", "abd"),
    ("\"a//b\"", "a//b"), ("\"a\n#b\"", "a\n#b"), ("\"/*\"", "/*"), ("\"\u{1F600}\"", "\u{1F600}"),
    ("\"tab\there\"", "tab\there"), ("nodes", "nodes"), ("\u{FEFF}a", "\u{FEFF}a"),
    ("\"a\\\\\" + \"\\\"\"", "a\\\\\""),
  ])
  func readsIDs(_ source: String, expected: String) throws {
    let graph = try readOne("graph { \(source) [\(source)=\(source)] }")
    #expect(graph.ids.map { [UInt8]($0.utf8) } == [[UInt8](expected.utf8)])
    #expect(graph.nodes.first?.attributes.own == [DOTAttribute(expected, DOTValue(expected))])
  }

  @Test(arguments: [
    ("<>", ""), ("<a>", "a"), ("<<b>x</b>>", "<b>x</b>"), ("<a \"b\" \\n}>", "a \"b\" \\n}"),
    ("<a\n b>", "a\n b"), ("<<<>>>", "<<>>"), ("<a#b//c/*d>", "a#b//c/*d"),
    ("<\u{E9}&eacute;>", "\u{E9}&eacute;"),
  ])
  func readsHTML(_ source: String, expected: String) throws {
    let graph = try readOne("graph { a [label=\(source)] }")
    #expect(graph.nodes[0].attributes["label"] == DOTValue(expected, isHTML: true))
    #expect(graph.nodes[0].attributes["label"] != DOTValue(expected))
  }

  @Test(arguments: [
    ("3rd", ["3", "rd"]), ("1.2.3", ["1.2", ".3"]), ("5.a", ["5.", "a"]), ("-1x", ["-1", "x"]),
    ("3\u{E9}", ["3", "\u{E9}"]), ("1_000", ["1", "_000"]),
  ])
  func splitsNumeralsWithAWarning(_ source: String, expected: [String]) throws {
    let (graphs, diagnostics) = DOTReader.read([UInt8]("graph { \(source) }".utf8), file: 0)
    #expect(graphs.first?.ids == expected)
    #expect(diagnostics.map(\.code) == ["split-numeral"])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.position?.offset == 8)
  }

  @Test(arguments: [
    ("1-2", ["1", "-2"]), ("a-5", ["a", "-5"]), ("1.5-.5", ["1.5", "-.5"]),
    ("a\"b\"c", ["a", "b", "c"]),
  ])
  func tokensNeedNoBlanks(_ source: String, expected: [String]) throws {
    #expect(try readOne("graph { \(source) }").ids == expected)
  }

  @Test func edgesNeedNoBlanks() throws {
    #expect(try readOne("graph {a--1 b---1 c--.5}").arrows == ["a>1", "b>-1", "c>.5"])
    #expect(try readOne("digraph {a->1->-1}").arrows == ["a>1", "1>-1"])
  }

  @Test(arguments: ["graph", "GRAPH", "Node", "eDGe", "sTRict", "DIGRAPH", "SubGraph"])
  func keywordsAreReservedInAnyCase(_ word: String) throws {
    let (_, diagnostics) = DOTReader.read([UInt8]("graph { a -- \(word) }".utf8), file: 0)
    #expect(diagnostics.contains { $0.severity == .error })
    #expect(try readOne("graph { a -- \"\(word)\" }").ids == ["a", word])
    #expect(try readOne("graph { a -- \(word)s }").ids == ["a", word + "s"])
  }

  @Test func readsLatin1WhereTheGraphSaysSo() throws {
    var bytes = [UInt8]("graph { charset=\"Latin1\"; a -- \"".utf8)
    bytes += [0xE9, 0x5C, 0x22, 0x80, 0xFF]
    bytes += [UInt8]("\" } graph { \u{E9} }".utf8)
    let (graphs, diagnostics) = DOTReader.read(bytes, file: 0)
    #expect(diagnostics.isEmpty)
    #expect(graphs.map(\.ids) == [["a", "\u{E9}\"\u{80}\u{FF}"], ["\u{E9}"]])
  }

  @Test func doubtsLatin1ThatIsUTF8() {
    let (graphs, diagnostics) = DOTReader.read(
      [UInt8]("graph { \u{E9}; charset=l1 }".utf8), file: 0)
    #expect(graphs.map(\.ids) == [["\u{C3}\u{A9}"]])
    #expect(diagnostics.map(\.code) == ["doubtful-charset"])
    #expect(diagnostics.first?.position?.offset == 12)
  }

  @Test func ignoresTheCharsetOfASCII() throws {
    #expect(try readOne("graph { charset=\"big-5\"; a }").ids == ["a"])
    #expect(try readOne("graph { charset=\"UTF-8\"; \u{E9} }").ids == ["\u{E9}"])
  }
}

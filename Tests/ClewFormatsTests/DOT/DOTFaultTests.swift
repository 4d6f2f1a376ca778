import ClewDossier
import ClewFormats
import Testing

/// A damaged text and what is to be said about it: `¦` marks where each diagnostic points, in order.
struct DamagedText: Sendable, CustomTestStringConvertible {
  var bytes: [UInt8]
  var positions: [UInt32]
  var codes: [String]
  /// The node ids that survive, if that matters.
  var ids: [String]?

  init(_ marked: String, _ codes: String..., ids: String? = nil) {
    self.init([UInt8](marked.utf8), codes, ids: ids)
  }

  init(_ marked: [UInt8], _ codes: [String], ids: String? = nil) {
    bytes = []
    positions = []
    var index = 0
    while index < marked.count {
      if marked[index...].starts(with: "¦".utf8) {
        positions.append(UInt32(bytes.count))
        index += 2
      } else {
        bytes.append(marked[index])
        index += 1
      }
    }
    self.codes = codes
    self.ids = ids?.split(separator: " ").map(String.init)
  }

  var testDescription: String { String(decoding: bytes.prefix(60), as: UTF8.self) }
}

@Suite struct DOTFaultTests {
  @Test(arguments: headers + structure + statements)
  func findsSyntaxFaults(_ text: DamagedText) { check(text) }

  @Test(arguments: lists + lexical)
  func findsFaultsInListsAndTexts(_ text: DamagedText) { check(text) }

  @Test(arguments: warnings)
  func warns(_ text: DamagedText) {
    check(text)
    let (_, diagnostics) = DOTReader.read(text.bytes, file: 3)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: several)
  func findsSeveralFaultsInOneRun(_ text: DamagedText) { check(text) }

  private func check(_ text: DamagedText) {
    let (graphs, diagnostics) = DOTReader.read(text.bytes, file: 3)
    #expect(diagnostics.map(\.code) == text.codes)
    #expect(diagnostics.map { $0.position?.offset } == text.positions)
    #expect(diagnostics.allSatisfy { $0.position?.file == 3 })
    if let ids = text.ids { #expect(graphs.flatMap(\.ids) == ids) }
  }

  static let headers: [DamagedText] = [
    DamagedText("¦", "no-graph"),
    DamagedText(" \n// only a comment\n¦", "no-graph"),
    DamagedText("¦{ a }", "unexpected-token"),
    DamagedText("¦a", "unexpected-token"),
    DamagedText("¦}", "unexpected-token"),
    DamagedText("¦%PDF-1.4", "unexpected-character"),
    DamagedText("¦subgraph { a }", "unexpected-token"),
    DamagedText("¦node [x=1]", "unexpected-token"),
    DamagedText("strict ¦{ a }", "unexpected-token", ids: "a"),
    DamagedText("strict ¦g { a }", "unexpected-token", ids: "a"),
    DamagedText("strict ¦strict graph { a }", "unexpected-token", ids: "a"),
    DamagedText("graph¦", "unexpected-end"),
    DamagedText("graph g¦", "unexpected-end"),
    DamagedText("graph x ¦y { a }", "unexpected-token", ids: "a"),
    DamagedText("graph a ¦+ b { c }", "unexpected-token", ids: "c"),
    DamagedText("graph \"a\" + ¦b { c }", "unexpected-token", ids: "c"),
    DamagedText("graph ¦graph { a }", "unexpected-token", ids: "a"),
    DamagedText("graph ¦[a=b] { c }", "unexpected-token", ids: "c"),
    DamagedText("strict¦", "unexpected-end"),
    DamagedText("¦grph { graph [x=1]; b } digraph { a }", "unexpected-token", ids: "a"),
  ]

  static let structure: [DamagedText] = [
    DamagedText("graph ¦{¦", "open-brace", "missing-brace"),
    DamagedText("graph ¦{ a -- b¦", "open-brace", "missing-brace", ids: "a b"),
    DamagedText("graph { subgraph x ¦{ a ¦", "open-brace", "missing-brace", ids: "a"),
    DamagedText("graph {a}¦}", "unexpected-token", ids: "a"),
    DamagedText("graph {a} ¦b -- c", "unexpected-token", ids: "a"),
    DamagedText("graph {a} ¦} b; graph {c}", "unexpected-token", ids: "a c"),
    DamagedText("graph {a} ¦; graph {b}", "unexpected-token", ids: "a b"),
    DamagedText("graph ¦{ a ; graph ¦{b}¦", "open-brace", "unexpected-token", "missing-brace"),
    DamagedText("graph { a -- subgraph ¦; b }", "unexpected-token", ids: "a b"),
    DamagedText("graph { subgraph x ¦y { a } }", "unexpected-token"),
    DamagedText("graph { a -- subgraph B ¦}", "unexpected-token", ids: "a"),
    DamagedText("graph { subgraph ¦subgraph { a } b }", "unexpected-token"),
    DamagedText("graph ¦{ subgraph¦¦", "open-brace", "unexpected-end", "missing-brace"),
    DamagedText("graph { {a} } ¦}", "unexpected-token", ids: "a"),
    DamagedText("graph { a ¦) b }", "unexpected-character", ids: "a"),
    DamagedText("graph { n, ¦{m} }", "unexpected-token", ids: "n"),
    DamagedText("graph { {m} ¦, n }", "unexpected-token", ids: "m"),
  ]

  static let statements: [DamagedText] = [
    DamagedText("graph { a ¦-> b }", "wrong-edge-operator", ids: "a b"),
    DamagedText("digraph { a ¦-- b }", "wrong-edge-operator", ids: "a b"),
    DamagedText("graph { a ¦-> b ¦-> c }", "wrong-edge-operator", "wrong-edge-operator"),
    DamagedText("graph { a¦-b }", "unexpected-character", ids: "a"),
    DamagedText("graph { ISIS¦-K -- b; c }", "unexpected-character", ids: "ISIS c"),
    DamagedText("graph { a¦.b }", "unexpected-character", ids: "a"),
    DamagedText("graph { a -- ¦}", "unexpected-token", ids: "a"),
    DamagedText("graph { a -- ¦; b }", "unexpected-token", ids: "a b"),
    DamagedText("graph { ¦-- a; b }", "unexpected-token", ids: "b"),
    DamagedText("graph { a -- ¦-- b }", "unexpected-token"),
    DamagedText("graph { a -- ¦= b }", "unexpected-token"),
    DamagedText("graph { a = b ¦= c }", "unexpected-token"),
    DamagedText("graph { a = ¦}", "unexpected-token"),
    DamagedText("graph { a = ¦; b }", "unexpected-token", ids: "b"),
    DamagedText("graph { ¦= b; c }", "unexpected-token", ids: "c"),
    DamagedText("graph { a=1¦, b=2 }", "unexpected-token"),
    DamagedText("graph { a; ¦, b }", "unexpected-token", ids: "a"),
    DamagedText("graph { a, ¦; b }", "unexpected-token", ids: "a b"),
    DamagedText("graph { a : ¦}", "unexpected-token"),
    DamagedText("graph { a:b: ¦-- c }", "unexpected-token"),
    DamagedText("graph { ¦a:b:c¦:d; e }", "ignored-port", "unexpected-token", ids: "a e"),
    DamagedText("graph { ¦:a }", "unexpected-token"),
    DamagedText("graph { node ¦}", "unexpected-token"),
    DamagedText("graph { node ¦; a }", "unexpected-token", ids: "a"),
    DamagedText("graph { edge ¦-- a; b }", "unexpected-token", ids: "b"),
    DamagedText("graph { node ¦= x; b }", "unexpected-token", ids: "b"),
    DamagedText("graph { node ¦foo = [color=red]; a }", "unexpected-token", ids: "a"),
    DamagedText("graph { a -- ¦node; b }", "unexpected-token", ids: "a b"),
    DamagedText("graph { ¦strict; b }", "unexpected-token", ids: "b"),
    DamagedText("graph { ¦digraph; b }", "unexpected-token", ids: "b"),
    DamagedText("graph { c¦+d }", "unexpected-token", ids: "c"),
    DamagedText("graph { \"a\" + ¦<b>; c }", "unexpected-token"),
    DamagedText("graph { \"a\" + ¦}", "unexpected-token", ids: "a"),
    DamagedText("graph { a ¦@ b }", "unexpected-character", ids: "a"),
    DamagedText("graph { ¦] a; b }", "unexpected-token", ids: "b"),
    DamagedText("graph { a x=1¦] ; b }", "unexpected-token", ids: "a b"),
    DamagedText("graph { a ¦> b }", "unexpected-character", ids: "a"),
    DamagedText("graph { a ¦/ b }", "unexpected-character", ids: "a"),
    DamagedText("graph { a ¦\\ b }", "unexpected-character", ids: "a"),
    DamagedText("graph { a ¦' b'; c }", "unexpected-character", ids: "a c"),
  ]

  static let lists: [DamagedText] = [
    DamagedText("graph { a [¦bold] }", "missing-value", ids: "a"),
    DamagedText("graph { a [¦bold, x=1] }", "missing-value", ids: "a"),
    DamagedText("graph { a [¦bold ¦italic] }", "missing-value", "missing-value"),
    DamagedText("graph { a [x=¦] }", "unexpected-token", ids: "a"),
    DamagedText("graph { a [x=¦, y=1] }", "unexpected-token", ids: "a"),
    DamagedText("graph { a [¦=x] }", "unexpected-token", ids: "a"),
    DamagedText("graph { a [x¦:y=1] }", "unexpected-token"),
    DamagedText("graph { a ¦[x=1 }", "unclosed-bracket", ids: "a"),
    DamagedText("graph { a ¦[x=1; b -- c; d }", "unclosed-bracket", ids: "a d"),
    DamagedText("graph { a ¦[x=1 [y=2]; b }", "unclosed-bracket", ids: "a b"),
    DamagedText("graph { a ¦[x }", "unclosed-bracket"),
    DamagedText("graph ¦{ a ¦[x=1¦", "open-brace", "unclosed-bracket", "missing-brace"),
    DamagedText("graph { a [x=1]¦] ; b }", "unexpected-token", ids: "a b"),
    DamagedText("graph { a [¦node=1, x=2] }", "unexpected-token", ids: "a"),
    DamagedText("graph { a [x=¦edge, y=2] }", "unexpected-token", ids: "a"),
    DamagedText("graph { a [x=1 ¦+ 2, y=2] }", "unexpected-token", ids: "a"),
    DamagedText("graph { a [x=¦%, y=2] }", "unexpected-character", ids: "a"),
    DamagedText("graph { a [pos=1,¦2] }", "missing-value", ids: "a"),
    DamagedText("graph { a [x=¦=1] }", "unexpected-token"),
    DamagedText("graph { a [color=¦#ff0000\n¦] }", "hash-comment", "unexpected-token"),
    DamagedText(
      "graph { a [label¦: \"x\", y¦: 1]; b }", "unexpected-token", "unexpected-token", ids: "a b"),
    DamagedText("graph { node [¦x]; a }", "missing-value", ids: "a"),
    DamagedText("graph { graph ¦[x=1; a -- b; c }", "unclosed-bracket", ids: "c"),
    DamagedText("graph { a [url = http¦://x.org] }\n] }", "unexpected-token", ids: "a"),
    DamagedText("graph { a [x=1 ¦(y=2), z=3]; b }", "unexpected-character", ids: "a b"),
  ]

  static let lexical: [DamagedText] = [
    DamagedText("graph { ¦\"a }", "unterminated-string"),
    DamagedText("graph { a ¦\"b\\\" }", "unterminated-string", ids: "a"),
    DamagedText("graph { a [x=¦\"b ] }", "unterminated-string"),
    DamagedText("graph { a [x=¦<b ] }", "unterminated-html"),
    DamagedText("graph { a [x=¦<<b> ] }", "unterminated-html"),
    DamagedText("graph { ¦<a", "unterminated-html"),
    DamagedText("graph { a ¦/* x", "unterminated-comment", ids: "a"),
    DamagedText("¦/*/", "unterminated-comment"),
    DamagedText("graph { a } ¦/* x", "unterminated-comment", ids: "a"),
    DamagedText("graph ¦\"", "unterminated-string"),
    DamagedText("¦\"", "unterminated-string"),
    DamagedText("graph { a [x=<b>¦>] }", "unexpected-character"),
    DamagedText("graph { \"a¦\u{0}b\" }", "nul-character"),
    DamagedText("graph { a [x=<a¦\u{0}b>] }", "nul-character"),
    DamagedText("graph { a ¦\u{0} b }", "unexpected-character", ids: "a"),
    DamagedText("graph { a ¦\u{C} b }", "unexpected-character", ids: "a"),
    DamagedText("graph { a¦\u{B}b }", "unexpected-character", ids: "a"),
    DamagedText("graph { a } ¦\u{1A}", "unexpected-character", ids: "a"),
    DamagedText([UInt8]("¦".utf8) + [0xFE, 0xFF, 0, 0x67], ["not-utf8"]),
    DamagedText([UInt8]("¦".utf8) + [0xFF, 0xFE, 0x67, 0], ["not-utf8"]),
    invalid([0xE9]), invalid([0xC3]), invalid([0x80]), invalid([0xC0, 0xAF]),
    invalid([0xE0, 0x80, 0x80]), invalid([0xED, 0xA0, 0x80]), invalid([0xF0, 0x80, 0x80, 0x80]),
    invalid([0xF4, 0x90, 0x80, 0x80]), invalid([0xF8, 0x88, 0x80, 0x80, 0x80]),
    invalid([0xE2, 0x82]), invalid([0xFF]),
    DamagedText(
      [UInt8]("graph { é; ¦charset=\"big-5\" }".utf8), ["unsupported-charset"]),
    DamagedText(
      [UInt8]("graph { ".utf8) + [0xC2, 0xA6, 0xE9] + [UInt8]("; ¦charset=koi8 }".utf8),
      ["invalid-utf8", "unsupported-charset"]),
  ]

  /// A quoted text with these bytes after two good characters.
  private static func invalid(_ bytes: [UInt8]) -> DamagedText {
    DamagedText(
      [UInt8]("graph { \"xé¦".utf8) + bytes + [UInt8]("y\" }".utf8), ["invalid-utf8"])
  }

  static let warnings: [DamagedText] = [
    DamagedText("graph { ¦; }", "empty-statement"),
    DamagedText("graph { a;¦; b }", "empty-statement", ids: "a b"),
    DamagedText("graph { a [x=1,¦,y=2] }", "empty-attribute", ids: "a"),
    DamagedText("graph { a [¦,x=1] }", "empty-attribute", ids: "a"),
    DamagedText("graph { ¦3rd -- x }", "split-numeral", ids: "3 rd x"),
    DamagedText("graph { a ¦# b\n c }", "hash-comment", ids: "a c"),
    DamagedText("graph { ¦<a> -- b }", "html-id", ids: "a b"),
    DamagedText("graph { a -- b:c:¦up }", "unknown-compass", ids: "a b"),
    DamagedText("graph { a -- b:n:¦up }", "unknown-compass", ids: "a b"),
    DamagedText("graph { a -- b:¦\"c:d:e\" }", "unknown-compass", ids: "a b"),
    DamagedText("graph { a ¦\u{FEFF} b }", "stray-byte-order-mark", ids: "a b"),
    DamagedText("graph { ¦{a} [x=1] }", "ignored-attributes", ids: "a"),
    DamagedText("graph { ¦a:p [x=1] }", "ignored-port", ids: "a"),
    DamagedText("graph { ¦edge [key=1]; a -- b }", "ignored-key", ids: "a b"),
    DamagedText("graph { a } ¦\u{FEFF}graph { b }", "stray-byte-order-mark", ids: "a b"),
    DamagedText("strict graph { a--b; a ¦-- b [key=1] }", "ignored-edge", ids: "a b"),
  ]

  static let several: [DamagedText] = [
    DamagedText(
      """
      digraph {
        a ¦-- b
        c -> ¦;
        d [¦bold]
        e = ¦; f
        g¦-h -> i
        j -> k
      }
      """, "wrong-edge-operator", "unexpected-token", "missing-value", "unexpected-token",
      "unexpected-character", ids: "a b c d f g j k"),
    DamagedText(
      """
      graph {
        subgraph x { a -- ¦} ; b
        node ¦-- c
        { d ¦% ; e }
        f
      }
      ¦junk
      graph { g -- ¦; h }
      """, "unexpected-token", "unexpected-token", "unexpected-character", "unexpected-token",
      "unexpected-token", ids: "a b d e f g h"),
    DamagedText(
      """
      graph {
        a -- ¦node [x=1]
        b ¦[x=1
      }
      """, "unexpected-token", "unclosed-bracket", ids: "a b"),
  ]
}

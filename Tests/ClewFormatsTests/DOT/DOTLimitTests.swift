import ClewDossier
import ClewFormats
import Testing

/// Input that is meant to cost too much.
@Suite(.timeLimit(.minutes(2))) struct DOTLimitTests {
  private func read(
    _ text: String, limits: DOTLimits = .standard
  ) -> (graphs: [DOTGraph], codes: [String]) {
    let (graphs, diagnostics) = DOTReader.read([UInt8](text.utf8), file: 0, limits: limits)
    return (graphs, diagnostics.map(\.code))
  }

  private let tight = DOTLimits(nestingDepth: 128, expansions: 200_000, diagnostics: 100)

  @Test func readsAnIDOfFiveMegabytes() {
    let id = String(repeating: "x", count: 5_000_000)
    for text in ["graph { \(id) }", "graph { \"\(id)\" }", "graph { a [b=<\(id)>] }"] {
      let (graphs, codes) = read(text)
      #expect(codes.isEmpty)
      #expect(graphs.map(\.nodes.count) == [1])
    }
    let (_, diagnostics) = DOTReader.read([UInt8]("\(id)".utf8), file: 0)
    #expect(diagnostics.allSatisfy { $0.message.utf8.count < 200 })
  }

  @Test func readsALongChain() {
    let count = 100_000
    let (graphs, codes) = read(
      "graph { " + (0...count).map { "n\($0)" }.joined(separator: " -- ") + " [x=1] }")
    #expect(codes.isEmpty)
    #expect(graphs.map(\.edges.count) == [count])
    #expect(graphs.first?.edges.last?.attributes["x"] == "1")
  }

  @Test func refusesAHugeProduct() {
    let names = (0..<10_000).map { "n\($0)" }.joined(separator: " ")
    let (graphs, diagnostics) = DOTReader.read(
      [UInt8]("graph { a -- b; {\(names)} -- {\(names)}; c -- d }".utf8), file: 0)
    #expect(diagnostics.map(\.code) == ["expansion-limit"])
    #expect(diagnostics.first?.position?.offset == UInt32(8 + 8 + names.utf8.count + 3))
    #expect(diagnostics.first?.message.contains("2000000") == true)
    #expect(graphs.map(\.arrows) == [["a>b", "c>d"]])
  }

  @Test func aStarCostsNothing() {
    let names = (0..<1_000).map { "n\($0)" }.joined(separator: " ")
    let limits = DOTLimits(nestingDepth: 2, expansions: 0, diagnostics: 5)
    #expect(read("graph { a -- {\(names)} -- b }", limits: limits).codes.isEmpty)
    #expect(read("graph { {\(names)} -- {b c} }", limits: limits).codes == ["expansion-limit"])
  }

  /// Three by three makes 9 edges of 6 mentions.
  @Test func countsExpansionsAsDocumented() {
    let text = "graph { {a b c} -- {d e f} }"
    let enough = DOTLimits(nestingDepth: 1, expansions: 3, diagnostics: 5)
    #expect(read(text, limits: enough).codes.isEmpty)
    let short = DOTLimits(nestingDepth: 1, expansions: 2, diagnostics: 5)
    #expect(read(text, limits: short).codes == ["expansion-limit"])
  }

  /// Each of these would make or copy some 10^8 to 10^10 things from a text of a few hundred
  /// kilobytes.
  @Test(arguments: [
    ("subgraph as an end again and again", "subgraph A {", "", "} ", "subgraph A{}--x;"),
    ("subgraph as an end of nothing", "subgraph A {", "", "} ", "subgraph A{}--{};"),
    ("shared node attributes", "a [", "=1", "] ", "b,b,b,b,b,b,b,b [z=1];"),
    ("shared defaults", "node [", "=1", "] ", "y%;node[n1=2];"),
    ("reopened defaults", "subgraph A { node [", "=1", "]} ", "subgraph A{} "),
    ("inherited graph attributes", "graph [", "=1", "] ", "{n1=2}"),
    ("strict edges", "a--b--a--b--a--b--a--b--a--b [", "=1", "] ", "a--b--a--b;"),
  ])
  func refusesAmplification(
    _ name: String, open: String, each: String, close: String, then: String
  ) {
    let names = (0..<3_000).map { "n\($0)\(each)" }.joined(separator: " ")
    let tail = (0..<1_500).map { index -> String in
      then.contains("%") ? then.replacing("%", with: "\(index)") : then
    }.joined()
    let (graphs, diagnostics) = DOTReader.read(
      [UInt8]("strict graph { \(open)\(names)\(close) \(tail) }".utf8), file: 0, limits: tight)
    let isSmall = ["shared node attributes", "strict edges"].contains(name)
    #expect(diagnostics.map(\.code) == (isSmall ? [] : ["expansion-limit"]))
    #expect(graphs.count == 1)
  }

  /// The same list on a node over and over is paid for.
  @Test func refusesRepeatedLists() {
    let list = (0..<700).map { "n\($0)=1" }.joined(separator: " ")
    let nodes = [String](repeating: "a", count: 700).joined(separator: ",")
    #expect(read("graph { \(nodes) [\(list)] }", limits: tight).codes == ["expansion-limit"])
    let chain = [String](repeating: "a", count: 700).joined(separator: "--")
    #expect(read("strict graph { \(chain) [\(list)] }", limits: tight).codes == ["expansion-limit"])
    #expect(read("graph { \(chain) [\(list)] }", limits: tight).codes.isEmpty)
  }

  @Test func theBudgetIsForTheWholeFile() {
    let graph = "graph { {a b c} -- {d e f} } "
    let limits = DOTLimits(nestingDepth: 1, expansions: 7, diagnostics: 5)
    #expect(read(graph + graph, limits: limits).codes.isEmpty)
    #expect(read(graph + graph + graph, limits: limits).codes == ["expansion-limit"])
  }

  @Test func nestsToTheLimitAndNotBeyond() {
    func nested(_ depth: Int) -> String {
      "graph { " + String(repeating: "{", count: depth) + "a"
        + String(repeating: "}", count: depth) + " -- b; c }"
    }
    #expect(read(nested(128)).codes.isEmpty)
    let (graphs, diagnostics) = DOTReader.read([UInt8](nested(129).utf8), file: 0)
    #expect(diagnostics.map(\.code) == ["nesting-limit"])
    #expect(diagnostics.first?.position?.offset == 136)
    #expect(graphs.map(\.ids) == [["b", "c"]])
    #expect(read(nested(300_000)).codes == ["nesting-limit"])
    let open = read("graph " + String(repeating: "{", count: 300_000))
    #expect(open.codes.contains("nesting-limit"))
    #expect(open.graphs.count == 1)
    #expect(read("graph {" + String(repeating: "subgraph {", count: 9_999)).graphs.count == 1)
    let unclosed = read("graph { a [x=" + String(repeating: "<", count: 300_000))
    #expect(unclosed.codes == ["unterminated-html"])
    let html = String(repeating: "<", count: 9_999) + String(repeating: ">", count: 9_999)
    #expect(read("graph { a [x=\(html)] }").codes.isEmpty)
  }

  @Test func tellsAHundredFaultsAndTheNumberOfTheOthers() {
    let (_, diagnostics) = DOTReader.read(
      [UInt8](("graph {" + String(repeating: " a -> b; 3rd\n", count: 1_000) + "}").utf8), file: 0)
    #expect(diagnostics.count == 101)
    #expect(diagnostics.prefix(100).allSatisfy { $0.code == "wrong-edge-operator" })
    #expect(diagnostics.last?.severity == .note)
    #expect(diagnostics.last?.message == "and 1900 more")
  }

  @Test(arguments: [
    "}", "{", "graph {", "graph { } ", "a -- ", "\"", "<", "[", "]", "graph { a [", "/*", "-", "\\",
    "=", "graph { a [x", ";", "strict ", "\u{FEFF}", "graph", "#", "\u{0}", "\"a\"+", "a:", "é",
  ])
  func neverHangsOnRepetition(_ piece: String) {
    let inside = read("graph { " + String(repeating: piece, count: 20_000))
    #expect(inside.codes.count <= 101)
    let outside = read(String(repeating: piece, count: 20_000))
    #expect(outside.codes.count <= 101)
  }
}

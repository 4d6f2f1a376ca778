import ClewDossier
import ClewFormats
import Testing

/// Random graphs and random DOT text.
struct RandomDOT {
  var random: SeededGenerator

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// Any text that DOT can hold.
  mutating func text() -> String {
    let pieces = [
      "a", "b", "C", "_", "0", "-", ".", " ", "\n", "\t", "\\", "\\\\", "\"", "<", ">", "{", "}",
      "[",
      "]", ";", ",", ":", "=", "+", "//", "/*", "*/", "#", "&amp;", "\\N", "\\n", "node", "graph",
      "\u{E9}", "e\u{301}", "\u{1F600}", "\u{202E}", "\u{FEFF}", "'", "%s",
    ]
    var result = ""
    for _ in 0..<below(6) { result += pieces[below(pieces.count)] }
    return DOTText.representable(result)
  }

  /// Any id that DOT can hold.
  mutating func id() -> String { DOTText.representableID(text()) }

  mutating func value() -> DOTValue {
    if chance(80) { return DOTValue(text()) }
    return chance(50)
      ? HTMLLabel(HTMLText(text()).bold()).value : DOTValue("<<x>\n\\\">y<", isHTML: true).balanced
  }

  mutating func attributes() -> [DOTAttribute] {
    var result: [DOTAttribute] = []
    for _ in 0..<below(4) {
      let name = chance(70) ? ["color", "label", "x", "Node"][below(4)] : text()
      if name.utf8.isEmpty || name == "key" || result.contains(where: { $0.name == name }) {
        continue
      }
      result.append(DOTAttribute(name, value()))
    }
    return result
  }

  mutating func port() -> DOTPort? {
    if chance(70) { return nil }
    let name = ["p", "q\"\\r", "x y", "0"][below(4)]
    let compass = DOTCompass.allCases[below(DOTCompass.allCases.count)]
    return [DOTPort(name: name), DOTPort(compass: compass), DOTPort(name: name, compass: compass)][
      below(3)]
  }

  mutating func document() -> DOTDocument {
    var result = DOTDocument(
      name: chance(50) ? id() : nil, isDirected: chance(50), isStrict: false)
    result.comment = text()
    result.attributes = attributes()
    var ids: Set<[UInt8]> = []
    for _ in 0..<below(8) {
      let id = id()
      if ids.insert([UInt8](id.utf8)).inserted {
        result.nodes.append(.init(id, attributes(), comment: text()))
      }
    }
    if result.nodes.isEmpty { return result }
    for index in 0..<below(5) {
      let members = result.nodes.indices.filter { _ in chance(40) }
      result.subgraphs.append(
        .init(
          chance(70) ? "cluster\(index)" + text() : nil, attributes(), members: members,
          parent: index > 0 && chance(50) ? below(index) : nil))
    }
    for index in 0..<below(10) {
      result.edges.append(
        .init(
          below(result.nodes.count), below(result.nodes.count), attributes(), tailPort: port(),
          headPort: port(), key: chance(20) ? "\(index)" : nil, comment: text()))
    }
    return result
  }
}

extension DOTValue {
  /// With a partner for every bracket.
  fileprivate var balanced: DOTValue { DOTValue(text + ">", isHTML: isHTML) }
}

@Suite struct DOTRoundTripTests {
  @Test(arguments: 0..<400)
  func whatIsWrittenReadsBack(_ seed: Int) throws {
    var source = RandomDOT(random: SeededGenerator(state: UInt64(seed)))
    let document = source.document()
    let text = try DOTWriter.text(document)
    let graph = try readLeniently(text)
    #expect(graph.name == document.name)
    #expect(graph.isDirected == document.isDirected)
    #expect(graph.attributes == document.attributes)
    #expect(graph.ids == document.nodes.map(\.id))
    #expect(graph.nodes.map(\.attributes.own) == document.nodes.map(\.attributes))
    #expect(graph.edges.map(\.attributes.own) == document.edges.map(\.attributes))
    #expect(graph.edges.map { [$0.tail, $0.head] } == document.edges.map { [$0.tail, $0.head] })
    #expect(graph.edges.map(\.tailPort) == document.edges.map(\.tailPort))
    #expect(graph.edges.map(\.headPort) == document.edges.map(\.headPort))
    #expect(graph.edges.map(\.key) == document.edges.map(\.key))
    #expect(graph.subgraphs.count == document.subgraphs.count)
    #expect(Set(graph.subgraphs.map(\.id)) == Set(document.subgraphs.map(\.id)))
    for subgraph in graph.subgraphs where subgraph.id != nil {
      let original = document.subgraphs.first { $0.id == subgraph.id }
      #expect(subgraph.members == original?.members)
      #expect(subgraph.attributes.own == original?.attributes)
      let parent = subgraph.parent.map { graph.subgraphs[$0].id }
      #expect(parent == original?.parent.map { document.subgraphs[$0].id })
    }
  }

  @Test(arguments: 0..<200)
  func aGraphSurvivesItsDocument(_ seed: Int) throws {
    var source = RandomStatements(seed: UInt64(seed))
    let graph = try readLeniently(source.text())
    let document = try #require(DOTDocument(graph))
    let text = try DOTWriter.text(document)
    let again = try readLeniently(text)
    #expect(Meaning(again) == Meaning(graph))
    let second = try #require(DOTDocument(again))
    #expect(Meaning(try readLeniently(DOTWriter.text(second))) == Meaning(graph))
  }

  @Test func refusesAnOversizedDocument() throws {
    let graph = try readOne("graph { node [x=1 y=2]; a b c [z=3] }")
    #expect(DOTDocument(graph, attributeLimit: 7) != nil)
    #expect(DOTDocument(graph, attributeLimit: 6) == nil)
  }

  @Test(arguments: 0..<300)
  func damagedTextNeverTrapsAndStaysInside(_ seed: Int) {
    var source = RandomStatements(seed: UInt64(seed))
    var bytes = [UInt8](source.text().utf8)
    for _ in 0..<1 + source.dice.below(6) {
      let index = source.dice.below(bytes.count)
      switch source.dice.below(4) {
      case 0: bytes.remove(at: index)
      case 1:
        let odd = [UInt8]("{}[]<>\";,:=+-\\/*#\u{0}é".utf8)
        bytes.insert(odd[source.dice.below(odd.count)], at: index)
      case 2: bytes[index] = UInt8(truncatingIfNeeded: source.dice.below(256))
      default: bytes.removeSubrange(index..<min(bytes.count, index + source.dice.below(9)))
      }
      if bytes.isEmpty { return }
    }
    let (graphs, diagnostics) = DOTReader.read(bytes, file: 1)
    #expect(diagnostics.allSatisfy { ($0.position?.offset ?? 0) <= UInt32(bytes.count) })
    #expect(!graphs.isEmpty || diagnostics.contains { $0.severity == .error })
    for graph in graphs {
      #expect(
        graph.edges.allSatisfy {
          graph.nodes.indices.contains($0.tail) && graph.nodes.indices.contains($0.head)
        })
    }
    let again = DOTReader.read(bytes, file: 1)
    #expect(again.graphs == graphs && again.diagnostics == diagnostics)
  }
}

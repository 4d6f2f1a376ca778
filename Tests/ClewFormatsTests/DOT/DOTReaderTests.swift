import ClewDossier
import ClewFormats
import Testing

@Suite struct DOTReaderTests {
  @Test(arguments: [
    ("graph {}", false, false, nil), ("digraph {}", true, false, nil),
    ("strict graph g {}", false, true, "g"), ("STRICT DiGraph \"a b\" {}", true, true, "a b"),
    ("graph \"\" {}", false, false, ""), ("graph -3.5 {}", false, false, "-3.5"),
    ("graph \"a\"+\"b\" {}", false, false, "ab"), ("graph <x> {}", false, false, "x"),
    ("\u{FEFF}graph g{}", false, false, "g"),
  ])
  func readsHeaders(_ text: String, isDirected: Bool, isStrict: Bool, name: String?) throws {
    let graph = try readOne(text)
    #expect(graph.isDirected == isDirected)
    #expect(graph.isStrict == isStrict)
    #expect(graph.name == name)
    #expect(graph.nodes.isEmpty)
  }

  @Test func keepsOrderAndPositions() throws {
    let graph = try readOne("graph { b; a\n b -- c [x=1]; \"a\" -- a }")
    #expect(graph.ids == ["b", "a", "c"])
    #expect(graph.nodes.map(\.position.offset) == [8, 11, 19])
    #expect(graph.edges.map(\.position.offset) == [16, 32])
    #expect(graph.nodes[0].position.file == 7)
    #expect(graph.arrows == ["b>c", "a>a"])
    #expect(graph.edgeAttributes(0) == ["x=1"])
    #expect(graph.edgeAttributes(1) == [])
  }

  @Test func readsSeveralGraphs() {
    let (graphs, diagnostics) = DOTReader.read(
      [UInt8]("graph a {x} digraph b { x -> y }\n/* */ strict graph {}".utf8), file: 0)
    #expect(diagnostics.isEmpty)
    #expect(graphs.map(\.name) == ["a", "b", nil])
    #expect(graphs.map(\.nodes.count) == [1, 2, 0])
    #expect(graphs.map(\.position.offset) == [0, 12, 39])
  }

  @Test(arguments: [
    "graph { a b c }", "graph { a; b; c; }", "graph { a, b, c }", "graph { a, b\nc }",
    "graph{a;b,c}", "graph\n{\na\r\nb\tc\n}\n", "graph { a /* ; */ b // x }\n c }",
    "graph {\n# x }\n  # y\na b c}", "graph { { a b } c }",
    "graph { {a} subgraph {b} subgraph X{c}}",
  ])
  func separatesStatements(_ text: String) throws {
    #expect(try readOne(text).ids == ["a", "b", "c"])
  }

  @Test func readsAttributeLists() throws {
    let graph = try readOne(
      "graph { a [x=1, y=2; z=3 w=4] [x=5][]; b []; c [\"p q\"=\"r\"+\"s\" -1=.5,] }")
    #expect(graph.attributes("a") == ["x=5", "y=2", "z=3", "w=4"])
    #expect(graph.attributes("b") == [])
    #expect(graph.attributes("c") == ["p q=rs", "-1=.5"])
  }

  @Test func givesAttributesToEveryNodeOfAList() throws {
    let graph = try readOne("graph { a, b [x=1]; b, c [x=2, y=3] }")
    #expect(graph.attributes("a") == ["x=1"])
    #expect(graph.attributes("b") == ["x=2", "y=3"])
    #expect(graph.attributes("c") == ["x=2", "y=3"])
  }

  @Test func readsGraphAttributes() throws {
    let graph = try readOne("graph { a=b; \"c\"=<d>; graph [e=f a=g] h=1 }")
    #expect(graph.attributes.map(\.name) == ["a", "c", "e", "h"])
    #expect(graph.attributes.map(\.value.text) == ["g", "d", "f", "1"])
    #expect(graph.attributes.map(\.value.isHTML) == [false, true, false, false])
    #expect(graph.nodes.isEmpty)
  }

  @Test func readsSubgraphs() throws {
    let graph = try readOne(
      """
      graph { label=G; color=red
        subgraph cluster_a { label=A; b; subgraph "in" { c; b } d }
        { rank=same; b; e }
        subgraph cluster_a { f; b }
        f -- subgraph { g } -- b
      }
      """)
    #expect(graph.ids == ["b", "c", "d", "e", "f", "g"])
    #expect(graph.subgraphs.map(\.id) == ["cluster_a", "in", nil, nil])
    #expect(graph.subgraphs.map(\.parent) == [nil, 0, nil, nil])
    #expect(graph.subgraphs.map(\.members) == [[0, 2, 4], [1, 0], [0, 3], [5]])
    #expect(graph.allMembers() == [[0, 1, 2, 4], [0, 1], [0, 3], [5]])
    #expect(graph.subgraphs.map(\.isCluster) == [true, false, false, false])
    #expect(graph.subgraphs[0].attributes.own.map(\.value.text) == ["A"])
    #expect(graph.subgraphs[0].attributes["color"] == "red")
    #expect(graph.subgraphs[1].attributes["label"] == "A")
    #expect(graph.subgraphs[2].attributes["label"] == "G")
    #expect(graph.subgraphs[2].attributes["rank"] == "same")
    #expect(graph.arrows == ["f>g", "g>b"])
  }

  @Test func keepsEqualSubgraphIDsOfDifferentParentsApart() throws {
    let graph = try readOne("graph { subgraph A {a} subgraph B { subgraph A {b} } }")
    #expect(graph.subgraphs.map(\.id) == ["A", "B", "A"])
    #expect(graph.subgraphs.map(\.parent) == [nil, nil, 1])
  }

  @Test func keepsNormalFormsApart() {
    let text = "graph { \"\u{E9}\" -- \"e\u{301}\" [\"\u{E9}\"=1, \"e\u{301}\"=2] }"
    let (graphs, diagnostics) = DOTReader.read([UInt8](text.utf8), file: 0)
    #expect(graphs.map(\.nodes.count) == [2])
    #expect(graphs.first?.edges.first?.attributes.own.count == 2)
    #expect(diagnostics.map(\.code) == ["look-alike-ids"])
  }
}

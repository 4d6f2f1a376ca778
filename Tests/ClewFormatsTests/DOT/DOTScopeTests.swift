import ClewFormats
import Testing

@Suite struct DOTScopeTests {
  @Test func defaultsHoldForWhatIsCreatedAfterThem() throws {
    let graph = try readOne(
      "graph { a; node [x=1]; b; a; node [x=2 y=3]; c [x=4]; b -- d; d [z=5] }")
    #expect(graph.attributes("a") == [])
    #expect(graph.attributes("b") == ["x=1"])
    #expect(graph.attributes("c") == ["x=4", "y=3"])
    #expect(graph.attributes("d") == ["x=2", "y=3", "z=5"])
    #expect(graph.node("c")?.attributes.own == [DOTAttribute("x", "4")])
    #expect(
      graph.node("c")?.attributes.inherited == [DOTAttribute("x", "2"), DOTAttribute("y", "3")])
  }

  @Test func edgeDefaultsHoldWhereTheEdgeIsMade() throws {
    let graph = try readOne(
      "graph { edge[x=1] a--b edge[x=2] a--c {edge [x=3] c--d} d--e [x=4]; a--{edge[x=9] b--c} }")
    #expect(graph.arrows == ["a>b", "a>c", "c>d", "d>e", "b>c", "a>b", "a>c"])
    #expect(
      (0..<7).map(graph.edgeAttributes)
        == [["x=1"], ["x=2"], ["x=3"], ["x=4"], ["x=9"], ["x=2"], ["x=2"]])
  }

  @Test func subgraphsShieldAndInheritDefaults() throws {
    let graph = try readOne(
      """
      graph { node [c=red]
        subgraph A { p; node [c=blue, s=box]; q; { r; node [c=green]; s } t }
        u
      }
      """)
    #expect(graph.attributes("p") == ["c=red"])
    #expect(graph.attributes("q") == ["c=blue", "s=box"])
    #expect(graph.attributes("r") == ["c=blue", "s=box"])
    #expect(graph.attributes("s") == ["c=green", "s=box"])
    #expect(graph.attributes("t") == ["c=blue", "s=box"])
    #expect(graph.attributes("u") == ["c=red"])
  }

  /// As `nop` of Graphviz 2.43 answers: own defaults of the subgraph first, else those now in force
  /// around it.
  @Test func reopenedSubgraphsGoOnWithTheirOwnDefaults() throws {
    let graph = try readOne(
      """
      graph { node [c=1]; subgraph A {node [d=1]}; node[c=2]; node [d=2 e=3]; subgraph A {x} y }
      """)
    #expect(graph.attributes("x").sorted() == ["c=2", "d=1", "e=3"])
    #expect(graph.attributes("y").sorted() == ["c=2", "d=2", "e=3"])
  }

  @Test func aNodeKeepsTheDefaultsOfItsFirstMention() throws {
    let graph = try readOne("graph { a -- b; subgraph { node [x=1]; a; c }; c; d }")
    #expect(graph.attributes("a") == [])
    #expect(graph.attributes("c") == ["x=1"])
    #expect(graph.attributes("d") == [])
  }

  /// `gvpr` of Graphviz 2.43 prints A: c=1, d empty; B: c=2, d=3 for this graph.
  @Test func subgraphsInheritGraphAttributesWhereTheyOpen() throws {
    let graph = try readOne("graph { c=1; subgraph A {}; c=2; d=3; subgraph B {} }")
    #expect(graph.subgraphs.map { $0.attributes["c"]?.text } == ["1", "2"])
    #expect(graph.subgraphs.map { $0.attributes["d"]?.text } == [nil, "3"])
    #expect(graph.attributes.map(\.value.text) == ["2", "3"])
  }
}

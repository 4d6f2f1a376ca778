import ClewDossier
import ClewFormats
import Testing

@Suite struct DOTEdgeTests {
  @Test(arguments: [
    ("a -> b -> c", ["a>b", "b>c"]),
    ("a -> {b c} -> d", ["a>b", "a>c", "b>d", "c>d"]),
    ("{a b} -> {c d}", ["a>c", "a>d", "b>c", "b>d"]),
    ("a, b -> c, d", ["a>c", "a>d", "b>c", "b>d"]),
    ("a -> {b -> c} -> d", ["b>c", "a>b", "a>c", "b>d", "c>d"]),
    ("a -> {} -> d", []),
    ("{a b} -> {b a}", ["a>a", "a>b", "b>a", "b>b"]),
    ("b a {a b} -> c", ["b>c", "a>c"]),
    ("a -> subgraph X {b {c}}", ["a>b", "a>c"]),
    ("subgraph X {a}; subgraph X {b} -> c", ["a>c", "b>c"]),
    ("a, a -> b", ["a>b", "a>b"]),
    ("{a a} -> b", ["a>b"]),
    ("a->a a--1", ["a>a"]),
    ("{{{a}->b}->c}->d", ["a>b", "a>c", "b>c", "a>d", "b>d", "c>d"]),
  ])
  func expandsProducts(_ body: String, expected: [String]) throws {
    let graph = try #require(
      DOTReader.read([UInt8]("digraph { \(body) }".utf8), file: 0).graphs.first)
    #expect(Array(graph.arrows.prefix(expected.count)) == expected)
    if !body.contains("--") { #expect(graph.arrows == expected) }
  }

  @Test func givesAttributesToEveryEdgeOfAStatement() throws {
    let graph = try readOne("graph { a -- {b c} -- d [x=1][y=2]; a -- d }")
    #expect((0..<4).allSatisfy { graph.edgeAttributes($0) == ["x=1", "y=2"] })
    #expect(graph.edgeAttributes(4) == [])
  }

  @Test func readsPorts() throws {
    let graph = try readOne(
      """
      digraph { a:p -> b:q:ne; c:n -> d:_; "e":"f g":c -> f:nn; g:"" -> h:<i>; x:s,y:t -> z;
        a:"p:n" -> b:":s"; a:"p:" -> b }
      """)
    let ports = graph.edges.map { [$0.tailPort, $0.headPort] }
    #expect(
      ports == [
        [DOTPort(name: "p"), DOTPort(name: "q", compass: .northEast)],
        [DOTPort(compass: .north), DOTPort(compass: .any)],
        [DOTPort(name: "f g", compass: .center), DOTPort(name: "nn")],
        [nil, DOTPort(name: "i")],
        [DOTPort(compass: .south), nil],
        [DOTPort(name: "t"), nil],
        [DOTPort(name: "p", compass: .north), DOTPort(compass: .south)],
        [DOTPort(name: "p"), nil],
      ])
  }

  @Test func mergesEdgesOfStrictGraphs() throws {
    let graph = try readOne(
      "strict graph { a -- b [x=1]; b -- a [y=2, x=3]; a -- a; a -- a; {a b} -- {b a} }")
    #expect(graph.arrows == ["a>b", "a>a", "b>b"])
    #expect(graph.edgeAttributes(0) == ["x=3", "y=2"])
    let directed = try readOne("strict digraph { a -> b -> a -> b [x=1] }")
    #expect(directed.arrows == ["a>b", "b>a"])
    #expect(directed.edgeAttributes(0) == ["x=1"])
  }

  /// `nop` of Graphviz 2.43 prints `a:s -- b:r [x=1]` for the first.
  @Test func mergedEdgesTakeTheLaterPorts() throws {
    let graph = try readOne("strict graph { a:p -- b:q; b:r -- a:s [x=1]; a -- b:t }")
    #expect(graph.edges.count == 1)
    #expect(graph.edges[0].tailPort == DOTPort(compass: .south))
    #expect(graph.edges[0].headPort == DOTPort(name: "t"))
  }

  @Test func mergesEdgesWithEqualKeys() throws {
    let graph = try readOne(
      """
      graph { a -- b [key=x,c=1]; b -- a [key=x,d=2]; a -- b [key=y]; a -- b; a -- c [key=x];
        a -- b [key=z, key=y, e=1] }
      """)
    #expect(graph.arrows == ["a>b", "a>b", "a>b", "a>c"])
    #expect(graph.edges.map(\.key) == ["x", "y", nil, "x"])
    #expect((0..<4).map(graph.edgeAttributes) == [["c=1", "d=2"], ["e=1"], [], []])
  }

  @Test func aKeyIsAnOrdinaryAttributeOfANode() throws {
    #expect(try readOne("graph { a [key=1] }").attributes("a") == ["key=1"])
  }

  /// As `nop` of Graphviz 2.43: the statement with the other key is dropped.
  @Test func strictGraphsIgnoreASecondKey() throws {
    let (graphs, diagnostics) = DOTReader.read(
      [UInt8]("strict digraph { a -> b [key=x]; a -> b [key=y,c=d]; a->b[z=1]; b->a}".utf8),
      file: 0)
    let graph = try #require(graphs.first)
    #expect(diagnostics.map(\.code) == ["ignored-edge"])
    #expect(graph.arrows == ["a>b", "b>a"])
    #expect(graph.edgeAttributes(0) == ["z=1"])
  }

  @Test func sharedAttributeListsStayApartWhenOneChanges() throws {
    let graph = try readOne(
      "graph { a, b [x=1]; a [y=2]; a -- b -- c [key=k, x=1]; b -- c [key=k, x=2] }")
    #expect(graph.attributes("a") == ["x=1", "y=2"])
    #expect(graph.attributes("b") == ["x=1"])
    #expect(graph.edgeAttributes(0) == ["x=1"])
    #expect(graph.edgeAttributes(1) == ["x=2"])
  }
}

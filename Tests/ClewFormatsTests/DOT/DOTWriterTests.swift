import ClewDossier
import ClewFormats
import Testing

@Suite struct DOTWriterTests {
  @Test func writesADocument() throws {
    var document = DOTDocument(name: "two \"words\"", isDirected: true, isStrict: true)
    document.comment = "by hand\r\nsecond line\n"
    document.attributes = [DOTAttribute("rankdir", "LR"), DOTAttribute("node", "x")]
    document.nodeDefaults = [DOTAttribute("shape", "box")]
    document.nodes = [
      DOTDocument.Node("n0", [DOTAttribute("label", HTMLLabel("a & b").value)]),
      DOTDocument.Node("ISIS-K", comment: "a group"),
    ]
    document.subgraphs = [
      DOTDocument.Subgraph("cluster_0", [DOTAttribute("label", "C")], members: [0]),
      DOTDocument.Subgraph(nil, members: [1]),
      DOTDocument.Subgraph("in", members: [1], parent: 0),
    ]
    document.edges = [
      DOTDocument.Edge(
        0, 1, [DOTAttribute("penwidth", DOTValue(DOTNumber.text(1e-5)))],
        tailPort: DOTPort(name: "p", compass: .north), headPort: DOTPort(compass: .any), key: "k")
    ]
    #expect(
      try DOTWriter.text(document) == """
        // by hand
        // second line
        strict digraph "two \\"words\\"" {
          graph [rankdir="LR", "node"="x"];
          node [shape="box"];
          "n0" [label=<a &amp; b>];
          // a group
          "ISIS-K";
          subgraph "cluster_0" {
            graph [label="C"];
            "n0";
            subgraph "in" {
              "ISIS-K";
            }
          }
          {
            "ISIS-K";
          }
          "n0":"p":n -> "ISIS-K":_ [key="k", penwidth="0.00001"];
        }

        """)
  }

  @Test func writesTheEmptyDocument() throws {
    #expect(try DOTWriter.text(DOTDocument(isDirected: false)) == "graph {\n}\n")
    #expect(try DOTWriter.text(DOTDocument(name: "", isDirected: false)) == "graph \"\" {\n}\n")
  }

  @Test func commentsCannotEscape() throws {
    var document = DOTDocument(isDirected: false)
    document.comment = "a\n} b\r\\\n*/\u{0}"
    document.nodes = [DOTDocument.Node("x", comment: "\n\nevil\n-- y [\n")]
    #expect(try readOne(try DOTWriter.text(document)).ids == ["x"])
  }

  @Test func refusesFaultyDocuments() {
    func error(_ change: (inout DOTDocument) -> Void) -> DOTWriterError? {
      var document = DOTDocument(isDirected: false)
      document.nodes = [DOTDocument.Node("a"), DOTDocument.Node("b")]
      change(&document)
      do throws(DOTWriterError) {
        _ = try DOTWriter.text(document)
        return nil
      } catch {
        return error
      }
    }
    let bad = [DOTAttribute("label", DOTValue("a>b<", isHTML: true))]
    let unbalanced = DOTWriterError.unbalancedHTML(attribute: "label")
    #expect(error { _ in } == nil)
    #expect(error { $0.nodes[1].id = "a" } == .duplicateNode(index: 1))
    #expect(error { $0.nodes += [.init("x\\"), .init("x\\\\")] } == .duplicateNode(index: 3))
    #expect(error { $0.nodes += [.init("x\u{1}"), .init("x\u{2}")] } == .duplicateNode(index: 3))
    #expect(error { $0.nodes += [.init("\u{E9}"), .init("e\u{301}")] } == nil)
    #expect(error { $0.edges = [.init(0, 2)] } == .unknownNodeOfEdge(index: 0))
    #expect(error { $0.edges = [.init(0, 1), .init(-1, 0)] } == .unknownNodeOfEdge(index: 1))
    for port in [DOTPort(name: ""), DOTPort(name: "a:b"), DOTPort(name: "n")] {
      #expect(error { $0.edges = [.init(0, 1, tailPort: port)] } == .unwritablePort(index: 0))
      #expect(error { $0.edges = [.init(0, 1, headPort: port)] } == .unwritablePort(index: 0))
    }
    #expect(
      error { $0.edges = [.init(0, 1, tailPort: DOTPort(name: "n", compass: .south))] } == nil)
    #expect(error { $0.nodes += [.init("%a"), .init("_%a")] } == .duplicateNode(index: 3))
    #expect(
      error { $0.edges = [.init(0, 1, [DOTAttribute("key", "1")])] } == .keyAsAttribute(index: 0))
    #expect(
      error { $0.subgraphs = [.init("s", members: [2])] } == .unknownMemberOfSubgraph(index: 0))
    #expect(error { $0.subgraphs = [.init("s", parent: 0)] } == .unknownParentOfSubgraph(index: 0))
    #expect(error { $0.subgraphs = [.init("s", parent: -1)] } == .unknownParentOfSubgraph(index: 0))
    #expect(error { $0.subgraphs = [.init("s"), .init("s")] } == .duplicateSubgraph(index: 1))
    #expect(error { $0.subgraphs = [.init("s"), .init("s", parent: 0), .init(nil)] } == nil)
    #expect(error { $0.attributes = bad } == unbalanced)
    #expect(error { $0.nodeDefaults = bad } == unbalanced)
    #expect(error { $0.edgeDefaults = bad } == unbalanced)
    #expect(error { $0.nodes[0].attributes = bad } == unbalanced)
    #expect(error { $0.edges = [.init(0, 1, bad)] } == unbalanced)
    #expect(error { $0.subgraphs = [.init("s", bad)] } == unbalanced)
    #expect(
      error { document in
        document.subgraphs = (0..<200).map { .init(nil, parent: $0 == 0 ? nil : $0 - 1) }
      } == .nestingLimit(index: 128))
  }

  @Test func deepestNestingReadsBack() throws {
    var document = DOTDocument(isDirected: false)
    document.nodes = [DOTDocument.Node("a")]
    document.subgraphs = (0..<128).map { .init("s", members: [0], parent: $0 == 0 ? nil : $0 - 1) }
    #expect(try readOne(try DOTWriter.text(document)).subgraphs.count == 128)
  }
}

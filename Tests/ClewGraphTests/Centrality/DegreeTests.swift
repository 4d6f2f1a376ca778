import ClewGraph
import Testing

@Suite struct DegreeTests {
  @Test func loopsCountTwiceAndParallelsEach() throws {
    let edges = [(0, 1), (0, 1), (0, 0)]
    for directed in [false, true] {
      let graph = EdgeList(directed, 2, edges, [2, 3, 0.5])
      #expect(graph.topology.degrees().values == [4, 2])
      #expect(graph.topology.neighbourCounts().values == [1, 1])
      #expect(try graph.topology.strengths(graph.strengths()).values == [6, 5])
    }
    let directed = EdgeList(true, 2, edges).topology
    #expect(directed.degrees(.outgoing).values == [3, 0])
    #expect(directed.degrees(.incoming).values == [1, 2])
    #expect(directed.neighbourCounts(.outgoing).values == [1, 0])
    #expect(directed.strengths(.one, .incoming).values == [1, 2])
  }

  @Test func directionMeansNothingUndirected() {
    let graph = EdgeList.star(5).topology
    for direction in Direction.allCases {
      #expect(graph.degrees(direction).values == [4, 1, 1, 1, 1])
      #expect(graph.neighbourCounts(direction).values == [4, 1, 1, 1, 1])
    }
  }

  @Test func oppositeEdgesAreOneNeighbour() {
    #expect(EdgeList(true, 2, [(0, 1), (1, 0)]).topology.neighbourCounts().values == [1, 1])
  }

  @Test func agreesWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      #expect(try topology.degrees().values == graph.numbers("degree"))
      #expect(try topology.neighbourCounts().values == graph.numbers("neighbours"))
      let strengths = try topology.strengths(graph.strengths()).values
      #expect(try nearlyEqual(strengths, graph.numbers("strength")))
      if topology.isDirected {
        #expect(try topology.degrees(.incoming).values == graph.numbers("inDegree"))
        #expect(try topology.degrees(.outgoing).values == graph.numbers("outDegree"))
      }
    }
  }
}

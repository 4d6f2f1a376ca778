import ClewGraph
import Testing

@Suite struct EdgeLengthsTests {
  @Test func givesBackEachLength() throws {
    #expect(try EdgeLengths([0.5, 0])[0] == 0.5)
    #expect(EdgeLengths.one[123] == 1)
    #expect(try EdgeLengths.one.isOne && !EdgeLengths([1]).isOne)
  }

  @Test func zeroIsInfinitelyShort() throws {
    // From 0 to 2: the direct edge of length 2, or 0-1-2 with 2 + 0.
    let graph = EdgeList(false, 3, [(0, 1), (1, 2), (0, 2)], [2, 0, 2])
    let path = try graph.topology.shortestPath(from: 0, to: 2, lengths: graph.lengths())
    #expect(path == Path(nodes: [0, 2], edges: [2], length: 2))
  }
}

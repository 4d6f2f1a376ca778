/// The arcs of a graph in compressed sparse rows, grouped by the node they leave.
///
/// The arcs of node `v` stand at the positions `offsets[v] ..< offsets[v + 1]` of `heads` and
/// `edges`, sorted by head and then by edge number; so parallel edges are neighbours in the list.
/// Memory: 4 bytes a node and 8 bytes an arc.
public struct Adjacency: Hashable, Sendable {
  /// Where each node's arcs begin; one more entry than there are nodes.
  public let offsets: Indices
  /// The node at the other end of each arc.
  public let heads: Indices
  /// The number of the edge each arc belongs to.
  public let edges: Indices

  init(offsets: Indices, heads: Indices, edges: Indices) {
    self.offsets = offsets
    self.heads = heads
    self.edges = edges
  }

  /// The number of nodes.
  public var nodeCount: Int { offsets.count - 1 }

  /// The number of arcs.
  public var arcCount: Int { heads.count }

  /// The positions of a node's arcs in `heads` and `edges`.
  public func arcs(of node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// The same arcs, each turned round, grouped by the node they now leave.
  ///
  /// The result is sorted by head whatever the order here; arcs with equal head keep the order
  /// they have here. A counting sort: O(nodes + arcs).
  func transposed() -> Adjacency {
    var places = [UInt32](repeating: 0, count: nodeCount + 1)
    for head in heads { places[Int(head) + 1] += 1 }
    for node in 0..<nodeCount { places[node + 1] += places[node] }
    let newOffsets = Indices(places)
    var newHeads = [UInt32](repeating: 0, count: arcCount)
    var newEdges = newHeads
    for node in 0..<nodeCount {
      for arc in arcs(of: node) {
        let place = Int(places[Int(heads[arc])])
        places[Int(heads[arc])] += 1
        newHeads[place] = UInt32(node)
        newEdges[place] = edges[arc]
      }
    }
    return Adjacency(offsets: newOffsets, heads: Indices(newHeads), edges: Indices(newEdges))
  }
}

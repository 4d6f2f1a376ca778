/// The arcs of a graph in compressed sparse rows, grouped by the node they leave.
///
/// The arcs of node `v` stand at the positions `offsets[v] ..< offsets[v + 1]` of `heads` (and of
/// `edges`), sorted by head and then by edge number; so parallel edges are neighbours in the list.
/// Memory: 4 bytes a node and 4 bytes an arc, and another 4 an arc when arcs carry edge numbers.
public struct Adjacency: Hashable, Sendable {
  /// Where each node's arcs begin; one more entry than there are nodes.
  public let offsets: Indices
  /// The node at the other end of each arc.
  public let heads: Indices
  /// The number of the edge each arc belongs to; empty where arcs carry none.
  ///
  /// A pass that needs the numbers takes `Topology.numbered(_:)`, a single look-up
  /// `Topology.edge(ofArc:from:)`.
  let edges: Indices

  init(offsets: Indices, heads: Indices, edges: Indices) {
    self.offsets = offsets
    self.heads = heads
    self.edges = edges
  }

  /// The number of nodes.
  public var nodeCount: Int { offsets.count - 1 }

  /// The number of arcs.
  public var arcCount: Int { heads.count }

  /// Whether every arc carries the number of its edge.
  var isNumbered: Bool { edges.count == heads.count }

  /// The positions of a node's arcs in `heads` and `edges`.
  public func arcs(of node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// The positions of the arcs from one node to another.
  ///
  /// O(log arcs of the node) and one for each parallel edge.
  public func arcs(from node: Int, to head: Int) -> Range<Int> {
    let row = arcs(of: node)
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = (low + high) / 2
      if heads[middle] < UInt32(head) { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < row.upperBound && heads[end] == UInt32(head) { end += 1 }
    return low..<end
  }

  /// The same arcs, each turned round, grouped by the node they now leave.
  ///
  /// The result is sorted by head whatever the order here; arcs with equal head keep the order
  /// they have here. A counting sort: O(nodes + arcs).
  func transposed() -> Adjacency {
    let isNumbered = isNumbered
    return offsets.withSpan { offsets in
      heads.withSpan { heads in
        edges.withSpan { edges in
          let nodeCount = offsets.count - 1
          var places = [UInt32](onLargePages: 0, count: nodeCount + 1)
          for arc in heads.indices { places[Int(heads[arc]) + 1] += 1 }
          for node in 0..<nodeCount { places[node + 1] += places[node] }
          let newOffsets = Indices(places)
          var newHeads = [UInt32](onLargePages: 0, count: heads.count)
          var newEdges = isNumbered ? newHeads : []
          for node in 0..<nodeCount {
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
              let place = Int(places[Int(heads[arc])])
              places[Int(heads[arc])] += 1
              newHeads[place] = UInt32(node)
              if isNumbered { newEdges[place] = edges[arc] }
            }
          }
          return Adjacency(
            offsets: newOffsets, heads: Indices(newHeads), edges: Indices(newEdges))
        }
      }
    }
  }
}

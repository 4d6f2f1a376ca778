/// A tree in a graph.
public struct ConnectingTree: Hashable, Sendable {
  /// Its nodes, in ascending order.
  public let nodes: [Int]
  /// Its edges, in ascending order of number; one fewer than the nodes.
  public let edges: [Int]
  /// The sum of the edges' lengths, added in that order.
  public let length: Double
}

extension Topology {
  /// A short tree that joins some nodes, or nil where no paths join them all.
  ///
  /// At most 2(1 - 1/k) times as long as the shortest for k nodes; for two nodes a shortest path.
  /// To find the shortest for many is beyond any known method (Karp 1972). Every leaf is one of the
  /// nodes given. Whatever the direction of the edges; which of several equally good trees is fixed
  /// by the numbers of nodes and edges. One node is a tree without an edge, none an empty one. By
  /// hand: the leaves of a star are joined by its centre, with one edge each.
  ///
  /// The paths between neighbouring nodes' surroundings, joined as a minimum spanning tree:
  /// O((nodes + edges) log nodes). Mehlhorn 1988, doi:10.1016/0020-0190(88)90066-X, after Kou,
  /// Markowsky and Berman 1981, doi:10.1007/BF00288961.
  public func connectingTree(
    of terminals: [Int], lengths: EdgeLengths = .one
  ) -> ConnectingTree? {
    for node in terminals { requireNode(node) }
    lengths.requireFit(self)
    let graph = undirected()
    let surroundings = Surroundings(graph.numbered(.outgoing), lengths, of: terminals)
    var sets = DisjointSets(count: nodeCount)
    var edges: Set<Int> = []
    var nodes = Set(terminals)
    var merges = nodes.count - 1
    for bridge in surroundings.bridges(lengths) {
      let ends = [bridge.tail, bridge.head]
      guard sets.join(Int(surroundings.centres[ends[0]]), Int(surroundings.centres[ends[1]]))
      else { continue }
      merges -= 1
      edges.insert(bridge.edge)
      for end in ends {
        var node = end
        while nodes.insert(node).inserted {
          edges.insert(Int(surroundings.edges[node]))
          node = Int(surroundings.parents[node])
        }
      }
    }
    guard merges <= 0 else { return nil }
    let sorted = edges.sorted()
    return ConnectingTree(
      nodes: nodes.sorted(), edges: sorted, length: sorted.reduce(0) { $0 + lengths[$1] })
  }
}

/// For every node the nearest of some nodes and the way there.
private struct Surroundings {
  struct Bridge {
    var length: Double
    var edge: Int
    var tail: Int
    var head: Int
  }

  static let none = UInt32.max
  let arcs: Adjacency
  /// The nearest of the nodes, and the next node and edge on the way there.
  private(set) var centres: [UInt32]
  private(set) var parents: [UInt32]
  private(set) var edges: [UInt32]
  private var distances: [Double]

  init(_ arcs: Adjacency, _ lengths: EdgeLengths, of nodes: [Int]) {
    self.arcs = arcs
    centres = [UInt32](repeating: Self.none, count: arcs.nodeCount)
    parents = centres
    edges = centres
    distances = [Double](repeating: .infinity, count: arcs.nodeCount)
    var isFinal = [Bool](repeating: false, count: arcs.nodeCount)
    var heap = LengthHeap()
    for node in nodes.sorted() where distances[node] > 0 {
      distances[node] = 0
      centres[node] = UInt32(node)
      heap.insert(0, 0, UInt32(node))
    }
    while let entry = heap.popFirst() {
      let node = Int(entry.node)
      guard !isFinal[node] else { continue }
      isFinal[node] = true
      for arc in arcs.arcs(of: node) {
        let head = Int(arcs.heads[arc])
        let length = entry.length + lengths[Int(arcs.edges[arc])]
        guard length < distances[head] else { continue }
        distances[head] = length
        centres[head] = centres[node]
        parents[head] = UInt32(node)
        edges[head] = arcs.edges[arc]
        heap.insert(length, 0, UInt32(head))
      }
    }
  }

  /// The edges between two surroundings, from the shortest way through them to the longest.
  func bridges(_ lengths: EdgeLengths) -> [Bridge] {
    var bridges: [Bridge] = []
    for node in 0..<arcs.nodeCount where centres[node] != Self.none {
      for arc in arcs.arcs(of: node) where Int(arcs.heads[arc]) > node {
        let head = Int(arcs.heads[arc])
        guard centres[head] != centres[node] else { continue }
        let edge = Int(arcs.edges[arc])
        bridges.append(
          Bridge(
            length: distances[node] + lengths[edge] + distances[head], edge: edge, tail: node,
            head: head))
      }
    }
    return bridges.sorted {
      $0.length != $1.length ? $0.length < $1.length : $0.edge < $1.edge
    }
  }
}

/// A path and how likely it is that all its edges hold.
public struct ReliablePath: Hashable, Sendable {
  /// The path; its length is the number of hops.
  public let path: Path
  /// The product of the edges' probabilities, 0 where it is too small for a `Double`.
  public let probability: Double
}

extension Topology {
  /// The path between two nodes that is most likely to hold, or nil where there is no path.
  ///
  /// It has the greatest product of probabilities, taken as independent. Products are formed from the
  /// target back, each rounded to 53 bits but never to zero, and compared exactly: no logarithms. Of
  /// equal products the one with fewer certain edges, then the path whose node sequence comes first;
  /// of parallel edges the likeliest, then the lowest-numbered. Follows the direction of edges. By
  /// hand: of 0.9 · 0.9 = 0.81 by way of 1 and 0.8 straight from 0 to 2, the way through 1.
  ///
  /// O((nodes + edges) log nodes). Dijkstra 1959, doi:10.1007/BF01386390, on products: a factor of at
  /// most 1 never makes a path more likely.
  public func mostReliablePath(
    from origin: Int, to target: Int, probabilities: EdgeProbabilities
  ) -> ReliablePath? {
    requireNode(origin)
    requireNode(target)
    probabilities.requireFit(self)
    let best = reliabilities(to: target, until: origin, probabilities)
    guard let reliability = best[origin] else { return nil }
    var nodes = [origin]
    var edges: [Int] = []
    let arcs = numbered(.outgoing)
    while let node = nodes.last, node != target {
      let next = arcs.arcs(of: node).first {
        best[Int(arcs.heads[$0])]?.times(probabilities[Int(arcs.edges[$0])]) == best[node]
      }
      guard let next else { preconditionFailure("a node on the way has a next hop") }
      nodes.append(Int(arcs.heads[next]))
      edges.append(Int(arcs.edges[next]))
    }
    return ReliablePath(
      path: Path(nodes: nodes, edges: edges, length: Double(edges.count)),
      probability: reliability.probability)
  }

  /// The reliability of the way from each node to the target, exact up to `origin`.
  private func reliabilities(
    to target: Int, until origin: Int, _ probabilities: EdgeProbabilities
  ) -> [Reliability?] {
    struct Entry: Comparable {
      var reliability: Reliability
      var node: Int

      static func < (left: Entry, right: Entry) -> Bool {
        left.reliability < right.reliability
      }
    }
    var best = [Reliability?](repeating: nil, count: nodeCount)
    var heap = Heap<Entry>()
    let arcs = numbered(.incoming)
    best[target] = .certain
    heap.insert(Entry(reliability: .certain, node: target))
    while let entry = heap.popSmallest() {
      guard entry.reliability == best[entry.node] else { continue }
      if entry.node == origin { break }
      for arc in arcs.arcs(of: entry.node) {
        let tail = Int(arcs.heads[arc])
        let reliability = entry.reliability.times(probabilities[Int(arcs.edges[arc])])
        if let known = best[tail], !(reliability < known) { continue }
        best[tail] = reliability
        heap.insert(Entry(reliability: reliability, node: tail))
      }
    }
    return best
  }
}

/// A path and the strength of its weakest edge.
public struct WidestPath: Hashable, Sendable {
  /// The path; its length is the number of hops.
  public let path: Path
  /// The least strength of its edges; infinite for a path without an edge.
  public let width: Double
}

extension Topology {
  /// The path between two nodes whose weakest edge is strongest, or nil where there is no path.
  ///
  /// Of equally wide paths the one with the fewest hops, then the one whose node sequence comes
  /// first; of parallel edges the strongest, then the lowest-numbered. An edge of strength zero is
  /// none. Follows the direction of edges. By hand: in a triangle where the edges 0-1 and 1-2 have
  /// strength 3 and the edge 0-2 has 2, the widest path from 0 to 2 goes through 1 and has width 3.
  /// O((nodes + edges) log nodes). Pollack 1960, doi:10.1287/opre.8.5.733.
  public func widestPath(
    from origin: Int, to target: Int, strengths: EdgeStrengths = .one
  ) -> WidestPath? {
    requireNode(origin)
    requireNode(target)
    strengths.requireFit(self)
    guard origin != target else {
      return WidestPath(path: Path(nodes: [origin], edges: [], length: 0), width: .infinity)
    }
    let arcs = numbered(.incoming)
    guard let width = width(arcs, origin, target, strengths) else { return nil }
    // Breadth-first from the target along edges that are strong enough.
    var hops = [Int32](repeating: -1, count: nodeCount)
    hops[target] = 0
    var queue = [UInt32(target)]
    var next = 0
    while next < queue.count && hops[origin] < 0 {
      let node = Int(queue[next])
      next += 1
      for arc in arcs.arcs(of: node) where strengths[Int(arcs.edges[arc])] >= width {
        let tail = arcs.heads[arc]
        guard hops[Int(tail)] < 0 else { continue }
        hops[Int(tail)] = hops[node] + 1
        queue.append(tail)
      }
    }
    var nodes = [origin]
    var edges: [Int] = []
    let outgoing = numbered(.outgoing)
    while let node = nodes.last, node != target {
      var best: Int?
      for arc in outgoing.arcs(of: node) {
        let strength = strengths[Int(outgoing.edges[arc])]
        guard strength >= width, hops[Int(outgoing.heads[arc])] == hops[node] - 1 else { continue }
        guard let known = best else {
          best = arc
          continue
        }
        guard outgoing.heads[known] == outgoing.heads[arc] else { break }
        if strength > strengths[Int(outgoing.edges[known])] { best = arc }
      }
      guard let best else { preconditionFailure("a node on the way has a next hop") }
      nodes.append(Int(outgoing.heads[best]))
      edges.append(Int(outgoing.edges[best]))
    }
    return WidestPath(
      path: Path(nodes: nodes, edges: edges, length: Double(edges.count)), width: width)
  }

  /// The width of the widest path; nil where there is none.
  private func width(
    _ arcs: Adjacency, _ origin: Int, _ target: Int, _ strengths: EdgeStrengths
  ) -> Double? {
    var widths = [Double](repeating: 0, count: nodeCount)
    var isFinal = [Bool](repeating: false, count: nodeCount)
    // The widest first: the heap gives back the least.
    var heap = LengthHeap()
    widths[target] = .infinity
    heap.insert(-.infinity, 0, UInt32(target))
    while let entry = heap.popFirst() {
      let node = Int(entry.node)
      guard !isFinal[node] else { continue }
      isFinal[node] = true
      if node == origin { return widths[origin] }
      for arc in arcs.arcs(of: node) {
        let tail = Int(arcs.heads[arc])
        let width = min(widths[node], strengths[Int(arcs.edges[arc])])
        guard width > widths[tail] else { continue }
        widths[tail] = width
        heap.insert(-width, 0, UInt32(tail))
      }
    }
    return nil
  }
}

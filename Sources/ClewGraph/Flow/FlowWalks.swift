/// The walks along a flow from one node to another, one for each unit, with circles left out.
///
/// - Parameters:
///   - count: how many units flow.
///   - step: takes a unit out of a node: where it goes, and over which edge.
func flowWalks(
  _ count: Int, from origin: Int, to target: Int,
  step: (Int) -> (neighbour: Int, edge: Int)
) -> [(nodes: [Int], edges: [Int])] {
  (0..<count).map { _ in
    var nodes = [origin]
    var edges: [Int] = []
    var hops = [origin: 0]
    while let node = nodes.last, node != target {
      let (neighbour, edge) = step(node)
      edges.append(edge)
      // A flow may run in a circle, which is no part of a path.
      if let again = hops[neighbour] {
        for node in nodes[(again + 1)...] { hops[node] = nil }
        edges.removeSubrange(again...)
        nodes.removeSubrange((again + 1)...)
      } else {
        hops[neighbour] = nodes.count
        nodes.append(neighbour)
      }
    }
    return (nodes, edges)
  }
}

extension Topology {
  /// The groups of nodes that are joined by paths, whatever the direction of the edges.
  ///
  /// Numbered by their lowest node. By hand: 4 nodes with the one edge 0-2 make 3 groups, of
  /// nodes 0 and 2, node 1, node 3. Breadth-first, O(nodes + edges).
  public func components() -> Partition {
    let unlabelled = UInt32.max
    var labels = [UInt32](repeating: unlabelled, count: nodeCount)
    var count: UInt32 = 0
    var queue: [UInt32] = []
    for root in 0..<nodeCount where labels[root] == unlabelled {
      labels[root] = count
      queue.append(UInt32(root))
      var next = 0
      while next < queue.count {
        let node = Int(queue[next])
        next += 1
        for adjacency in isDirected ? [outgoing, incoming] : [outgoing] {
          for arc in adjacency.arcs(of: node) {
            let head = adjacency.heads[arc]
            guard labels[Int(head)] == unlabelled else { continue }
            labels[Int(head)] = count
            queue.append(head)
          }
        }
      }
      queue.removeAll(keepingCapacity: true)
      count += 1
    }
    return Partition(labels: labels)
  }
}

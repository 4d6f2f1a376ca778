extension Topology {
  /// The groups of nodes that can all reach each other along the direction of the edges.
  ///
  /// In an undirected graph the same as `components()`. Numbered by their lowest node. By hand:
  /// 0→1→2→0 and 2→3 make 2 groups, of nodes 0, 1, 2 and of node 3. Depth-first without recursion,
  /// O(nodes + edges). Tarjan 1972, doi:10.1137/0201010.
  public func strongComponents() -> Partition {
    isDirected ? Partition(labels: outgoing.strongComponentLabels()) : components()
  }
}

extension Adjacency {
  /// For each node a number below the number of nodes, equal within strong components only.
  func strongComponentLabels() -> [UInt32] {
    let unlabelled = UInt32.max
    var labels = [UInt32](repeating: unlabelled, count: nodeCount)
    var labelCount: UInt32 = 0
    // 0 until a node is met; then when it was met, and later the earliest it can get back to.
    var earliest = [UInt32](repeating: 0, count: nodeCount)
    var clock: UInt32 = 0
    var cursors = (0..<nodeCount).map { offsets[$0] }
    var open: [UInt32] = []
    var walk: [(node: UInt32, met: UInt32)] = []
    for root in 0..<nodeCount where earliest[root] == 0 {
      var entering: UInt32? = UInt32(root)
      while true {
        if let node = entering {
          clock += 1
          earliest[Int(node)] = clock
          open.append(node)
          walk.append((node, clock))
          entering = nil
        }
        guard let (current, met) = walk.last else { break }
        let node = Int(current)
        while cursors[node] < offsets[node + 1] {
          let head = Int(heads[Int(cursors[node])])
          cursors[node] += 1
          if earliest[head] == 0 {
            entering = UInt32(head)
            break
          }
          if labels[head] == unlabelled { earliest[node] = min(earliest[node], earliest[head]) }
        }
        if entering != nil { continue }
        walk.removeLast()
        if earliest[node] == met {
          while let member = open.popLast() {
            labels[Int(member)] = labelCount
            if member == current { break }
          }
          labelCount += 1
        } else if let parent = walk.last?.node {
          earliest[Int(parent)] = min(earliest[Int(parent)], earliest[node])
        }
      }
    }
    return labels
  }
}

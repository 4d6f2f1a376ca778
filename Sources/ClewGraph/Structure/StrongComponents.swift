extension Topology {
  /// The groups of nodes that can all reach each other along the direction of the edges.
  ///
  /// In an undirected graph the same as `components()`. Numbered by their lowest node. By hand:
  /// 0→1→2→0 and 2→3 make 2 groups, of nodes 0, 1, 2 and of node 3. Depth-first without recursion,
  /// O(nodes + edges). Tarjan 1972, doi:10.1137/0201010; Pearce 2016,
  /// doi:10.1016/j.ipl.2015.08.010.
  public func strongComponents() -> Partition {
    isDirected ? Partition(labels: outgoing.strongComponentLabels()) : components()
  }
}

extension Adjacency {
  /// For each node a number below the number of nodes, equal within strong components only.
  ///
  /// A component has a smaller number than those that lead to it.
  func strongComponentLabels() -> [UInt32] {
    offsets.withSpan { offsets in
      heads.withSpan { heads in StrongSearch.labels(offsets, heads) }
    }
  }
}

/// A depth-first walk that keeps one number a node.
private enum StrongSearch {
  /// A node on the walk: when it was met, where its arcs go on, the earliest it can get back to.
  private struct Step {
    var node: UInt32
    var met: UInt32
    var arc: UInt32
    var earliest: UInt32
  }

  static func labels(_ offsets: Span<UInt32>, _ heads: Span<UInt32>) -> [UInt32] {
    let nodeCount = offsets.count - 1
    // 0 until a node is met, then the earliest it can get back to; once its component is known,
    // that one's label, from the number of nodes downwards. Nodes are met at numbers below all
    // labels given, so that an arc into a finished component never looks like a way back.
    var marks = [UInt32](repeating: 0, count: nodeCount)
    var label = UInt32(nodeCount)
    var clock: UInt32 = 0
    var open: [UInt32] = []
    var walk: [Step] = []
    var allMarks = marks.mutableSpan
    for root in 0..<nodeCount where allMarks[root] == 0 {
      clock &+= 1
      allMarks[root] = clock
      var step = Step(node: UInt32(root), met: clock, arc: offsets[root], earliest: clock)
      while true {
        let end = Int(offsets[Int(step.node) &+ 1])
        var arc = Int(step.arc)
        var earliest = step.earliest
        var entering = UInt32.max
        while arc < end {
          let head = heads[arc]
          arc &+= 1
          let mark = allMarks[Int(head)]
          if mark == 0 {
            entering = head
            break
          }
          earliest = min(earliest, mark)
        }
        if entering != .max {
          step.arc = UInt32(arc)
          step.earliest = earliest
          walk.append(step)
          clock &+= 1
          allMarks[Int(entering)] = clock
          step = Step(
            node: entering, met: clock, arc: offsets[Int(entering)], earliest: clock)
          continue
        }
        if earliest == step.met {
          clock &-= 1
          while let member = open.last, allMarks[Int(member)] >= step.met {
            open.removeLast()
            allMarks[Int(member)] = label
            clock &-= 1
          }
          allMarks[Int(step.node)] = label
          label &-= 1
        } else {
          allMarks[Int(step.node)] = earliest
          open.append(step.node)
        }
        guard var parent = walk.popLast() else { break }
        parent.earliest = min(parent.earliest, allMarks[Int(step.node)])
        step = parent
      }
    }
    let last = UInt32(nodeCount)
    for node in allMarks.indices { allMarks[node] = last &- allMarks[node] }
    return marks
  }
}

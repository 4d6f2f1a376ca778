extension Topology {
  /// How far nodes are tied to nodes of similar degree: the correlation of the degrees at both ends
  /// of a tie.
  ///
  /// From -1 to 1; nil where it is not defined, because there are no ties or all degrees at one side
  /// are equal. Undirected, each tie counts from both ends, and directions mean nothing. Directed,
  /// `tail` says which degree of the node a tie leaves and `head` which of the node it enters; the
  /// default, out-degree against in-degree, is that of igraph and NetworkX. Degrees count ties:
  /// parallel edges are one, loops none. Newman takes the tie itself off each degree, which changes
  /// nothing.
  ///
  /// By hand: a star of 5 nodes has -1; a path of 4 has -1/2. O(nodes + edges). Newman 2002,
  /// doi:10.1103/PhysRevLett.89.208701; Newman 2003, doi:10.1103/PhysRevE.67.026126; directed: Foster
  /// and others 2010, doi:10.1073/pnas.0912671107.
  public func degreeAssortativity(
    tail: Direction = .outgoing, head: Direction = .incoming
  ) -> Double? {
    let out = foldedArcs(.outgoing)
    let into = isDirected ? foldedArcs(.incoming) : out
    func degrees(_ direction: Direction) -> [Double] {
      (0..<nodeCount).map { node in
        let leaving = out.arcs(of: node).count
        let entering = into.arcs(of: node).count
        switch direction {
        case _ where !isDirected: return Double(leaving)
        case .outgoing: return Double(leaving)
        case .incoming: return Double(entering)
        case .both: return Double(leaving + entering)
        }
      }
    }
    return out.correlation(
      degrees(tail), degrees(head),
      entering: (0..<nodeCount).map { Double(into.arcs(of: $0).count) })
  }

  /// How far nodes are tied to nodes of similar value: the correlation of the values at both ends.
  ///
  /// From -1 to 1; nil where there are no ties or all values at one side are equal. Undirected, each
  /// tie counts from both ends; directed, it is the value at the tail against that at the head.
  /// Parallel edges are one tie; loops are none. By hand: the path 0-1-2 with the values 1, 2, 3 has
  /// 0; the edges 0-1 and 2-3 with the values 1, 1, 2, 2 have 1. O(nodes + edges). Newman 2003,
  /// doi:10.1103/PhysRevE.67.026126.
  ///
  /// - Precondition: there is one finite value a node.
  public func assortativity(of values: NodeScores) -> Double? {
    precondition(values.count == nodeCount, "there is one value a node")
    precondition(values.values.allSatisfy(\.isFinite), "every value is a finite number")
    let into = foldedArcs(.incoming)
    return foldedArcs(.outgoing).correlation(
      values.values, values.values,
      entering: (0..<nodeCount).map { Double(into.arcs(of: $0).count) })
  }

  /// How far nodes are tied to nodes of their own group, against ties at random.
  ///
  /// (trace of e - sum of e²) / (1 - sum of e²), e(g,h) being the share of ties from group g to group
  /// h: 1 where all ties stay inside groups, 0 as at random; nil where there are no ties or all their
  /// ends are in one group. Undirected, each tie counts from both ends. Parallel edges are one tie;
  /// loops are none. By hand: the path 0-1-2-3 with the groups {0,1} and {2,3} has 1/3. O(nodes +
  /// edges + groups). Newman 2003, doi:10.1103/PhysRevE.67.026126.
  ///
  /// - Precondition: `partition` has one label a node.
  public func assortativity(of partition: Partition) -> Double? {
    precondition(partition.labels.count == nodeCount, "every node is in a group")
    let arcs = foldedArcs(.outgoing)
    var leaving = [Double](repeating: 0, count: partition.count)
    var entering = leaving
    var inside = 0.0
    arcs.forEachArc { node, head in
      leaving[partition[node]] += 1
      entering[partition[head]] += 1
      if partition[node] == partition[head] { inside += 1 }
    }
    let ties = Double(arcs.arcCount)
    // Whole numbers up to here: that all ends are in one group is seen exactly.
    let expected = zip(leaving, entering).reduce(0) { $0 + $1.0 * $1.1 }
    guard ties > 0, expected < ties * ties else { return nil }
    return (inside * ties - expected) / (ties * ties - expected)
  }
}

extension Adjacency {
  /// Calls `body` with both ends of every arc.
  func forEachArc(_ body: (_ node: Int, _ head: Int) -> Void) {
    offsets.withSpan { offsets in
      heads.withSpan { heads in
        for node in 0..<nodeCount {
          for arc in Int(offsets[node])..<Int(offsets[node + 1]) { body(node, Int(heads[arc])) }
        }
      }
    }
  }

  /// The correlation, over all arcs, of a value of the tail with a value of the head.
  ///
  /// `entering` has how many arcs lead to each node. Only the products need a look at every arc.
  fileprivate func correlation(
    _ tails: [Double], _ heads: [Double], entering: [Double]
  ) -> Double? {
    guard arcCount > 0 else { return nil }
    let leaving = (0..<nodeCount).map { Double(arcs(of: $0).count) }
    guard let tail = Standard(tails, counts: leaving), let head = Standard(heads, counts: entering)
    else { return nil }
    var both = ChunkedSum()
    let values = head.values.span
    offsets.withSpan { offsets in
      self.heads.withSpan { heads in
        // A node without arcs counts nowhere, and its value may be out of all proportion.
        for node in 0..<nodeCount where offsets[node] < offsets[node + 1] {
          var sum = 0.0
          for arc in Int(offsets[node])..<Int(offsets[node + 1]) { sum += values[Int(heads[arc])] }
          both.add(tail.values[node] * sum)
        }
      }
    }
    let product = tail.squares * head.squares
    return product > 0 ? max(-1, min(1, both.total / product.squareRoot())) : nil
  }
}

/// Values less their mean, where each counts so many times, on a scale that keeps squares in range.
private struct Standard {
  var values: [Double]
  var squares: Double

  /// Nil where all values that count are equal.
  init?(_ numbers: [Double], counts: [Double]) {
    var range = Extent()
    for node in numbers.indices where counts[node] > 0 { range.include(numbers[node]) }
    guard range.isMore else { return nil }
    let scale = range.width
    var (sum, count) = (ChunkedSum(), ChunkedSum())
    for node in numbers.indices where counts[node] > 0 {
      sum.add(numbers[node] / scale * counts[node])
      count.add(counts[node])
    }
    let mean = sum.total / count.total
    values = numbers.map { $0 / scale - mean }
    var squares = ChunkedSum()
    for node in values.indices where counts[node] > 0 {
      squares.add(values[node] * values[node] * counts[node])
    }
    self.squares = squares.total
  }
}

/// The least and the greatest of some numbers.
private struct Extent {
  private var low = Double.infinity
  private var high = -Double.infinity

  var isMore: Bool { low < high }
  /// The greater magnitude of the two: a safe scale even where the difference is not.
  var width: Double { max(low.magnitude, high.magnitude) }

  mutating func include(_ value: Double) {
    low = min(low, value)
    high = max(high, value)
  }
}

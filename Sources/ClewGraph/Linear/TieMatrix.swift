/// The ties of a graph as a sparse matrix, multiplied row by row in chunks of rows that only the
/// matrix determines; so a product and the sums taken along with it have the same bits on any
/// number of threads.
struct TieMatrix: Sendable {
  /// Row `i` holds the arcs of the node at place `i`; no loops and no parallels.
  let arcs: Adjacency
  /// The strength of each arc; nil when all are 1.
  let strengths: [Double]?
  /// The node at each place; nil where every node has kept its own.
  private let order: [UInt32]?
  /// Where each chunk of rows begins, and at the end the number of rows.
  private let bounds: [Int]

  /// About so many rows and arcs together make a chunk.
  private static let chunkSize = 1 << 16

  /// The matrix of some ties.
  ///
  /// Places may differ from nodes: those that most arcs lead to come first where that makes
  /// products much faster. Vectors go in by `placed` and come out by `restored`.
  init(_ ties: FoldedTies, isSymmetric: Bool) {
    self.init(ties, order: ties.arcs.orderByPopularity(isSymmetric: isSymmetric))
  }

  /// The matrix of some ties with the node `order[i]` at place `i`.
  init(_ ties: FoldedTies, order: [UInt32]?) {
    let ties = order.map { ties.reordered($0) } ?? ties
    // What lets the sums of rows go without a check at every arc. Reordered arcs lead to places,
    // which are no more than the nodes.
    precondition(
      order != nil
        || ties.arcs.heads.withSpan { heads in
          var highest: UInt32 = 0
          for arc in heads.indices { highest = max(highest, heads[arc]) }
          return heads.isEmpty || highest < ties.arcs.nodeCount
        }, "arcs lead to known nodes")
    precondition(
      ties.strengths.map { $0.count == ties.arcs.arcCount } ?? true, "each arc has a strength")
    self.order = order
    arcs = ties.arcs
    strengths = ties.strengths
    bounds = Self.bounds(of: ties.arcs)
  }

  private static func bounds(of arcs: Adjacency) -> [Int] {
    arcs.offsets.withSpan { offsets in
      var bounds = [0]
      var start = 0
      for row in 1..<offsets.count
      where row - bounds[bounds.count - 1] + Int(offsets[row]) - start >= chunkSize {
        bounds.append(row)
        start = Int(offsets[row])
      }
      if bounds[bounds.count - 1] < offsets.count - 1 { bounds.append(offsets.count - 1) }
      return bounds
    }
  }

  /// A vector by node as one by place.
  func placed(_ vector: [Double]) -> [Double] {
    guard let order else { return vector }
    return order.map { vector[Int($0)] }
  }

  /// A vector by place as one by node.
  func restored(_ vector: [Double]) -> [Double] {
    guard let order else { return vector }
    var result = vector
    for place in order.indices { result[Int(order[place])] = vector[place] }
    return result
  }

  var rowCount: Int { arcs.nodeCount }

  /// The sum of each row's strengths.
  func rowSums() -> [Double] {
    guard let strengths else {
      return arcs.offsets.withSpan { offsets in
        (0..<rowCount).map { Double(offsets[$0 + 1] &- offsets[$0]) }
      }
    }
    return (0..<rowCount).map { row in
      var sum = ChunkedSum()
      for arc in arcs.arcs(of: row) { sum.add(strengths[arc]) }
      return sum.total
    }
  }

  /// The sum of the strengths of the arcs that lead to each node: the sums of the columns.
  func columnSums() -> [Double] {
    var sums = [Double](repeating: 0, count: rowCount)
    arcs.heads.withSpan { heads in
      if let strengths {
        for arc in heads.indices { sums[Int(heads[arc])] += strengths[arc] }
      } else {
        for arc in heads.indices { sums[Int(heads[arc])] += 1 }
      }
    }
    return sums
  }

  /// Does `work` for every row with its product with `vector`, and gathers what it gives back.
  func multiply<Work: RowWork>(
    _ vector: [Double], on execution: Execution, _ work: Work
  ) -> Gathered {
    precondition(vector.count == rowCount, "a vector has one number a row")
    let arcs = arcs
    if let strengths {
      return gather(on: execution) { rows in
        arcs.offsets.withSpan { offsets in
          arcs.heads.withSpan { heads in
            let vector = vector.span
            let strengths = strengths.span
            var sum = Gathered()
            for row in rows {
              let range = Int(offsets[row])..<Int(offsets[row &+ 1])
              sum += work.done(row, weightedSum(of: vector, at: heads, by: strengths, range))
            }
            return sum
          }
        }
      }
    }
    return gather(on: execution) { rows in
      arcs.offsets.withSpan { offsets in
        arcs.heads.withSpan { heads in
          let vector = vector.span
          var sum = Gathered()
          for row in rows {
            let range = Int(offsets[row])..<Int(offsets[row &+ 1])
            sum += work.done(row, plainSum(of: vector, at: heads, range))
          }
          return sum
        }
      }
    }
  }

  /// Does `work` for every row, with no product, and gathers what it gives back.
  func forEachRow<Work: RowWork>(on execution: Execution, _ work: Work) -> Gathered {
    gather(on: execution) { rows in
      var sum = Gathered()
      for row in rows { sum += work.done(row, 0) }
      return sum
    }
  }

  private func gather(
    on execution: Execution, _ body: @Sendable (Range<Int>) -> Gathered
  ) -> Gathered {
    // A pass multiplies many times; a listener would hear each one begin anew.
    let silent = Execution(threads: execution.threads)
    let count = bounds.count - 1
    var parts = [Gathered](repeating: Gathered(), count: count)
    DisjointSlots.lend(&parts) { parts in
      silent.forEachChunk(count) { chunk in
        parts[chunk] = body(bounds[chunk]..<bounds[chunk + 1])
      }
    }
    return parts.reduce(into: Gathered()) { $0 += $1 }
  }
}

/// What is done with each row of a matrix; it may write what belongs to the row.
///
/// A type of its own rather than a closure, so that the compiler can put it into the loop.
protocol RowWork: Sendable {
  func done(_ row: Int, _ product: Double) -> Gathered
}

/// What a pass over rows gathers: two sums and a maximum of numbers that are not negative.
struct Gathered: BitwiseCopyable, Sendable {
  var first = 0.0
  var second = 0.0
  var peak = 0.0

  static func += (left: inout Gathered, right: Gathered) {
    left.first += right.first
    left.second += right.second
    left.peak = max(left.peak, right.peak)
  }
}

/// Betweenness estimated from sampled shortest paths, with a bound that holds for all nodes at
/// once.
public struct ApproximateBetweenness: Hashable, Sendable {
  /// For each node the share of sampled pairs whose path went through it.
  ///
  /// It estimates the share of all ordered pairs of different nodes, n(n-1), that go through the
  /// node: `betweenness` over n(n-1), undirected over n(n-1)/2.
  public let scores: NodeScores
  /// How many pairs the scores come from.
  public let sampleCount: Int
  /// How far any score may be off.
  public let error: Double
  /// How likely it is that no score is off by more than `error`.
  public let confidence: Double
}

extension Topology {
  /// An estimate of betweenness that is, for all nodes at once, as good as asked for.
  ///
  /// Pairs of nodes are drawn at random, and of each pair one of its shortest paths, all with equal
  /// chances. It ends as soon as every score is within `error` of the true share of pairs, or has
  /// come as far as is needed in the worst case, with at least the given `confidence`; so nodes
  /// that matter less than `error` cannot be told apart. Paths count hops; parallel edges are one
  /// tie and loops none; pairs that are not joined count as pairs without a path. The same seed
  /// gives the same scores for any number of threads.
  ///
  /// By hand: in a star of 5 nodes 12 of the 20 ordered pairs go through the centre, which scores
  /// about 0.6, the others 0. At most (log₂ of the nodes on a longest shortest path + log of
  /// 1/(1 - confidence)) / 2·error² samples, each two breadth-first searches that meet. Borassi and
  /// Natale 2016, doi:10.4230/LIPIcs.ESA.2016.20; Riondato and Kornaropoulos 2016,
  /// doi:10.1007/s10618-015-0423-0.
  ///
  /// - Precondition: `error` and `confidence` are greater than 0 and less than 1.
  public func approximateBetweenness(
    within error: Double = 0.01, confidence: Double = 0.9, seed: UInt64 = 0,
    on execution: Execution = .allCores
  ) -> ApproximateBetweenness {
    precondition(error > 0 && error < 1, "the error is a share of the pairs")
    precondition(confidence > 0 && confidence < 1, "the confidence is a probability")
    guard nodeCount > 2 else {
      return ApproximateBetweenness(
        scores: NodeScores([Double](repeating: 0, count: nodeCount)), sampleCount: 0,
        error: error, confidence: confidence)
    }
    let outgoing = foldedArcs(.outgoing)
    let incoming = isDirected ? foldedArcs(.incoming) : outgoing
    var bound = SampleBound(
      error: error, risk: 1 - confidence, nodeCount: nodeCount,
      pathNodes: largestPathNodes(outgoing))
    var hits = [Int](repeating: 0, count: nodeCount)
    // Rounds report progress, not their chunks: how many rounds there are shows only at the end.
    let quiet = Execution(threads: execution.threads)
    func sample(_ samples: Range<Int>) {
      let size = max(128, (samples.count + 31) / 32)
      let found = quiet.map(
        chunks: (samples.count + size - 1) / size,
        scratch: { PathSampler(nodeCount: nodeCount) },
        { chunk, sampler in
          let start = samples.lowerBound + chunk * size
          return sampler.innerNodes(
            of: start..<min(start + size, samples.upperBound), outgoing, incoming, seed: seed)
        })
      for nodes in found { for node in nodes { hits[Int(node)] += 1 } }
    }
    let tried = SampleBound.firstRound
    sample(0..<tried)
    bound.choose(by: hits)
    hits = [Int](repeating: 0, count: nodeCount)
    var sampleCount = 0
    while sampleCount < bound.most && !bound.isReached(by: hits, of: max(1, sampleCount)) {
      let end = min(sampleCount + max(tried, sampleCount / 8), bound.most)
      sample(tried + sampleCount..<tried + end)
      sampleCount = end
      execution.progress?(sampleCount, bound.most)
    }
    let scores = hits.map { Double($0) / Double(sampleCount) }
    return ApproximateBetweenness(
      scores: NodeScores(scores), sampleCount: sampleCount, error: error, confidence: confidence)
  }

  /// At least as many nodes as any shortest path has.
  ///
  /// Undirected, no path in a component has more hops than twice the distance from any one of its
  /// nodes to the furthest. Directed, no path has more nodes than there are.
  private func largestPathNodes(_ arcs: Adjacency) -> Int {
    guard !isDirected else { return nodeCount }
    var depth = [Int32](repeating: -1, count: nodeCount)
    var queue: [UInt32] = []
    queue.reserveCapacity(nodeCount)
    var deepest = 0
    for root in 0..<nodeCount where depth[root] < 0 {
      depth[root] = 0
      var next = queue.count
      queue.append(UInt32(root))
      while next < queue.count {
        let node = Int(queue[next])
        next += 1
        for arc in arcs.arcs(of: node) where depth[Int(arcs.heads[arc])] < 0 {
          depth[Int(arcs.heads[arc])] = depth[node] + 1
          queue.append(arcs.heads[arc])
        }
      }
      deepest = max(deepest, Int(depth[Int(queue[queue.count - 1])]))
    }
    return 2 * deepest + 1
  }
}

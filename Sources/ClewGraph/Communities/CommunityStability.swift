/// What several searches for communities have in common.
public struct CommunityStability: Hashable, Sendable {
  /// The groups that the searches agree on.
  public let consensus: Partition
  /// For each node the mean share of the other members of its consensus group that it was with; see
  /// `Partition.stability(over:)`.
  public let stability: NodeScores
  /// What each search found, in the order of the searches.
  public let runs: [Partition]
}

extension Topology {
  /// Which communities do not depend on the luck of the search, and who surely belongs to theirs.
  ///
  /// Searches with `leiden`, once from each of `runs` different orders, each without the further
  /// starts that `leiden` allows small graphs. The consensus comes from searching again in the same
  /// ties with new strengths: the share of runs in which both ends were together, ties of less than
  /// a half left out; and so on, until all runs agree, at most 20 times, then the first run counts.
  /// The stability of a node is taken over the first runs. The same seed gives the same answer, on
  /// any number of threads.
  ///
  /// By hand: two triangles joined by an edge are found by every run: all nodes have 1.
  /// About O(runs · edges · levels). Lancichinetti and Fortunato 2012, doi:10.1038/srep00336; new
  /// strengths for ties only as in Tandon et al. 2019, doi:10.1103/PhysRevE.99.042301.
  ///
  /// - Precondition: `runs` is at least 1; `resolution` is finite and not negative.
  public func communityStability(
    runs: Int = 20, resolution: Double = 1, strengths: EdgeStrengths = .one, seed: UInt64 = 0,
    on execution: Execution = .allCores
  ) -> CommunityStability {
    precondition(runs >= 1, "there is something to compare")
    precondition(resolution.isFinite && resolution >= 0, "a resolution is a number from 0")
    strengths.requireFit(self)
    return isDirected
      ? TieGraph(directed: self, strengths).stability(runs, resolution, seed, execution)
      : TieGraph(undirected: self, strengths).stability(runs, resolution, seed, execution)
  }
}

extension TieGraph {
  private static var roundLimit: Int { 20 }

  fileprivate func stability(
    _ count: Int, _ resolution: Double, _ seed: UInt64, _ execution: Execution
  ) -> CommunityStability {
    let runs = searches(count, resolution, seed, execution)
    var consensus = runs
    var round = 0
    while round < Self.roundLimit, consensus.contains(where: { $0 != consensus[0] }) {
      round += 1
      // Each round has its own lots.
      consensus = agreement(of: consensus).searches(
        count, resolution, seed &+ UInt64(round) &* 0x1_0000_0001, execution)
    }
    return CommunityStability(
      consensus: consensus[0], stability: consensus[0].stability(over: runs), runs: runs)
  }

  private func searches(
    _ count: Int, _ resolution: Double, _ seed: UInt64, _ execution: Execution
  ) -> [Partition] {
    var found: [Partition] = []
    execution.reduce(
      chunks: count, into: &found, scratch: {},
      { run, _ in
        var generator = SeededGenerator(seed: seed, part: run)
        return Partition(
          labels: LeidenSearch().labels(self, resolution: resolution, &generator))
      },
      merge: { $0.append($1) })
    return found
  }

  /// The same ties, as strong as the share of runs that have both ends together, from a half on.
  private func agreement(of runs: [Partition]) -> TieGraph<UndirectedMass> {
    var counts = [UInt32](repeating: 0, count: heads.count)
    for run in runs {
      let labels = Array(run.labels)
      for node in 0..<nodeCount {
        for arc in Int(offsets[node])..<Int(offsets[node + 1])
        where labels[Int(heads[arc])] == labels[node] {
          counts[arc] += 1
        }
      }
    }
    var newOffsets: [UInt32] = [0]
    var newHeads: [UInt32] = []
    var newWeights: [Double] = []
    var newMasses: [UndirectedMass] = []
    for node in 0..<nodeCount {
      var strength = 0.0
      for arc in Int(offsets[node])..<Int(offsets[node + 1])
      where 2 * Int(counts[arc]) >= runs.count {
        let share = Double(counts[arc]) / Double(runs.count)
        newHeads.append(heads[arc])
        newWeights.append(share)
        strength += share
      }
      newOffsets.append(UInt32(newHeads.count))
      newMasses.append(UndirectedMass(strength: strength))
    }
    return TieGraph<UndirectedMass>(
      offsets: Indices(newOffsets), heads: Indices(newHeads), weights: newWeights,
      masses: newMasses, loops: 0, total: newMasses.reduce(0) { $0 + $1.strength })
  }
}

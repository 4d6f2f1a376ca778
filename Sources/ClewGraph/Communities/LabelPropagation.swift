extension Topology {
  /// Groups of nodes each of which is tied to its own group at least as strongly as to any other.
  ///
  /// Every node begins with a label of its own. In rounds, each in a new random order, a node whose
  /// label is not among those with the greatest strength around it takes one of these by lot. It ends
  /// when a round changes nothing, or after 1,000 rounds. Groups are the connected pieces with one
  /// label. Fast and without a notion of how good the groups are: results differ much from seed to
  /// seed, and one group of nearly all is common. Directions do not matter, strengths of both add
  /// up; parallel edges are one tie; loops are none. The same seed gives the same groups.
  ///
  /// By hand: two cliques of 5 joined by an edge make two groups, whatever the seed.
  /// O(nodes + edges) a round, commonly fewer than ten rounds. Raghavan, Albert and Kumara 2007,
  /// doi:10.1103/PhysRevE.76.036106.
  public func labelPropagation(
    strengths: EdgeStrengths = .one, seed: UInt64 = 0, on execution: Execution = .allCores
  ) -> Partition {
    strengths.requireFit(self)
    let labels =
      isDirected
      ? TieGraph(directed: self, strengths).propagatedLabels(seed, execution)
      : TieGraph(undirected: self, strengths).propagatedLabels(seed, execution)
    return Partition(labels: labels)
  }
}

extension TieGraph {
  private static var roundLimit: Int { 1000 }

  fileprivate func propagatedLabels(_ seed: UInt64, _ execution: Execution) -> [UInt32] {
    var generator = SeededGenerator(seed: seed)
    var labels = everyNodeAlone
    var order = labels
    var sums = [Double](repeating: 0, count: nodeCount)
    var touched = [UInt32](repeating: 0, count: nodeCount + 1)
    let isPlain = weights.isEmpty
    for round in 1...Self.roundLimit {
      generator.shuffle(&order)
      var hasChanged = false
      offsets.withSpan { offsets in
        heads.withSpan { heads in
          for place in order {
            let node = Int(place)
            var touchedCount = 0
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
              let label = labels[Int(heads[arc])]
              let sum = sums[Int(label)]
              touched[touchedCount] = label
              touchedCount &+= sum == 0 ? 1 : 0
              sums[Int(label)] = sum + (isPlain ? 1 : weights[arc])
            }
            let own = sums[Int(labels[node])]
            var best = own
            var bestCount = 0
            // The labels of the greatest sum gather at the front of the list.
            for position in 0..<touchedCount {
              let label = touched[position]
              let sum = sums[Int(label)]
              sums[Int(label)] = 0
              if sum > best {
                best = sum
                bestCount = 0
              }
              if sum == best {
                touched[bestCount] = label
                bestCount += 1
              }
            }
            guard best > own else { continue }
            labels[node] = touched[bestCount > 1 ? generator.below(bestCount) : 0]
            hasChanged = true
          }
        }
      }
      execution.progress?(hasChanged ? round : Self.roundLimit, Self.roundLimit)
      if !hasChanged { break }
    }
    return connectedParts(of: labels)
  }
}

extension Topology {
  /// How much more of all tie strength lies inside the groups than if ties were drawn at random.
  ///
  /// The share of strength inside groups, less `resolution` times what one would expect: undirected
  /// the sum over groups of (s/2m)², with s the strengths of its nodes added and m all strength;
  /// directed of out · in / m², with the strengths that leave and that enter its nodes. At most 1,
  /// at resolution 1 at least -1/2; one group of everything has 1 - `resolution`. Parallel edges are
  /// one tie: of strength 1 with `.one`, else of their sum. A loop counts, as in NetworkX and
  /// igraph: it lies inside, and undirected adds twice its strength to its node. 0 where there are
  /// no ties (NetworkX and igraph have no answer).
  ///
  /// By hand: two triangles joined by an edge, as two groups, have 6/7 - 2 · (7/14)² = 5/14.
  /// O(nodes + edges). Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113; directed: Leicht and
  /// Newman 2008, doi:10.1103/PhysRevLett.100.118703; resolution: Reichardt and Bornholdt 2006,
  /// doi:10.1103/PhysRevE.74.016110.
  ///
  /// - Precondition: the partition is one of this graph's nodes, and `resolution` is finite and not
  ///   negative.
  public func modularity(
    of partition: Partition, resolution: Double = 1, strengths: EdgeStrengths = .one
  ) -> Double {
    precondition(partition.labels.count == nodeCount, "every node has a group")
    precondition(resolution.isFinite && resolution >= 0, "a resolution is a number from 0")
    strengths.requireFit(self)
    let labels = Array(partition.labels)
    return isDirected
      ? TieGraph(directed: self, strengths).modularity(of: labels, resolution: resolution)
      : TieGraph(undirected: self, strengths).modularity(of: labels, resolution: resolution)
  }
}

/// How a graph is cut into batches of up to 512 sources that are searched from at once.
///
/// Nodes are renumbered so that a component's nodes stand together, and a batch is either some
/// sources of one large component or all nodes of some small ones: a batch never looks at nodes
/// that none of its sources can reach in any direction.
///
/// In a large component of an undirected graph a pendant, a node with one neighbour, is only
/// searched from: it is one hop farther from everything than its neighbour is.
struct ReachPlan: Sendable {
  struct Batch: Sendable {
    /// The nodes of the components that the sources belong to, pendants left out.
    var nodes: Range<Int>
    /// The groups of those nodes.
    var groups: Range<Int>
    /// Where the sources stand in `sources`.
    var sources: Range<Int>
  }

  let labels: Relabelling
  /// The arcs by the node they lead to: where a node looks for what reaches it.
  let entering: Adjacency
  /// The arcs by the node they leave; undirected the same.
  let leaving: Adjacency
  /// The length of each of the `entering` arcs; empty when all are 1.
  let lengths: [UInt8]
  /// For each node that is a pendant left out its neighbour, else nil; empty if there are none.
  let anchors: [UInt32?]
  /// For each node its group: nodes that are reached by the same sources.
  let groups: [UInt32]
  /// For each group the groups before it that lead to it.
  let groupArcs: Adjacency
  /// The nodes in the order they are searched from: neighbours together.
  let sources: [UInt32]
  let batches: [Batch]

  /// A plan for searches along `leaving`, of which `entering` is the transpose; both simple.
  ///
  /// `components` is whatever the direction, `strong` nil when arcs lead both ways. With `lengths`,
  /// one for each of the `leaving` arcs, no pendant is left out.
  init(
    leaving: Adjacency, entering: Adjacency, components: Partition, strong: [UInt32]?,
    lengths: [UInt8] = []
  ) {
    let nodeCount = leaving.nodeCount
    let byDegree = entering.nodesByDescendingDegree()
    let breadthFirst = leaving.nodesBreadthFirst(from: byDegree)
    // Hubs first where there are hubs: their bits are asked for most, and say most.
    let largest = byDegree.first.map { entering.arcs(of: Int($0)).count } ?? 0
    let isSkewed = largest * nodeCount > 8 * entering.arcCount
    let isPendant =
      strong == nil && lengths.isEmpty ? leaving.pendants(in: components) : []
    var order = isSkewed ? byDegree : breadthFirst
    var searched = breadthFirst
    // Where each component stands among the others: the large ones first.
    let sizes = components.sizes
    let isLarge = sizes.map { $0 >= SourceBits.width }
    let sequence =
      sizes.indices.filter { isLarge[$0] } + sizes.indices.filter { !isLarge[$0] }
    var places = [UInt32](repeating: 0, count: sizes.count)
    for (place, component) in sequence.enumerated() { places[component] = UInt32(place) }
    if sizes.count > 1 || !isPendant.isEmpty {
      let keys = components.labels.map { 2 * Int(places[Int($0)]) }
      searched = sortedStably(searched, keyCount: 2 * sizes.count) { keys[Int($0)] }
      order = sortedStably(order, keyCount: 2 * sizes.count) {
        keys[Int($0)] + (!isPendant.isEmpty && isPendant[Int($0)] ? 1 : 0)
      }
    }
    let labels = Relabelling(order: order)
    self.labels = labels
    sources = searched.map { labels.ranks[Int($0)] }
    var enteringLengths = lengths
    self.entering = labels.transposing(
      leaving, withoutArcsOf: isPendant, values: &enteringLengths)
    self.lengths = enteringLengths
    var pendantCounts = [Int](repeating: 0, count: sizes.count)
    var anchors = [UInt32?](repeating: nil, count: isPendant.isEmpty ? 0 : nodeCount)
    for node in isPendant.indices where isPendant[node] {
      pendantCounts[Int(places[components[node]])] += 1
      let label = Int(labels.ranks[node])
      anchors[label] = self.entering.heads[self.entering.arcs(of: label).lowerBound]
    }
    self.anchors = anchors
    self.leaving = strong == nil ? self.entering : labels.transposing(entering)

    var groups = [UInt32](repeating: 0, count: nodeCount)
    var groupEnds: [Int]
    if let strong {
      // Strong components are labelled from those that lead nowhere on, so turned round.
      var groupCount = 0
      for label in strong { groupCount = max(groupCount, Int(label) + 1) }
      var componentOfGroup = [UInt32](repeating: 0, count: groupCount)
      for node in 0..<nodeCount {
        componentOfGroup[Int(strong[node])] = places[components[node]]
      }
      let sorted = sortedStably(
        (0..<UInt32(groupCount)).reversed(), keyCount: sizes.count,
        key: { Int(componentOfGroup[Int($0)]) })
      let names = Relabelling(order: sorted)
      for node in 0..<nodeCount { groups[node] = names.ranks[Int(strong[Int(order[node])])] }
      groupEnds = [Int](repeating: 0, count: sizes.count)
      for place in componentOfGroup { groupEnds[Int(place)] += 1 }
      for place in groupEnds.indices.dropFirst() { groupEnds[place] += groupEnds[place - 1] }
      groupArcs = self.entering.arcsBetween(groups, groupCount: groupCount)
    } else {
      for node in 0..<nodeCount { groups[node] = places[components[Int(order[node])]] }
      groupEnds = Array(1..<sizes.count + 1)
      groupArcs = Adjacency(
        offsets: Indices([UInt32](repeating: 0, count: sizes.count + 1)), heads: [], edges: [])
    }
    self.groups = groups
    batches = Self.batches(
      sizes: sequence.map { sizes[$0] }, pendants: pendantCounts, groupEnds: groupEnds)
  }

  /// Finds which sources of a batch will reach which group, and how many they are.
  func expect(_ batch: Batch, _ expected: inout [SourceBits]) -> [UInt16] {
    for group in batch.groups { expected[group] = .zero }
    for (bit, source) in batch.sources.enumerated() {
      expected[Int(groups[Int(sources[source])])].insert(bit)
    }
    var populations: [UInt16] = []
    for group in batch.groups {
      for arc in groupArcs.arcs(of: group) {
        expected[group] |= expected[Int(groupArcs.heads[arc])]
      }
      populations.append(UInt16(expected[group].population))
    }
    return populations
  }

  /// The batches of components that stand in the order of their sizes here.
  private static func batches(sizes: [Int], pendants: [Int], groupEnds: [Int]) -> [Batch] {
    var batches: [Batch] = []
    var node = 0
    var group = 0
    for (place, size) in sizes.enumerated() {
      let nodes = node..<node + size
      let groups = group..<groupEnds[place]
      if size >= SourceBits.width {
        let count = (size + SourceBits.width - 1) / SourceBits.width
        for part in 0..<count {
          batches.append(
            Batch(
              nodes: node..<node + size - pendants[place], groups: groups,
              sources: node + size * part / count..<node + size * (part + 1) / count))
        }
      } else if let last = batches.last, last.sources == last.nodes,
        last.nodes.count + size <= SourceBits.width
      {
        batches[batches.count - 1] = Batch(
          nodes: last.nodes.lowerBound..<nodes.upperBound,
          groups: last.groups.lowerBound..<groups.upperBound,
          sources: last.nodes.lowerBound..<nodes.upperBound)
      } else {
        batches.append(Batch(nodes: nodes, groups: groups, sources: nodes))
      }
      node += size
      group = groupEnds[place]
    }
    return batches
  }
}

extension Adjacency {
  /// Which nodes of large components have one neighbour; empty if none have.
  fileprivate func pendants(in components: Partition) -> [Bool] {
    var isPendant = [Bool](repeating: false, count: nodeCount)
    var areAny = false
    for node in 0..<nodeCount where offsets[node + 1] == offsets[node] + 1 {
      guard components.sizes[components[node]] >= SourceBits.width else { continue }
      isPendant[node] = true
      areAny = true
    }
    return areAny ? isPendant : []
  }

  /// For each group of nodes the other groups that its nodes have arcs to, perhaps repeated.
  fileprivate func arcsBetween(_ groups: [UInt32], groupCount: Int) -> Adjacency {
    var places = [UInt32](repeating: 0, count: groupCount + 1)
    func forEachArc(_ body: (UInt32, UInt32) -> Void) {
      for node in 0..<nodeCount {
        var previous = groups[node]
        for arc in arcs(of: node) {
          let group = groups[Int(heads[arc])]
          if group != previous && group != groups[node] {
            body(groups[node], group)
            previous = group
          }
        }
      }
    }
    forEachArc { group, _ in places[Int(group) + 1] += 1 }
    for group in 0..<groupCount { places[group + 1] += places[group] }
    let offsets = Indices(places)
    var others = [UInt32](repeating: 0, count: Int(places[groupCount]))
    forEachArc { group, other in
      others[Int(places[Int(group)])] = other
      places[Int(group)] += 1
    }
    return Adjacency(offsets: offsets, heads: Indices(others), edges: [])
  }
}

extension PathPieces {
  /// The blocks of an undirected graph without loops and parallels.
  ///
  /// O(nodes + arcs) and the sorting of nodes by degree.
  init(blocksOf arcs: Adjacency, _ ends: PathEnds, isNumbered: Bool) {
    let blocks = BlockList(arcs)
    separated = [Double](repeating: 0, count: arcs.nodeCount)
    ending = separated
    let grouped = ArcsBySlot(arcs, blocks, isNumbered: isNumbered)
    let order = orderSlots(of: blocks, grouped)
    var places = [UInt32](repeating: 0, count: order.count)
    for slot in order.indices { places[Int(order[slot])] = UInt32(slot) }
    placeArcs(grouped, order, places)
    placeWeights(blocks, ends, grouped, places)
  }

  /// Lists the pieces and their nodes; returns for each slot where it stood before sorting.
  private mutating func orderSlots(of blocks: BlockList, _ grouped: ArcsBySlot) -> [UInt32] {
    var keys: [UInt64] = []
    var order: [UInt32] = []
    order.reserveCapacity(grouped.nodes.count)
    pieces.reserveCapacity(blocks.count)
    for block in 0..<blocks.count {
      let slots = ArcsBySlot.slots(of: block, in: blocks)
      keys.removeAll(keepingCapacity: true)
      for slot in slots {
        let degree = grouped.offsets[slot + 1] - grouped.offsets[slot]
        keys.append(UInt64(UInt32.max - degree) << 32 | UInt64(slot))
      }
      if slots.count > 2 { keys.sort() }
      for key in keys { order.append(UInt32(truncatingIfNeeded: key)) }
      let arcCount = Int(grouped.offsets[slots.upperBound] - grouped.offsets[slots.lowerBound])
      pieces.append(Piece(slots: slots, isComplete: arcCount == slots.count * (slots.count - 1)))
    }
    nodes = order.map { grouped.nodes[Int($0)] }
    return order
  }

  /// Fills the rows, ascending because the slots are walked in order.
  private mutating func placeArcs(
    _ grouped: ArcsBySlot, _ order: [UInt32], _ places: [UInt32]
  ) {
    var offsets = [UInt32](repeating: 0, count: order.count + 1)
    for slot in order.indices {
      let before = Int(order[slot])
      offsets[slot + 1] = offsets[slot] + grouped.offsets[before + 1] - grouped.offsets[before]
    }
    var cursors = offsets
    var heads = [UInt32](repeating: 0, count: grouped.others.count)
    edges = [UInt32](repeating: 0, count: grouped.edges.count)
    for piece in pieces {
      for slot in piece.slots {
        let local = UInt32(slot - piece.slots.lowerBound)
        let before = Int(order[slot])
        for arc in Int(grouped.offsets[before])..<Int(grouped.offsets[before + 1]) {
          let other = Int(places[Int(grouped.others[arc])])
          let place = Int(cursors[other])
          cursors[other] += 1
          heads[place] = local
          if !edges.isEmpty { edges[place] = grouped.edges[arc] }
        }
      }
    }
    outgoing = Rows(offsets: offsets, heads: heads)
    incoming = outgoing
  }

  /// Adds up what lies behind each node of each block, and the pairs each node separates.
  ///
  /// The blocks below a node come before its own, so one pass gives the weight below it; what lies
  /// above the top of a block is the rest of its component.
  private mutating func placeWeights(
    _ blocks: BlockList, _ ends: PathEnds, _ grouped: ArcsBySlot, _ places: [UInt32]
  ) {
    var sourcesBelow = ends.sources
    var targetsBelow = ends.targets
    var inBlock: [(sources: Double, targets: Double)] = []
    inBlock.reserveCapacity(blocks.count)
    for block in 0..<blocks.count {
      var sum = (sources: 0.0, targets: 0.0)
      for member in blocks.members(of: block) {
        sum.sources += sourcesBelow[Int(member)]
        sum.targets += targetsBelow[Int(member)]
      }
      inBlock.append(sum)
      sourcesBelow[Int(blocks.tops[block])] += sum.sources
      targetsBelow[Int(blocks.tops[block])] += sum.targets
    }
    sources = [Double](repeating: 0, count: places.count)
    targets = sources
    var block = 0
    for root in blocks.roots {
      let allSources = sourcesBelow[Int(root.node)]
      let allTargets = targetsBelow[Int(root.node)]
      while block < root.blockEnd {
        let slots = ArcsBySlot.slots(of: block, in: blocks)
        for before in slots {
          let node = Int(grouped.nodes[before])
          let slot = Int(places[before])
          let isTop = before == slots.upperBound - 1
          sources[slot] = isTop ? allSources - inBlock[block].sources : sourcesBelow[node]
          targets[slot] = isTop ? allTargets - inBlock[block].targets : targetsBelow[node]
          // From the sources on this side of the node to the targets on all its other sides.
          separated[node] +=
            (allSources - sources[slot]) * (targets[slot] - ends.targets[node])
          ending[node] =
            ends.sources[node] * (allTargets - ends.targets[node])
            + ends.targets[node] * (allSources - ends.sources[node])
        }
        block += 1
      }
    }
  }
}

/// The arcs of a graph by the slot they leave: block after block, the members and then the top.
private struct ArcsBySlot {
  var nodes: [UInt32] = []
  var offsets: [UInt32]
  /// The slot each arc leads to.
  var others: [UInt32]
  var edges: [UInt32]

  /// The slots of a block, the last of them that of its top.
  static func slots(of block: Int, in blocks: BlockList) -> Range<Int> {
    blocks.firstMembers[block] + block..<blocks.firstMembers[block + 1] + block + 1
  }

  init(_ arcs: Adjacency, _ blocks: BlockList, isNumbered: Bool) {
    var home = [UInt32](repeating: 0, count: arcs.nodeCount)
    nodes.reserveCapacity(blocks.members.count + blocks.count)
    for block in 0..<blocks.count {
      for member in blocks.members(of: block) {
        home[Int(member)] = UInt32(nodes.count)
        nodes.append(member)
      }
      nodes.append(blocks.tops[block])
    }
    offsets = [UInt32](repeating: 0, count: nodes.count + 1)
    var tails = [UInt32](repeating: 0, count: arcs.arcCount)
    var heads = tails
    for node in 0..<arcs.nodeCount {
      for arc in arcs.arcs(of: node) {
        let head = Int(arcs.heads[arc])
        let block = blocks.block(joining: node, head)
        let top = UInt32(blocks.firstMembers[Int(block) + 1] + Int(block))
        tails[arc] = blocks.home[node] == block ? home[node] : top
        heads[arc] = blocks.home[head] == block ? home[head] : top
        offsets[Int(tails[arc]) + 1] += 1
      }
    }
    for slot in nodes.indices { offsets[slot + 1] += offsets[slot] }
    var cursors = offsets
    others = [UInt32](repeating: 0, count: arcs.arcCount)
    edges = isNumbered ? others : []
    for arc in tails.indices {
      let place = Int(cursors[Int(tails[arc])])
      cursors[Int(tails[arc])] += 1
      others[place] = heads[arc]
      if isNumbered { edges[place] = arcs.edges[arc] }
    }
  }
}

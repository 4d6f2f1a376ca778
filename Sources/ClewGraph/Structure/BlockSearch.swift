/// A depth-first walk that finds where a graph falls apart into blocks.
///
/// A tie joins a node to one met before it on the walk's own path, so it belongs to the block of
/// the later node's way in: one number a node says the block of every tie. Hopcroft and Tarjan
/// 1973, doi:10.1145/362248.362272; without recursion, O(nodes + arcs).
struct BlockSearch {
  static let none = UInt32.max
  /// When each node was met, from 1.
  private(set) var met: [UInt32]
  /// The block of the tie by which each node was met; `none` for the first of a component.
  private(set) var blocks: [UInt32]
  /// For each block the node where it hangs: the first of its nodes that was met.
  private(set) var tops: [UInt32] = []
  /// For each block how many nodes it has beside its top.
  private(set) var sizes: [UInt32] = []
  /// Whether a node is the end of ties of several blocks.
  private(set) var isCut: [Bool]

  private struct Step {
    var node: UInt32
    var parent: UInt32
    var cursor: UInt32
    /// The earliest node that the subtree so far can get back to.
    var earliest: UInt32
  }

  /// Walks the given rows, which have no loops and no parallels.
  init(_ rows: Adjacency) {
    let count = rows.nodeCount
    var met = [UInt32](repeating: 0, count: count)
    var blocks = [UInt32](repeating: Self.none, count: count)
    var isCut = [Bool](repeating: false, count: count)
    var tops: [UInt32] = []
    var sizes: [UInt32] = []
    var clock: UInt32 = 0
    var walk: [Step] = []
    // The nodes met whose block is not closed yet.
    var open: [UInt32] = []
    rows.offsets.withSpan { offsets in
      rows.heads.withSpan { heads in
        for root in 0..<count where met[root] == 0 {
          clock += 1
          met[root] = clock
          var rootBlocks = 0
          var step = Step(
            node: UInt32(root), parent: Self.none, cursor: offsets[root], earliest: clock)
          while true {
            let end = offsets[Int(step.node) &+ 1]
            var found = Self.none
            while step.cursor < end {
              let head = heads[Int(step.cursor)]
              step.cursor &+= 1
              let time = met[Int(head)]
              if time < step.earliest && head != step.parent {
                if time == 0 {
                  found = head
                  break
                }
                step.earliest = time
              }
            }
            if found != Self.none {
              clock &+= 1
              met[Int(found)] = clock
              open.append(found)
              walk.append(step)
              step = Step(
                node: found, parent: step.node, cursor: offsets[Int(found)], earliest: clock)
              continue
            }
            guard var above = walk.popLast() else { break }
            if step.earliest >= met[Int(above.node)] {
              let block = UInt32(tops.count)
              let before = open.count
              while let node = open.popLast() {
                blocks[Int(node)] = block
                if node == step.node { break }
              }
              tops.append(above.node)
              sizes.append(UInt32(before - open.count))
              if above.parent == Self.none {
                rootBlocks += 1
              } else {
                isCut[Int(above.node)] = true
              }
            } else {
              above.earliest = min(above.earliest, step.earliest)
            }
            step = above
          }
          isCut[root] = rootBlocks > 1
        }
      }
    }
    (self.met, self.blocks, self.tops, self.sizes, self.isCut) = (met, blocks, tops, sizes, isCut)
  }

  /// For each node when it was met and, in the lower half, its block: of the two ends of a tie the
  /// larger of these numbers has the tie's block.
  func keys() -> [UInt64] {
    met.indices.map { UInt64(met[$0]) << 32 | UInt64(blocks[$0]) }
  }
}

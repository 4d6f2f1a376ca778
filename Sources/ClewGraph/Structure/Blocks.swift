/// The blocks of a graph: largest groups of edges of which any two lie on a common cycle, and
/// single edges that lie on none.
///
/// Blocks share nodes, the articulation points, but no edges. They are numbered in the order of
/// their lowest edge.
public struct Blocks: Hashable, Sendable {
  /// The block of each edge; `UInt32.max` for a loop, which is in none.
  private let labels: [UInt32]
  private let firsts: [UInt32]
  private let members: [UInt32]

  init(labels: [UInt32], firsts: [UInt32], members: [UInt32]) {
    self.labels = labels
    self.firsts = firsts
    self.members = members
  }

  /// The number of blocks.
  public var count: Int { firsts.count - 1 }

  /// The block of an edge; nil for a loop.
  public subscript(edge: Int) -> Int? {
    labels[edge] == BlockSearch.none ? nil : Int(labels[edge])
  }

  /// The nodes of a block in ascending order: at least two.
  public func nodes(of block: Int) -> [Int] {
    members[Int(firsts[block])..<Int(firsts[block + 1])].map { Int($0) }
  }

  /// The edges of a block in ascending order; O(all edges).
  public func edges(of block: Int) -> [Int] {
    labels.indices.filter { labels[$0] == UInt32(block) }
  }

  /// How many nodes a block has.
  public func size(of block: Int) -> Int { Int(firsts[block + 1] - firsts[block]) }
}

extension Topology {
  /// The biconnected components: each edge's block and each block's nodes.
  ///
  /// Whatever the direction of the edges. Parallel edges are in one block, that of their tie; a
  /// loop and a node without other ties are in none. NetworkX and igraph agree on a simple graph
  /// (NetworkX orders them otherwise). By hand: two triangles that share a node are 2 blocks of 3
  /// nodes; a path of 4 nodes is 3 blocks. Depth-first without recursion, O(nodes + edges).
  /// Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
  public func blocks() -> Blocks {
    let search = BlockSearch(neighbourRows())
    let none = BlockSearch.none
    var numbers = [UInt32](repeating: none, count: search.tops.count)
    var count: UInt32 = 0
    var labels = [UInt32](repeating: none, count: edgeCount)
    let keys = search.keys()
    forEachEdge { edge, tail, head in
      guard tail != head else { return }
      let block = Int(UInt32(truncatingIfNeeded: max(keys[tail], keys[head])))
      if numbers[block] == none {
        numbers[block] = count
        count += 1
      }
      labels[edge] = numbers[block]
    }
    var firsts = [UInt32](repeating: 0, count: Int(count) + 1)
    for block in numbers.indices { firsts[Int(numbers[block]) + 1] = search.sizes[block] + 1 }
    for block in 0..<Int(count) { firsts[block + 1] += firsts[block] }
    // The top of a block is not labelled with it, so it is put where its number belongs.
    var members = [UInt32](repeating: 0, count: Int(firsts[Int(count)]))
    var places = firsts
    var topBlocks = search.tops.indices.map { UInt32($0) }
    topBlocks.sort { (search.tops[Int($0)], $0) < (search.tops[Int($1)], $1) }
    var next = 0
    for node in 0..<nodeCount {
      func put(_ block: UInt32) {
        let number = Int(numbers[Int(block)])
        members[Int(places[number])] = UInt32(node)
        places[number] += 1
      }
      if search.blocks[node] != none { put(search.blocks[node]) }
      while next < topBlocks.count && search.tops[Int(topBlocks[next])] == UInt32(node) {
        put(topBlocks[next])
        next += 1
      }
    }
    return Blocks(labels: labels, firsts: firsts, members: members)
  }

  /// Calls `body` with every edge, its tail and its head, in the order of their numbers.
  func forEachEdge(_ body: (_ edge: Int, _ tail: Int, _ head: Int) -> Void) {
    switch numbering {
    case .listed(let tails, let heads):
      tails.withSpan { tails in
        heads.withSpan { heads in
          for edge in tails.indices { body(edge, Int(tails[edge]), Int(heads[edge])) }
        }
      }
    case .sorted(let firstEdges):
      outgoing.offsets.withSpan { offsets in
        outgoing.heads.withSpan { heads in
          firstEdges.withSpan { firstEdges in
            for node in 0..<nodeCount {
              let shift = Int(offsets[node + 1]) - Int(firstEdges[node + 1])
              for edge in Int(firstEdges[node])..<Int(firstEdges[node + 1]) {
                body(edge, node, Int(heads[edge + shift]))
              }
            }
          }
        }
      }
    }
  }
}

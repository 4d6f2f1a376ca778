/// The biconnected components of an undirected graph, as sets of nodes.
///
/// Depth-first without recursion, O(nodes + arcs). A block is listed before the block nearer to
/// the root of its walk, so one pass over the blocks in order adds up what lies behind each node.
/// Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
struct BlockList {
  static let none = UInt32.max

  /// The nodes that were met in each block; with its top they are all nodes of the block.
  private(set) var members: [UInt32] = []
  /// Where the members of each block begin; one more entry than there are blocks.
  private(set) var firstMembers: [Int] = [0]
  /// The node of each block that is nearest to the root of the walk.
  private(set) var tops: [UInt32] = []
  /// The block each node is a member of; `none` for roots.
  private(set) var home: [UInt32]
  /// The root of each component that has edges, and how many blocks are listed up to its last.
  private(set) var roots: [(node: UInt32, blockEnd: Int)] = []

  var count: Int { tops.count }

  func members(of block: Int) -> ArraySlice<UInt32> {
    members[firstMembers[block]..<firstMembers[block + 1]]
  }

  /// The block that holds the edge between two neighbours.
  func block(joining node: Int, _ other: Int) -> UInt32 {
    let own = home[node]
    if own != Self.none && (own == home[other] || tops[Int(own)] == UInt32(other)) { return own }
    return home[other]
  }

  init(_ arcs: Adjacency) {
    let nodeCount = arcs.nodeCount
    home = [UInt32](repeating: Self.none, count: nodeCount)
    members.reserveCapacity(nodeCount)
    var met = [UInt32](repeating: 0, count: nodeCount)
    var lowest = met
    var cursors = met
    var clock: UInt32 = 0
    var walk: [UInt32] = []
    var open: [UInt32] = []
    arcs.offsets.withSpan { offsets in
      arcs.heads.withSpan { heads in
        for root in 0..<nodeCount where met[root] == 0 && offsets[root] < offsets[root + 1] {
          clock += 1
          met[root] = clock
          lowest[root] = clock
          cursors[root] = offsets[root]
          walk.append(UInt32(root))
          while let last = walk.last {
            let node = Int(last)
            let arc = cursors[node]
            if arc < offsets[node + 1] {
              cursors[node] = arc + 1
              let head = Int(heads[Int(arc)])
              if met[head] == 0 {
                clock += 1
                met[head] = clock
                lowest[head] = clock
                cursors[head] = offsets[head]
                walk.append(UInt32(head))
                open.append(UInt32(head))
              } else if met[head] < lowest[node] {
                lowest[node] = met[head]
              }
              continue
            }
            walk.removeLast()
            guard let parent = walk.last else { break }
            if lowest[node] < lowest[Int(parent)] { lowest[Int(parent)] = lowest[node] }
            if lowest[node] >= met[Int(parent)] { close(last, below: parent, &open) }
          }
          roots.append((UInt32(root), count))
        }
      }
    }
  }

  /// Makes a block of the open nodes from `node` on and of `top`.
  private mutating func close(_ node: UInt32, below top: UInt32, _ open: inout [UInt32]) {
    while let member = open.popLast() {
      home[Int(member)] = UInt32(tops.count)
      members.append(member)
      if member == node { break }
    }
    tops.append(top)
    firstMembers.append(members.count)
  }
}

/// Breadth-first search from one node that turns round where that saves arcs.
///
/// While few nodes are at the front, they look for new ones along their arcs; once the front holds
/// much of the graph, the nodes not yet met look for one neighbour at the front instead and stop at
/// the first. Moore 1959; Beamer, Asanović and Patterson 2012, doi:10.3233/SPR-130370.
enum BreadthFirstSearch {
  /// What stands for a node that is not reached.
  static let unreached = UInt32.max

  /// The number of hops from `origin` to each node along `leaving`, of which `entering` is the
  /// transpose.
  static func hops(from origin: Int, leaving: Adjacency, entering: Adjacency) -> [UInt32] {
    leaving.offsets.withSpan { leavingOffsets in
      leaving.heads.withSpan { leavingHeads in
        entering.offsets.withSpan { enteringOffsets in
          entering.heads.withSpan { enteringHeads in
            var state = State(nodeCount: leaving.nodeCount, origin: origin)
            var unseenArcs = leavingHeads.count
            while state.frontCount > 0 {
              let arcs = state.arcsAtFront(leavingOffsets)
              unseenArcs -= arcs
              if arcs * 12 > unseenArcs && arcs * 40 > leavingHeads.count {
                state.pull(enteringOffsets, enteringHeads)
              } else {
                state.push(leavingOffsets, leavingHeads)
              }
            }
            return state.hops
          }
        }
      }
    }
  }

  /// The same as lengths, infinite where there is no path.
  static func distances(from origin: Int, leaving: Adjacency, entering: Adjacency) -> [Double] {
    let hops = hops(from: origin, leaving: leaving, entering: entering)
    return hops.map { $0 == unreached ? .infinity : Double($0) }
  }

  private struct State {
    private(set) var hops: [UInt32]
    /// The nodes at the front, in the first `frontCount` places.
    private var front: [UInt32]
    private(set) var frontCount = 1
    private var next: [UInt32]
    private var level: UInt32 = 0

    init(nodeCount: Int, origin: Int) {
      hops = [UInt32](repeating: unreached, count: nodeCount)
      hops[origin] = 0
      front = [UInt32](repeating: 0, count: nodeCount)
      front[0] = UInt32(origin)
      next = front
    }

    func arcsAtFront(_ offsets: Span<UInt32>) -> Int {
      let front = front.span
      var count = 0
      for place in 0..<frontCount {
        let node = Int(front[place])
        count &+= Int(offsets[node &+ 1] &- offsets[node])
      }
      return count
    }

    mutating func push(_ offsets: Span<UInt32>, _ heads: Span<UInt32>) {
      level += 1
      frontCount = Self.push(
        offsets, heads, front: front, count: frontCount, level: level, hops: &hops, next: &next)
      swap(&front, &next)
    }

    private static func push(
      _ offsets: Span<UInt32>, _ heads: Span<UInt32>, front: [UInt32], count: Int, level: UInt32,
      hops: inout [UInt32], next: inout [UInt32]
    ) -> Int {
      let front = front.span
      var hops = hops.mutableSpan
      var next = next.mutableSpan
      var met = 0
      for place in 0..<count {
        let node = Int(front[place])
        for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
          let head = heads[arc]
          guard hops[Int(head)] == unreached else { continue }
          hops[Int(head)] = level
          next[met] = head
          met &+= 1
        }
      }
      return met
    }

    /// Goes on from the nodes' own side for as many levels as the front is large.
    mutating func pull(_ offsets: Span<UInt32>, _ heads: Span<UInt32>) {
      let wordCount = (hops.count + 63) / 64
      var isAtFront = [UInt64](repeating: 0, count: wordCount)
      for place in 0..<frontCount {
        let node = front[place]
        isAtFront[Int(node >> 6)] |= 1 << UInt64(node & 63)
      }
      var isOpen = Self.openNodes(hops, offsets)
      var isNext = isAtFront
      repeat {
        level += 1
        frontCount = Self.pull(
          offsets, heads, isAtFront: isAtFront, level: level, hops: &hops, isOpen: &isOpen,
          isNext: &isNext)
        swap(&isAtFront, &isNext)
      } while frontCount * 20 > hops.count
      var place = 0
      for word in 0..<wordCount {
        var rest = isAtFront[word]
        while rest != 0 {
          front[place] = UInt32(word * 64 + rest.trailingZeroBitCount)
          place += 1
          rest &= rest &- 1
        }
      }
    }

    /// The nodes not yet met that have an arc by which they could be.
    private static func openNodes(_ hops: [UInt32], _ offsets: Span<UInt32>) -> [UInt64] {
      var isOpen = [UInt64](repeating: 0, count: (hops.count + 63) / 64)
      let hops = hops.span
      var open = isOpen.mutableSpan
      for word in open.indices {
        var bits: UInt64 = 0
        let first = word &* 64
        for node in first..<min(first &+ 64, hops.count) {
          let isFree: UInt64 = hops[node] == unreached ? 1 : 0
          let hasArcs: UInt64 = offsets[node] < offsets[node &+ 1] ? 1 : 0
          bits |= (isFree & hasArcs) &<< UInt64(node &- first)
        }
        open[word] = bits
      }
      return isOpen
    }

    private static func pull(
      _ offsets: Span<UInt32>, _ heads: Span<UInt32>, isAtFront: [UInt64], level: UInt32,
      hops: inout [UInt32], isOpen: inout [UInt64], isNext: inout [UInt64]
    ) -> Int {
      let isAtFront = isAtFront.span
      var hops = hops.mutableSpan
      var isOpen = isOpen.mutableSpan
      var isNext = isNext.mutableSpan
      var met = 0
      for word in isOpen.indices {
        var rest = isOpen[word]
        var found: UInt64 = 0
        while rest != 0 {
          let bit = rest.trailingZeroBitCount
          rest &= rest &- 1
          let node = word &* 64 &+ bit
          var arc = Int(offsets[node])
          let end = Int(offsets[node &+ 1])
          while arc < end {
            let head = heads[arc]
            if isAtFront[Int(head &>> 6)] &>> UInt64(head) & 1 == 1 {
              hops[node] = level
              found |= 1 << UInt64(bit)
              met &+= 1
              break
            }
            arc &+= 1
          }
        }
        isOpen[word] &= ~found
        isNext[word] = found
      }
      return met
    }
  }
}

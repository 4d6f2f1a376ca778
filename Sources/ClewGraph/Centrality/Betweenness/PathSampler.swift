/// Draws shortest paths between random pairs of nodes.
///
/// Two breadth-first searches, one from each end, take turns level by level, always the one with
/// fewer arcs at its border, until an arc joins them. Marks carry the number of the sample, so that
/// nothing is cleared between samples. Each sample has random numbers of its own.
struct PathSampler {
  /// One of the two searches.
  private struct Side {
    var marks: [Mark]
    var border: [UInt32] = []
    var next: [UInt32] = []
    var level: UInt32 = 0
    var borderArcs = 0

    init(nodeCount: Int) {
      marks = [Mark](repeating: Mark(stamp: 0, level: 0, count: 0), count: nodeCount)
    }

    mutating func start(at node: Int, _ arcs: Adjacency, _ stamp: UInt32) {
      marks[node] = Mark(stamp: stamp, level: 0, count: 1)
      border.removeAll(keepingCapacity: true)
      border.append(UInt32(node))
      level = 0
      borderArcs = arcs.arcs(of: node).count
    }
  }

  /// What a search knows of a node, if the stamp is that of the sample.
  private struct Mark {
    var stamp: UInt32
    var level: UInt32
    /// The shortest paths to the node, but for a factor that is the same for all of a level.
    var count: Double
  }

  /// An arc between the two searches.
  private struct Joint {
    var first: UInt32
    var second: UInt32
    var weight: Double
  }

  private var sides: (Side, Side)
  private var stamp: UInt32 = 0
  private var joints: [Joint] = []
  private var inner: [UInt32] = []

  init(nodeCount: Int) {
    sides = (Side(nodeCount: nodeCount), Side(nodeCount: nodeCount))
  }

  /// The nodes inside the paths of some samples, one path after the other.
  mutating func innerNodes(
    of samples: Range<Int>, _ outgoing: Adjacency, _ incoming: Adjacency, seed: UInt64
  ) -> [UInt32] {
    inner.removeAll(keepingCapacity: true)
    let nodeCount = outgoing.nodeCount
    for sample in samples {
      var numbers = SampleNumbers(seed: seed &+ UInt64(sample) &* 0xD134_2543_DE82_EF95)
      let from = numbers.next(below: nodeCount)
      let other = numbers.next(below: nodeCount - 1)
      draw(from, other < from ? other : other + 1, outgoing, incoming, &numbers)
    }
    return inner
  }

  private mutating func draw(
    _ from: Int, _ to: Int, _ outgoing: Adjacency, _ incoming: Adjacency,
    _ numbers: inout SampleNumbers
  ) {
    stamp += 1
    sides.0.start(at: from, outgoing, stamp)
    sides.1.start(at: to, incoming, stamp)
    joints.removeAll(keepingCapacity: true)
    while joints.isEmpty && !sides.0.border.isEmpty && !sides.1.border.isEmpty {
      if sides.0.borderArcs <= sides.1.borderArcs {
        Self.advance(&sides.0, meeting: sides.1, outgoing, stamp, &joints)
      } else {
        Self.advance(&sides.1, meeting: sides.0, incoming, stamp, &joints)
        for joint in joints.indices {
          (joints[joint].first, joints[joint].second) = (joints[joint].second, joints[joint].first)
        }
      }
    }
    guard !joints.isEmpty else { return }
    var rest = numbers.fraction() * joints.reduce(0) { $0 + $1.weight }
    let chosen = joints.first {
      rest -= $0.weight
      return rest < 0
    }
    guard let joint = chosen ?? joints.last else { return }
    Self.walk(sides.0, from: Int(joint.first), to: from, incoming, stamp, &numbers, &inner)
    Self.walk(sides.1, from: Int(joint.second), to: to, outgoing, stamp, &numbers, &inner)
  }

  /// Takes one more level of `side`, or finds the arcs that lead from its border to the other.
  private static func advance(
    _ side: inout Side, meeting other: borrowing Side, _ arcs: Adjacency, _ stamp: UInt32,
    _ joints: inout [Joint]
  ) {
    var nextArcs = 0
    var largest = 0.0
    let level = side.level + 1
    var ownMarks = taken(&side.marks)
    var next = taken(&side.next)
    next.removeAll(keepingCapacity: true)
    arcs.offsets.withSpan { offsets in
      arcs.heads.withSpan { heads in
        var marks = ownMarks.mutableSpan
        let others = other.marks.span
        for entry in side.border {
          let node = Int(entry)
          let count = marks[node].count
          for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
            let head = Int(heads[arc])
            if others[head].stamp == stamp {
              joints.append(
                Joint(first: entry, second: UInt32(head), weight: count * others[head].count))
              continue
            }
            // Once the searches have met, nobody asks for the next level.
            guard joints.isEmpty else { continue }
            let mark = marks[head]
            if mark.stamp != stamp {
              marks[head] = Mark(stamp: stamp, level: level, count: count)
              largest = max(largest, count)
              next.append(UInt32(head))
              nextArcs += Int(offsets[head + 1] - offsets[head])
            } else if mark.level == level {
              marks[head].count = mark.count + count
              largest = max(largest, mark.count + count)
            }
          }
        }
      }
    }
    if largest > 0x1p300 {
      for node in next { ownMarks[Int(node)].count *= 0x1p-300 }
    }
    side.marks = ownMarks
    side.next = taken(&side.border)
    side.border = next
    side.borderArcs = nextArcs
    side.level = level
  }

  /// Goes back to the end a search began at, by a node before with chances as its path count.
  private static func walk(
    _ side: borrowing Side, from start: Int, to end: Int, _ back: Adjacency, _ stamp: UInt32,
    _ numbers: inout SampleNumbers, _ inner: inout [UInt32]
  ) {
    var node = start
    while node != end {
      inner.append(UInt32(node))
      let level = side.marks[node].level
      func isBefore(_ other: Int) -> Bool {
        side.marks[other].stamp == stamp && side.marks[other].level + 1 == level
      }
      var total = 0.0
      for arc in back.arcs(of: node) where isBefore(Int(back.heads[arc])) {
        total += side.marks[Int(back.heads[arc])].count
      }
      var rest = numbers.fraction() * total
      var chosen = end
      for arc in back.arcs(of: node) where isBefore(Int(back.heads[arc])) {
        chosen = Int(back.heads[arc])
        rest -= side.marks[chosen].count
        if rest < 0 { break }
      }
      node = chosen
    }
  }
}

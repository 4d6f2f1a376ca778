/// A number for each node that a search has met; zero for all others.
protocol NodeMarks: Sendable {
  /// The mark of a node, 0 for none.
  func mark(of node: Int) -> UInt32
  /// Marks a node that has none yet.
  mutating func mark(_ node: Int, _ mark: UInt32)
  /// Marks a node if it has none yet; gives back the mark it had, 0 for none.
  mutating func markUnlessMarked(_ node: Int, _ mark: UInt32) -> UInt32
  /// Makes room for so many more nodes; false where that is beyond these marks.
  mutating func reserve(_ more: Int) -> Bool
  /// Takes all marks away, none of which is above `highest`.
  mutating func removeAll(highest: UInt32)
}

/// Marks in an array over all nodes, taken away without touching it.
///
/// A mark counts only above the stamp that the last clearing left, so a search pays for the nodes
/// it meets and not for the graph. Memory: 4 bytes a node.
struct StampedMarks: NodeMarks {
  private var stamps: [UInt32]
  private var base: UInt32 = 0

  init(nodeCount: Int) {
    precondition(nodeCount < 1 << 30, "the marks of a search have 32 bits")
    stamps = [UInt32](repeating: 0, count: nodeCount)
  }

  func reserve(_ more: Int) -> Bool { true }

  @inline(__always)
  func mark(of node: Int) -> UInt32 {
    let stamp = stamps[node]
    return stamp > base ? stamp &- base : 0
  }

  @inline(__always)
  mutating func mark(_ node: Int, _ mark: UInt32) {
    stamps[node] = base &+ mark
  }

  /// Without a branch: which nodes a search has met before, no processor can guess.
  @inline(__always)
  mutating func markUnlessMarked(_ node: Int, _ mark: UInt32) -> UInt32 {
    let stamp = stamps[node]
    // All bits where there is no mark yet, that is where the stamp is not above the base.
    let isNew = UInt32(truncatingIfNeeded: (Int64(stamp) &- Int64(base) &- 1) &>> 63)
    stamps[node] = stamp ^ ((stamp ^ (base &+ mark)) & isNew)
    return (stamp &- base) & ~isNew
  }

  mutating func removeAll(highest: UInt32) {
    // The next search marks each node at most once and needs two marks for each.
    guard UInt64(base) + UInt64(highest) + 2 * UInt64(stamps.count) + 8 > UInt64(UInt32.max) else {
      base += highest
      return
    }
    for node in stamps.indices { stamps[node] = 0 }
    base = 0
  }
}

/// Marks in a small table, for a single search that may never leave the neighbourhood.
///
/// Open addressing (Knuth 1973), at most half full. Beyond 16,384 nodes an array over all nodes
/// costs no more.
struct TabledMarks: NodeMarks {
  /// A node in the high half, its mark in the low one; 0 where there is none, as no mark is 0.
  private var slots = [UInt64](repeating: 0, count: 256)
  private var count = 0

  static let limit = 16_384

  @inline(__always)
  private func slot(of node: Int) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: (UInt64(node) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot] != 0 && slots[slot] >> 32 != UInt64(node) { slot = (slot &+ 1) & mask }
    return slot
  }

  @inline(__always)
  func mark(of node: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: slots[slot(of: node)])
  }

  @inline(__always)
  mutating func mark(_ node: Int, _ mark: UInt32) {
    slots[slot(of: node)] = UInt64(node) << 32 | UInt64(mark)
    count &+= 1
  }

  @inline(__always)
  mutating func markUnlessMarked(_ node: Int, _ mark: UInt32) -> UInt32 {
    let slot = slot(of: node)
    guard slots[slot] == 0 else { return UInt32(truncatingIfNeeded: slots[slot]) }
    slots[slot] = UInt64(node) << 32 | UInt64(mark)
    count &+= 1
    return 0
  }

  mutating func reserve(_ more: Int) -> Bool {
    guard count + more <= Self.limit else { return false }
    guard 2 * (count + more) > slots.count else { return true }
    var capacity = slots.count
    while capacity < 2 * (count + more) { capacity *= 4 }
    let entries = slots
    slots = [UInt64](repeating: 0, count: capacity)
    for entry in entries where entry != 0 { slots[slot(of: Int(entry >> 32))] = entry }
    return true
  }

  mutating func removeAll(highest: UInt32) {
    self = TabledMarks()
  }
}

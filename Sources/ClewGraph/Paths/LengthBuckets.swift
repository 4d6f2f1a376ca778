/// A queue of nodes by distance for a search that never inserts behind the node it took out last.
///
/// Entries wait unsorted in a ring of buckets, each a small range of distances; only those of the
/// nearest bucket are kept in a heap, which is therefore tiny. The order is that of the heap alone.
/// Denardo and Fox 1979, doi:10.1287/opre.27.1.161.
struct LengthBuckets: Sendable {
  private struct Waiting: Sendable {
    var entry: LengthHeap.Entry
    var next: Int32
  }

  private static var bucketCount: Int { 1_024 }

  private let scale: Double
  /// The first of the entries that wait in each bucket, -1 for none.
  private var firsts = [Int32](repeating: -1, count: Self.bucketCount)
  private var pool: [Waiting] = []
  private var free: Int32 = -1
  private var near = LengthHeap()
  private var bucket = 0
  private(set) var count = 0

  /// A queue for edges at most as long as `longest`.
  init(longest: Double) {
    let scale = Double(Self.bucketCount - 2) / longest
    // Where that is no number, all entries go into the heap.
    self.scale = scale.isFinite ? scale : 0
  }

  mutating func removeAll() {
    if count > near.count { for bucket in firsts.indices { firsts[bucket] = -1 } }
    pool.removeAll(keepingCapacity: true)
    free = -1
    near.removeAll()
    bucket = 0
    count = 0
  }

  @inline(__always)
  mutating func insert(_ length: Double, _ stalls: UInt32, _ node: UInt32) {
    count &+= 1
    let place = Int(length * scale)
    guard place > bucket else { return near.insert(length, stalls, node) }
    let slot = place & (Self.bucketCount &- 1)
    let waiting = Waiting(
      entry: LengthHeap.Entry(length: length, stalls: stalls, node: node), next: firsts[slot])
    if free >= 0 {
      firsts[slot] = free
      free = pool[Int(free)].next
      pool[Int(firsts[slot])] = waiting
    } else {
      firsts[slot] = Int32(truncatingIfNeeded: pool.count)
      pool.append(waiting)
    }
  }

  /// The nearest entry.
  @inline(__always)
  mutating func first() -> LengthHeap.Entry? {
    if let entry = near.first { return entry }
    return count > 0 ? firstOfNextBucket() : nil
  }

  mutating func removeFirst() {
    _ = near.popFirst()
    count &-= 1
  }

  private mutating func firstOfNextBucket() -> LengthHeap.Entry? {
    var slot = bucket & (Self.bucketCount &- 1)
    repeat {
      bucket &+= 1
      slot = bucket & (Self.bucketCount &- 1)
    } while firsts[slot] < 0
    var place = firsts[slot]
    firsts[slot] = -1
    while place >= 0 {
      let waiting = pool[Int(place)]
      near.insert(waiting.entry.length, waiting.entry.stalls, waiting.entry.node)
      pool[Int(place)].next = free
      free = place
      place = waiting.next
    }
    return near.first
  }

  /// All entries, in no order.
  var entries: [LengthHeap.Entry] {
    var all = near.entries
    for first in firsts {
      var place = first
      while place >= 0 {
        all.append(pool[Int(place)].entry)
        place = pool[Int(place)].next
      }
    }
    return all
  }
}

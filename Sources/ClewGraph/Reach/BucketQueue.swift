/// A queue of nodes by distance for searches whose keys never fall below the last one taken.
///
/// Keys are sorted into buckets of equal width, used in turn; only the bucket in use is a heap, and
/// not even that where the width is no more than the shortest length, since then nothing in a
/// bucket can bring another one nearer. Dial 1969, doi:10.1145/363269.363610; Denardo and Fox 1979,
/// doi:10.1287/opre.27.1.161.
struct BucketQueue {
  struct Entry: Comparable {
    var key: Double
    var node: UInt32
    /// One more than the place of the next entry of the bucket; 0 for none.
    fileprivate var next: UInt32 = 0

    static func < (left: Entry, right: Entry) -> Bool {
      left.key != right.key ? left.key < right.key : left.node < right.node
    }
  }

  /// How many buckets there are to one unit of length; 0 when all is one heap.
  private let bucketsPerLength: Double
  /// Whether keys within a bucket have to be sorted.
  let isHeaped: Bool
  private let mask: Int
  /// One more than the place of the first entry of each bucket; 0 for none.
  private var firsts: [UInt32]
  /// One bit a bucket: whether it has entries.
  private var isFilled: [UInt64]
  private var entries: [Entry] = []
  private var firstFree: UInt32 = 0
  private var heap = Heap<Entry>()
  private var current = 0

  /// A queue for edges of the given lengths.
  init(_ arcs: some Sequence<Double>) {
    var shortest = Double.infinity
    var longest = 0.0
    var areWhole = true
    var areAllPositive = true
    let longestWhole = 4_000.0
    for length in arcs {
      if length > 0 { shortest = min(shortest, length) } else { areAllPositive = false }
      longest = max(longest, length)
      areWhole = areWhole && length <= longestWhole && Double(UInt32(length)) == length
    }
    if areWhole {
      bucketsPerLength = 1
      isHeaped = false
    } else if longest > 0x1p-900 {
      bucketsPerLength = 1_000 / longest
      isHeaped = !areAllPositive || shortest * bucketsPerLength < 1.001
    } else {
      bucketsPerLength = 0
      isHeaped = true
    }
    var count = 64
    while Double(count) < longest * bucketsPerLength + 4 { count *= 2 }
    mask = count - 1
    firsts = [UInt32](repeating: 0, count: count)
    isFilled = [UInt64](repeating: 0, count: count / 64)
  }

  /// Forgets everything; the next key may be any.
  mutating func restart() {
    current = 0
  }

  @inline(__always)
  mutating func insert(_ key: Double, _ node: UInt32) {
    let bucket = Int(key * bucketsPerLength)
    if isHeaped && bucket == current {
      heap.insert(Entry(key: key, node: node))
      return
    }
    let place = bucket & mask
    let entry = Entry(key: key, node: node, next: firsts[place])
    if firstFree > 0 {
      let free = Int(firstFree) &- 1
      firsts[place] = firstFree
      firstFree = entries[free].next
      entries[free] = entry
    } else {
      entries.append(entry)
      firsts[place] = UInt32(truncatingIfNeeded: entries.count)
    }
    isFilled[place &>> 6] |= 1 &<< UInt64(place & 63)
  }

  /// The node with the smallest key, or one that no other can bring nearer any more.
  @inline(__always)
  mutating func popNearest() -> (key: Double, node: UInt32)? {
    while true {
      if isHeaped, let entry = heap.popSmallest() { return (entry.key, entry.node) }
      let place = current & mask
      let first = firsts[place]
      if first > 0 {
        if !isHeaped { return unlink(first, place) }
        while firsts[place] > 0 {
          let taken = unlink(firsts[place], place)
          heap.insert(Entry(key: taken.key, node: taken.node))
        }
        continue
      }
      isFilled[place &>> 6] &= ~(1 &<< UInt64(place & 63))
      guard advance() else { return nil }
    }
  }

  /// Moves all of the nearest bucket to `batch`; none of it can bring another one nearer.
  ///
  /// Only where the queue is not heaped. A node that gets the very same key meanwhile comes in a
  /// batch of its own.
  mutating func takeBatch(_ batch: inout [Entry]) -> Bool {
    batch.removeAll(keepingCapacity: true)
    if firsts[current & mask] == 0 {
      isFilled[(current & mask) &>> 6] &= ~(1 &<< UInt64(current & 63))
      guard advance() else { return false }
    }
    let place = current & mask
    while firsts[place] > 0 {
      let index = Int(firsts[place]) &- 1
      let entry = entries[index]
      entries[index].next = firstFree
      firstFree = firsts[place]
      firsts[place] = entry.next
      batch.append(entry)
    }
    return true
  }

  @inline(__always)
  private mutating func unlink(_ first: UInt32, _ place: Int) -> (key: Double, node: UInt32) {
    let index = Int(first) &- 1
    let entry = entries[index]
    firsts[place] = entry.next
    entries[index].next = firstFree
    firstFree = first
    return (entry.key, entry.node)
  }

  /// Goes on to the next bucket with entries, round the ring.
  private mutating func advance() -> Bool {
    let place = current & mask
    var word = place &>> 6
    var bits = isFilled[word] & ~((2 &<< UInt64(place & 63)) &- 1)
    for _ in 0...isFilled.count {
      if bits != 0 {
        let found = word &* 64 &+ bits.trailingZeroBitCount
        current &+= (found &- place) & mask
        return true
      }
      word = word &+ 1 == isFilled.count ? 0 : word &+ 1
      bits = isFilled[word]
    }
    return false
  }
}

/// A queue of nodes by distance for searches that never insert behind the bucket in use.
///
/// Keys are sorted into buckets of equal width, used in turn round a ring. A bucket is taken out
/// whole and unsorted: a search that looks at many nodes at once need not wait for one after the
/// other, and looks again at the few whose distance still falls meanwhile. Dial 1969,
/// doi:10.1145/363269.363610; Meyer and Sanders 2003, doi:10.1016/S0196-6774(03)00076-2.
struct BucketQueue {
  struct Entry: BitwiseCopyable {
    var key: Double
    var node: UInt32
    /// One more than the place of the next entry of the bucket, or the next free place; 0: none.
    fileprivate var next: UInt32

    init(key: Double, node: UInt32, next: UInt32 = 0) {
      self.key = key
      self.node = node
      self.next = next
    }
  }

  private let bucketsPerLength: Double
  private let mask: Int
  /// One more than the place of the first entry of each bucket; 0 for none.
  private var firsts: [UInt32]
  /// One bit a bucket: whether it has entries.
  private var isFilled: [UInt64]
  private var entries: [Entry] = []
  /// One more than the first free place of `entries`; 0 for none.
  private var firstFree: UInt32 = 0
  /// How many places of `entries` are in use, at most.
  private var used = 0
  private var current = 0

  /// How many buckets an average length spans, where it may be any number.
  private static var bucketsPerAverage: Double { 16 }
  private static var mostBuckets: Int { 1 << 16 }

  /// A queue for edges of the given lengths; nil where buckets would not tell them apart.
  init?(_ lengths: LengthSpread) {
    guard lengths.average > 0x1p-900, lengths.average.isFinite else { return nil }
    var width = lengths.average / Self.bucketsPerAverage
    if lengths.areWhole { width = max(1, width.rounded(.down)) }
    bucketsPerLength = 1 / width
    let needed = lengths.longest * bucketsPerLength + 4
    guard needed <= Double(Self.mostBuckets) else { return nil }
    var count = 64
    while Double(count) < needed { count *= 2 }
    mask = count - 1
    firsts = [UInt32](repeating: 0, count: count)
    isFilled = [UInt64](repeating: 0, count: count / 64)
  }

  /// Forgets where the last search ended, so that the next key may be any.
  ///
  /// The queue must be empty.
  mutating func restart() {
    current = 0
  }

  /// Makes room for so many more entries.
  mutating func reserve(_ more: Int) {
    guard used + more > entries.count else {
      used += more
      return
    }
    let old = entries.count
    let count = max(2 * old, used + more, 64)
    entries.reserveCapacity(count)
    for place in old..<count {
      entries.append(
        Entry(key: 0, node: 0, next: place + 1 < count ? UInt32(place + 2) : firstFree))
    }
    firstFree = UInt32(old + 1)
    used += more
  }

  /// Hands `body` a function that takes an entry in; there must be room.
  ///
  /// The storage is lent once for all of them, so that nothing is checked anew for each entry.
  @inline(__always)
  mutating func insertEach(_ body: ((_ key: Double, _ node: UInt32) -> Void) -> Void) {
    Self.insertEach(bucketsPerLength, mask, &firstFree, &entries, &firsts, &isFilled, body)
  }

  @inline(__always)
  private static func insertEach(
    _ bucketsPerLength: Double, _ mask: Int, _ firstFree: inout UInt32, _ entries: inout [Entry],
    _ firsts: inout [UInt32], _ isFilled: inout [UInt64],
    _ body: ((_ key: Double, _ node: UInt32) -> Void) -> Void
  ) {
    var free = firstFree
    var entries = entries.mutableSpan
    var firsts = firsts.mutableSpan
    var isFilled = isFilled.mutableSpan
    body { key, node in
      let place = Int(key * bucketsPerLength) & mask
      let index = Int(free) &- 1
      let next = entries[index].next
      entries[index] = Entry(key: key, node: node, next: firsts[place])
      firsts[place] = free
      free = next
      isFilled[place &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
    }
    firstFree = free
  }

  /// Gives back what `reserve` has promised and nobody has used.
  mutating func release(_ unused: Int) {
    used -= unused
  }

  /// Moves the nearest bucket to `batch`; false where there is none.
  mutating func takeBatch(_ batch: inout [Entry]) -> Bool {
    batch.removeAll(keepingCapacity: true)
    if firsts[current & mask] == 0 {
      isFilled[(current & mask) &>> 6] &= ~(1 &<< UInt64(current & 63))
      guard advance() else { return false }
    }
    let place = current & mask
    var next = firsts[place]
    firsts[place] = 0
    let first = next
    var last = 0
    while next > 0 {
      last = Int(next) &- 1
      batch.append(entries[last])
      next = entries[last].next
    }
    entries[last].next = firstFree
    firstFree = first
    used &-= batch.count
    return true
  }

  /// Takes everything out, in no order.
  mutating func removeAll() -> [Entry] {
    var all: [Entry] = []
    var batch: [Entry] = []
    while takeBatch(&batch) { all += batch }
    return all
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

/// What a queue has to know of the lengths of edges.
struct LengthSpread {
  private(set) var average = 0.0
  private(set) var longest = 0.0
  /// Whether all are whole numbers, none very large.
  private(set) var areWhole = true
  /// Whether a `Float` holds each of them exactly.
  private(set) var areNarrow = true

  init(_ lengths: some Sequence<Double>) {
    var sum = 0.0
    var count = 0.0
    for length in lengths {
      sum += length
      count += 1
      longest = max(longest, length)
      areNarrow = areNarrow && Double(Float(length)) == length
      areWhole = areWhole && length <= 0x1p40 && Double(Int(length)) == length
    }
    average = count > 0 ? sum / count : 0
  }
}

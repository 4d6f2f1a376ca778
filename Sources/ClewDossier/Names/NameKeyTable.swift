/// Finds the names that have a key: a sorted table of hashes, which costs 16 bytes a key.
///
/// A hash may be that of another key too, so whoever looks up compares the keys themselves.
struct NameKeyTable: Sendable {
  /// What a key is; keys of different kinds do not meet.
  enum Kind: UInt64, Sendable {
    case id = 1
    case name
    case folded
    case word
    case sound
    case soundWord
  }

  private struct Entry: Comparable {
    var hash: UInt64
    var item: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.hash, left.item) < (right.hash, right.item)
    }
  }

  private var entries: [Entry] = []

  /// Notes that an item has a key.
  ///
  /// Look-up needs `sort()` first.
  mutating func add(_ key: some StringProtocol, _ kind: Kind, item: Int) {
    entries.append(Entry(hash: Self.hash(key, kind), item: item))
  }

  /// Puts the table in order.
  ///
  /// O(n log n).
  mutating func sort() {
    entries.sort()
  }

  /// The items that may have the key, rising, each once.
  ///
  /// O(log n + items).
  func items(_ key: some StringProtocol, _ kind: Kind) -> [Int] {
    var items: [Int] = []
    for entry in entries[range(Self.hash(key, kind))] where items.last != entry.item {
      items.append(entry.item)
    }
    return items
  }

  /// How often the key was added, which says how long `items` may get.
  ///
  /// O(log n).
  func count(_ key: some StringProtocol, _ kind: Kind) -> Int {
    range(Self.hash(key, kind)).count
  }

  private func range(_ hash: UInt64) -> Range<Int> {
    let first = firstPlace { $0 < hash }
    return first..<max(first, firstPlace { $0 <= hash })
  }

  /// The first place whose hash does not come before.
  private func firstPlace(_ isBefore: (UInt64) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(entries[middle].hash) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// FNV-1a of 64 bits over the kind and the bytes (Fowler, Noll, Vo; RFC 9923), the same in
  /// every process.
  private static func hash(_ key: some StringProtocol, _ kind: Kind) -> UInt64 {
    let prime: UInt64 = 0x100_0000_01b3
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    hash = (hash ^ kind.rawValue) &* prime
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }
}

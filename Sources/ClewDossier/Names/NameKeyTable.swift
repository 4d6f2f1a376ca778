/// Finds the names that have a key: a sorted table of hashes, which costs 12 bytes a key.
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
    var item: UInt32

    static func < (left: Self, right: Self) -> Bool {
      left.hash != right.hash ? left.hash < right.hash : left.item < right.item
    }
  }

  /// Entries not yet in order.
  private var entries: [Entry] = []
  /// The hashes in order, and the item of each.
  private(set) var hashes: RecordColumn<UInt64>
  private(set) var items: RecordColumn<UInt32>

  /// A table without keys.
  init() { self.init(hashes: RecordColumn(), items: RecordColumn()) }

  /// A table that is in order already.
  init(hashes: RecordColumn<UInt64>, items: RecordColumn<UInt32>) {
    self.hashes = hashes
    self.items = items
  }

  /// Notes that an item has a key.
  ///
  /// Look-up needs `sort()` first.
  mutating func add(_ key: some StringProtocol, _ kind: Kind, item: Int) {
    entries.append(Entry(hash: Self.hash(key, kind), item: UInt32(item)))
  }

  /// Adds another table's keys that are not in order yet.
  mutating func add(_ other: NameKeyTable) { entries += other.entries }

  /// Puts the table in order.
  ///
  /// O(n log n).
  mutating func sort() {
    entries.sort()
    hashes = RecordColumn(entries.map(\.hash))
    items = RecordColumn(entries.map(\.item))
    entries = []
  }

  /// The items that may have the key, rising, each once.
  ///
  /// O(log n + items).
  func items(_ key: some StringProtocol, _ kind: Kind) -> [Int] {
    var found: [Int] = []
    for place in range(Self.hash(key, kind)) where found.last != Int(items[place]) {
      found.append(Int(items[place]))
    }
    return found
  }

  /// How often the key was added, which says how long `items` may get.
  ///
  /// O(log n).
  func count(_ key: some StringProtocol, _ kind: Kind) -> Int {
    range(Self.hash(key, kind)).count
  }

  private func range(_ hash: UInt64) -> Range<Int> {
    let first = firstPlace(near: place(expectedOf: hash)) { $0 < hash }
    return first..<firstPlace(near: first) { $0 <= hash }
  }

  /// Where a hash would stand if all lay equally far apart, which they do but for chance.
  private func place(expectedOf hash: UInt64) -> Int {
    Int(truncatingIfNeeded: UInt64(hashes.count).multipliedFullWidth(by: hash).high)
  }

  /// The first place whose hash does not come before.
  ///
  /// O(log of its distance from `guess`): a table in a file is read where the answer is, and there
  /// only. Any guess gives the same place.
  private func firstPlace(near guess: Int, _ isBefore: (UInt64) -> Bool) -> Int {
    var low = min(guess, hashes.count)
    var high = low
    var step = 32
    if low < hashes.count, isBefore(hashes[low]) {
      while high < hashes.count, isBefore(hashes[high]) {
        low = high + 1
        high = min(hashes.count, high + step)
        step *= 2
      }
    } else {
      while low > 0, !isBefore(hashes[low - 1]) {
        high = low - 1
        low = max(0, low - step)
        step *= 2
      }
    }
    while low < high {
      let middle = (low + high) / 2
      if isBefore(hashes[middle]) { low = middle + 1 } else { high = middle }
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

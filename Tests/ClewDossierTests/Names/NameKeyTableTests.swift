import Testing

@testable import ClewDossier

struct NameKeyTableTests {
  @Test func findsWhatWasAdded() {
    var table = NameKeyTable()
    for (item, key) in ["b", "a", "b", "c", "a", "a"].enumerated() {
      table.add(key, .word, item: item)
    }
    table.add("a", .word, item: 5)
    table.add("a", .id, item: 9)
    table.sort()
    #expect(table.items("a", .word) == [1, 4, 5])
    #expect(table.count("a", .word) == 4)
    #expect(table.items("b", .word) == [0, 2])
    #expect(table.items("a", .id) == [9])
    #expect(table.items("d", .word).isEmpty && table.count("d", .word) == 0)
    #expect(NameKeyTable().items("a", .word).isEmpty)
  }

  /// Where a key stands is guessed from its hash; a table whose hashes lie unevenly gives the same.
  @Test(arguments: [0, 1, 2, 3])
  func findsInUnevenTables(_ shape: Int) {
    var table = NameKeyTable()
    for item in 0..<500 {
      for _ in 0...(item % 7 == 0 ? 40 : 0) { table.add("key \(item)", .word, item: item) }
    }
    table.sort()
    var entries = zip(table.hashes, table.items).map { (hash: $0, item: $1) }
    let low = (0..<3_000).map { (hash: UInt64($0), item: UInt32(9_000)) }
    let high = (0..<3_000).map { (hash: UInt64.max - UInt64($0), item: UInt32(9_001)) }
    if shape & 1 == 1 { entries += low }
    if shape & 2 == 2 { entries += high }
    entries.sort { ($0.hash, $0.item) < ($1.hash, $1.item) }
    let uneven = NameKeyTable(
      hashes: RecordColumn(entries.map(\.hash)), items: RecordColumn(entries.map(\.item)))
    for item in 0..<500 {
      #expect(uneven.items("key \(item)", .word) == [item])
      #expect(uneven.count("key \(item)", .word) == (item % 7 == 0 ? 41 : 1))
      #expect(uneven.count("no key \(item)", .word) == 0)
    }
  }
}

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
}

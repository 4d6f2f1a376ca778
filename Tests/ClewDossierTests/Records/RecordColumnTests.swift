import Testing

@testable import ClewDossier

@Suite struct RecordColumnTests {
  @Test func rulesReadLikeNumbers() {
    #expect(Array(RecordColumn<UInt16>.uniform(7, count: 3)) == [7, 7, 7])
    #expect(Array(RecordColumn<UInt32>.ascending(from: 5, count: 4)) == [5, 6, 7, 8])
    #expect(RecordColumn<UInt32>.ascending(count: 4).isAscending)
    #expect(!RecordColumn<UInt32>.ascending(from: 1, count: 4).isAscending)
    #expect(RecordColumn<UInt8>.uniform(1, count: 0).isEmpty)
  }

  @Test func joinedColumnsReadLikeOne() {
    typealias Numbers = RecordColumn<UInt32>
    let pieces: [Numbers] = [
      Numbers([4, 5]), .uniform(9, count: 3), Numbers(), .ascending(from: 7, count: 2),
      .uniform(1, count: 0), Numbers([2]),
    ]
    let joined = Numbers.joined(pieces)
    let all: [UInt32] = [4, 5, 9, 9, 9, 7, 8, 2]
    #expect(joined.count == 8 && Array(joined) == all && joined.array == all)
    #expect(all.indices.map { joined[$0] } == all)
    #expect(joined.withSpan { span in span.indices.map { span[$0] } } == all)
    #expect(joined.places(of: 9) == [2, 3, 4])
    #expect(joined.uniformValue == nil && !joined.isAscending)
    var changed = Numbers.joined([joined, .uniform(3, count: 1)])
    changed[0] = 6
    changed.append(8)
    #expect(Array(changed) == [6, 5, 9, 9, 9, 7, 8, 2, 3, 8])
    #expect(Array(joined) == all, "a copy was changed")
    #expect(Numbers.joined([]).isEmpty && Numbers.joined([.uniform(1, count: 0)]).isEmpty)
    #expect(Numbers.joined([Numbers(), .uniform(5, count: 2)]).uniformValue == 5)
  }

  @Test func changingOneStoresAll() {
    var column = RecordColumn<UInt32>.ascending(count: 4)
    column[2] = 9
    column.append(1)
    #expect(Array(column) == [0, 1, 9, 3, 1])
    #expect(column.places(of: 1) == [1, 4])
    #expect(RecordColumn<UInt32>.ascending(from: 3, count: 4).places(of: 5) == [2])
    #expect(RecordColumn<UInt32>.ascending(from: 3, count: 4).places(of: 7) == [])
  }

  @Test func textsAreFoundByTheirBytes() {
    var texts = PackedTexts()
    for text in ["", "ab", "é", "ab", "abc"] { texts.append(text) }
    #expect((0..<5).map { texts[$0] } == ["", "ab", "é", "ab", "abc"])
    #expect(texts.firstPlace(of: "ab") == 1)
    #expect(texts.firstPlace(of: "ab", from: 2) == 3)
    #expect(texts.firstPlace(of: "e\u{301}") == nil, "other bytes, though the same letter")
  }
}

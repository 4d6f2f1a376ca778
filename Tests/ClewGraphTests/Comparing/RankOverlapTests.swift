import ClewGraph
import Testing

@Suite struct RankOverlapTests {
  @Test func byHand() {
    let own = NodeScores([4, 3, 2, 1])
    let other = NodeScores([4, 2, 3, 1])
    #expect(own.topOverlap(other, top: 1) == 1)
    #expect(nearlyEqual(own.topOverlap(other, top: 2), 1.0 / 3))
    #expect(own.topOverlap(other, top: 9) == 1 && own.topOverlap(other, top: 0) == 1)
    let opposite = NodeScores([2, 1]).rankBiasedOverlap(NodeScores([1, 2]), persistence: 0.5)
    #expect(opposite == 0.5)
    #expect(nearlyEqual(own.rankBiasedOverlap(own), 1))
    #expect(NodeScores([]).rankBiasedOverlap(NodeScores([])) == 1)
  }

  /// The weighted mean over so many depths that the rest cannot matter, agreement staying 1.
  @Test func agreesWithTheDefinition() {
    var generator = SeededGenerator(141)
    for _ in 0..<50 {
      let count = Int.random(in: 1...20, using: &generator)
      let lists = (0..<2).map { _ in
        NodeScores((0..<count).map { _ in Double.random(in: 0...1, using: &generator) })
      }
      let ranks = lists.map { $0.ranked() }
      for persistence in [0.3, 0.9] {
        var expected = 0.0
        var weight = 1 - persistence
        for depth in 1...600 {
          let common = Set(ranks[0].prefix(depth)).intersection(ranks[1].prefix(depth)).count
          expected += weight * Double(common) / Double(min(depth, count))
          weight *= persistence
        }
        let overlap = lists[0].rankBiasedOverlap(lists[1], persistence: persistence)
        #expect((overlap - expected).magnitude < 1e-9)
      }
    }
  }
}

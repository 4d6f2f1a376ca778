import ClewGraph
import Testing

@Suite struct RankCorrelationTests {
  @Test func byHand() {
    let rising = NodeScores([1, 2, 3, 4])
    let swapped = NodeScores([1, 3, 2, 4])
    #expect(nearlyEqual(rising.kendallTau(swapped) ?? 0, 4.0 / 6))
    #expect(nearlyEqual(rising.spearmanRho(swapped) ?? 0, 0.8))
    let tied = NodeScores([1, 2, 2]).kendallTau(NodeScores([1, 2, 3])) ?? 0
    #expect(nearlyEqual(tied, 2 / (6.0).squareRoot()))
    #expect(rising.kendallTau(NodeScores([4, 3, 2, 1])) == -1)
    #expect(rising.spearmanRho(NodeScores([4, 3, 2, 1])) == -1)
  }

  @Test func notDefined() {
    #expect(NodeScores([1, 1, 1]).kendallTau(NodeScores([1, 2, 3])) == nil)
    #expect(NodeScores([1, 2, 3]).kendallTau(NodeScores([1, 1, 1])) == nil)
    #expect(NodeScores([1, 1]).spearmanRho(NodeScores([1, 2])) == nil)
    for values in [[], [1.0]] {
      #expect(NodeScores(values).kendallTau(NodeScores(values)) == nil)
      #expect(NodeScores(values).spearmanRho(NodeScores(values)) == nil)
    }
    let unknown = NodeScores([.nan, 1, 2])
    #expect(unknown.kendallTau(NodeScores([0, 1, 2])) == 1)
  }

  /// All pairs one by one, and Pearson's correlation of ranks counted one by one.
  @Test func agreesWithTheDefinition() {
    var generator = SeededGenerator(131)
    for _ in 0..<200 {
      let count = Int.random(in: 2...30, using: &generator)
      let range = Int.random(in: 1...12, using: &generator)
      let lists = (0..<2).map { _ in
        (0..<count).map { _ in Double(Int.random(in: 0...range, using: &generator)) }
      }
      var (sum, own, others) = (0, 0, 0)
      for a in 0..<count {
        for b in 0..<count where b > a {
          let x = lists[0][a] == lists[0][b] ? 0 : lists[0][a] < lists[0][b] ? 1 : -1
          let y = lists[1][a] == lists[1][b] ? 0 : lists[1][a] < lists[1][b] ? 1 : -1
          sum += x * y
          own += x * x
          others += y * y
        }
      }
      let tau = NodeScores(lists[0]).kendallTau(NodeScores(lists[1]))
      let isDefined = own > 0 && others > 0
      #expect((tau != nil) == isDefined)
      let expected = isDefined ? Double(sum) / (Double(own) * Double(others)).squareRoot() : 0
      #expect(((tau ?? 0) - expected).magnitude < 1e-12)

      let ranks = lists.map { list in
        list.map { value in
          Double(list.count { $0 < value }) + Double(list.count { $0 == value } - 1) / 2
        }
      }
      let mean = Double(count - 1) / 2
      let products = [(0, 1), (0, 0), (1, 1)].map { x, y in
        zip(ranks[x], ranks[y]).reduce(0.0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
      }
      let rho = NodeScores(lists[0]).spearmanRho(NodeScores(lists[1]))
      #expect((rho != nil) == isDefined)
      let expectedRho = isDefined ? products[0] / (products[1] * products[2]).squareRoot() : 0
      #expect(((rho ?? 0) - expectedRho).magnitude < 1e-12)
    }
  }

  @Test func roundingOrdersNothing() {
    let own = NodeScores([1, 1 + 1e-15, 2])
    let other = NodeScores([2, 1, 3])
    #expect(nearlyEqual(own.kendallTau(other) ?? 0, 2 / (6.0).squareRoot()))
    #expect(nearlyEqual(own.kendallTau(other, tolerance: 0) ?? 0, 1.0 / 3))
  }

  /// scipy.stats.kendalltau and spearmanr, SciPy 1.17.1, of degree and betweenness.
  @Test func karateClub() throws {
    let karate = try Reference("named").graphs[0].topology()
    let (degrees, betweenness) = (karate.degrees(), karate.betweenness())
    #expect(nearlyEqual(degrees.kendallTau(betweenness) ?? 0, 0.8105546441128618))
    #expect(nearlyEqual(degrees.spearmanRho(betweenness) ?? 0, 0.9050133343594376))
  }

  @Test func manyNodes() {
    let count = EdgeList.manyNodes
    let rising = NodeScores((0..<count).map(Double.init))
    let falling = NodeScores((0..<count).map { -Double($0) })
    #expect(nearlyEqual(rising.kendallTau(falling) ?? 0, -1))
    #expect(nearlyEqual(rising.spearmanRho(rising) ?? 0, 1))
  }
}

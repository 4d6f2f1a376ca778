import Testing

@testable import ClewGraph

@Suite struct ChunkedSumTests {
  @Test(arguments: [0, 1, 511, 512, 513, 10_000])
  func addsEveryTermOnce(count: Int) {
    var sum = ChunkedSum()
    for term in 0..<count { sum.add(Double(term)) }
    #expect(sum.total == Double(count * (count - 1) / 2))
  }

  @Test func driftsLessThanAddingOneByOne() {
    let count = 1_000_000
    var sum = ChunkedSum()
    var plain = 0.0
    for _ in 0..<count {
      sum.add(0.1)
      plain += 0.1
    }
    #expect((sum.total / 100_000 - 1).magnitude < 1e-13)
    #expect((plain / 100_000 - 1).magnitude > 1e-12)
  }
}

import ClewGraph
import Testing

@Suite struct SeededGeneratorTests {
  typealias Generator = ClewGraph.SeededGenerator

  /// The numbers of the published C program.
  @Test func publishedNumbers() {
    var zero = Generator(seed: 0)
    #expect(zero.next() == 0xE220_A839_7B1D_CDAF)
    #expect(zero.next() == 0x6E78_9E6A_A1B9_65F4)
    var other = Generator(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in other.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func boundedNumbersAreTheHighHalfOfTheProduct() {
    // 0xE220… is 0.8833… of 2⁶⁴ and 0x6E78… is 0.4315….
    var generator = Generator(seed: 0)
    #expect(generator.below(10) == 8)
    #expect(generator.below(1000) == 431)
    #expect(generator.below(1) == 0)
    var shares = Generator(seed: 0)
    #expect((shares.share() * 10_000).rounded(.down) == 8833)
  }

  @Test func everyNumberIsAsLikely() {
    var generator = Generator(seed: 4)
    for bound in [2, 3, 7, 10] {
      var counts = [Int](repeating: 0, count: bound)
      for _ in 0..<(1000 * bound) { counts[generator.below(bound)] += 1 }
      #expect(counts.allSatisfy { $0 > 850 && $0 < 1150 }, "\(counts)")
    }
    // Two thirds of all bits are rejected here; the halves must still be equal.
    let bound = Int.max / 3 * 2
    let low = (0..<2000).count { _ in generator.below(bound) < bound / 2 }
    #expect(low > 900 && low < 1100)
  }

  @Test func everyOrderIsAsLikely() {
    var generator = Generator(seed: 1)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 {
      var order = [0, 1, 2]
      generator.shuffle(&order)
      counts[order, default: 0] += 1
    }
    #expect(counts.count == 6 && counts.values.allSatisfy { $0 > 850 && $0 < 1150 })
    var none: [Int] = []
    generator.shuffle(&none)
    #expect(none.isEmpty)
  }

  @Test func sameSeedSameNumbersOtherPartOtherNumbers() {
    var first = Generator(seed: 9)
    var second = Generator(seed: 9)
    #expect((0..<9).map { _ in first.next() } == (0..<9).map { _ in second.next() })
    let starts = (0..<100).map { part -> UInt64 in
      var generator = Generator(seed: 9, part: part)
      return generator.next()
    }
    #expect(Set(starts).count == 100)
  }
}

import Testing

@testable import ClewGraph

@Suite struct SourceBitsTests {
  @Test func populationIsTheNumberOfSourcesInserted() {
    var generator = SeededGenerator(31)
    for _ in 0..<50 {
      let sources = Set((0..<512).filter { _ in Bool.random(using: &generator) })
      var bits = SourceBits.zero
      for source in sources { bits.insert(source) }
      #expect(bits.population == sources.count && bits.isNone == sources.isEmpty)
    }
    #expect(SourceBits(repeating: .max).population == 512)
    #expect(SourceBits.zero.population == 0 && SourceBits.zero.isNone)
  }

  @Test func oneSourceIsSomeInEveryWord() {
    for source in 0..<SourceBits.width {
      var bits = SourceBits.zero
      bits.insert(source)
      #expect(bits.population == 1 && !bits.isNone)
    }
  }
}

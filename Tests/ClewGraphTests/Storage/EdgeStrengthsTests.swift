import ClewGraph
import Testing

@Suite struct EdgeStrengthsTests {
  @Test func givesBackEachStrength() throws {
    #expect(try EdgeStrengths([0.5, 0])[0] == 0.5)
    #expect(EdgeStrengths.one[123] == 1)
    #expect(try EdgeStrengths.one.isOne && !EdgeStrengths([1]).isOne)
  }
}

import Testing

@testable import ClewGraph

@Suite struct ReliabilityTests {
  @Test func multipliesAsDoublesDo() {
    var generator = SeededGenerator(8)
    for _ in 0..<200 {
      var product = 1.0
      var reliability = Reliability.certain
      for _ in 0..<20 {
        let factor = Double.random(in: 0.001...1, using: &generator)
        let next = reliability.times(factor)
        #expect(reliability < next)
        reliability = next
        product *= factor
      }
      #expect(reliability.probability == product)
    }
  }

  @Test func everyFactorIsAStep() {
    let half = Reliability.certain.times(0.5)
    #expect(half < half.times(1) && half.times(1) < half.times(1).times(1))
    #expect(half.times(1) < half.times(0.999_999))
    #expect(half < half.times(1 - 0x1p-53) && half < half.times(5e-324))
    #expect(half.times(5e-324).probability == 0 || half.times(5e-324).probability == 5e-324)
  }
}

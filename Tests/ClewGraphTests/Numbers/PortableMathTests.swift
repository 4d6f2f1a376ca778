import Foundation
import Testing

@testable import ClewGraph

@Suite struct PortableMathTests {
  @Test func agreesWithTheMathLibrary() {
    var generator = SeededGenerator(91)
    for _ in 0..<5000 {
      let base = exp(Double.random(in: -700...700, using: &generator))
      let near = Double.random(in: 0.5...2, using: &generator)
      for value in [base, near] {
        #expect(abs(PortableMath.logarithm(value) - log(value)) <= 4 * log(value).ulp + 1e-17)
      }
      let exponent = Double.random(in: -700...700, using: &generator)
      #expect(abs(PortableMath.exponential(exponent) / exp(exponent) - 1) < 1e-14)
      #expect(abs(PortableMath.power(near, exponent / 10) / pow(near, exponent / 10) - 1) < 1e-12)
    }
  }

  @Test func edges() {
    #expect(PortableMath.logarithm(1) == 0)
    #expect(
      abs(PortableMath.logarithm(.leastNonzeroMagnitude) - log(.leastNonzeroMagnitude)) < 1e-12)
    #expect(abs(PortableMath.logarithm(.greatestFiniteMagnitude) - 709.782_712_893_384) < 1e-12)
    #expect(PortableMath.exponential(0) == 1 && PortableMath.exponential(-800) == 0)
    #expect(PortableMath.exponential(800) == .infinity)
    #expect(
      PortableMath.power(9, 0.5) == 3 && PortableMath.power(7, 1) == 7
        && PortableMath.power(7, 0) == 1)
  }
}

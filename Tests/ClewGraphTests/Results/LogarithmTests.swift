import Foundation
import Testing

@testable import ClewGraph

@Suite struct LogarithmTests {
  @Test func agreesWithTheMathematicalLibrary() {
    #expect(naturalLogarithm(1) == 0)
    var generator = ClewGraph.SeededGenerator(seed: 3)
    var numbers = [2, 0.5, 1.5, 1.414213562373095, 1.4142135623730951, 5e-324, 1e-310, 1e308]
    numbers += (0..<2000).map { _ in generator.share() + 1e-9 }
    numbers += (0..<500).map { Double($0 + 2) }
    for number in numbers {
      let expected = Foundation.log(number)
      let error = abs(naturalLogarithm(number) - expected)
      #expect(error <= 4 * max(expected.ulp, 1e-17), "\(number)")
    }
  }
}

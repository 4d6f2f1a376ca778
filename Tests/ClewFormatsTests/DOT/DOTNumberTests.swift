import ClewFormats
import Testing

@Suite struct DOTNumberTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1 + 0.2, "0.3"), (1e-5, "0.00001"),
    (1e-7, "0"), (-4e-7, "0"), (1_234_567.891, "1234567.891"), (1e300, "1000000000"),
    (-.infinity, "-1000000000"), (.infinity, "1000000000"), (.nan, "0"), (0.000_001_5, "0.000002"),
    (10, "10"), (100.25, "100.25"), (-0.05, "-0.05"), (999_999_999.999_999, "999999999.999999"),
  ])
  func writesDecimals(_ number: Double, expected: String) {
    #expect(DOTNumber.text(number) == expected)
  }

  @Test func obeysDigitsAndLimits() {
    #expect(DOTNumber.text(3.14159, fractionDigits: 2) == "3.14")
    #expect(DOTNumber.text(2.5, fractionDigits: 0) == "3")
    #expect(DOTNumber.text(2.5, fractionDigits: -4) == "3")
    #expect(DOTNumber.text(1.23456789, fractionDigits: 99) == "1.234568")
    #expect(DOTNumber.text(77, limit: 50) == "50")
    #expect(DOTNumber.text(-77, limit: 50.5) == "-50.5")
    #expect(DOTNumber.text(77, limit: .nan) == "0")
    #expect(DOTNumber.text(1e12, limit: 1e300) == "1000000000")
    #expect(DOTNumber.text(Int.max) == "1000000000")
    #expect(DOTNumber.text(Int.min) == "-1000000000")
    #expect(DOTNumber.text(-3, limit: 2) == "-2")
  }

  @Test func isTheNumberToSixDigits() throws {
    var random = SeededGenerator(state: 1)
    for _ in 0..<5_000 {
      let exponent = Double(Int.random(in: -8...8, using: &random))
      var power = 1.0
      for _ in 0..<Int(exponent.magnitude) { power *= 10 }
      let number = Double.random(in: -1...1, using: &random) * (exponent < 0 ? 1 / power : power)
      let text = DOTNumber.text(number)
      #expect(text.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) })
      #expect(text.utf8.first != 0x2E && text.utf8.last != 0x2E)
      let back = try #require(Double(text))
      #expect((back - number).magnitude <= 0.51e-6)
    }
  }
}

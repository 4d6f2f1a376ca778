import ClewDossier
import Testing

@Suite("Numbers as printed")
struct DecimalsTests {
  /// By hand: four decimals, three significant digits below 0.01, powers of ten at both ends.
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (0.56781, "0.5678"), (0.5, "0.5"),
    (1234.56789, "1234.5679"), (0.01, "0.01"), (0.0123456, "0.0123"), (0.0099996, "0.01"),
    (0.00473219, "0.00473"), (-4.9107750663801575e-05, "-0.0000491"),
    (0.000001, "0.000001"), (4.9107750663801575e-08, "4.91e-8"), (9.9996e-07, "1e-6"),
    (-5e-324, "-5e-324"), (99_999.99999, "100000"), (123_456_789_012.4, "123456789012"),
    (1.5e15, "1.5e15"), (-1.7976931348623157e308, "-1.8e308"), (Double.infinity, "infinite"),
    (Double.nan, "undefined"),
  ])
  func text(_ value: Double, _ text: String) {
    #expect(Decimals.text(value) == text)
  }

  /// Whatever the size, no more than 15 digits stand there, and the number is near the one meant.
  @Test func printedNumbersAreNear() throws {
    var value = 1.2345678901234567e-300
    while value < 1e300 {
      let text = Decimals.text(value)
      #expect(text.count { $0.isNumber } <= 15)
      let read = try #require(Double(text))
      #expect(abs(read - value) <= 0.005 * value, "\(value) as \(text)")
      value *= 7.3
    }
  }
}

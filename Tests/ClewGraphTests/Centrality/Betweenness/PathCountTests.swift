import Testing

@testable import ClewGraph

@Suite struct PathCountTests {
  /// Two to the power `exponent`, by doubling.
  private func power(_ exponent: Int) -> PathCount {
    (0..<exponent).reduce(into: .one) { count, _ in count.add(count) }
  }

  @Test(arguments: [0, 1, 511, 512, 513, 1_023, 1_024, 5_000])
  func sharesOfNeighbouringPowersAreExact(exponent: Int) {
    #expect(power(exponent).share(of: power(exponent)) == 1)
    #expect(power(exponent).share(of: power(exponent + 1)) == 0.5)
    #expect(power(exponent).share(of: power(exponent + 10)) == 0x1p-10)
  }

  @Test func sumsAcrossTheStepAreExact() {
    // 2^511 + 2^512 in either order, of which 2^512 is two thirds.
    var sum = power(511)
    sum.add(power(512))
    var other = power(512)
    other.add(power(511))
    #expect(sum.share(of: other) == 1)
    #expect(nearlyEqual(power(512).share(of: sum), 2.0 / 3))
    var large = power(2_000)
    large.add(.one)
    #expect(large.share(of: power(2_000)) == 1)
    #expect(PathCount.one.share(of: large) == 0)
    var small = PathCount.one
    small.add(power(2_000))
    #expect(small.share(of: large) == 1)
  }
}

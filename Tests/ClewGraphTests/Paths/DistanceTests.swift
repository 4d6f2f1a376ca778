import Testing

@testable import ClewGraph

@Suite struct DistanceTests {
  @Test func everyEdgeIsAStepAway() {
    let far = Distance(length: 1e6, stalls: 3)
    for length in [0, 1e-300, 0.5, 1e300] {
      #expect(far < far.adding(length))
      #expect(Distance.zero < Distance.zero.adding(length))
      #expect(far.adding(length) < .unreachable)
    }
    #expect(far.adding(1e-300) == Distance(length: 1e6, stalls: 4))
    #expect(far.adding(1) == Distance(length: 1e6 + 1, stalls: 3))
  }
}

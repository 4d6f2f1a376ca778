import ClewGraph
import Testing

@Suite struct ConvergenceErrorTests {
  @Test func saysHowFarItCame() {
    let fault = #expect(throws: ConvergenceError.self) {
      try EdgeList.path(50).topology.eigenvector(tolerance: 0.125, maximumIterations: 0)
    }
    #expect(fault?.description == "After 0 iterations the residual is inf, not yet 0.125.")
  }
}

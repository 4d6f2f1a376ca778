import ClewGraph
import Testing

@Suite struct EdgeValueErrorTests {
  @Test(arguments: [
    (Double.nan, EdgeValueError.Code.notFinite), (.infinity, .notFinite), (-.infinity, .notFinite),
    (-1e-300, .negative), (1e308, .totalTooLarge),
  ])
  func badValuesAreNamed(value: Double, code: EdgeValueError.Code) {
    let fault = #expect(throws: LengthError.self) { try EdgeLengths([1, 0, value, 2]) }
    #expect(fault?.code == code && fault?.edge == 2)
    #expect(throws: StrengthError.self) { try EdgeStrengths([1, 0, value, 2]) }
  }

  @Test func manyLargeValuesAreTooLargeTogether() {
    let half = EdgeValueError.largestTotal / 2
    #expect(throws: Never.self) { try EdgeLengths([half, half]) }
    let fault = #expect(throws: LengthError.self) { try EdgeLengths([half, half, half]) }
    #expect(fault?.edge == 2 && fault?.code == .totalTooLarge)
  }

  @Test func descriptionSaysWhichEdge() {
    let fault = #expect(throws: LengthError.self) { try EdgeLengths([-2]) }
    #expect(fault?.description == "The value -2.0 of edge 0 is negative.")
  }
}

import ClewGraph
import Testing

@Suite struct ColumnTests {
  @Test func givesBackWhatItWasMadeFrom() {
    let indices = Indices([7, 0, .max])
    #expect(Array(indices) == [7, 0, .max])
    #expect(indices[2] == .max)
    #expect(indices.withSpan { span in span.indices.map { span[$0] } } == [7, 0, .max])
  }

  @Test func passesErrorsThroughWithTheirType() {
    struct Stop: Error {}
    let indices: Indices = [1]
    #expect(throws: Stop.self) {
      try indices.withSpan { (_) throws(Stop) -> Int in throw Stop() }
    }
  }
}

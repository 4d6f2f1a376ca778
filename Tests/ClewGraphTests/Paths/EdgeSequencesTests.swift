import Testing

@testable import ClewGraph

@Suite struct EdgeSequencesTests {
  @Test func countsUpFromTheLastHop() {
    #expect(
      Array(EdgeSequences([[1, 4], [2], [0, 3]]))
        == [[1, 2, 0], [1, 2, 3], [4, 2, 0], [4, 2, 3]])
  }

  @Test func noHopsHaveOneWay() {
    #expect(Array(EdgeSequences([])) == [[]])
  }
}

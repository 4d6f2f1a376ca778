import Testing

@testable import ClewGraph

@Suite struct MergingSetsTests {
  @Test func mergesAsLabelsDo() {
    var generator = SeededGenerator(9)
    var labels = Array(0..<40)
    var sets = MergingSets(count: 40)
    for _ in 0..<80 {
      let (a, b) = (
        Int.random(in: 0..<40, using: &generator), Int.random(in: 0..<40, using: &generator)
      )
      let merged = sets.merge(a, b)
      #expect(merged == (labels[a] != labels[b]))
      labels = labels.map { $0 == labels[b] ? labels[a] : $0 }
      for node in 0..<40 {
        let isSame = sets.root(of: node) == sets.root(of: a)
        #expect(isSame == (labels[node] == labels[a]))
      }
    }
  }
}

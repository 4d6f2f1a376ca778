import Testing

@testable import ClewGraph

@Suite struct LengthHeapTests {
  @Test func nearestFirst() {
    var generator = SeededGenerator(3)
    for count in 0..<80 {
      var heap = LengthHeap()
      var expected: [(Double, UInt32)] = []
      for node in 0..<UInt32(count) {
        let length = Double(Int.random(in: 0..<9, using: &generator))
        let stalls = UInt32.random(in: 0..<3, using: &generator)
        heap.insert(length, stalls, node)
        expected.append((length, stalls))
      }
      expected.sort { $0 < $1 }
      var popped: [(Double, UInt32)] = []
      while let entry = heap.popFirst() { popped.append((entry.length, entry.stalls)) }
      #expect(popped.map(\.0) == expected.map(\.0) && popped.map(\.1) == expected.map(\.1))
    }
  }
}

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

@Suite struct LengthBucketsTests {
  /// As a search uses it: nothing is inserted before what was taken out last, nor too far beyond.
  @Test func nearestFirstHoweverFarApart() {
    var generator = SeededGenerator(6)
    for longest in [0, 5e-324, 1, 3.7, 1e300] {
      var queue = LengthBuckets(longest: longest)
      for _ in 0..<3 {
        queue.insert(0, 0, 0)
        var pending = [0.0]
        var inserted = 1
        while let entry = queue.first() {
          #expect(entry.length == pending.min() && queue.count == pending.count)
          var all: [Double] = []
          queue.forEach { all.append($0.length) }
          #expect(all.sorted() == pending.sorted())
          queue.removeFirst()
          pending.remove(at: pending.firstIndex(of: entry.length) ?? 0)
          for _ in 0..<Int.random(in: 0..<4, using: &generator) where inserted < 120 {
            let length = entry.length + longest * Double.random(in: 0...1, using: &generator)
            queue.insert(length, 0, 0)
            pending.append(length)
            inserted += 1
          }
        }
        queue.insert(longest, 0, 1)
        queue.removeAll()
        #expect(queue.count == 0 && queue.first() == nil)
      }
    }
  }
}

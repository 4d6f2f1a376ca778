import Testing

@testable import ClewGraph

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
          #expect(queue.entries.map(\.length).sorted() == pending.sorted())
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

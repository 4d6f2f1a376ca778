import Testing

@testable import ClewGraph

@Suite struct NodeMarksTests {
  private func check<Marks: NodeMarks>(_ marks: Marks) {
    var marks = marks
    for round: UInt32 in 1...3 {
      #expect((0..<600).allSatisfy { marks.mark(of: $0) == 0 })
      let hasRoom = marks.reserve(300)
      #expect(hasRoom)
      for node in 0..<300 { marks.mark(2 * node, UInt32(node) + round) }
      for node in 0..<300 {
        #expect(marks.mark(of: 2 * node) == UInt32(node) + round)
        #expect(marks.mark(of: 2 * node + 1) == 0)
      }
      marks.removeAll(highest: 299 + round)
    }
  }

  @Test func keepUntilRemoved() {
    check(StampedMarks(nodeCount: 600))
    check(TabledMarks())
  }

  @Test func stampsStartAnewBeforeTheyRunOut() {
    var marks = StampedMarks(nodeCount: 3)
    for _ in 0..<5 {
      marks.mark(1, 7)
      #expect(marks.mark(of: 1) == 7 && marks.mark(of: 0) == 0)
      marks.removeAll(highest: 3 << 29)
    }
  }

  @Test func tableHasALimit() {
    var marks = TabledMarks()
    let hasRoom = marks.reserve(TabledMarks.limit)
    marks.mark(9, 1)
    let hasRoomForMore = marks.reserve(TabledMarks.limit)
    #expect(hasRoom && !hasRoomForMore)
  }
}

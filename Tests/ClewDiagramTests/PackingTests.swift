import Testing

@testable import ClewDiagram

struct PackingTests {
  @Test func nothingOverlaps() {
    // Sizes from a linear congruential generator; every pair is checked.
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 5 + Double(state >> 40 & 255)
    }
    for count in [0, 1, 2, 9, 40] {
      let sizes = (0..<count).map { _ in (width: next(), height: next()) }
      let corners = Packing.corners(of: sizes, gap: 4, aspect: 1.5)
      #expect(corners.count == count)
      let boxes = zip(corners, sizes).map {
        Box(left: $0.x, bottom: $0.y, right: $0.x + $1.width, top: $0.y + $1.height)
      }
      for left in boxes.indices {
        #expect(boxes[left].top <= 0.001)
        for right in boxes.indices where right > left {
          #expect(boxes[left].overlap(boxes[right]) < 0.001)
        }
      }
    }
  }

  @Test func fourSquaresMakeASquare() {
    let corners = Packing.corners(
      of: .init(repeating: (width: 10, height: 10), count: 4), gap: 0, aspect: 1)
    #expect(Set(corners.map(\.x)) == [0, 10])
    #expect(Set(corners.map(\.y)) == [-10, -20])
  }

  @Test func whatLinesJoinComesNear() {
    let sizes = [(width: Double, height: Double)](repeating: (width: 10, height: 10), count: 9)
    // The corners of the page, were they placed in order, and the middle.
    let pairs = [(0, 8), (0, 8), (2, 6), (2, 6)]
    func length(_ corners: [Point]) -> Double {
      pairs.reduce(0) { sum, pair in
        let (x, y) = (corners[pair.0].x - corners[pair.1].x, corners[pair.0].y - corners[pair.1].y)
        return sum + (x * x + y * y).squareRoot()
      }
    }
    let plain = Packing.corners(of: sizes, gap: 0, aspect: 1)
    let near = Packing.corners(of: sizes, gap: 0, aspect: 1, between: pairs)
    #expect(length(near) == 40)
    #expect(length(plain) > 80)
    #expect(Set(near) == Set(plain))
    #expect(Packing.corners(of: sizes, gap: 0, aspect: 1, between: []) == plain)
    #expect(Packing.corners(of: [], gap: 0, aspect: 1, between: []).isEmpty)
  }
}

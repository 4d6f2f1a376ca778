import Foundation
import Testing

@testable import ClewGraph

@Suite struct BetweennessPartsTests {
  @Test func drawsAreDifferentNodes() {
    var numbers = SampleNumbers(seed: 1)
    for count in 0...10 {
      let drawn = numbers.draw(count, outOf: 10)
      #expect(Set(drawn).count == count && drawn.allSatisfy { (0..<10).contains($0) })
    }
    #expect((0..<1_000).allSatisfy { _ in (0..<1).contains(numbers.fraction()) })
  }

  @Test func sumsAreExactOnlyForMultiplesOfOneUnit() throws {
    let path = EdgeList.path(3).topology
    for (lengths, isExact) in [
      ([1.0, 2], true), ([0.5, 0.25], true), ([0, 0], true), ([0.1, 0.2], false),
      ([1e16, 1], false), ([0x1p52, 1], true), ([0x1p53, 1], false),
      ([.leastNonzeroMagnitude, .leastNonzeroMagnitude], true),
    ] {
      #expect(try EdgeLengths(lengths).addUpExactly(in: path) == isExact, "\(lengths)")
    }
  }

  @Test func stepsKeepTheOrderOfPaths() throws {
    let path = EdgeList.path(4).topology
    for (lengths, steps) in [
      ([2.0, 4, 6], [1, 2, 3]), ([0.5, 0.75, 1], [2, 3, 4]), ([0, 3, 6], [1, 3, 6]),
      ([0, 0, 0], [1, 1, 1]), ([1, 20_000, 2], []),
    ] as [([Double], [Int16])] {
      let pieces = try PathPieces(path, EdgeLengths(lengths), .all(4), wantsEdges: false)
      let byEdge =
        pieces.steps.isEmpty
        ? [] : (0..<3).map { edge in pieces.steps[pieces.edges.firstIndex(of: UInt32(edge)) ?? 0] }
      #expect(byEdge == steps, "\(lengths)")
    }
  }
}

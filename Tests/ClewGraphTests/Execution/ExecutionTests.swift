import Testing

@testable import ClewGraph

@Suite struct ExecutionTests {
  @Test(arguments: [1, 2, 3, 8]) func everyChunkIsDoneOnceAndInOrder(_ threads: Int) {
    let execution = Execution(threads: threads)
    let parts = execution.map(chunks: 1_000, scratch: {}, { chunk, _ in chunk * chunk })
    #expect(parts == (0..<1_000).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 5]) func partsAreAddedInChunkOrder(_ threads: Int) {
    var sum = 0.0
    Execution(threads: threads).reduce(
      chunks: 5_000, into: &sum, scratch: {}, { chunk, _ in 1 / Double(chunk + 1) },
      merge: { $0 += $1 })
    var expected = 0.0
    for chunk in 0..<5_000 { expected += 1 / Double(chunk + 1) }
    #expect(sum == expected)
  }

  @Test func threadsWriteTheirOwnSlots() {
    var squares = [Int](repeating: 0, count: 10_000)
    DisjointSlots.lend(&squares) { slots in
      Execution(threads: 4).forEachChunk(100) { chunk in
        for place in chunk * 100..<(chunk + 1) * 100 { slots[place] = place * place }
      }
    }
    #expect(squares == (0..<10_000).map { $0 * $0 })
  }

  @Test func progressCountsToTheEnd() async {
    await confirmation(expectedCount: 7) { heard in
      Execution(
        threads: 2,
        progress: { done, total in
          #expect(total == 7 && (1...7).contains(done))
          heard()
        }
      ).forEachChunk(7) { _ in }
    }
  }

  @Test func nothingIsDoneForNoChunks() {
    #expect(Execution.allCores.map(chunks: 0, scratch: {}, { chunk, _ in chunk }).isEmpty)
  }
}

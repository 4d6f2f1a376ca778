import Testing

@testable import ClewGraph

@Suite struct LengthPassTests {
  private enum Way { case fast, careful }

  /// What every source of a graph depends on, node by node and arc by arc, and how often the fast
  /// way declined.
  private func sums(
    _ pieces: PathPieces, _ request: DependencyRequest, _ way: Way
  ) -> (part: DependencyPart, declined: Int) {
    var part = DependencyPart(
      firstSlot: 0, slots: [Double](repeating: 0, count: pieces.nodes.count), firstArc: 0,
      arcs: [Double](repeating: 0, count: pieces.outgoing.heads.count))
    let capacity = pieces.pieces.map(\.slots.count).max() ?? 0
    var fast = LengthPass(capacity: capacity)
    var careful = CarefulPass(capacity: capacity)
    var declined = 0
    for piece in pieces.pieces {
      for source in 0..<piece.slots.count {
        if way == .fast && fast.run(source, in: piece, of: pieces, request, into: &part) {
          continue
        }
        declined += 1
        careful.run(source, in: piece, of: pieces, request, into: &part)
      }
    }
    return (part, declined)
  }

  private func pieces(_ graph: EdgeList) throws -> PathPieces {
    try PathPieces(
      graph.topology, graph.lengths(), .all(graph.nodeCount), wantsEdges: true)
  }

  /// Fractions with and without ties among paths, undirected in blocks and whole, and directed.
  @Test func agreesWithTheCarefulWay() throws {
    var generator = SeededGenerator(71)
    let lengths: [(inout SeededGenerator) -> Double] = [
      { Double.random(in: 0.001...1, using: &$0) },
      { Double(Int.random(in: 1...4, using: &$0)) / 10 },
      { Double(Int.random(in: 1...4, using: &$0)) * 0x1p-40 },
      { [1, 1e-3, 1e6].randomElement(using: &$0) ?? 1 },
    ]
    for number in 0..<48 {
      let count = Int.random(in: 2...40, using: &generator)
      let edges = (0..<3 * count).map { _ in
        (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      }
      let weights = edges.map { _ in lengths[number % 4](&generator) }
      let graph = EdgeList(number % 8 < 4, count, edges, weights)
      let pieces = try pieces(graph)
      for ends in [false, true] {
        let request = DependencyRequest(edges: true, ends: ends)
        let fast = sums(pieces, request, .fast)
        let careful = sums(pieces, request, .careful)
        #expect(fast.declined == 0)
        #expect(nearlyEqual(fast.part.slots, careful.part.slots), "\(graph)")
        #expect(nearlyEqual(fast.part.arcs, careful.part.arcs), "\(graph)")
      }
    }
  }

  /// Edges of no length, or too short to change a sum, are for the careful way.
  @Test func declinesWhatDistancesDoNotOrder() throws {
    for weights in [[1, 0, 1], [1e20, 1, 1e20], [0, 0, 0]] {
      let pieces = try pieces(EdgeList(true, 4, [(0, 1), (1, 2), (2, 3)], weights))
      #expect(sums(pieces, DependencyRequest(edges: true), .fast).declined > 0)
    }
    let plain = try pieces(EdgeList(true, 4, [(0, 1), (1, 2), (2, 3)], [1, 2.5, 1]))
    #expect(sums(plain, DependencyRequest(edges: true), .fast).declined == 0)
  }
}

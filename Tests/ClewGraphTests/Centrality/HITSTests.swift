import ClewGraph
import Testing

@Suite struct HITSTests {
  @Test func byHand() throws {
    let both = try EdgeList(true, 3, [(0, 2), (1, 2)]).topology.hubsAndAuthorities()
    let half = (0.5).squareRoot()
    #expect(nearlyEqual(both.hubs.values, [half, half, 0]))
    #expect(nearlyEqual(both.authorities.values, [0, 0, 1]))
    let none = try EdgeList(true, 2, [(1, 1)]).topology.hubsAndAuthorities()
    #expect(none.hubs.values == [0, 0] && none.authorities.values == [0, 0])
  }

  @Test func agreesWithJacobiRotations() throws {
    for graph in GraphFamilies.small where graph.nodeCount > 0 {
      let incoming = DenseOracle.ties(graph)
      let outgoing = DenseOracle.transposed(incoming)
      guard incoming.contains(where: { $0.contains { $0 > 0 } }) else { continue }
      let hubs = DenseOracle.leading(DenseOracle.product(outgoing, incoming))
      let raw = DenseOracle.product(incoming, hubs)
      let size = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let both = try graph.topology.hubsAndAuthorities(strengths: graph.strengths())
      #expect(zip(both.hubs.values, hubs).allSatisfy { ($0 - $1).magnitude < 1e-8 }, "\(graph)")
      #expect(
        zip(both.authorities.values, raw).allSatisfy { ($0 - $1 / size).magnitude < 1e-8 },
        "\(graph)")
    }
  }

  @Test func undirectedEigenvectorsAgreeWithJacobiRotations() throws {
    for graph in GraphFamilies.small + GraphFamilies.random(30, seed: 43, nodes: 8...30)
    where !graph.isDirected {
      let table = DenseOracle.ties(graph)
      guard table.contains(where: { $0.contains { $0 > 0 } }) else { continue }
      let scores = try graph.topology.eigenvector(strengths: graph.strengths())
      let expected = DenseOracle.leading(table)
      #expect(
        zip(scores.values, expected).allSatisfy { ($0 - $1).magnitude < 1e-8 }, "\(graph)")
    }
  }

  @Test func threadsChangeNothing() throws {
    var generator = SeededGenerator(33)
    let count = 35_000
    let edges = (0..<90_000).map { _ in
      (
        Int.random(in: 0..<count, using: &generator),
        Int.random(in: 0..<count, using: &generator) % 500
      )
    }
    let topology = EdgeList(true, count, edges).topology
    let hubs = try topology.hubsAndAuthorities(tolerance: 1e-6, on: .oneThread)
    let katz = try topology.katz(on: .oneThread)
    let power = try topology.bonacichPower(on: .oneThread)
    let two = Execution(threads: 2)
    #expect(try topology.hubsAndAuthorities(tolerance: 1e-6, on: two) == hubs)
    #expect(try topology.katz(on: two) == katz)
    #expect(try topology.bonacichPower(on: two) == power)
  }
}

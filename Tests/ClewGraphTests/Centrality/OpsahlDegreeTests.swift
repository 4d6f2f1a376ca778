import ClewGraph
import Foundation
import Testing

@Suite struct OpsahlDegreeTests {
  @Test func byHand() throws {
    let star = EdgeList(false, 5, [(0, 1), (0, 2), (0, 3), (0, 4)], [1, 2, 2, 4])
    for (alpha, expected) in [(0, 4.0), (0.5, 6), (1, 9)] {
      let scores = try star.topology.opsahlDegrees(strengths: star.strengths(), alpha: alpha)
      #expect(scores[0] == expected)
    }
    // Above 1 the single strong tie outranks the four of larger total.
    let scores = try star.topology.opsahlDegrees(strengths: star.strengths(), alpha: 3)
    #expect(nearlyEqual(scores[0], 729.0 / 16) && nearlyEqual(scores[4], 64))
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in GraphFamilies.random(90, seed: 101, nodes: 1...10) {
      let ties = DenseTies(graph, strengths: true)
      let strengths = try graph.strengths()
      for direction in Direction.allCases {
        for alpha in [0, 0.3, 0.5, 1, 1.5] {
          let expected = ties.nodes.map { node -> Double in
            let own = ties.nodes.map { other -> Double in
              let (out, into) = (ties.strength[node][other], ties.strength[other][node])
              guard graph.isDirected else { return out }
              return direction == .both ? out + into : direction == .outgoing ? out : into
            }
            let total = own.reduce(0, +)
            let count = Double(own.count { $0 > 0 })
            return total > 0 ? pow(count, 1 - alpha) * pow(total, alpha) : 0
          }
          let scores = graph.topology.opsahlDegrees(
            strengths: strengths, alpha: alpha, direction)
          #expect(nearlyEqual(scores.values, expected), "\(graph) \(direction) \(alpha)")
        }
      }
    }
  }
}

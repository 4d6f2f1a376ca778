import ClewGraph
import Foundation
import TestSupport
import Testing

@testable import ClewDossier

@Suite("Lengths and trust")
struct LengthRuleTests {
  private func network(_ texts: String...) throws -> Network {
    let files = texts.count == 1 ? [texts[0], ""] : texts
    let dossier =
      files[1].isEmpty
      ? try TestSupport.dossier(files[0]) : try TestSupport.dossier(files[0], files[1])
    return try Reading(dossier).network(.allTies)
  }

  private func trust(_ texts: String...) throws -> Double {
    let dossier =
      texts.count == 1
      ? try TestSupport.dossier(preamble + texts[0])
      : try TestSupport.dossier(preamble + texts[0], secondPaper + texts[1])
    let network = try Reading(dossier).network(.allTies)
    return network.trust(in: try #require(network.ties.first))
  }

  private func isNear(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-12 }

  @Test func trustByHand() throws {
    // The paper is graded B, .8; the gazette D, .4.
    #expect(isNear(try trust("notes:\n- {par: 1, facts: anna met boris}"), 0.8))
    #expect(isNear(try trust("notes:\n- {par: 1, hedge: claimed, facts: anna met boris}"), 0.64))
    #expect(isNear(try trust("notes:\n- {par: 1, hedge: alleged, facts: anna met boris}"), 0.48))
    #expect(isNear(try trust("notes:\n- {par: 1, hedge: speculated, facts: anna met boris}"), 0.24))
    // The best claim of one carrier counts, not the number of them.
    #expect(
      isNear(
        try trust(
          "notes:\n- {par: 1, hedge: alleged, facts: anna met boris}\n"
            + "- {par: 2, hedge: claimed, facts: anna met boris}"), 0.64))
    let fact = "notes:\n- {par: 1, facts: anna met boris}"
    #expect(isNear(try trust(fact, fact), 1 - 0.2 * 0.6))
    // Two outlets that quote one ministry are one origin: the better of them counts.
    let quote = "notes:\n- {par: 1, by: ministry, facts: anna met boris}"
    #expect(isNear(try trust(quote, quote), 0.8))
    // Contested or doubted: half.
    #expect(isNear(try trust(fact, "notes:\n- {par: 1, not: anna met boris}"), 0.4))
    #expect(
      isNear(try trust("notes:\n- {par: 1, outlet: doubts, facts: anna met boris}"), 0.4))
  }

  @Test func ungradedSourcesAreWorthHalf() throws {
    let text = """
      clew: 1
      sources: {a: {title: A}, b: {title: B}}
      entities: {x: person X, y: person Y, z: person Z}
      relations:
      - {subject: x, kind: met, object: y, claims: [{source: a}]}
      - {subject: x, kind: met, object: z, claims: [{source: a}, {source: b}]}
      """
    let network = try network(text)
    #expect(network.ties.map { network.trust(in: $0) } == [0.5, 0.75])
    let lengths = network.lengths(.reliability)
    #expect(isNear(lengths[0], 0.693_147_180_559_945))
    #expect(isNear(lengths[1], 0.287_682_072_451_781))
    #expect(network.lengths(.bestSourced)[0] == 1)
    #expect(network.lengths(.bestSourced)[1] == 0.5)
    #expect(network.lengths(.hops)[1] == 1)
  }

  @Test func contestedTiesAreTwiceAsLong() throws {
    let network = try network(
      preamble + "notes:\n- {par: 1, facts: anna met boris}\n- {par: 2, not: anna met boris}")
    #expect(network.lengths(.bestSourced)[0] == 2)
  }
}

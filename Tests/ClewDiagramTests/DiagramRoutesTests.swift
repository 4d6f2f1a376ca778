import ClewDossier
import Testing

@testable import ClewDiagram

struct DiagramRoutesTests {
  private func diagram() throws -> Diagram {
    let reading = try SmallDossier.reading()
    return Diagram(routes: reading.journeys(), of: reading)
  }

  @Test func unreportedStartIsDrawnAsSuch() throws {
    let diagram = try diagram()
    let first = try #require(diagram.edges.first)
    #expect(diagram.nodes[first.tail].role == .unreported)
    #expect(diagram.nodes[first.tail].name == "start not reported")
    #expect(diagram.nodes[first.tail].entity == nil)
    // The traveller's citizenship is nowhere in the first lane.
    #expect(!diagram.clusters[0].members.contains { diagram.nodes[$0].id == "land" })
  }

  @Test func legNumbersBeginAnewWithEachTraveller() throws {
    let diagram = try diagram()
    #expect(diagram.edges.map(\.leg) == [1, 2, 1])
    #expect(diagram.clusters.map(\.members.count) == [3, 2])
    #expect(diagram.edges.allSatisfy { !$0.claims.isEmpty && $0.relation == .travel })
  }

  @Test func connectedLegsShareTheirPlace() throws {
    let diagram = try diagram()
    #expect(diagram.edges[0].head == diagram.edges[1].tail)
    // Town is in both lanes and said to be.
    #expect(diagram.nodes.count { $0.id == "town" } == 2)
    #expect(diagram.footer.contains { $0.hasPrefix("On more than one journey: Town;") })
  }

  @Test func everyLegOfThePolicyOnly() throws {
    var policy = Policy()
    policy.withoutSources = ["a"]
    let reading = try SmallDossier.reading(policy)
    let diagram = Diagram(routes: reading.journeys(), of: reading)
    #expect(diagram.edges.map(\.leg) == [1])
  }
}

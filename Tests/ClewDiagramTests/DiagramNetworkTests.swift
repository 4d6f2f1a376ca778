import ClewDossier
import ClewGraph
import Testing

@testable import ClewDiagram

struct DiagramNetworkTests {
  private func diagram(
    _ projection: Projection = .actorsAndEvents, _ change: (inout DiagramOptions) -> Void = { _ in }
  ) throws -> Diagram {
    var options = DiagramOptions()
    change(&options)
    return try Diagram(SmallDossier.reading().network(projection), options: options)
  }

  private func node(_ id: String, _ diagram: Diagram) throws -> Diagram.Node {
    try #require(diagram.nodes.first { $0.id == id })
  }

  private func edges(_ tail: String, _ head: String, _ diagram: Diagram) -> [Diagram.Edge] {
    diagram.edges.filter {
      diagram.nodes[$0.tail].id == tail && diagram.nodes[$0.head].id == head
    }
  }

  @Test func rolesKeepSuspectsApart() throws {
    let diagram = try diagram()
    #expect(try node("bomber", diagram).role == .perpetrator)
    #expect(try node("planner", diagram).role == .suspect)
    #expect(try node("helper", diagram).role == .person)
    #expect(try node("group", diagram).role == .group)
    #expect(try node("attack", diagram).role == .event)
    #expect(try node("land", diagram).role == .state)
    #expect(try node("nobody", diagram).isUnnamed)
  }

  @Test func secondLinesAreWordedAsTheClaimsAre() throws {
    let diagram = try diagram()
    #expect(try node("bomber", diagram).lines == ["said to have perpetrated \u{00B7} arrested"])
    #expect(try node("planner", diagram).lines == ["suspect"])
    #expect(try node("attack", diagram).lines == ["3 January 2024", "killed: 2 \u{2260} 4"])
    #expect(try node("group", diagram).lines == ["TG"])
  }

  @Test func contextStandsOnNodes() throws {
    let diagram = try diagram()
    #expect(try node("bomber", diagram).badges.map(\.text) == ["citizen of Land"])
    #expect(try node("planner", diagram).badges.map(\.text) == ["of origin Land"])
    #expect(try node("attack", diagram).badges.map(\.text) == ["at Town"])
    #expect(diagram.nodes.allSatisfy { $0.badges.allSatisfy { !$0.claims.isEmpty } })
    #expect(try self.diagram(.everything).edges.allSatisfy { $0.relation != .context })
  }

  @Test func foundationsFollowStandings() throws {
    let diagram = try diagram()
    #expect(edges("bomber", "group", diagram).map(\.foundation) == [.several])
    #expect(edges("bomber", "attack", diagram).map(\.foundation) == [.single])
    #expect(edges("helper", "group", diagram).map(\.foundation) == [.alleged])
    let contested = edges("ally", "attack", diagram)
    #expect(contested.map(\.foundation) == [.contested])
    #expect(contested.first?.labels == ["\u{2260} behind"])
  }

  @Test func sayingIsNotContestedThoughItsContentIs() throws {
    let saying = try edges("land", "ally", diagram())
    #expect(saying.map(\.relation) == [.accusation])
    #expect(saying.map(\.foundation) == [.single])
    #expect(saying.first?.labels == ["says: behind Bombing of Town"])
  }

  @Test func tiesOfOneClassAndFoundationShareALine() throws {
    let diagram = try diagram()
    let shared = edges("group", "ally", diagram) + edges("ally", "group", diagram)
    #expect(shared.count == 1)
    #expect(shared.first?.labels == ["allied with", "cooperates with"])
    #expect(shared.first?.arrow == .both)
    #expect(shared.first?.relations.count == 2)
  }

  @Test(arguments: Projection.all.map(\.id))
  func nothingIsDrawnWithoutAClaim(_ projection: String) throws {
    let diagram = try diagram(#require(Projection.named(projection)))
    #expect(diagram.edges.allSatisfy { !$0.claims.isEmpty && !$0.evidence.isEmpty })
    let touched = Set(diagram.edges.flatMap { [$0.tail, $0.head] })
    #expect(touched.count == diagram.nodes.count)
  }

  @Test func leavingSourcesOutLeavesTheirLinesOut() throws {
    var policy = Policy()
    policy.withoutSources = ["a"]
    let diagram = try Diagram(SmallDossier.reading(policy).network(.actorsAndEvents))
    #expect(diagram.edges.count == 1)
    #expect(diagram.edges.first?.foundation == .single)
    #expect(
      diagram.footer.first
        == "Policy: without a; contested marked, denied left out; judged-same entities are one.")
  }

  @Test func footerTellsWhatIsLeftOut() throws {
    let diagram = try diagram()
    // Of 11 entities Town, Port and Nina Solo have no ties among actors and events.
    #expect(diagram.nodes.count == 8)
    let left = try #require(diagram.footer.first { $0.hasPrefix("Left out: ") })
    #expect(left.contains("3 entities without such ties here"))
    #expect(left.contains("3 of which stand on the nodes"))
    #expect(diagram.subtitle[0].contains("2 independent origins"))
    #expect(diagram.footer.last?.contains("[a] Alpha, \u{201C}First paper\u{201D}") == true)
  }

  @Test func highlightFadesTheRest() throws {
    let dossier = try SmallDossier.dossier()
    let bomber = try #require(dossier.entityNumber("bomber"))
    let diagram = try diagram { $0.highlight = [bomber] }
    #expect(try node("bomber", diagram).emphasis == .focus)
    #expect(try node("group", diagram).emphasis == .normal)
    #expect(try node("land", diagram).emphasis == .faded)
    #expect(edges("bomber", "attack", diagram).map(\.emphasis) == [.normal])
    #expect(edges("planner", "attack", diagram).map(\.emphasis) == [.faded])
    let group = try #require(dossier.entityNumber("group"))
    let two = try self.diagram { $0.highlight = [bomber, group] }
    #expect(edges("bomber", "group", two).map(\.emphasis) == [.normal])
    #expect(edges("bomber", "attack", two).map(\.emphasis) == [.faded])
  }

  @Test func egoRadius() throws {
    let network = try SmallDossier.reading().network(.actorsAndEvents)
    let helper = try #require(network.reading.dossier.entityNumber("helper"))
    let near = try Diagram(network.egoNetwork(of: helper, radius: 1))
    #expect(near.nodes.map(\.id).sorted() == ["group", "helper"])
    let far = try Diagram(network.egoNetwork(of: helper, radius: 2))
    #expect(far.nodes.map(\.id).sorted() == ["ally", "attack", "bomber", "group", "helper"])
  }

  @Test func sizesFollowTheMeasure() throws {
    let diagram = try diagram { $0.sizeBy = Measure.named("neighbours") }
    // The attack and the group each have 4 neighbours, the helper 1 of these.
    #expect(try node("attack", diagram).size == 1)
    #expect(try node("helper", diagram).size == 0.5)
  }

  @Test func groupsByKindHoldEachNodeOnce() throws {
    for grouping in DiagramOptions.Grouping.allCases {
      let members = try diagram { $0.grouping = grouping }.clusters.flatMap(\.members)
      #expect(Set(members).count == members.count)
    }
    let kinds = try diagram { $0.grouping = .kind }.clusters.map(\.title)
    #expect(kinds.contains("group"))
  }

  @Test func sameInputGivesTheSameDiagram() throws {
    #expect(try diagram() == diagram())
  }
}

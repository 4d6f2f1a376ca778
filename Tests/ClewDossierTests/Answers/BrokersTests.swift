import ClewDossier
import ClewGraph
import TestSupport
import Testing

@Suite("Brokers and groups")
struct BrokersTests {
  private func reading(_ facts: String) throws -> Reading {
    try Reading(TestSupport.dossier(preamble + "notes:\n- {par: 1, facts: [\(facts)]}"))
  }

  private func lines(_ brokers: Brokers) -> [String] {
    brokers.entries.map { entry in
      "\(brokers.network.reading.dossier.id(ofEntity: entry.entity)) \(entry.total) \(entry.counts)"
    }
  }

  @Test func rolesByKind() throws {
    let reading = try reading("anna member-of ring, ring fights ministry")
    let brokers = reading.network(.actors, isDirected: true).brokers(between: .kind)
    // The ring lets what comes from a person into the groups: a gatekeeper.
    #expect(lines(brokers) == ["ring 1 [0, 0, 1, 0, 0]"])
    #expect(brokers.groups.titles == ["person", "group"])
    // Of the two others one is a group: the sender or the receiver.
    #expect(brokers.entries[0].expected == [0, 0, 0.5, 0.5, 0])
  }

  @Test func symmetricTiesLeadBothWays() throws {
    let reading = try reading("anna met boris, boris member-of ring")
    let directed = reading.network(.actors, isDirected: true).brokers(between: .kind)
    #expect(lines(directed) == ["boris 1 [0, 0, 0, 1, 0]"])
    let undirected = reading.network(.actors).brokers(between: .kind)
    #expect(lines(undirected) == ["boris 2 [0, 0, 1, 1, 0]"])
  }

  @Test func whoIsTiedNeedsNoBroker() throws {
    let reading = try reading("anna told boris, boris told clara, anna told clara")
    #expect(reading.network(.actors, isDirected: true).brokers(between: .kind).entries.isEmpty)
  }

  @Test func statesAreFollowedFromPlaceToPlace() throws {
    let reading = try reading(
      "anna citizen-of land, ministry organ-of land, ring located-in town, town located-in land, "
        + "anna met ring, anna met clara, boris attacked land, boris met clara")
    let network = reading.network(.actors)
    let groups = network.groups(by: .state)
    func title(_ id: String) throws -> String? {
      let entity = try #require(reading.dossier.entityNumber(id))
      return groups.titles[groups.partition[try #require(network.nodes.firstIndex(of: entity))]]
    }
    for id in ["anna", "ministry", "ring", "land"] { #expect(try title(id) == "Land", "\(id)") }
    // An attack on a state makes nobody its own.
    #expect(try title("boris") == nil && title("clara") == nil)
    #expect(groups.unsortedCount == 2 && groups.partition.count == 3)
  }

  @Test func statesInACircleEnd() throws {
    let reading = try reading("ring part-of ministry, ministry part-of ring, anna met ring")
    let groups = reading.network(.actors).groups(by: .state)
    #expect(groups.titles.allSatisfy { $0 == nil } && groups.partition.count == 3)
  }

  @Test func communitiesAndComponentsAreNumberedFromTheLargest() throws {
    let network = try TwoTriangles.network()
    let communities = network.groups(by: .community)
    #expect(communities.titles == ["community 1", "community 2"])
    #expect(communities.partition.sizes == [3, 3])
    #expect(network.groups(by: .component).titles == ["component 1"])
    // c stands between a, b and d; d between c and e, f; each pair both ways.
    #expect(
      lines(network.brokers(between: .community))
        == ["c 4 [0, 0, 2, 2, 0]", "d 4 [0, 0, 2, 2, 0]"])
  }
}

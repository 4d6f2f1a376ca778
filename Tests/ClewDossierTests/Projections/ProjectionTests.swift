import ClewDossier
import ClewGraph
import TestSupport
import Testing

@Suite("Projections")
struct ProjectionTests {
  /// Ties, parts, context, a saying, a journey: something that each projection takes or leaves.
  private let dossier: Dossier

  init() throws {
    dossier = try TestSupport.dossier(
      preamble + """
        notes:
        - {par: 1, facts: [anna met boris, boris member-of ring, anna citizen-of land]}
        - {par: 2, by: ministry, facts: anna perpetrated raid}
        - {par: 3, facts: [boris victim-of raid, raid took-place-at town, clara trained-at town]}
        - {par: 4, trip: [clara, land, town]}
        - {par: 5, not: clara member-of ring}
        """)
  }

  private func lines(
    _ projection: Projection, isDirected: Bool = false, _ change: (inout Policy) -> Void = { _ in }
  ) throws -> [String] {
    var policy = Policy()
    change(&policy)
    let network = try Reading(dossier, under: policy).network(projection, isDirected: isDirected)
    #expect(network.ties.count == network.topology.edgeCount)
    #expect(network.ties.map(\.isContext) == network.ties.indices.map { network.isContext($0) })
    return network.ties.map {
      "\(dossier.id(ofEntity: $0.subject)) \($0.kind) \(dossier.id(ofEntity: $0.object))"
    }
  }

  private func nodes(_ projection: Projection) throws -> [String] {
    try Reading(dossier).network(projection).nodes.map { dossier.id(ofEntity: $0) }
  }

  @Test func actors() throws {
    #expect(
      try lines(.actors) == ["anna met boris", "boris member-of ring", "ministry accused anna"])
    #expect(try nodes(.actors) == ["anna", "boris", "ring", "ministry"])
  }

  @Test func actorsAndEvents() throws {
    #expect(
      try lines(.actorsAndEvents) == [
        "anna met boris", "boris member-of ring", "anna perpetrated raid", "boris victim-of raid",
        "ministry accused anna",
      ])
    #expect(try nodes(.actorsAndEvents) == ["anna", "boris", "ring", "ministry", "raid"])
  }

  @Test func allTies() throws {
    #expect(
      try lines(.allTies) == [
        "anna met boris", "boris member-of ring", "anna perpetrated raid", "boris victim-of raid",
        "clara trained-at town", "ministry accused anna",
      ])
  }

  @Test func everything() throws {
    #expect(
      try lines(.everything) == [
        "anna met boris", "boris member-of ring", "anna citizen-of land", "anna perpetrated raid",
        "boris victim-of raid", "raid took-place-at town", "clara trained-at town",
        "ministry accused anna", "clara went-to town",
      ])
    #expect(try nodes(.everything).count == 8)
  }

  @Test func deniedTiesOnlyWhenAsked() throws {
    let lines = try lines(.actors) { $0.includesDenied = true }
    #expect(lines.contains("clara member-of ring"))
  }

  @Test func sharedEvents() throws {
    #expect(try lines(.sharedEvents) == ["anna shared-event boris"])
  }

  @Test func sharedEventIsFoundedAsItsWorsePart() throws {
    let dossier = try TestSupport.dossier(
      preamble + """
        notes:
        - {par: 1, facts: [anna perpetrated raid, boris victim-of raid]}
        """,
      secondPaper + """
        notes:
        - {par: 1, hedge: speculated, facts: clara perpetrated raid}
        - {par: 2, facts: anna perpetrated raid}
        - {par: 3, not: boris victim-of raid}
        """)
    let ties = try Reading(dossier).network(.sharedEvents).ties
    func standing(_ first: String, _ second: String) throws -> Standing {
      try #require(
        ties.first {
          dossier.id(ofEntity: $0.subject) == first && dossier.id(ofEntity: $0.object) == second
        }
      ).standing
    }
    let annaClara = try standing("anna", "clara")
    #expect(annaClara.origins == 1, "two origins for one, one for the other")
    #expect(annaClara.hedge == .speculated)
    #expect(try standing("anna", "boris").state == .contested)
  }

  @Test func sharedPlaces() throws {
    // Anna and Boris by the raid at the town, Clara by her training and her journey there.
    #expect(
      try lines(.sharedPlaces) == [
        "anna shared-place boris", "anna shared-place clara", "boris shared-place clara",
      ])
  }

  @Test func sharedPlacesNeedTimesThatMayMeet() throws {
    let dossier = try TestSupport.dossier(
      preamble + """
        notes:
        - {par: 1, when: 2020, facts: anna visited town}
        - {par: 2, when: 2021, facts: boris visited town}
        - {par: 3, facts: clara visited town}
        """)
    let ties = try Reading(dossier).network(.sharedPlaces).ties
    #expect(
      ties.map { "\(dossier.id(ofEntity: $0.subject)) \(dossier.id(ofEntity: $0.object))" }
        == ["anna clara", "boris clara"])
  }

  @Test func whoIsBehindAnEventNeedNotHaveBeenThere() throws {
    let dossier = try TestSupport.dossier(
      preamble + """
        notes:
        - {par: 1, facts: [anna behind raid, boris perpetrated raid, raid took-place-at town]}
        """)
    let reading = try Reading(dossier)
    #expect(reading.network(.sharedPlaces).ties.isEmpty)
    #expect(!reading.isPerpetrator(0), "behind it is not the same as having done it")
    #expect(reading.isPerpetrator(1))
    #expect(reading.perpetrators == [1])
  }

  @Test func routes() throws {
    #expect(try lines(.routes) == ["land went-to town"])
    #expect(try lines(.routes) { $0.onlySources = ["wire"] } == [])
  }

  @Test func symmetricTiesRunBothWaysInDirectedNetworks() throws {
    let directed = try Reading(dossier).network(.actors, isDirected: true)
    #expect(
      try lines(.actors, isDirected: true) == [
        "anna met boris", "boris member-of ring", "ministry accused anna", "boris met anna",
      ])
    #expect(directed.tieCount == 3)
    let boris = try #require(directed.node(of: 1))
    let anna = try #require(directed.node(of: 0))
    #expect(directed.topology.distances(from: boris)[anna] == 1)
    // Filtering does not double them again.
    #expect(directed.filtered { _ in true }.topology.edgeCount == 4)
    #expect(directed.filtered(isDirected: false) { _ in true }.topology.edgeCount == 3)
  }

  @Test func egoNetworkIsWhatIsWithinReach() throws {
    let network = try Reading(dossier).network(.actorsAndEvents)
    func reach(_ radius: Int) -> [String] {
      network.egoNetwork(of: 3, radius: radius).nodes.map { dossier.id(ofEntity: $0) }
    }
    // The ring: Boris is its member; Anna and the raid are one step further.
    #expect(reach(1) == ["boris", "ring"])
    #expect(reach(2) == ["anna", "boris", "ring", "raid"])
    #expect(network.egoNetwork(of: 5, radius: 3).nodes.isEmpty, "the land is not in it")
  }

  @Test func namesOfProjections() {
    for projection in Projection.all {
      #expect(Projection.named(projection.id)?.title == projection.title)
    }
    #expect(Projection.named("nothing") == nil)
  }

  @Test func edgesTouchingSomeEntitiesAreThoseThatEndThere() throws {
    let some = ["anna", "town"].compactMap { dossier.entityNumber($0) }
    for projection in Projection.all {
      for isDirected in [false, true] {
        let network = try Reading(dossier).network(projection, isDirected: isDirected)
        let touching = network.ties.indices.filter { edge in
          let tie = network.tie(edge)
          #expect(network.ends(ofEdge: edge) == (tie.subject, tie.object))
          return some.contains(tie.subject) || some.contains(tie.object)
        }
        #expect(network.edges(touching: some) == touching, "\(projection.id)")
      }
    }
  }
}

import TestSupport
import Testing

@testable import ClewDossier

@Suite struct TableJoinTests {
  /// Three declared entities and one that only a row names; four rows, two of them alike.
  private static var tables: TableRecords {
    var tables = TableRecords()
    for (id, name) in [("a", "Anna"), ("b", "Boris"), ("c", ""), ("d", "")] {
      tables.entities.ids.append(id)
      tables.entities.names.append(name)
    }
    tables.entities.kindNames = ["", "person", "Shell Company"]
    tables.entities.kinds = [1, 1, 2, 0]
    tables.entities.rows = [2, 3, 5, 0]
    tables.entities.declaredCount = 3
    tables.relations.subjects = [0, 1, 1, 2]
    tables.relations.objects = [1, 2, 2, 3]
    tables.relations.kindNames = ["", "pays", "met"]
    tables.relations.kinds = [2, 1, 1, 0]
    tables.relations.dates = [0, 1, 1, 0]
    tables.relations.times = [nil, try? When(EDTFDate("2024-02-03"))]
    tables.relations.weights = [.nan, 12.5, 3, .nan]
    tables.relations.rows = [2, 3, 4, 6]
    tables.relations.sources = [0, 1, 0, 0]
    tables.relations.sourceNames.append("ledger")
    var entities = TableInput(name: "x/people.csv", holdsRelations: false)
    entities.records = 0..<3
    var relations = TableInput(name: "x/payments.csv", holdsRelations: true)
    relations.records = 0..<4
    tables.inputs = [entities, relations]
    return tables
  }

  @Test func everyRowIsARecordWithItsOwnClaim() throws {
    let dossier = try Dossier(tables: Self.tables)
    #expect(dossier.entityCount == 4 && dossier.relationCount == 4)
    #expect((0..<4).map { dossier.name(ofEntity: $0) } == ["Anna", "Boris", "c", "d"])
    #expect(
      (0..<4).map { dossier.kind(ofEntity: $0).id } == [
        "person", "person", "shell-company", "object",
      ])
    #expect(
      (0..<4).map { dossier.kind(ofRelation: $0).id } == ["met", "pays", "pays", "linked-to"])
    let claims = (0..<4).map {
      dossier.claim(dossier.claims(of: ClaimTarget(.relation, $0)).lowerBound)
    }
    #expect(claims.map(\.locator) == ["row 2", "row 3", "row 4", "row 6"])
    #expect(
      claims.map { dossier.sources[$0.source].id } == [
        "payments.csv", "ledger", "payments.csv", "payments.csv",
      ])
    #expect(dossier.relation(1).when?.edtf?.text == "2024-02-03")
    #expect(dossier.relation(1).properties == [Property(key: "weight", value: "12.5")])
    #expect(dossier.relation(0).properties.isEmpty)
    #expect(dossier.claims(of: ClaimTarget(.mention, 2)).count == 1)
    #expect(dossier.claims(of: ClaimTarget(.mention, 3)).isEmpty)
    #expect(
      dossier.claim(dossier.claims(of: ClaimTarget(.mention, 2)).lowerBound).locator == "row 5")
    for claim in 0..<dossier.claimCount {
      let target = dossier.target(ofClaim: claim)
      #expect(dossier.claims(of: target).contains(claim))
    }
    try dossier.indexed().checkNumbers()
  }

  @Test func readingsAndPathsWorkAsOnDossiers() throws {
    let reading = try Reading(try Dossier(tables: Self.tables))
    let finder = EntityFinder(reading)
    guard case .found(let anna, _, _) = finder.find("anna") else {
      Issue.record("Anna is found in any case")
      return
    }
    let answer = reading.paths(PathQuery(from: anna, to: 3))
    #expect(answer.routes.first?.hops.map(\.to) == [1, 2, 3])
    #expect(answer.routes.first?.hops[1].ties.count == 2, "both rows are shown")
    #expect(
      reading.network(.actors).nodes.count == 2, "the company of an unknown kind is an object")
  }

  @Test func joinedWithADossierFileRowsMeetItsEntities() throws {
    var builder = DossierBuilder()
    var source = Source(id: "paper")
    source.title = "A paper"
    builder.add(source)
    builder.add(EntityDraft(id: "a", kind: "person", name: "Anna Alpha"))
    builder.add(Self.tables)
    let dossier = try builder.finish()
    #expect(dossier.entityCount == 4)
    #expect(dossier.names(ofEntity: 0).map(\.text) == ["Anna Alpha", "Anna"])
    #expect(dossier.relationCount == 3, "rows that say the same are one record with two claims")
  }

  @Test func endsThatAKindMayNotJoinAreFaults() {
    var tables = Self.tables
    tables.relations.kindNames[1] = "trained-at"
    let error = #expect(throws: DossierError.self) { try Dossier(tables: tables) }
    #expect(error?.diagnostics.count == 2)
    #expect(
      error?.diagnostics.first?.message.hasPrefix("row 3: the object of `trained-at`") == true)
  }

  @Test func emptyTablesMakeAnEmptyDossier() throws {
    let dossier = try Dossier(tables: TableRecords())
    #expect(dossier.entityCount == 0 && dossier.claimCount == 0)
    #expect(try Reading(dossier).network(.everything).nodes.isEmpty)
    try dossier.indexed().checkNumbers()
  }
}

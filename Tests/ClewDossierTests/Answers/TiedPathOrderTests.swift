import TestSupport
import Testing

@testable import ClewDossier

/// Which of several shortest paths comes first, on tables, where it is read off the kinds alone.
@Suite struct TiedPathOrderTests {
  private static let kinds = ["", "knows", "enemy-of", "citizen-of", "pays"]

  private func tables(_ random: inout SeededGenerator) -> TableRecords {
    var tables = TableRecords()
    let count = 9
    for number in 0..<count {
      tables.entities.ids.append("e\(number)")
      tables.entities.names.append("")
    }
    tables.entities.kindNames = ["", "person"]
    tables.entities.kinds = [UInt16](repeating: 1, count: count)
    tables.entities.rows = (0..<UInt32(count)).map { $0 + 2 }
    tables.entities.declaredCount = count
    tables.relations.kindNames = Self.kinds
    for row in 0..<26 {
      tables.relations.subjects.append(UInt32.random(in: 0..<UInt32(count), using: &random))
      tables.relations.objects.append(UInt32.random(in: 0..<UInt32(count), using: &random))
      tables.relations.kinds.append([1, 2, 2, 4][Int.random(in: 0..<4, using: &random)])
      tables.relations.rows.append(UInt32(row) + 2)
    }
    var entities = TableInput(name: "people.csv", holdsRelations: false)
    entities.records = 0..<count
    var relations = TableInput(name: "ties.csv", holdsRelations: true)
    relations.records = 0..<26
    tables.inputs = [entities, relations]
    return tables
  }

  /// By definition: hostile ties of a path, then contested, then doubted ones, then origins, each
  /// counted over the tie that its hop shows first; then entity numbers.
  @Test(arguments: [false, true])
  func shortestPathsComeInTheirOrder(isDirected: Bool) throws {
    var random = SeededGenerator(seed: 41)
    var tied = 0
    for _ in 0..<60 {
      let reading = try Reading(try Dossier(tables: tables(&random)))
      for target in 1..<9 {
        var query = PathQuery(from: 0, to: target)
        query.isDirected = isDirected
        query.onlyShortest = true
        let all = reading.paths(query).routes
        query.onlyShortest = false
        query.count = 3
        let first = reading.paths(query).routes
        guard let hops = all.first?.hops.count else {
          #expect(first.isEmpty)
          continue
        }
        func grade(_ route: PathAnswer.Route) -> [Int] {
          let ties = route.hops.compactMap(\.ties.first)
          return [
            ties.count(where: \.isHostile), ties.count { $0.standing.state != .asserted },
            ties.count(where: \.standing.isDoubted), -ties.reduce(0) { $0 + $1.standing.origins },
          ] + route.hops.map(\.to)
        }
        let sorted = all.map(grade).sorted { $0.lexicographicallyPrecedes($1) }
        let shortest = first.filter { $0.hops.count == hops }.map(grade)
        #expect(shortest == Array(sorted.prefix(3)))
        if all.count > 1, sorted.first?[0] != sorted.last?[0] { tied += 1 }
      }
    }
    #expect(tied > 20, "paths were told apart by hostile ties")
  }
}

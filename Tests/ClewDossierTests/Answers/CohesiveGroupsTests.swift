import ClewGraph
import TestSupport
import Testing

@testable import ClewDossier

@Suite("Cohesive groups and ways of grouping")
struct CohesiveGroupsTests {
  @Test func triangles() throws {
    let network = try TwoTriangles.network()
    let cores = network.cores()
    #expect(cores.levels == [.init(2, members: 6, own: 6, parts: 1)])
    #expect(
      cores.parts(of: 2).map { TwoTriangles.ids($0, network) } == [["a", "b", "c", "d", "e", "f"]])
    let trusses = network.trusses()
    // The tie between the triangles is in none.
    #expect(trusses.levels == [.init(3, members: 6, own: 6, parts: 2)])
    #expect(
      trusses.parts(of: 3).map { TwoTriangles.ids($0, network) }
        == [["a", "b", "c"], ["d", "e", "f"]])
    #expect(trusses.level(2)?.number == 3 && trusses.level(4) == nil)
    let cliques = network.cliques()
    #expect(
      cliques.members.map { TwoTriangles.ids($0, network) } == [["a", "b", "c"], ["d", "e", "f"]])
    #expect(!cliques.isTruncated && cliques.sizes.map(\.count) == [2])
    #expect(network.cliques(smallest: 2).sizes.map(\.size) == [3, 2])
    #expect(network.cliques(limit: 1).isTruncated)
    #expect(!network.cliques(limit: 3).isTruncated)
  }

  /// What the names mean, looked up member by member in the real network.
  @Test func membersKeepWhatTheNamePromises() throws {
    let network = try Reading(realDossier()).network(.actorsAndEvents)
    let neighbours = network.nodes.indices.map { node -> Set<Int> in
      Set(
        (0..<network.topology.edgeCount).compactMap { edge in
          let ends = (network.topology.tail(of: edge), network.topology.head(of: edge))
          if ends.0 == ends.1 { return nil }
          return ends.0 == node ? ends.1 : ends.1 == node ? ends.0 : nil
        })
    }
    func nodes(_ entities: [Int]) -> Set<Int> {
      Set(entities.compactMap { network.nodes.firstIndex(of: $0) })
    }
    let cores = network.cores()
    #expect(cores.levels.count > 1)
    for level in cores.levels {
      let parts = cores.parts(of: level.number).map { nodes($0) }
      #expect(parts.count == level.partCount)
      #expect(parts.reduce(0) { $0 + $1.count } == level.memberCount)
      for part in parts {
        #expect(part.allSatisfy { neighbours[$0].intersection(part).count >= level.number })
      }
      let all = parts.reduce(into: Set<Int>()) { $0.formUnion($1) }
      // Nobody else could be added: all others would fall away one after the other.
      var rest = Set(network.nodes.indices)
      while let least = rest.first(where: {
        neighbours[$0].intersection(rest).count < level.number
      }) { rest.remove(least) }
      #expect(rest == all)
    }
    for level in network.trusses().levels {
      let parts = network.trusses().parts(of: level.number).map { nodes($0) }
      #expect(parts.count == level.partCount)
      for part in parts {
        #expect(part.allSatisfy { neighbours[$0].intersection(part).count >= level.number - 1 })
      }
    }
    let cliques = network.cliques()
    #expect(!cliques.members.isEmpty)
    for clique in cliques.members.map({ nodes($0) }) {
      #expect(clique.allSatisfy { neighbours[$0].isSuperset(of: clique.subtracting([$0])) })
      let outside = Set(network.nodes.indices).subtracting(clique)
      #expect(!outside.contains { neighbours[$0].isSuperset(of: clique) })
    }
    #expect(network.structure().cliques?.members == cliques.members)
    #expect(network.structure([]).cliques == nil && network.structure([]).truss == nil)
  }

  @Test func waysOfGroupingAgree() throws {
    let network = try TwoTriangles.network()
    let sortings = try ["leiden", "girvan-newman", "kinds", "components", "states"].map {
      try #require(PartitionComparison.Sorting.named($0))
    }
    let comparison = network.comparison(of: sortings)
    #expect(comparison.partitions.map(\.count) == [2, 2, 1, 1, 6])
    #expect(comparison.mutualInformation[0][1] == 1 && comparison.adjustedRand[0][1] == 1)
    // Persons all: that tells nothing of the triangles, and the same as one component.
    #expect(comparison.mutualInformation[0][2] == 0 && comparison.adjustedRand[0][2] == 0)
    #expect(comparison.mutualInformation[2][3] == 1 && comparison.adjustedRand[2][3] == 1)
    // Everybody alone: ln 2 of (ln 2 + ln 6) / 2 is shared.
    let expected = 2 * 0.693_147_180_559_945 / (0.693_147_180_559_945 + 1.791_759_469_228_055)
    #expect((comparison.mutualInformation[0][4] - expected).magnitude < 1e-12)
    #expect((comparison.modularities[0] - 5.0 / 14).magnitude < 1e-12)
    #expect(PartitionComparison.Sorting.named("colours") == nil)
  }
}

extension CohesionLevels.Level {
  /// A level written down.
  fileprivate init(_ number: Int, members: Int, own: Int, parts: Int) {
    self.init(number: number, memberCount: members, ownCount: own, partCount: parts)
  }
}

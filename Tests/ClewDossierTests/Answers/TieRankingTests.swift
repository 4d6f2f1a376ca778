import ClewDossier
import ClewGraph
import TestSupport
import Testing

@Suite("Rankings of ties")
struct TieRankingTests {
  private func lines(_ ranking: TieRanking) -> [String] {
    ranking.entries.map { entry in
      let tie = ranking.network.tie(entry.edge)
      let ends = TwoTriangles.ids([tie.subject, tie.object], ranking.network)
      return "\(entry.rank) \(ends[0])-\(ends[1]) \(entry.score)" + (entry.isBridge ? " !" : "")
    }
  }

  @Test func theBridgeCarriesAllWays() throws {
    let network = try TwoTriangles.network()
    let measure = try #require(TieMeasure.named("betweenness"))
    // c-d joins 3 · 3 pairs; each way on from it is of 1 + 3; the far sides of one pair.
    #expect(
      lines(network.tieRanking(by: measure)) == [
        "1 c-d 9.0 !", "2 b-c 4.0", "2 a-c 4.0", "2 d-e 4.0", "2 d-f 4.0", "6 a-b 1.0",
        "6 e-f 1.0",
      ])
    let truss = try #require(TieMeasure.named("truss-number"))
    #expect(lines(network.tieRanking(by: truss)).last == "7 c-d 2.0 !")
  }

  @Test func aSymmetricTieOfADirectedNetworkIsOne() throws {
    let reading = try Reading(
      TestSupport.dossier(
        preamble + "notes:\n- {par: 1, facts: [anna met boris, clara told boris]}"))
    let network = reading.network(.actors, isDirected: true)
    let measure = try #require(TieMeasure.named("betweenness"))
    // clara reaches boris and anna; anna and boris reach one another.
    #expect(network.topology.edgeCount == 3 && network.tieCount == 2)
    #expect(
      lines(network.tieRanking(by: measure)) == ["1 anna-boris 3.0 !", "2 clara-boris 2.0 !"])
    let truss = try #require(TieMeasure.named("truss-number"))
    #expect(
      lines(network.tieRanking(by: truss)) == ["1 anna-boris 2.0 !", "1 clara-boris 2.0 !"])
    #expect(network.bridges() == [0, 1])
  }

  @Test func aTieReportedInTwoWaysIsNoBridge() throws {
    let reading = try Reading(
      TestSupport.dossier(
        preamble
          + "notes:\n- {par: 1, facts: [anna told boris, boris told anna, boris told clara]}"))
    for isDirected in [false, true] {
      #expect(reading.network(.actors, isDirected: isDirected).bridges() == [2])
    }
  }

  @Test func betterSourcedTiesAreShorter() throws {
    // anna-boris-clara has two origins a tie, anna-clara one, so that the way round is as long.
    let first = "notes:\n- {par: 1, facts: [anna met boris, boris met clara, anna met clara]}\n"
    let second = "notes:\n- {par: 1, facts: [anna met boris, boris met clara]}\n"
    let network = try Reading(
      TestSupport.dossier(preamble + first, secondPaper + second)
    ).network(.actors)
    let measure = try #require(TieMeasure.named("betweenness"))
    #expect(network.tieRanking(by: measure).entries.map(\.score) == [1, 1, 1])
    #expect(
      network.tieRanking(by: measure, isWeighted: true).entries.map(\.score) == [1.5, 1.5, 0.5])
    let strength = try #require(Measure.named("strength"))
    let ranking = try network.ranking(by: strength)
    #expect(ranking.entries.map(\.score) == [4, 3, 3])
    #expect(ranking.centralization == nil)
    let betweenness = try #require(Measure.named("betweenness"))
    // Half of the ways between anna and clara go by boris.
    #expect(try network.scores(by: betweenness, isWeighted: true).values.max() == 0.5)
    #expect(try network.scores(by: betweenness).values.max() == 0)
  }

  /// The strength of a tie is what its standing says, whatever the tie stands for.
  @Test func strengthsAreOriginsOfTies() throws {
    let reading = try Reading(realDossier())
    for projection in Projection.all {
      for isDirected in [false, true] {
        let network = reading.network(projection, isDirected: isDirected)
        let strengths = network.strengths()
        for (edge, tie) in network.ties.enumerated() {
          #expect(strengths[edge] == Double(max(1, tie.standing.origins)), "\(projection.id)")
        }
      }
    }
  }

  @Test func nothingRanksNothing() throws {
    let network = try Reading(TestSupport.dossier(preamble + "notes: []")).network(.actors)
    for measure in TieMeasure.all {
      #expect(network.tieRanking(by: measure).entries.isEmpty)
    }
  }
}

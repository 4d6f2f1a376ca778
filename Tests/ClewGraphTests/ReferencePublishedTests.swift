import ClewGraph
import Testing

/// Figures from the literature for the named networks, to as many digits as are printed there.
@Suite struct ReferencePublishedTests {
  private func topology(_ name: String) throws -> Topology {
    try #require(ReferenceSample.all.first { $0.name == name }).topology
  }

  private func isPrinted(_ found: Double, _ printed: Double, digits: Double) -> Bool {
    (found - printed).magnitude <= 0.5001 / digits
  }

  /// Krackhardt 1990, doi:10.2307/2393394: Diane leads by degree, Heather by betweenness, and
  /// Fernando and Garth by closeness.
  @Test func kite() throws {
    let kite = try topology("kite")
    #expect(kite.degrees().ranked().first == 3 && kite.degrees()[3] == 6)
    #expect(kite.betweenness().ranked().first == 7 && nearlyEqual(kite.betweenness()[7], 14))
    let closeness = kite.closeness()
    #expect(Set(closeness.ranked().prefix(2)) == [5, 6])
    #expect(isPrinted(closeness[5], 0.643, digits: 1000))
  }

  /// Padgett and Ansell 1993, doi:10.1086/230190; betweenness as in Jackson 2008, Social and
  /// Economic Networks, section 1.2.1: Medici 0.522, Guadagni 0.255, Strozzi 0.103.
  @Test func florentineMarriages() throws {
    let families = try topology("florentine")
    let scores = families.betweenness(normalized: true)
    let ranking = scores.ranked()
    #expect(isPrinted(scores[ranking[0]], 0.522, digits: 1000))
    #expect(families.degrees()[ranking[0]] == 6)
    #expect(isPrinted(scores[ranking[1]], 0.255, digits: 1000))
    #expect(scores.values.contains { isPrinted($0, 0.103, digits: 1000) })
  }

  /// Zachary 1977, doi:10.1086/jar.33.4.3629752; the figures are those that igraph and NetworkX
  /// document for the network.
  @Test func karateClub() throws {
    let club = try topology("karate")
    #expect(club.nodeCount == 34 && club.edgeCount == 78)
    let scores = club.betweenness()
    #expect(isPrinted(scores[0], 231.0714, digits: 10_000))
    #expect(isPrinted(scores[33], 160.5516, digits: 10_000))
    #expect(isPrinted(club.transitivity(), 0.2557, digits: 10_000))
    let clustering = club.clustering().values
    #expect(isPrinted(clustering.reduce(0, +) / 34, 0.5706, digits: 10_000))
    #expect(club.coreNumbers().values.max() == 4)
  }

  /// Knuth 1993, The Stanford GraphBase: 77 characters, 254 pairs of them in a chapter together.
  @Test func lesMiserables() throws {
    let novel = try topology("les-miserables")
    #expect(novel.nodeCount == 77 && novel.edgeCount == 254)
    let valjean = novel.degrees().ranked()[0]
    #expect(novel.degrees()[valjean] == 36 && novel.betweenness().ranked().first == valjean)
    #expect(isPrinted(novel.betweenness(normalized: true)[valjean], 0.570, digits: 1000))
  }

  /// Davis, Gardner and Gardner 1941, Deep South: 18 women at 14 events, 89 times.
  @Test func southernWomen() throws {
    let women = try topology("davis")
    #expect(women.nodeCount == 32 && women.edgeCount == 89)
    #expect(women.clustering().values.allSatisfy { $0 == 0 })
    #expect(women.degrees().values.max() == 14)
  }
}

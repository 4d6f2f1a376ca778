import ClewDossier
import ClewGraph
import TestSupport
import Testing

@Suite("Disjoint, widest, most reliable and every path")
struct PathSelectionTests {
  private func answer(
    _ reading: Reading, _ from: Int, _ to: Int, _ change: (inout PathQuery) -> Void
  ) -> PathAnswer {
    var query = PathQuery(from: from, to: to)
    change(&query)
    return reading.paths(query)
  }

  /// Anna to the ring over Boris, over Clara, and straight, by one paper; Boris' part by two.
  private func small(_ second: String = "anna met boris") throws -> (Dossier, (String) -> Int) {
    let dossier = try TestSupport.dossier(
      preamble + """
        notes:
        - {par: 1, facts: [anna met boris, anna told clara, boris member-of ring, clara fights ring]}
        - {par: 2, facts: [boris kin-of clara, anna met ministry]}
        """, secondPaper + "notes:\n- {par: 1, facts: [\(second)]}")
    return (dossier, { dossier.entityNumber($0) ?? -1 })
  }

  private func names(_ answer: PathAnswer, _ dossier: Dossier) -> [String] {
    answer.routes.map { route in
      route.entities.map { dossier.id(ofEntity: $0) }.joined(separator: "-")
    }
  }

  @Test func disjointPathsByHand() throws {
    let (dossier, number) = try small()
    let reading = try Reading(dossier)
    for element in PathElement.allCases {
      let found = answer(reading, number("anna"), number("ring")) {
        $0.disjoint = element
        $0.count = .max
      }
      #expect(names(found, dossier) == ["anna-boris-ring", "anna-clara-ring"], "\(element)")
      #expect(found.disjoint?.count == 2)
      #expect(found.routes.map(\.length) == [2, 2])
      // The paper carries a hop of both that nobody else carries; the gazette has a hop of one.
      let ground = try #require(found.disjoint?.ground)
      #expect(ground.origins == 2)
      #expect(ground.onEach.map { dossier.sources[$0].id } == ["paper"])
      #expect(ground.underEach.map { dossier.sources[$0].id } == ["paper"])
    }
    let one = answer(reading, number("anna"), number("ring")) {
      $0.disjoint = .entities
      $0.count = 1
    }
    #expect(names(one, dossier) == ["anna-boris-ring"] && one.disjoint?.count == 2)
    let none = answer(reading, number("anna"), number("land")) { $0.disjoint = .ties }
    #expect(none.routes.isEmpty && none.disjoint?.count == 0 && !none.openings.isEmpty)
    let same = answer(reading, number("anna"), number("anna")) { $0.disjoint = .ties }
    #expect(same.routes.map(\.hops.count) == [0])
  }

  @Test func whatHasTwoSourcesEverywhereRestsOnNone() throws {
    let (dossier, number) = try small(
      "anna met boris, anna told clara, boris member-of ring, clara fights ring")
    let found = answer(try Reading(dossier), number("anna"), number("ring")) {
      $0.disjoint = .entities
      $0.count = .max
    }
    let ground = try #require(found.disjoint?.ground)
    #expect(ground.onEach.map { dossier.sources[$0].id } == ["paper", "gazette"])
    #expect(ground.underEach.isEmpty && ground.origins == 2)
  }

  @Test func amongEquallyManyHopsTheBetterFoundedAreTaken() throws {
    // Two ways of two hops over four people; the one contested is met by another of one origin.
    let dossier = try TestSupport.dossier(
      preamble + """
        notes:
        - {par: 1, facts: [anna met boris, boris met ring, anna met clara, clara met ring]}
        - {par: 2, facts: [anna met ministry, ministry enemy-of ring]}
        """, secondPaper + "notes:\n- {par: 1, not: anna met boris}")
    let number = { dossier.entityNumber($0) ?? -1 }
    let found = answer(try Reading(dossier), number("anna"), number("ring")) {
      $0.disjoint = .entities
      $0.count = 2
    }
    #expect(Set(names(found, dossier)) == ["anna-clara-ring", "anna-boris-ring"])
    let one = answer(try Reading(dossier), number("anna"), number("ring")) {
      $0.disjoint = .ties
      $0.count = 1
    }
    #expect(names(one, dossier) == ["anna-clara-ring"] && one.disjoint?.count == 3)
  }

  @Test func widestByHand() throws {
    // Straight: one origin. By Boris: two and two. By the ministry: contested.
    let dossier = try TestSupport.dossier(
      preamble + """
        notes:
        - {par: 1, facts: [anna met clara, anna met boris, boris met clara]}
        - {par: 2, facts: [anna met ministry, ministry met clara]}
        """,
      secondPaper + """
        notes:
        - {par: 1, facts: [anna met boris, boris met clara, ministry met clara]}
        - {par: 2, not: anna met ministry}
        """)
    let number = { dossier.entityNumber($0) ?? -1 }
    let reading = try Reading(dossier)
    let found = answer(reading, number("anna"), number("clara")) { $0.prefer = .widest }
    #expect(
      names(found, dossier) == ["anna-boris-clara", "anna-clara", "anna-ministry-clara"])
    #expect(found.routes.map(\.length) == [2, 1, 2])
    #expect(
      found.routes.map { route in
        route.weakest.map { route.hops[$0].ties[0].standing.origins }
      } == [2, 1, 1])
    let shortest = answer(reading, number("anna"), number("clara")) {
      $0.prefer = .widest
      $0.onlyShortest = true
    }
    #expect(names(shortest, dossier) == ["anna-boris-clara"], "all of the widest")
    let short = answer(reading, number("anna"), number("clara")) {
      $0.prefer = .widest
      $0.maximumHops = 1
    }
    #expect(names(short, dossier) == ["anna-clara"])
    let via = answer(reading, number("anna"), number("clara")) {
      $0.prefer = .widest
      $0.via = [number("ministry")]
    }
    #expect(names(via, dossier) == ["anna-ministry-clara"])
    let every = answer(reading, number("anna"), number("clara")) {
      $0.prefer = .widest
      $0.isEvery = true
      $0.maximumHops = 2
    }
    #expect(names(every, dossier) == names(found, dossier))
  }

  @Test func everyPathByHand() throws {
    let (dossier, number) = try small()
    let reading = try Reading(dossier)
    let every = { (hops: Int) in
      let answer = answer(reading, number("anna"), number("ring")) {
        $0.isEvery = true
        $0.maximumHops = hops
      }
      #expect(!answer.isTruncated && answer.completeHops == nil)
      return names(answer, dossier)
    }
    #expect(every(1) == [])
    #expect(every(2) == ["anna-boris-ring", "anna-clara-ring"])
    #expect(
      every(3) == [
        "anna-boris-ring", "anna-clara-ring", "anna-boris-clara-ring", "anna-clara-boris-ring",
      ])
    let through = answer(reading, number("anna"), number("ring")) {
      $0.isEvery = true
      $0.maximumHops = 9
      $0.via = [number("clara")]
    }
    #expect(
      names(through, dossier) == [
        "anna-clara-ring", "anna-boris-clara-ring", "anna-clara-boris-ring",
      ])
  }

  /// Between two of n people who all met there are sum of (n-2)!/(n-2-k)! paths of at most k + 1 hops:
  /// of 12, 1 + 10 + 90 + 720 + 5,040 of up to 5 hops, and 30,240 of 6.
  @Test func tooManyPathsAreToldUpToTheLengthThatFits() throws {
    var meetings: [[Int]: RandomMeetings.Founding] = [:]
    for low in 0..<12 { for high in low + 1..<12 { meetings[[low, high]] = .onePaper } }
    let reading = try Reading(RandomMeetings(12, meetings).dossier())
    for (hops, count, complete) in [(5, 5_861, nil), (6, 5_861, 5), (11, 5_861, 5)]
      as [(Int, Int, Int?)]
    {
      let found = answer(reading, 0, 1) {
        $0.isEvery = true
        $0.maximumHops = hops
      }
      #expect(found.routes.count == count && found.completeHops == complete)
      #expect(found.isTruncated == (complete != nil))
    }
  }

  /// From 0 to 1 over each of 120 people and then over each of 120 more: 14,400 paths of 3 hops.
  @Test func notEvenTheShortestMayFit() throws {
    var meetings: [[Int]: RandomMeetings.Founding] = [:]
    for middle in 2..<122 {
      meetings[[0, middle]] = .onePaper
      for far in 122..<242 { meetings[[middle, far]] = .onePaper }
    }
    for far in 122..<242 { meetings[[1, far]] = .onePaper }
    let reading = try Reading(RandomMeetings(242, meetings).dossier())
    let found = answer(reading, 0, 1) {
      $0.isEvery = true
      $0.maximumHops = 8
    }
    #expect(found.isTruncated && found.completeHops == nil)
    #expect(found.routes.count == PathQuery.everyLimit)
    #expect(found.routes.allSatisfy { $0.hops.count == 3 })
    #expect(found.routes.first?.entities == [0, 2, 122, 1])
  }

  @Test func reliabilityIsTheProductOfTrusts() throws {
    let dossier = try TestSupport.dossier(
      preamble + "notes:\n- {par: 1, facts: [anna met boris, boris met clara]}\n"
        + "- {par: 2, hedge: alleged, facts: boris told clara}",
      secondPaper + "notes:\n- {par: 1, facts: anna met clara}")
    let number = { dossier.entityNumber($0) ?? -1 }
    let found = answer(try Reading(dossier), number("anna"), number("clara")) {
      $0.prefer = .reliability
    }
    // The paper is graded B, .8, the gazette D, .4; what is alleged counts less than what is stated.
    #expect(found.routes.map(\.trusts) == [[0.8, 0.8], [0.4]])
    #expect(found.routes[0].reliability.map { abs($0 - 0.64) < 1e-12 } == true)
    #expect(found.routes[1].reliability == 0.4)
    let plain = answer(try Reading(dossier), number("anna"), number("clara")) { _ in }
    #expect(plain.routes.allSatisfy { $0.reliability == nil })
  }

  /// The engine multiplies where the answer adds logarithms.
  @Test func theFirstByReliabilityIsTheMostReliable() throws {
    var generator = SeededGenerator(seed: 83)
    for _ in 0..<40 {
      let meetings = RandomMeetings(people: 4...8, using: &generator)
      let reading = try Reading(meetings.dossier())
      let found = answer(reading, 0, 1) { $0.prefer = .reliability }
      let network = found.network
      let trusts = try EdgeProbabilities(network.ties.map { network.trust(in: $0) })
      guard let from = network.node(of: 0), let to = network.node(of: 1) else { continue }
      let best = network.topology.mostReliablePath(from: from, to: to, probabilities: trusts)
      #expect((best == nil) == found.routes.isEmpty)
      guard let best, let first = found.routes.first?.reliability else { continue }
      #expect(abs(best.probability - first) < 1e-12, "\(meetings)")
    }
  }

  @Test func agreeWithTryingEverything() throws {
    var generator = SeededGenerator(seed: 71)
    for _ in 0..<60 {
      let meetings = RandomMeetings(people: 4...7, using: &generator)
      let reading = try Reading(meetings.dossier())
      let all = meetings.paths(0, 1)
      let ranked = all.map { [meetings.width($0), $0.count - 1] }
        .sorted { $0.lexicographicallyPrecedes($1) }
      for count in [1, 3, 50] {
        let widest = answer(reading, 0, 1) {
          $0.prefer = .widest
          $0.count = count
        }
        let found = widest.routes.map(\.entities)
        #expect(
          found.map { [meetings.width($0), $0.count - 1] } == Array(ranked.prefix(count)),
          "\(meetings)")
        #expect(Set(found).count == found.count && Set(found).isSubset(of: Set(all)))
      }
      for hops in 1...5 {
        let every = answer(reading, 0, 1) {
          $0.isEvery = true
          $0.maximumHops = hops
        }
        let found = every.routes.map(\.entities)
        #expect(Set(found) == Set(all.filter { $0.count <= hops + 1 }), "\(meetings)")
        #expect(found.map(\.count) == found.map(\.count).sorted())
      }
    }
  }

  @Test func disjointPathsAreAsManyAsTheSmallestSetThatPartsThem() throws {
    var generator = SeededGenerator(seed: 73)
    for _ in 0..<60 {
      let meetings = RandomMeetings(people: 4...7, using: &generator)
      let reading = try Reading(meetings.dossier())
      let isTied = meetings.meetings[[0, 1]] != nil
      let people = RandomMeetings.fewest(Array(2..<meetings.count)) { gone in
        !meetings.paths(0, 1, without: gone, pairs: [[0, 1]]).isEmpty
      }
      let pairs = RandomMeetings.fewest(Array(meetings.meetings.keys)) { gone in
        !meetings.paths(0, 1, pairs: gone).isEmpty
      }
      for element in PathElement.allCases {
        let found = answer(reading, 0, 1) {
          $0.disjoint = element
          $0.count = .max
        }
        let expected = element == .entities ? (people ?? 0) + (isTied ? 1 : 0) : pairs ?? 0
        #expect(found.routes.count == expected && found.disjoint?.count == expected, "\(meetings)")
        let parts = found.routes.flatMap { route -> [[Int]] in
          element == .ties
            ? RandomMeetings.pairs(of: route.entities)
            : route.entities.dropFirst().dropLast().map { [$0] }
        }
        #expect(Set(parts).count == parts.count, "\(meetings)")

        let cut = try #require(
          reading.separation(PathQuery(from: 0, to: 1), of: element))
        #expect(cut.disjointCount == expected, "\(meetings)")
        switch element {
        case .entities:
          #expect(cut.entities.count == people && (cut.direct != nil) == isTied)
          for set in [cut.entities, cut.otherEntities] where !set.isEmpty {
            #expect(set.count == people)
            #expect(
              meetings.paths(0, 1, without: Set(set), pairs: [[0, 1]]).isEmpty, "\(meetings)")
          }
          for (place, entity) in cut.entities.enumerated() {
            #expect(
              cut.entities.filter { cut.witnesses[place].entities.contains($0) } == [entity])
          }
        case .ties:
          #expect(cut.pairs.count == pairs && cut.direct == nil)
          for set in [cut.pairs, cut.otherPairs] where !set.isEmpty {
            let gone = Set(set.map { [$0.from, $0.to].sorted() })
            #expect(gone.count == pairs)
            #expect(meetings.paths(0, 1, pairs: gone).isEmpty, "\(meetings)")
          }
          for (place, pair) in cut.pairs.enumerated() {
            let way = cut.witnesses[place].entities
            #expect(
              zip(way, way.dropFirst()).contains { $0 == pair.from && $1 == pair.to }, "\(meetings)"
            )
          }
        }
        #expect(cut.openings.isEmpty == (expected > 0))
      }
    }
  }
}

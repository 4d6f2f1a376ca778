import ClewDossier
import TestSupport
import Testing

@Suite("Path queries")
struct PathQueryTests {
  /// Paths as `anna-boris-ring`.
  private func paths(
    _ texts: [String], _ from: String, _ to: String, under policy: Policy = .standard,
    _ change: (inout PathQuery, (String) -> Int) -> Void = { _, _ in }
  ) throws -> (dossier: Dossier, answer: PathAnswer, names: [String]) {
    let dossier =
      texts.count == 1
      ? try TestSupport.dossier(preamble + texts[0])
      : try TestSupport.dossier(preamble + texts[0], secondPaper + texts[1])
    let number = { (id: String) in dossier.entityNumber(id) ?? -1 }
    var query = PathQuery(from: number(from), to: number(to))
    change(&query, number)
    let answer = try Reading(dossier, under: policy).paths(query)
    let names = answer.routes.map { route in
      ([route.hops.first?.from].compactMap { $0 } + route.hops.map(\.to))
        .map { dossier.id(ofEntity: $0) }.joined(separator: "-")
    }
    return (dossier, answer, names)
  }

  /// Anna to the ring by three ways: by Boris, by Clara, and by both.
  private let ways = """
    notes:
    - {par: 1, facts: [anna met boris, anna told clara, boris member-of ring, clara fights ring]}
    - {par: 2, facts: boris kin-of clara}
    """

  @Test func friendlyPathsComeBeforeHostileOnesOfEqualLength() throws {
    let found = try paths([ways], "anna", "ring") { query, _ in query.count = 10 }
    #expect(
      found.names == [
        "anna-boris-ring", "anna-clara-ring", "anna-boris-clara-ring", "anna-clara-boris-ring",
      ])
    let hostile = found.answer.routes[1].hops[1].ties
    #expect(hostile.map(\.isHostile) == [true])
    #expect(!found.answer.isTruncated)
    #expect(found.answer.openings.isEmpty)
  }

  @Test func betterSourcedPathsComeFirstAmongEqualHops() throws {
    let first =
      "notes:\n- {par: 1, facts: [anna met boris, boris met clara, anna met ministry]}\n"
      + "- {par: 2, facts: ministry met clara}"
    let second = "notes:\n- {par: 1, facts: [anna met ministry, ministry met clara]}"
    #expect(
      try paths([first, second], "anna", "clara").names
        == ["anna-ministry-clara", "anna-boris-clara"])
    #expect(
      try paths([first, "notes: []"], "anna", "clara").names
        == ["anna-boris-clara", "anna-ministry-clara"], "else the lowest numbers")
    let doubted = first.replacing("- {par: 2, ", with: "- {par: 2, outlet: doubts, ")
      .replacing("boris met clara", with: "boris enemy-of clara")
    #expect(
      try paths([doubted, second], "anna", "clara").names.first == "anna-ministry-clara")
  }

  @Test func onlyShortest() throws {
    #expect(
      try paths([ways], "anna", "ring") { query, _ in query.onlyShortest = true }.names
        == ["anna-boris-ring", "anna-clara-ring"])
  }

  @Test func parallelTiesAreOneHopBestFirst() throws {
    let dates =
      (1...60).map { "- {par: 1, when: 19\($0 + 30), facts: anna attacked boris}" }
      + (1...60).map { "- {par: 1, when: 19\($0 + 30), facts: boris attacked ring}" }
    let text =
      "notes:\n" + dates.joined(separator: "\n")
      + "\n- {par: 2, facts: [anna met boris, anna met clara, clara met ring]}"
    // 61 x 60 choices of ties on the first path must not hide the second.
    let found = try paths([text], "anna", "ring") { query, _ in query.onlyShortest = true }
    #expect(Set(found.names) == ["anna-boris-ring", "anna-clara-ring"])
    let hop = try #require(
      found.answer.routes.flatMap(\.hops).first { $0.ties.count == 61 })
    #expect(hop.ties[0].kind == "met")
  }

  @Test func viaAvoidAndThrough() throws {
    #expect(
      try paths([ways], "anna", "ring") { query, number in
        query.via = [number("clara"), number("boris")]
      }.names == ["anna-boris-clara-ring", "anna-clara-boris-ring"])
    #expect(
      try paths([ways], "anna", "ring") { query, number in query.avoid = [number("boris")] }.names
        == ["anna-clara-ring"])
    #expect(
      try paths([ways], "anna", "ring") { query, _ in query.through = ["person"] }.names.count == 3)
    #expect(try paths([ways], "anna", "ring") { query, _ in query.through = ["state"] }.names == [])
    #expect(
      try paths([ways], "anna", "ring") { query, number in query.via = [number("raid")] }.names
        == [])
    #expect(
      try paths([ways], "anna", "ring") { query, number in
        query.via = [number("anna"), number("ring"), number("boris"), number("boris")]
        query.count = 1
      }.names == ["anna-boris-ring"], "ends and repetitions add nothing")
  }

  @Test func throughPerpetrators() throws {
    let text =
      ways + "\n- {par: 3, facts: clara perpetrated raid}\n"
      + "- {par: 4, facts: boris suspect-in raid}"
    #expect(
      try paths([text], "anna", "ring") { query, _ in query.through = ["perpetrator"] }.names
        == ["anna-clara-ring"])
    #expect(
      try paths([text], "anna", "ring") { query, _ in query.through = ["suspect"] }.names
        == ["anna-boris-ring"])
  }

  @Test func kindsAndLength() throws {
    #expect(
      try paths([ways], "anna", "ring") { query, _ in query.onlyKinds = ["met", "member-of"] }.names
        == ["anna-boris-ring"])
    #expect(
      try paths([ways], "anna", "ring") { query, _ in query.notKinds = ["met", "kin-of"] }.names
        == ["anna-clara-ring"])
    #expect(
      try paths([ways], "anna", "ring") { query, _ in query.maximumHops = 2 }.names
        == ["anna-boris-ring", "anna-clara-ring"])
    #expect(try paths([ways], "anna", "ring") { query, _ in query.maximumHops = 1 }.names == [])
    for rule in [LengthRule.bestSourced, .reliability] {
      #expect(
        try paths([ways], "anna", "ring") { query, _ in
          query.maximumHops = 2
          query.prefer = rule
        }.names == ["anna-boris-ring", "anna-clara-ring"])
    }
  }

  @Test func directionIsFollowedWhenAskedButMutualTiesGoBothWays() throws {
    #expect(
      try paths([ways], "ring", "anna") { query, _ in query.isDirected = true }.names == [])
    #expect(
      try paths([ways], "anna", "ring") { query, _ in query.isDirected = true }.names.count == 3)
    // Boris met Anna as much as Anna met Boris.
    #expect(
      try paths([ways], "boris", "anna") { query, _ in query.isDirected = true }.names
        == ["boris-anna"])
    let hop = try paths([ways], "boris", "anna") { query, _ in query.isDirected = true }
      .answer.routes[0].hops[0]
    #expect(hop.ties.count == 1)
  }

  @Test func preferBestSourcedByHand() throws {
    // Straight: one origin, 1/1. By Boris: two origins each, 1/2 + 1/2 = 1, more hops. By the
    // ministry: contested once, 2 + 1/2.
    let first =
      "notes:\n- {par: 1, facts: [anna met clara, anna met boris, boris met clara]}\n"
      + "- {par: 2, facts: [anna met ministry, ministry met clara]}"
    let second =
      "notes:\n- {par: 1, facts: [anna met boris, boris met clara, ministry met clara]}\n"
      + "- {par: 2, not: anna met ministry}"
    let found = try paths([first, second], "anna", "clara") { query, _ in
      query.prefer = .bestSourced
    }
    #expect(found.answer.routes.map(\.length) == [1, 1, 2.5])
    #expect(found.names.last == "anna-ministry-clara")
  }

  @Test func preferReliabilityByHand() throws {
    // -ln .8 for each tie of the paper (B); the product of two is .64 and beats .4 of the gazette.
    let found = try paths(
      [
        "notes:\n- {par: 1, facts: [anna met boris, boris met clara]}",
        "notes:\n- {par: 1, facts: anna met clara}",
      ], "anna", "clara"
    ) { query, _ in query.prefer = .reliability }
    #expect(found.names == ["anna-boris-clara", "anna-clara"])
    #expect(abs(found.answer.routes[0].length - 0.446_287_102_628_42) < 1e-12)
    #expect(abs(found.answer.routes[1].length - 0.916_290_731_874_155) < 1e-12)
  }

  @Test func weakestHopIsFoundedWorst() throws {
    func weakest(_ first: String, _ second: String, _ more: String = "notes: []") throws -> Int? {
      try paths(
        ["notes:\n- {par: 1, \(first)}\n- {par: 2, \(second)}", more], "anna", "clara"
      ).answer.routes.first?.weakest
    }
    let plain = "facts: anna met boris"
    #expect(try weakest(plain, "facts: boris met clara") == 0, "the first of equals")
    #expect(try weakest(plain, "hedge: alleged, facts: boris met clara") == 1)
    #expect(try weakest(plain, "outlet: doubts, facts: boris met clara") == 1)
    #expect(try weakest(plain, "outlet: rejects, facts: boris met clara") == 1)
    #expect(
      try weakest(plain, "facts: boris met clara", "notes:\n- {par: 1, facts: anna met boris}") == 1
    )
    // Being hostile makes a tie no worse founded than one that is only alleged.
    #expect(
      try weakest("hedge: alleged, facts: anna met boris", "facts: boris enemy-of clara") == 0)
  }

  @Test func originsOfAPath() throws {
    let found = try paths(
      [
        "notes:\n- {par: 1, facts: anna met boris}", "notes:\n- {par: 1, facts: boris met clara}",
      ], "anna", "clara")
    #expect(found.answer.routes[0].origins == 2)
    #expect(found.answer.routes[0].hops.map { $0.ties[0].standing.origins } == [1, 1])
  }

  @Test func samePersonIsAPathWithoutHops() throws {
    let found = try paths([ways], "anna", "anna")
    #expect(found.answer.routes.count == 1)
    #expect(found.answer.routes[0].hops.isEmpty && found.answer.routes[0].weakest == nil)
  }

  private func openings(
    _ text: String, _ from: String, _ to: String, under policy: Policy = .standard,
    _ change: (inout PathQuery, (String) -> Int) -> Void = { _, _ in }
  ) throws -> [String: Int?] {
    let answer = try paths([text], from, to, under: policy, change).answer
    #expect(answer.routes.isEmpty)
    return Dictionary(uniqueKeysWithValues: answer.openings.map { ($0.rule, $0.hops) })
  }

  @Test func openingsTellWhichRuleIsInTheWay() throws {
    let context = try openings(
      "notes:\n- {par: 1, facts: [anna citizen-of land, boris citizen-of land]}", "anna", "boris")
    #expect(context["context (citizenship, place, journeys...) does not carry"] == 2)
    #expect(context["what is only denied is left out"] == .some(nil))
    let denied = try openings("notes:\n- {par: 1, not: anna met boris}", "anna", "boris")
    #expect(denied["what is only denied is left out"] == 1)
    let unsure = try openings(
      "same:\n- {a: boris, b: clara, judged: unsure}\nnotes:\n- {par: 1, facts: anna met clara}",
      "anna", "boris")
    #expect(unsure["unsure identities stay apart"] == 1)
    var policy = Policy()
    policy.withoutSources = ["paper"]
    let sourced = try openings(
      "notes:\n- {par: 1, facts: anna met boris}", "anna", "boris", under: policy)
    #expect(sourced["the policy: without paper"] == 1)
    let asked = try openings(ways, "ring", "anna") { query, number in
      query.isDirected = true
      query.avoid = [number("boris")]
      query.maximumHops = 5
    }
    #expect(asked["ties are followed in their direction"] == 2)
    #expect(asked["entities to avoid"] == .some(nil))
    #expect(asked["at most 5 hops"] == .some(nil))
  }

  @Test func mergedPeopleAreOneEnd() throws {
    let text =
      "same:\n- {a: boris, b: clara, judged: same}\nnotes:\n"
      + "- {par: 1, facts: [anna met clara, boris member-of ring]}"
    #expect(try paths([text], "anna", "ring").names == ["anna-boris-ring"])
    var strict = Policy()
    strict.identity = .strict
    #expect(try paths([text], "anna", "ring", under: strict).names == [])
  }
}

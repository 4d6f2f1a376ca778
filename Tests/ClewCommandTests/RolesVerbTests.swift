import Foundation
import TestSupport
import Testing

/// Roles, sets, curves and groups of a network that can be looked through by hand.
@Suite("Verbs on roles and groups")
struct RolesVerbTests {
  private let folder: Folder

  /// Two triangles, a-b-c and d-e-f, joined by the tie c-d.
  init() throws {
    folder = try Folder()
    try folder.write(
      "ties.csv",
      "from,to,kind\na,b,knows\nb,c,knows\na,c,knows\nc,d,knows\nd,e,knows\ne,f,knows\nd,f,knows\n")
  }

  private func run(_ arguments: String...) async throws -> Tool.Outcome {
    try await Tool.run(arguments, in: folder.root)
  }

  private func json(_ arguments: String...) async throws -> [String: Any] {
    let outcome = try await Tool.run(arguments + ["ties.csv", "--json"], in: folder.root)
    #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
    return outcome.json
  }

  private func ids(_ value: Any?) -> [String] {
    (value as? [[String: Any]] ?? []).compactMap { entry in
      (entry["entity"] as? [String: Any] ?? entry)["id"] as? String
    }
  }

  private func numbers(_ value: Any?, _ key: String) -> [Double] {
    (value as? [[String: Any]] ?? []).compactMap { $0[key] as? Double }
  }

  private func isNear(_ value: Any?, _ expected: Double) -> Bool {
    (value as? Double).map { abs($0 - expected) < 1e-9 } ?? false
  }

  /// One sentence says how long ties are, and none says hops.
  @Test(arguments: [
    ["--by", "betweenness"], ["--by", "closeness"], ["--by", "harmonic"], ["--ties"],
    ["--by", "eccentricity"], ["--by", "betweenness", "--sources", "3"],
  ])
  func weightedConventionsAreTrue(_ flags: [String]) async throws {
    let text = try await Tool.run(["rank"] + flags + ["--weighted", "ties.csv"], in: folder.root)
    #expect(text.code == 0)
    let lines = text.output.split(separator: "\n").filter {
      $0.contains("independent origins long")
    }
    #expect(lines.count == 1 && lines[0].hasPrefix("  convention: "))
    #expect(!text.output.contains("in hops"))
    let json = try await Tool.run(
      ["rank"] + flags + ["--weighted", "ties.csv", "--json"], in: folder.root
    ).json
    #expect("  convention: \(json["convention"] ?? "")" == lines[0])
  }

  /// Fragmentation needs a pair that is left; reach does not.
  @Test func keyPlayersLeaveAPair() async throws {
    try folder.write("three.csv", "from,to\na,b\nb,c\n")
    for flags in [[], ["--k", "2"], ["--k", "2", "--goal", "fragment-distance"]] {
      let refused = try await Tool.run(["key-players", "three.csv"] + flags, in: folder.root)
      #expect(refused.code == 64 && refused.output.isEmpty)
      #expect(refused.errors.contains("fragmentation is not defined"))
      #expect(refused.errors.contains("hint: up to 1 can be left out here"))
    }
    let set = try await run("key-players", "three.csv", "--set", "a", "b")
    #expect(set.code == 64 && set.errors.contains("fragmentation is not defined"))
    #expect(try await run("key-players", "three.csv", "--k", "1").code == 0)
    let near = try await run("key-players", "three.csv", "--k", "3", "--goal", "reach")
    #expect(near.code == 0)
  }

  @Test func tiesAreRankedWithTheirSources() async throws {
    let json = try await json("rank", "--ties")
    #expect(json["of"] as? String == "ties" && json["bridges"] as? Int == 1)
    let ranking = try #require(json["ranking"] as? [[String: Any]])
    #expect(ranking.map { $0["score"] as? Double } == [9, 4, 4, 4, 4, 1, 1])
    #expect(ranking.map { $0["rank"] as? Int } == [1, 2, 2, 2, 2, 6, 6])
    #expect(ranking[0]["bridge"] as? Bool == true && ranking[1]["bridge"] as? Bool == false)
    let tie = try #require(ranking[0]["tie"] as? [String: Any])
    #expect(tie["subject"] as? String == "c" && tie["object"] as? String == "d")
    #expect(tie["state"] as? String == "asserted" && tie["origins"] as? Int == 1)
    let text = try await run("rank", "--ties", "--top", "1", "ties.csv")
    #expect(text.output.contains("bridge  c knows d  1 origin  [ties.csv]"), "\(text.output)")
    #expect(text.output.contains("reflects reporting in 1 independent origin"))
  }

  @Test func anEstimateSaysWhatItGuarantees() async throws {
    let json = try await json("rank", "--within", "0.05", "--risk", "0.01", "--seed", "4")
    #expect(json["within"] as? Double == 0.05 && json["risk"] as? Double == 0.01)
    // Of 15 pairs.
    #expect(isNear(json["errorBound"], 0.75))
    #expect((json["sampledPairs"] as? Int ?? 0) > 100)
    let exact = ["a": 0.0, "b": 0, "c": 6, "d": 6, "e": 0, "f": 0]
    let ranking = try #require(json["ranking"] as? [[String: Any]])
    for (id, entry) in zip(ids(ranking), ranking) {
      #expect(abs((entry["score"] as? Double ?? -9) - (exact[id] ?? -9)) <= 0.75, "\(id)")
    }
    let text = try await run("rank", "--within", "0.05", "ties.csv")
    #expect(text.output.contains("guaranteed: no score is off by more than 0.75 pairs"))
    #expect(text.output.contains("but for a chance of 0.1"))
  }

  @Test func rankingsTellTheirCentralization() async throws {
    // c and d are 6 above the four others; in a star of 6 the centre is 10 above five.
    #expect(isNear(try await json("rank")["centralization"], 24.0 / 50))
    // Degrees 3, 3, 2, 2, 2, 2: 4 of (6 - 1) · (6 - 2).
    #expect(isNear(try await json("rank", "--by", "degree")["centralization"], 0.2))
    #expect(try await json("rank", "--by", "katz")["centralization"] is NSNull)
    #expect(try await json("rank", "--sources", "2")["centralization"] is NSNull)
    let text = try await run("rank", "ties.csv")
    #expect(text.output.contains("centralization: 0.48 (Freeman;"))
  }

  @Test func strengthAndWeightsCountOrigins() async throws {
    try folder.write(
      "twice.clew.yaml",
      """
      clew: 1
      sources:
        x: {title: First, outlet: X, published: 2024-01-05}
        y: {title: Second, outlet: Y, published: 2024-01-06}
      entities: {a: person A, b: person B, c: person C}
      notes:
        - {source: x, par: 1, facts: [a met b, b met c, a met c]}
        - {source: y, par: 1, facts: [a met b, b met c]}

      """)
    let strength = try await run("rank", "--by", "strength", "twice.clew.yaml", "--json").json
    #expect(ids(strength["ranking"]) == ["b", "a", "c"])
    #expect(numbers(strength["ranking"], "score") == [4, 3, 3])
    #expect(strength["weighted"] as? Bool == true)
    // From a to c it is as far by b, over two ties of two origins, as over one of one.
    let weighted = try await run("rank", "--weighted", "twice.clew.yaml", "--json").json
    #expect(numbers(weighted["ranking"], "score") == [0.5, 0, 0])
    let own = try await self.json("rank", "--by", "opsahl-degree", "--alpha", "1")
    #expect(own["weighted"] as? Bool == true)
    #expect(numbers(own["ranking"], "score") == [3, 3, 2, 2, 2, 2])
    let around = try await self.json("rank", "--by", "page-rank", "--around", "f")
    #expect(ids(around["around"]) == ["f"])
    #expect(Set(ids(around["ranking"]).prefix(3)) == ["d", "e", "f"])
  }

  @Test func brokersBetweenCommunities() async throws {
    let json = try await json("brokers", "--between", "community", "--undirected")
    let brokers = try #require(json["brokers"] as? [[String: Any]])
    #expect(ids(brokers) == ["c", "d"])
    let roles = try #require(brokers[0]["roles"] as? [String: Int])
    #expect(
      roles == [
        "coordinator": 0, "itinerant": 0, "gatekeeper": 2, "representative": 2, "liaison": 0,
      ])
    // Of five others two are of the own community: 4 of 20 ordered pairs, 6, 6 and so on.
    let expected = try #require(brokers[0]["expected"] as? [String: Double])
    #expect(isNear(expected["coordinator"], 4 * 2.0 / 20))
    #expect(isNear(expected["gatekeeper"], 4 * 6.0 / 20))
    #expect(isNear(expected["itinerant"], 4 * 6.0 / 20) && expected["liaison"] == 0)
    // Along the direction a and b lead to c, c to d, d to e and f, and e to f.
    let directed = try await self.json("brokers", "--between", "component", "--by", "coordinator")
    #expect(ids(directed["brokers"]) == ["c", "d"])
    let none = try await run("brokers", "ties.csv", "--by", "liaison")
    #expect(none.code == 1 && none.output.contains("Nobody is liaison."))
  }

  @Test func aSetStandsBesideTheBestOfItsSize() async throws {
    let json = try await json("key-players", "--goal", "fragment", "--set", "a", "c", "--force")
    let given = try #require(json["given"] as? [String: Any])
    let best = try #require(json["best"] as? [String: Any])
    #expect(ids(given["entities"]) == ["a", "c"])
    #expect(isNear(best["value"], 2.0 / 3) && json["exact"] as? Bool == true)
    #expect(given["degree"] as? Int == 2)
    // b and d, e, f are left: three of six pairs.
    #expect(isNear(given["fragmentation"], 0.5) && isNear(given["value"], 0.5))
    // b on the one hand, d, e, f on the other, by way of c.
    #expect(isNear(given["betweenness"], 3))
    let text = try await run("key-players", "ties.csv", "--set", "c", "--k", "2")
    #expect(text.code == 64)
    let unknown = try await run("key-players", "ties.csv", "--set", "zoe")
    #expect(unknown.code == 1 && unknown.errors.contains("nothing is called `zoe`"))
    let alone = try await run("key-players", "ties.csv", "--set", "c")
    #expect(alone.output.contains("How does c score?"))
    #expect(alone.output.contains("The set given is the best found."))
  }

  @Test func stepByStepBesideChance() async throws {
    let json = try await json("whatif", "--curve", "betweenness", "--steps", "2", "--runs", "3")
    let curve = try #require(json["curve"] as? [[String: Any]])
    #expect(curve.map { $0["step"] as? Int } == [0, 1, 2])
    #expect(curve[0]["without"] is NSNull)
    #expect((curve[1]["without"] as? [String: Any])?["id"] as? String == "c")
    #expect(numbers(curve, "largest") == [6, 3, 2])
    #expect(isNear(curve[2]["fragmentation"], 2.0 / 3))
    let random = try #require(curve[2]["random"] as? [String: Any])
    #expect((random["largest"] as? Double ?? 0) >= 2)
    let text = try await run(
      "whatif", "ties.csv", "--curve", "degree", "--recompute", "--runs", "0")
    #expect(text.output.contains("the measure is taken again after every removal"))
    #expect(text.output.contains("it is not a strategy"))
    #expect(!text.output.contains("at random"))
  }

  @Test func waysOfGroupingAreCompared() async throws {
    let json = try await json("communities", "--compare=leiden,components,kinds")
    let partitions = try #require(json["partitions"] as? [[String: Any]])
    #expect(partitions.map { $0["groups"] as? Int } == [2, 1, 1])
    #expect(json["mutualInformation"] as? [[Double]] == [[1, 0, 0], [0, 1, 1], [0, 1, 1]])
    #expect(json["adjustedRand"] as? [[Double]] == [[1, 0, 0], [0, 1, 1], [0, 1, 1]])
    let usual = try await run("communities", "--compare", "ties.csv")
    #expect(usual.code == 0 && usual.output.contains("label-propagation"))
  }

  @Test func cohesionNamesItsMembers() async throws {
    let cliques = try await json("cohesion", "--cliques")["cliques"] as? [String: Any]
    let list = try #require(cliques?["list"] as? [[String: Any]])
    #expect(list.map { ids($0["members"]) } == [["a", "b", "c"], ["d", "e", "f"]])
    #expect(cliques?["truncated"] as? Bool == false)
    let core = try await json("cohesion", "--k-core")["core"] as? [String: Any]
    #expect(core?["k"] as? Int == 2 && core?["entities"] as? Int == 6)
    let truss = try await json("cohesion", "--k-truss", "3")["truss"] as? [String: Any]
    #expect(truss?["partCount"] as? Int == 2)
    let levels = try await json("cohesion")
    #expect(numbers(levels["trusses"], "parts") == [2])
    let none = try await run("cohesion", "--k-core", "5", "ties.csv")
    #expect(none.code == 1 && none.output.contains("There is no 5-core."))
    let cut = try await run("cohesion", "ties.csv", "--cliques", "--limit", "1")
    #expect(
      cut.output.contains(
        "only the first 1 of any size were looked at (--limit): the largest here are those of the "
          + "ones looked at, not of all\n"))
    let whole = try await run("cohesion", "ties.csv", "--cliques")
    #expect(whole.code == 0 && !whole.output.contains("looked at"))
    let structure = try await json("structure")
    #expect(ids(structure["largestClique"]) == ["a", "b", "c"])
    #expect(structure["maximumTrussNumber"] as? Int == 3 && structure["cliqueCount"] as? Int == 2)
  }

  /// What does not go together is refused with a reason, before anything is read.
  @Test(
    arguments: [
      (["rank", "--ties", "--by", "degree"], "degree is of entities"),
      (["rank", "--ties", "--by", "betweeness"], "did you mean `betweenness`"),
      (["rank", "--ties", "--sources", "3"], "--sources is for entities"),
      (["rank", "--ties", "--compare"], "--compare is for entities"),
      (["rank", "--ties", "--within", "0.1"], "--within is for entities"),
      (
        ["rank", "--ties", "--by", "truss-number", "--weighted"], "--weighted: truss-number counts"
      ),
      (["rank", "--within", "0"], "--within is 0.0, not from"),
      (["rank", "--within", "nan"], "--within is nan, not from"),
      (["rank", "--within", "0.1", "--by", "degree"], "--within estimates betweenness"),
      (["rank", "--within", "0.1", "--sources", "3"], "--within and --sources are two ways"),
      (["rank", "--within", "0.1", "--weighted"], "--within draws paths by their hops"),
      (["rank", "--within", "0.1", "--risk", "1"], "--risk is 1.0"),
      (["rank", "--risk", "0.1"], "--risk is how likely --within may fail"),
      (["rank", "--seed", "1"], "--seed is for --within and --sources"),
      (["rank", "--alpha", "1"], "--alpha is for opsahl-degree"),
      (["rank", "--by", "opsahl-degree", "--alpha=-1"], "--alpha is -1.0; give 0 or more"),
      (["rank", "--around", "a"], "--around is for page-rank"),
      (["rank", "--by", "core-number", "--weighted"], "--weighted: core-number counts ties"),
      (["rank", "--compare=degree,katz", "--weighted"], "--compare takes no --weighted"),
      (["brokers", "--between", "kinds"], "did you mean `kind`"),
      (["brokers", "--by", "broker"], "--by is `broker`"),
      (["brokers", "--directed", "--undirected"], "contradict"),
      (["key-players", "--k", "2", "--set", "a", "b"], "--set says how many"),
      (["whatif", "--steps", "3", "--without", "a"], "--steps is for --curve"),
      (["whatif", "--curve", "degree", "--without", "a"], "chooses who is left out"),
      (["whatif", "--curve", "degre"], "did you mean `degree`"),
      (["whatif", "--curve", "degree", "--steps", "0"], "--steps is 0, not 1 to"),
      (["whatif", "--curve", "degree", "--top", "3"], "--curve shows every step"),
      (["communities", "--compare=leiden,kinds", "--top", "1"], "--compare lists no communities"),
      (["cohesion", "--k-core", "--limit", "5"], "--min-size and --limit are of cliques"),
      (["communities", "--compare", "leiden"], "two ways or more"),
      (["communities", "--compare", "leiden,kind"], "did you mean `kinds`"),
      (["communities", "--compare=leiden,kinds", "--by", "louvain"], "no --by with it"),
      (["communities", "--compare=leiden,kinds", "--runs", "3"], "--compare takes no --runs"),
      (["cohesion", "--cliques", "--k-core"], "give one of"),
      (["cohesion", "--k-truss", "2"], "--k-truss is 2; give 3 or more"),
      (["cohesion", "--k-core", "many"], "--k-core is `many`"),
      (["cohesion", "--directed"], "know no direction"),
    ] as [([String], String)])
  func whatDoesNotGoTogetherIsRefused(_ arguments: [String], _ reason: String) async throws {
    let outcome = try await Tool.run(arguments, in: folder.root)
    #expect(outcome.code == 64, "\(arguments)")
    #expect(outcome.output.isEmpty && outcome.errors.contains(reason), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["rank", "--ties"], ["rank", "--within", "0.05"], ["rank", "--by", "current-flow-closeness"],
    ["rank", "--weighted"], ["brokers"], ["brokers", "--between", "state", "--json"],
    ["key-players", "--json", "--set", "Novruzov", "ISIS"], ["cohesion"],
    ["whatif", "--curve", "strength", "--steps", "5"], ["communities", "--compare=leiden,states"],
  ])
  func sameBytesOnAnyNumberOfThreads(_ arguments: [String]) async throws {
    let threads =
      arguments[0] == "cohesion" ? [[], []] : [["--threads", "1"], ["--threads", "3"]]
    // Paths go first, before names that follow a flag.
    let first = try await Tool.run(
      [arguments[0], Repository.graphs] + arguments.dropFirst() + threads[0])
    let second = try await Tool.run(
      [arguments[0], Repository.graphs] + arguments.dropFirst() + threads[1])
    #expect(first.code == 0 && !first.output.isEmpty, "\(first.errors)")
    #expect(first.output == second.output)
  }

  @Test func whatNeedsTooMuchMemoryIsRefused() async throws {
    var rows = "from,to\n"
    for node in 0..<5_001 { rows += "n\(node),n\((node + 1) % 5_001)\n" }
    try folder.write("ring.csv", rows)
    for arguments in [
      ["rank", "--by", "current-flow-closeness"],
      ["whatif", "--curve", "current-flow-betweenness"],
      ["rank", "--compare=degree,current-flow-closeness"],
    ] {
      let outcome = try await Tool.run(arguments + ["ring.csv", "--force"], in: folder.root)
      #expect(outcome.code == 64 && outcome.output.isEmpty)
      #expect(
        outcome.errors.contains("up to 5000 entities joined by paths")
          && outcome.errors.contains("here 5001 are joined"), "\(outcome.errors)")
    }
  }

  /// 100,001 pairs: much to compute, little to write and to read.
  @Test func whatTakesLongOffersLess() async throws {
    var rows = "from,to\n"
    for pair in 0...100_000 { rows += "a\(pair),b\(pair)\n" }
    try folder.write("pairs.csv", rows)
    for (arguments, offer) in [
      (["whatif", "--without", "a1", "--threads", "1"], "--without-betweenness takes about"),
      (["rank", "--ties", "--threads", "1"], "--by truss-number takes far less"),
    ] {
      let outcome = try await Tool.run(arguments + ["pairs.csv"], in: folder.root)
      #expect(outcome.code == 75 && outcome.output.isEmpty, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(offer), "\(outcome.errors)")
    }
  }

  @Test func whatIsTooLargeToDrawIsRefused() async throws {
    var rows = "from,to\n"
    for pair in 0...25_000 { rows += "a\(pair),b\(pair)\n" }
    try folder.write("pairs.csv", rows)
    let picture = try await run("draw", "pairs.csv", "-o", "pairs.svg")
    #expect(picture.code == 64 && !folder.names.contains("pairs.svg"))
    #expect(picture.errors.contains("50002 entities and 25001 ties"), "\(picture.errors)")
    #expect(picture.errors.contains("hint: --ego NAME"))
    let near = try await run("draw", "pairs.csv", "-o", "near.dot", "--ego", "a7")
    #expect(near.code == 0, "\(near.errors)")
  }

  /// The title tells how many steps are shown, also where more were asked for; shares of pairs are
  /// given as long as a pair is left.
  @Test func curvesEndWithTheNetwork() async throws {
    try folder.write("three.csv", "from,to\na,b\nb,c\n")
    let asked = ["whatif", "three.csv", "--curve", "degree", "--steps", "100", "--runs", "0"]
    let text = try await Tool.run(asked, in: folder.root)
    #expect(text.code == 0)
    #expect(text.errors == "clew: --steps is 100, but the network has 3 entities\n")
    #expect(text.output.hasPrefix("Without the first 3 by degree, "))
    let rows = text.output.split(separator: "\n").suffix(4)
    #expect(
      rows.map { $0.split(separator: " ").map(String.init) } == [
        ["0", "3", "0", "0.1667", "as", "reported"], ["1", "1", "1", "1", "b"],
        ["2", "1", "-", "-", "a"], ["3", "0", "-", "-", "c"],
      ])
    let json = try await Tool.run(asked + ["--json"], in: folder.root).json
    let curve = try #require(json["curve"] as? [[String: Any]])
    #expect(curve.map { $0["fragmentation"] as? Double } == [0, 1, nil, nil])
    #expect(curve.map { $0["distanceFragmentation"] is NSNull } == [false, false, true, true])
  }

  /// What is offered is less than what was asked for, and is begun.
  @Test func aShorterCurveIsOffered() async throws {
    var rows = "from,to\n"
    for node in 0..<1_000 { rows += "n\(node),n\((node + 1) % 1_000)\n" }
    try folder.write("ring.csv", rows)
    let asked = ["whatif", "ring.csv", "--curve", "betweenness", "--threads", "1"]
    let long = try await Tool.run(
      asked + ["--steps", "1000", "--runs", "1000"], in: folder.root)
    #expect(long.code == 75)
    #expect(
      long.errors.contains("hint: --curve betweenness --steps 1000 --runs 1 takes about"),
      "\(long.errors)")
  }

  @Test func dearMeasuresAreNamed() async throws {
    var rows = "from,to\n"
    for node in 0..<4_900 { rows += "n\(node),n\((node + 1) % 4_900)\n" }
    try folder.write("ring.csv", rows)
    for (list, quick) in [
      ("degree,current-flow-closeness,closeness", "degree,closeness"),
      ("current-flow-closeness,degree", "degree,page-rank"),
    ] {
      let outcome = try await run("rank", "--compare=" + list, "ring.csv", "--threads", "1")
      #expect(outcome.code == 75 && outcome.output.isEmpty)
      #expect(
        outcome.errors.contains(
          "hint: what takes long: current-flow-closeness (about 98 seconds)\n"),
        "\(outcome.errors)")
      #expect(outcome.errors.contains("hint: --compare=\(quick) takes less than a minute\n"))
    }
  }

  @Test func betweennessNeedNotBeTaken() async throws {
    let text = try await run("whatif", "ties.csv", "--without", "c", "--without-betweenness")
    #expect(text.code == 0)
    #expect(text.output.contains("Who would come apart from the rest: 2 entities in 1 group"))
    #expect(text.output.contains("than now: not taken (--without-betweenness)"))
    #expect(!text.output.contains("centralization by betweenness"))
    let json = try await json("whatif", "--without", "c", "--without-betweenness")
    let whole = try await self.json("whatif", "--without", "c")
    #expect(json["brokers"] is NSNull && whole["brokers"] is [Any])
    for side in ["before", "after"] {
      var some = try #require(json[side] as? [String: Any])
      var all = try #require(whole[side] as? [String: Any])
      #expect(some.removeValue(forKey: "betweennessCentralization") is NSNull)
      #expect(all.removeValue(forKey: "betweennessCentralization") is Double)
      #expect(NSDictionary(dictionary: some) == NSDictionary(dictionary: all))
    }
    let curve = try await run("whatif", "ties.csv", "--curve", "degree", "--without-betweenness")
    #expect(curve.code == 64)
  }

  @Test func measuresOfTiesAreListed() async throws {
    let list = try await run("rank", "--list")
    #expect(list.output.contains("--ties --by betweenness: Edge betweenness"))
    let json = try await run("rank", "--list", "--json").json
    #expect((json["tieMeasures"] as? [[String: Any]])?.count == 2)
    #expect((json["measures"] as? [[String: Any]])?.count == 26)
  }
}

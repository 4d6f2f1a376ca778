import Foundation
import TestSupport
import Testing

/// A dossier of two sources with something for every verb.
private let small =
  preamble + """
    same:
    - {a: anna, b: clara, judged: unsure, why: only the wire says so}
    notes:
    - {par: 1, by: ministry, facts: anna perpetrated raid, legal: charged, hedge: alleged}
    - {par: 2, facts: [anna met boris, boris member-of ring, anna citizen-of land, clara citizen-of land]}
    - {par: 3, date: raid 2023-08-13, place: raid town, count: [raid killed 2, raid injured 8]}
    - {par: 4, trip: [anna, unknown, land, town], when: 2023}
    - {par: 5, name: anna nickname Annie, status: anna arrested, credibility: 2}
    - {par: 6, not: boris leader-of ring}
    relations:
    - {id: told, subject: boris, kind: told, object: clara, about: raid, par: 7}

    """
private let second =
  secondPaper + "notes:\n- {par: 1, facts: anna met boris, count: raid killed 4}\n"

@Suite("Each verb and flag")
struct VerbTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("a.clew.yaml", small)
    try folder.write("b.clew.yaml", second)
  }

  private func run(_ arguments: String...) async throws -> Tool.Outcome {
    try await Tool.run(arguments, in: folder.root)
  }

  /// Every verb, with a text that its answer must hold.
  private static let verbs: [([String], Int32, String)] = [
    (["check"], 0, "No faults. 2 files, 2 sources and 1 cited, 8 entities"),
    (["check", "--all"], 0, "one origin only: Boris Beta member of The Ring"),
    (["check", "--strict"], 1, "figures disagree: The Raid, killed: 2, 4"),
    (["show", "Anna"], 0, "Anna Alpha perpetrated The Raid  {alleged, charged, 1 origin}"),
    (["show", "raid"], 0, "killed  CONFLICTING"),
    (["path", "anna", "ring"], 0, "1. 2 hops, 2 independent origins in all; weakest: hop 2"),
    (["path", "anna", "ring", "--k", "1"], 0, "1 path\n"),
    (["path", "anna", "ring", "--all-shortest"], 0, "1 path\n"),
    (
      ["path", "anna", "ring", "--max-length", "1"], 1,
      "without this rule there is a path of 2 hops"
    ),
    (["path", "anna", "ring", "--via", "boris"], 0, "by way of Boris Beta"),
    (["path", "anna", "ring", "--avoid", "boris"], 1, "entities to avoid: keeps out"),
    (["path", "anna", "ring", "--only-kinds", "met,member-of"], 0, "only met, member-of"),
    (["path", "anna", "ring", "--not-kinds", "met"], 1, "some relation kinds left out"),
    (["path", "anna", "ring", "--directed"], 0, "ties followed in their own direction only"),
    (["path", "ring", "anna", "--directed"], 1, "no path"),
    (["path", "anna", "clara", "--not-kinds", "told", "--carry", "context"], 0, "citizen of"),
    (["path", "anna", "clara", "--not-kinds", "told", "--carry", "tie"], 1, "no path"),
    (["path", "anna", "ring", "--through", "person"], 0, "through person only"),
    (["path", "anna", "ring", "--through", "perpetrator,state"], 1, "only some kinds of entity"),
    (["path", "anna", "ring", "--prefer", "best-sourced"], 0, "more independent origins"),
    (["path", "anna", "ring", "--prefer", "reliability"], 0, "better-graded sources"),
    (["path", "anna", "annie"], 0, "Both names are one entity"),
    (["path", "anna", "ring", "--prefer", "reliability"], 0, "reliability 0.704 = 0.88 x 0.8, "),
    (["path", "anna", "ring", "--prefer", "widest"], 0, "1. 2 hops, width 1, "),
    (["path", "anna", "boris", "--prefer", "widest", "--k", "1"], 0, "1. 1 hop, width 2, "),
    (
      ["path", "anna", "clara", "--carry", "context", "--every", "--max-length", "3"], 0,
      "2 paths of at most 3 hops, and no other; shortest first"
    ),
    (
      ["path", "anna", "clara", "--carry", "context", "--disjoint", "entities"], 0,
      "independent ways: 2, the most"
    ),
    (
      ["path", "anna", "clara", "--carry", "context", "--disjoint", "ties", "--k", "1"], 0,
      "told here: 1 of least"
    ),
    (["path", "anna", "town", "--disjoint", "ties"], 1, "no path"),
    (["path", "anna", "annie", "--disjoint", "ties"], 0, "Both names are one entity"),
    (["path", "anna", "ring", "--cut", "entities"], 0, "1. Boris Beta (person), on this path:"),
    (["path", "anna", "ring", "--cut", "ties", "--directed"], 0, "1 tied pair, and no fewer"),
    (["path", "anna", "boris", "--cut", "entities"], 1, "No set of entities: they are tied"),
    (["path", "anna", "town", "--cut", "ties"], 1, "None need go: there is no path"),
    (["path", "anna", "annie", "--cut", "ties"], 1, "nothing parts it from itself"),
    (["connect", "anna", "ring", "clara"], 0, "connectors: Boris Beta (person)"),
    (["connect", "anna", "ring", "clara", "."], 0, "fewest pairs: proven; no set has fewer"),
    (
      ["connect", "anna", "ring", "clara", "--prefer", "reliability"], 0,
      "least total length: 0.5741, which is reliability 0.5632, proven"
    ),
    (["connect", "anna", "ring", "land"], 1, "Land: joined with none of the others"),
    (["connect", "anna", "ring", "clara", "--avoid", "boris"], 1, "3 tied pairs or fewer join"),
    (["connect", "anna", "annie"], 0, "All names are one entity: Anna Alpha"),
    (["rank"], 0, "Betweenness"), (["rank", "--list"], 0, "page-rank"),
    (["rank", "--by", "degree", "--projection", "actors", "--top", "1"], 0, "more (--top 0"),
    (["rank", "--by", "degree", "--top", "0", "--directed"], 0, ", directed"),
    (["rank", "--sources", "2", "--seed", "5"], 0, "of 2 entities drawn at random, seed 5"),
    (["rank", "--threads", "1"], 0, "Betweenness"),
    (["rank", "--compare"], 0, "Kendall's tau-b"),
    (["rank", "--compare", "."], 0, "Among the first 10 by every measure: "),
    (["rank", "--compare", "degree,harmonic"], 0, "How many of the first 10"),
    (["structure"], 0, "degree assortativity"),
    (["structure", "--directed", "--threads", "2"], 0, "tied both ways"),
    (["structure", "--projection", "actors", "--top", "0"], 0, "largest component"),
    (["communities"], 0, "modularity"),
    (["communities", "--by", "louvain", "--resolution", "0.5"], 0, "resolution 0.5"),
    (["communities", "--by", "label-propagation", "--seed", "7"], 0, "seed 7"),
    (["communities", "--by", "girvan-newman"], 0, "Communities by girvan-newman"),
    (["communities", "--by", "components"], 0, "1 community"),
    (["communities", "--runs", "3", "--top", "1", "--members", "1"], 0, "over 3 searches"),
    (["key-players"], 0, "exact: no set of 3 scores higher"),
    (["key-players", "--k", "1", "--goal", "fragment-distance"], 0, "distance-weighted F"),
    (["key-players", "--k", "1", "--goal", "reach"], 0, "distance-weighted reach"),
    (["key-players", "--k", "1", "--goal", "reach", "--reach-steps", "1"], 0, "within 1 tie"),
    (["whatif", "--without", "boris"], 0, "Who would come apart from the rest"),
    (["whatif", "--without-tie", "anna", "boris"], 0, "what ties Anna Alpha to Boris Beta"),
    (["routes", "Anna"], 0, "start: not reported"), (["routes", "--all"], 0, "Land to Town"),
    (["routes", "boris"], 1, "no journey is reported"),
    (["events"], 0, "killed: 2 [paper par. 3], 4 [gazette par. 1]  CONFLICTING"),
    (["events", "--happened-by", "2024"], 0, "The Raid  [certainly]"),
    (["events", "--happened-by", "2022"], 1, "0 events"),
    (["sources"], 0, "only it carries 0 relations"),
    (["why", "anna met boris"], 0, "for      [gazette par. 1]"),
    (["why", "anna", "met", "boris"], 0, "for      [gazette par. 1]"),
    (["why", "raid killed"], 0, "CONFLICTING"), (["why", "anna", "boris"], 0, "met"),
    (["why", "boris leader-of ring"], 0, "against  [paper par. 6]; denies it"),
    (["why", "told"], 0, "Boris Beta told Clara Gamma (about The Raid)"),
    (["why", "relation:0"], 0, "Anna Alpha perpetrated The Raid"),
    (["why", "saying:0:ministry"], 0, "The Ministry accuses Anna Alpha"),
    (["why", "leg:1"], 0, "Anna Alpha went to Town"),
    (["gaps"], 0, "Journeys whose start nobody reported: 1"),
    (["limits"], 0, "input-bytes"), (["limits"], 0, "drawn-entities"),
    (["convert", "-o", "-", "--to", "dot"], 0, "digraph \"clew\""),
    (["convert", "-o", "-", "--to", "yaml"], 0, "clew: \"1\""),
    (["convert", "-o", "-", "--to", "json"], 0, "\"clew\""),
  ]

  @Test(arguments: verbs)
  func answersAndIsTheSameTwice(_ arguments: [String], _ code: Int32, _ text: String) async throws {
    let first = try await Tool.run(arguments, in: folder.root)
    #expect(first.code == code, "\(first.errors)")
    #expect(first.output.contains(text), "\(first.output)")
    #expect(first.errors.isEmpty)
    let second = try await Tool.run(
      arguments, in: folder.root,
      environment: ["NO_COLOR": "1", "LANG": "tr_TR.UTF-8", "TZ": "UTC-9"])
    #expect(first.output == second.output)
    // Piped output has no colours, whatever is set.
    #expect(!first.output.contains("\u{1B}"))
  }

  @Test(arguments: verbs.map(\.0).filter { $0[0] != "convert" })
  func jsonIsJSON(_ arguments: [String]) async throws {
    let result = try await Tool.run(arguments + ["--json"], in: folder.root)
    #expect([0, 1].contains(result.code))
    let json = result.json
    #expect(!json.isEmpty, "\(result.output.prefix(300))")
    if arguments[0] != "limits", !arguments.contains("--list") {
      #expect(json["schema"] as? String == "clew-result/1")
      #expect(json["command"] as? String == arguments[0])
      #expect((json["inputs"] as? [[String: Any]])?.count == 2)
      #expect(json["policy"] is [String: Any])
    }
    #expect(try await Tool.run(arguments + ["--json"], in: folder.root).output == result.output)
  }

  @Test func jsonOfAPathNamesEveryTieAndClaim() async throws {
    let json = try await run("path", "anna", "ring", "--json").json
    let path = try #require((json["paths"] as? [[String: Any]])?.first)
    #expect(path["origins"] as? Int == 2)
    #expect(path["weakestHop"] as? Int == 2)
    let hops = try #require(path["hops"] as? [[String: Any]])
    let tie = try #require((hops[0]["ties"] as? [[String: Any]])?.first)
    #expect(tie["kind"] as? String == "met")
    #expect(tie["origins"] as? Int == 2)
    let record = try #require(tie["record"] as? String)
    #expect(try await run("why", record).output.contains("Anna Alpha met Boris Beta"))
    let sources = (tie["supporting"] as? [[String: Any]])?.compactMap { $0["source"] as? String }
    #expect(sources == ["paper", "gazette"])
  }

  @Test(
    arguments: [
      (["--without-source", "paper"], "without paper"),
      (["--only-source", "gazette"], "only gazette"),
      (["--min-grade", "b"], "sources graded B or better"),
      (["--min-credibility", "3"], "credibility 3 or better"),
      (["--hedge", "stated"], "worded at least as firmly as stated"),
      (["--legal", "charged,convicted"], "only if charged or convicted"),
      (["--happened-by", "2023"], "happened by 2023"),
      (["--known-on", "2024-01-10"], "known on 2024-01-10"),
      (["--include-denied"], "denied ties included"),
      (["--identity", "strict"], "no identity judgement followed"),
      (["--identity", "possible"], "unsure identities taken as the same"),
    ])
  func policyFlagsAreOnEveryVerbAndPrinted(_ flags: [String], _ phrase: String) async throws {
    for verb in [
      ["check"], ["show", "anna"], ["path", "anna", "boris"], ["rank"], ["routes", "--all"],
      ["events"], ["sources"], ["gaps"], ["path", "anna", "boris", "--cut", "ties"],
      ["path", "anna", "boris", "--disjoint", "ties"], ["connect", "anna", "boris", "clara"],
    ] {
      let result = try await Tool.run(verb + flags, in: folder.root)
      #expect([0, 1].contains(result.code), "\(verb): \(result.errors)")
      #expect(result.output.contains(phrase), "\(verb): \(result.output)")
    }
  }

  @Test func policyChangesTheAnswer() async throws {
    #expect(try await run("path", "boris", "ring", "--without-source", "paper").code == 1)
    #expect(
      try await run("path", "anna", "boris", "--known-on", "2024-01-10").output.contains(
        "{1 origin}"))
    #expect(
      try await run("show", "anna", "--hedge", "stated").output.contains("perpetrated") == false)
    #expect(
      try await run("show", "anna", "--legal", "convicted").output.contains("perpetrated") == false)
    #expect(try await run("show", "anna", "--legal", "charged").output.contains("perpetrated"))
    #expect(
      try await run("path", "boris", "ring", "--include-denied", "--only-kinds", "leader-of").output
        .contains("DENIED"))
    #expect(
      try await run("show", "anna", "--identity", "possible").output.contains(
        "are possibly the same"))
  }

  @Test func namesAreFoundInAnySpellingAndTheNearestOffered() async throws {
    for name in ["anna", "ANNA ALPHA", "Ánna", "annie", "Анна Альфа"] {
      #expect(
        try await run("show", name).output.hasPrefix("Anna Alpha (person, id anna)"), "\(name)")
    }
    let missing = try await run("show", "Anna Alhpa Bet")
    #expect(missing.code == 1)
    #expect(missing.output.isEmpty)
    #expect(
      missing.errors.contains("nearest are:\n  Anna Alpha (anna, person)"), "\(missing.errors)")
  }

  @Test func unclearNamesListTheCandidates() async throws {
    try folder.write("c.clew.yaml", "clew: 1\nentities:\n  k1: person Omar Khan\n")
    try folder.write("d.clew.yaml", "clew: 1\nentities:\n  k2: person Omar Bek\n")
    for verb in [["show", "Omar"], ["path", "OMAR", "boris"], ["routes", "omar"]] {
      let result = try await Tool.run(verb, in: folder.root)
      #expect(result.code == 1)
      #expect(result.output.isEmpty)
      #expect(
        result.errors == """
          clew: `\(verb[1])` may be any of these; give more of the name, or the id:
            Omar Khan (k1, person)
            Omar Bek (k2, person)

          """)
    }
  }

  @Test func dossiersComeFromTheCurrentFolderOrGraphsOrStandardInput() async throws {
    let other = try Folder()
    #expect(try await Tool.run(["check"], in: other.root).code == 66)
    try other.make("Graphs/deeper")
    try other.write("Graphs/deeper/a.clew.yaml", small)
    let inner = try await Tool.run(["check"], in: other.root)
    #expect(inner.code == 0 && inner.output.contains("1 file,"))
    try other.write("b.clew.yaml", second + "entities: {x: person X}\n")
    try other.write("notes.yaml", "not: a dossier")
    try other.write(".hidden.clew.yaml", "broken")
    let own = try await Tool.run(["check"], in: other.root)
    #expect(own.code == 65, "the file of the folder itself, alone, lacks its entities")
    let input = try await Tool.run(
      ["path", "anna", "ring", "-"], stdin: Array(small.utf8), in: other.root)
    #expect(input.code == 0, "\(input.errors)")
    let fault = try await Tool.run(["check", "-"], stdin: Array("clew: 2\n".utf8), in: other.root)
    #expect(fault.code == 65)
    #expect(fault.errors.hasPrefix("<standard input>:1:7: error:"))
  }

  @Test func convertedDossiersGiveTheSameAnswers() async throws {
    let other = try Folder()
    for ending in ["dot", "clew.yaml", "clew.json"] {
      let path = other.path("all." + ending)
      #expect(try await run("convert", ".", "-o", path).code == 0)
      let again = other.path("again.dot")
      #expect(try await Tool.run(["convert", path, "-o", again]).code == 0)
      #expect(try await Tool.run(["convert", path, "-o", other.path("all2.dot")]).code == 0)
      #expect(try other.read("again.dot") == other.read("all2.dot"))
      for verb in [["path", "anna", "ring"], ["show", "raid"], ["routes", "anna"], ["events"]] {
        let before = try await Tool.run(verb, in: folder.root)
        let after = try await Tool.run(verb + [path])
        #expect(before.output == after.output, "\(ending) \(verb)")
      }
    }
  }

  @Test func skeletonOfAnArticleIsAGoodDossierAndNeverOverwrites() async throws {
    let other = try Folder()
    try other.write("My Article.txt", "A headline\n\nFirst paragraph.\nSecond: paragraph.\n")
    let printed = try await Tool.run(["new", "My Article.txt"], in: other.root)
    #expect(printed.code == 0)
    #expect(printed.output.contains("id: my-article"))
    #expect(printed.output.contains("# Paragraph 2: Second: paragraph."))
    #expect(
      try await Tool.run(
        ["new", "My Article.txt", "-o", "a.clew.yaml", "--id", "x1"], in: other.root
      )
      .code
        == 0)
    #expect(try await Tool.run(["check"], in: other.root).code == 0)
    #expect(
      try await Tool.run(["new", "My Article.txt", "-o", "a.clew.yaml"], in: other.root).code == 73)
    #expect(
      try await Tool.run(["new", "-"], stdin: Array("Head\nBody\n".utf8), in: other.root).code == 0)
    for id in ["a b", "", "x: y", "-a", "unknown", "é"] {
      let refused = try await Tool.run(["new", "My Article.txt", "--id=" + id], in: other.root)
      #expect(refused.code == 64, "\(id)")
    }
  }
}

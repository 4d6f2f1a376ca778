import Foundation
import TestSupport
import Testing

/// What answers say of themselves: the policy in full, a name that was guessed, counts that are true.
@Suite("What answers say of themselves")
struct StatementTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      "people.csv",
      "id,kind,name\np1,person,Anna Navruzov\np2,person,Boris Beta\nc1,company,Gamma Ltd\n")
    try folder.write("map.yaml", "from: payer\nto: payee\nkind: =paid\ndate: booked\n")
    try folder.write(
      "payments.csv", "payer;payee;booked\np1;c1;2024-01-05\nc1;p2;2024-02-01\n")
  }

  private let tables = ["people.csv", "payments.csv", "--table-map", "map.yaml"]

  private func run(_ arguments: [String]) async throws -> Tool.Outcome {
    try await Tool.run(arguments, in: folder.root)
  }

  @Test func thePolicyTellsTheRulesThatStillHold() async throws {
    let dated = try await run(["path", "p1", "p2"] + tables + ["--happened-by", "2024"])
    #expect(
      dated.output.contains(
        "policy: happened by 2024, undated as possible; contested marked, denied left out; "
          + "judged-same entities are one\n"), "\(dated.output)")
    let loose = try await run(
      ["path", "p1", "p2"] + tables + ["--include-denied", "--identity", "strict"])
    #expect(
      loose.output.contains(
        "policy: every claim counts; denied ties included; no identity judgement followed; "
          + "contested marked\n"), "\(loose.output)")
  }

  @Test func aNameTakenByItsSoundIsRemarkedOn() async throws {
    let guessed = try await run(["show", "Novrzov"] + tables)
    #expect(guessed.output.hasPrefix("Anna Navruzov"))
    #expect(
      guessed.errors
        == "clew: nothing is spelt `Novrzov`; taken by its sound as Anna Navruzov (p1)\n")
    for name in ["p1", "Anna Navruzov", "NAVRUZOV", "Ánna"] {
      #expect(try await run(["show", name] + tables).errors.isEmpty, "\(name)")
    }
  }

  @Test func whyAndRoutesTakeTableMaps() async throws {
    let why = try await run(["why", "p1", "paid", "c1"] + tables)
    #expect(why.code == 0, "\(why.errors)")
    #expect(why.output.contains("[payments.csv row 2]"))
    let routes = try await run(["routes", "p1"] + tables)
    #expect(routes.output.contains("Journeys of Anna Navruzov"))
  }

  @Test func findingsThatAreNotListedCount() async throws {
    var rows = "from,to,kind\n"
    for number in 0..<10_050 { rows += "a\(number),b\(number),knows\n" }
    try folder.write("many.csv", rows)
    let text = try await run(["check", "many.csv"])
    #expect(text.output.contains("Single origin: 10050\n"), "\(text.output.prefix(400))")
    let findings = try #require(
      try await run(["check", "many.csv", "--json"]).json["findings"] as? [[String: Any]])
    let counts = findings.filter { $0["sort"] as? String == "single-origin" }
      .compactMap { $0["count"] as? Int }
    #expect(counts.reduce(0, +) == 10_050)
    #expect(counts.last == 50)
  }

  @Test func limitsNameTheirSchema() async throws {
    #expect(try await run(["limits", "--json"]).json["schema"] as? String == "clew-limits/1")
  }

  @Test func aFolderIsNoIndexFile() async throws {
    let outcome = try await run(["index", "--verify", "."])
    #expect(outcome.code == 66)
    #expect(outcome.errors.contains("it is a folder or a device, no index file"))
  }

  @Test func aRuleThatJoinsEntitiesDoesNotClaimToKeepOutTies() async throws {
    let outcome = try await run(
      ["path", "Novruzov", "ISIS", Repository.graphs, "--known-on", "2023-01-01"])
    #expect(outcome.code == 1)
    #expect(
      outcome.output.contains(
        "unsure identities stay apart; without this rule there is a path of 2 hops"),
      "\(outcome.output)")
  }

  @Test func picturesOfCommunitiesSayWhatACommunityIs() async throws {
    for (grouping, isTold) in [("communities", true), ("kind", false)] {
      let picture = try await run(
        ["draw", Repository.graphs, "--group-by", grouping, "-o", "-", "--format", "svg"])
      #expect(picture.code == 0, "\(picture.errors)")
      #expect(picture.output.contains("not a membership anybody stated") == isTold)
    }
  }

  /// As every other verb, `draw` takes all ties where a table does not say who is an actor.
  @Test func tablesWithoutActorsAreDrawn() async throws {
    try folder.write("edges.csv", "from,to,kind\na,b,knows\nb,c,knows\n")
    let picture = try await run(["draw", "edges.csv", "-o", "-", "--format", "svg"])
    #expect(picture.code == 0, "\(picture.errors)")
    #expect(picture.output.contains("3 entities, 2 ties"))
    let asked = try await run(
      ["draw", "edges.csv", "-o", "-", "--format", "svg", "--projection", "actors-events"])
    #expect(asked.code == 1)
  }

  @Test func aSampleOfAllIsCalledExact() async throws {
    let all = try await run(["rank", "--sources", "3"] + tables)
    #expect(all.output.contains("exact: the paths of all 3 entities were taken, none drawn"))
    #expect(!all.output.contains("another seed"))
    #expect(try await run(["rank", "--sources", "2"] + tables).output.contains("another seed"))
  }

  @Test func aColumnThatIsNotFoundIsToBeNamedWhereThatIsPossible() async throws {
    let outcome = try await run(["check", "payments.csv"])
    #expect(outcome.code == 65)
    #expect(
      outcome.errors.contains(
        "hint: name it in a file for `--table-map`, or with `--from` of `clew index`"))
  }
}

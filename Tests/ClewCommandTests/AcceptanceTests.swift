import Foundation
import TestSupport
import Testing

/// What must be right on the five articles, asked as a user asks.
@Suite("The five articles, through the tool")
struct AcceptanceTests {
  private func run(_ arguments: String...) async throws -> Tool.Outcome {
    try await Tool.run(arguments + [Repository.graphs])
  }

  /// The answer without what names another entity's judgement or the sources at its end.
  private func json(_ arguments: String...) async throws -> [String: Any] {
    try await Tool.run(arguments + [Repository.graphs, "--json"]).json
  }

  private func ids(_ value: Any?) -> [String] {
    (value as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  /// The ids of the entities of each path.
  private func paths(_ arguments: String...) async throws -> [[String]] {
    let json = try await Tool.run(["path"] + arguments + [Repository.graphs, "--json"]).json
    return (json["paths"] as? [[String: Any]] ?? []).map { path in
      let hops = path["hops"] as? [[String: Any]] ?? []
      let ends = hops.compactMap { ($0["to"] as? [String: Any])?["id"] as? String }
      let start = (hops.first?["from"] as? [String: Any])?["id"] as? String
      return [start].compactMap { $0 } + ends
    }
  }

  @Test func noFaultsAndQuiet() async throws {
    let result = try await run("check")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("No faults. 6 files, 5 sources"))
    #expect(result.errors.isEmpty)
  }

  @Test(
    arguments: [
      "Novruzov", "Navruzov", "Nowruzov", "Rahmatullah Nowruzov", "Salman Islamyar",
      "SALMAN ISLAMYAR", "nOvRuZoV", "rahmatullo navruzov", "Наврузов", "نوروزوف",
    ])
  func contactWithAnUnnamedLeaderOverCyberspaceIsSaidSo(_ name: String) async throws {
    let result = try await run("path", name, "ISIS")
    #expect(result.code == 0, "\(result.errors)")
    #expect(
      result.output.contains(
        """
           Rahmatullo Navruzov
             --> contacted (via: cyberspace, before Shah Cheragh 2023)  {1 origin}
                 [shrine-report par. 1]; by a local news agency [unnamed], quoting sources of a \
        local news agency [unnamed]
        """), "\(result.output)")
    #expect(result.output.contains("   an unnamed ISIS leader [unnamed]\n     --> leader of"))
    #expect(
      result.output == (try await run("path", "novruzov", "isis")).output,
      "any spelling, one answer")
  }

  @Test func routeIsInOrderWithoutADate() async throws {
    let result = try await run("routes", "Novruzov")
    #expect(result.code == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.contains("start: not reported") })
    let legs = lines[start...].filter { $0.hasPrefix("    ") && $0.dropFirst(5).hasPrefix(". ") }
    #expect(legs.count == 4)
    #expect(legs[0].hasPrefix("    1. to Turkey (no date reported"))
    #expect(legs[1].hasPrefix("    2. Turkey to ISIS camp in Afghanistan, in Afghanistan"))
    #expect(legs[1].contains("stay: almost 3 months"))
    #expect(legs[2].hasPrefix("    3. ISIS camp in Afghanistan to Iran"))
    #expect(legs[3].hasPrefix("    4. Iran to Shiraz, in Iran"))
    #expect(legs.allSatisfy { $0.contains("no date reported") })
    let journeys = lines.prefix { !$0.hasPrefix("Origin") }
    #expect(!journeys.contains { $0.contains("Tajikistan") })
    #expect(!legs.contains { $0.contains("20") }, "a date")
    let origin = try #require(lines.firstIndex { $0 == "Origin (context, not a reported leg)" })
    #expect(lines[origin + 1].contains("of origin Tajikistan"))
  }

  @Test(arguments: ["Abdollah Tajiki", "Dalerdzhon Mirzoyev"])
  func nationalityAndPlaceCarryOnlyWhenAsked(_ other: String) async throws {
    for path in try await paths("Novruzov", other, "--k", "20") {
      #expect(!path.contains("tajikistan"), "\(path)")
      #expect(!path.contains("shiraz"), "\(path)")
    }
    let kinds = try await Tool.run(
      ["path", "Novruzov", other, "--k", "20", Repository.graphs, "--json"]
    ).output
    #expect(!kinds.contains("\"context\": true"))
    let loose = try await paths("Novruzov", other, "--carry", "context", "--k", "20")
    #expect(loose.contains(["novruzov", "tajikistan", loose[0].last ?? ""]), "\(loose)")
  }

  @Test func iranAsAPlaceJoinsNobody() async throws {
    // As a state Iran acts and accuses; what is said to be there or from there does not pass by it.
    let json = try await Tool.run(
      ["path", "Novruzov", "Tajiki", "--via", "iran", "--k", "20", Repository.graphs, "--json"]
    ).json
    for path in json["paths"] as? [[String: Any]] ?? [] {
      for hop in path["hops"] as? [[String: Any]] ?? [] {
        for tie in hop["ties"] as? [[String: Any]] ?? [] {
          #expect(tie["context"] as? Bool == false)
          #expect(
            !["went-to", "located-in", "citizen-of", "origin"].contains(tie["kind"] as? String))
        }
      }
    }
  }

  @Test func irevaniToTalibanIsCitedOrExplained() async throws {
    let result = try await run("path", "Irevani", "Taliban")
    if result.code == 0 {
      #expect(result.output.contains("[shrine-report par. 3]"))
      #expect(result.output.contains("hostile"))
      #expect(result.output.contains("Sources\n  [shrine-report]"))
    } else {
      #expect(result.output.contains("no path") && result.output.contains("keeps out"))
    }
    let none = try await run("path", "Irevani", "Taliban", "--only-kinds", "represents,kin-of")
    #expect(none.code == 1)
    #expect(none.output.contains("only some relation kinds: keeps out"))
    #expect(none.output.contains("without this rule there is a path of 2 hops"))
  }

  @Test func shrine2023ShowsWhoCountsWhatAndTheJudgementUnderIt() async throws {
    let text = try await run("show", "Shah Cheragh 2023").output
    #expect(
      text.contains(
        """
          killed  CONFLICTING: these cannot all be right
            2
                [shrine-report par. 2]
        """))
    #expect(text.contains("    4\n        [narratives par. 5]"))
    #expect(text.contains("rests on the judgement that `shrine-2023` (Shah Cheragh 2023) and"))
    #expect(text.contains("`shrine-undated` (Shah Cheragh (undated attack)) are the same"))
    let apart = try await run("show", "Shah Cheragh 2023", "--identity", "strict").output
    #expect(!apart.contains("CONFLICTING") && !apart.contains("[narratives"))
  }

  @Test func figuresOfKermanAreAllThereAndNoneConflicts() async throws {
    let groups = try #require(try await json("show", "Kerman")["counts"] as? [[String: Any]])
    var figures: [String: [String]] = [:]
    for group in groups {
      #expect(group["conflicting"] as? Bool == false, "\(group)")
      let kind = try #require(group["kind"] as? String)
      figures[kind] = (group["figures"] as? [[String: Any]] ?? []).compactMap {
        $0["figure"] as? String
      }
    }
    #expect(figures["killed"] == ["about 90", "more than 80", "more than 90", "at least 94"])
    #expect(figures["injured"] == ["more than 100", "284"])
    #expect(figures["killed-or-injured"] == ["more than 300"])
    #expect(try await run("why", "Kerman killed-or-injured", "--in").output.contains("by ISIS"))
    let conflicts = (try await json("check")["findings"] as? [[String: Any]] ?? []).filter {
      $0["sort"] as? String == "conflicting-figures"
    }
    #expect(
      conflicts.compactMap { $0["message"] as? String } == [
        "figures disagree: Shah Cheragh 2023, killed: 2, 4"
      ])
  }

  @Test func claimOf2023IsContestedByOneSourceOnBothSides() async throws {
    let ties = try #require(
      try await json("why", "isis claimed shrine-2023", "--in")["ties"] as? [[String: Any]])
    let tie = try #require(ties.first)
    #expect(ties.count == 1)
    #expect(tie["state"] as? String == "contested")
    for side in ["supporting", "denying"] {
      let claims = try #require(tie[side] as? [[String: Any]])
      #expect(Set(claims.compactMap { $0["source"] as? String }) == ["narratives"])
    }
    #expect(try await run("show", "Shah Cheragh 2023").output.contains("{CONTESTED, 1 origin}"))
  }

  @Test func cooperationHangsOnOneSourceAndGoesWithIt() async throws {
    let sources = try await run("sources").output
    let own = try #require(sources.components(separatedBy: "\n[narratives]").last)
      .components(separatedBy: "\n[")[0]
    #expect(own.contains("ISIS cooperates with Iran") && own.contains("ISIS allied with Iran"))
    let without = ["--without-source", "narratives"]
    for verb in [
      ["show", "ISIS"], ["show", "Iran"], ["check", "--all"], ["gaps"], ["sources"],
      ["path", "ISIS", "Iran", "--k", "20"],
    ] {
      let with = try await Tool.run(verb + [Repository.graphs])
      #expect(with.output.contains("cooperates with"), "\(verb)")
      let gone = try await Tool.run(verb + without + [Repository.graphs])
      for tie in ["ISIS cooperates with Iran", "ISIS allied with Iran", "<-> cooperates with"] {
        #expect(!gone.output.contains(tie), "\(verb)")
      }
    }
    #expect(
      try await Tool.run(["why", "isis cooperates-with iran", Repository.graphs] + without).code
        == 1)
  }

  @Test func fourPeopleStayFour() async throws {
    let people = ["omar-al-muvahid", "seyfullah-al-mujahid", "tajik-bomber", "tajiki"]
    for person in people {
      let entity = try #require(try await json("show", person)["entity"] as? [String: Any])
      #expect(entity["id"] as? String == person)
      #expect((entity["sameAs"] as? [Any])?.isEmpty == true)
    }
    let bomber = try await run("show", "tajik-bomber").output
    #expect(bomber.contains("unknown whether the same as Omar al-Muvahid"))
    #expect(bomber.contains("unknown whether the same as Seyfullah al-Mujahid"))
    #expect(bomber.contains("not the same as Abdollah Tajiki"))
  }

  @Test func eventsByADateAreCertainOrPossible() async throws {
    let events = try #require(
      try await json("events", "--happened-by", "2023-01-01")["events"] as? [[String: Any]])
    var happened: [String: String] = [:]
    for event in events {
      let id = try #require((event["event"] as? [String: Any])?["id"] as? String)
      happened[id] = event["happened"] as? String
      let isDated = (event["when"] as? [Any])?.isEmpty == false
      if !isDated { #expect(happened[id] == "possibly", "\(id)") }
    }
    #expect(happened["shrine-2022"] == "certainly")
    #expect(happened["parliament-2017"] == "certainly")
    #expect(happened["crocus"] == "possibly")
    #expect(happened["shrine-2023"] == nil && happened["kerman"] == nil)
  }

  @Test(
    arguments: [
      ["check", "--all"], ["show", "ISIS"], ["path", "Novruzov", "Taliban", "--k", "5"],
      ["rank", "--by", "betweenness"], ["rank", "--by", "page-rank", "--projection", "everything"],
      ["routes", "--all"], ["events"], ["sources"], ["gaps"],
      ["convert", "-o", "-", "--to", "dot"],
      ["convert", "-o", "-", "--to", "yaml"], ["events", "--json"],
    ])
  func theSameBytesTwice(_ verb: [String]) async throws {
    let first = try await Tool.run(verb + [Repository.graphs])
    let second = try await Tool.run(
      verb + [Repository.graphs], environment: ["LANG": "de_DE.UTF-8"])
    #expect(first.code == 0)
    #expect(!first.output.isEmpty)
    #expect(first.output == second.output)
  }
}

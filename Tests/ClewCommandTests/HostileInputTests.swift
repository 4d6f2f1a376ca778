import Foundation
import TestSupport
import Testing

@Suite("Hostile input, through the tool")
struct HostileInputTests {
  /// What a verb makes of one file, within a few seconds and without a crash.
  private func run(
    _ bytes: [UInt8], _ arguments: [String] = ["check"], name: String = "x.clew.yaml",
    seconds: Double = 60
  ) async throws -> Tool.Outcome {
    let folder = try Folder()
    try folder.write(name, bytes)
    let result = try await Tool.run(
      arguments + [name, "--error-format", "json"], in: folder.root, seconds: seconds)
    #expect(!result.isCrash, "code \(result.code)")
    #expect(folder.names == [name])
    return result
  }

  private func run(_ text: String, _ arguments: [String] = ["check"]) async throws -> Tool.Outcome {
    try await run(Array(text.utf8), arguments)
  }

  @Test func aliasBombEndsAtTheLimitOfNodes() async throws {
    var text = "clew: 1\na: &a [x,x,x,x,x,x,x,x,x]\n"
    for (name, last) in zip("bcdefghijk", "abcdefghij") {
      let aliases = repeatElement("*\(last)", count: 9).joined(separator: ",")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    let result = try await run(text)
    #expect(result.code == 65)
    #expect(result.faults.count == 1, "\(result.faults)")
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func nestingOf200IsRefused(_ opening: String) async throws {
    let closing = opening == "[" ? "]" : opening == "{a: " ? "}" : ""
    let text =
      "clew: 1\ntitle:\n  " + String(repeating: opening, count: 200)
      + String(repeating: closing, count: 200) + "\n"
    let result = try await run(text)
    #expect(result.code == 65)
    #expect(result.faults.first?.hasPrefix("3:") == true, "\(result.faults)")
  }

  @Test func deepJSONAndDOTAreRefused() async throws {
    let json = "{\"clew\": " + String(repeating: "[", count: 100_000)
    #expect(try await run(Array(json.utf8), name: "x.clew.json").code == 65)
    let dot = "graph " + String(repeating: "{ ", count: 100_000)
    #expect(try await run(Array(dot.utf8), name: "x.dot").code == 65)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE] + Array("clew: 1".utf8).flatMap { [$0, 0] }, "1:1"),
      ([0xFE, 0xFF] + Array("clew: 1".utf8).flatMap { [0, $0] }, "1:1"),
      (Array("clew: 1\ntitle: a\u{0}b\n".utf8), "2:9"),
      (Array("clew: 1\ntitle: ".utf8) + [0xC3, 0x28], "2:8"),
      (Array("clew: 1\ntitle: ".utf8) + [0xED, 0xA0, 0x80], "2:8"),
      (Array("clew: 1\ntitle: ".utf8) + [0xC0, 0xAF], "2:8"),
      (Array("clew: 1\ntitle: ".utf8) + [0xF4, 0x90, 0x80, 0x80], "2:8"),
    ] as [([UInt8], String)])
  func bytesThatAreNoTextAreRefusedAtTheirPlace(_ bytes: [UInt8], _ place: String) async throws {
    let result = try await run(bytes)
    #expect(result.code == 65)
    #expect(result.faults.first?.hasPrefix(place + " ") == true, "\(result.faults)")
  }

  @Test func windowsLineEndsAndByteOrderMarkAreRead() async throws {
    let text = preamble + "notes:\n- {par: 1, facts: anna member-of ring}\n"
    let windows = Array(("\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n")).utf8)
    #expect(try await run(windows, ["path", "anna", "ring"]).code == 0)
    let damaged = Array(
      ("\u{FEFF}" + preamble + "notes:\n- {par: 1, facts: ana member-of ring}\n")
        .replacingOccurrences(of: "\n", with: "\r\n").utf8)
    #expect(try await run(damaged).faults == ["14:19 unknown-id"])
  }

  @Test func idsThatOnlyNormalizeAlikeAreTwoInDOT() async throws {
    let dot = "graph { \"\u{E9}\" -- \"e\u{301}\" }"
    let result = try await run(Array(dot.utf8), ["check", "--json"], name: "x.dot")
    #expect(result.code == 0)
    let totals = result.json["totals"] as? [String: Any]
    #expect(totals?["entities"] as? Int == 2)
    #expect(totals?["relations"] as? Int == 1)
  }

  @Test func hugeTextsAreRead() async throws {
    let scalar = "clew: 1\ntitle: \"" + String(repeating: "x", count: 10_000_000) + "\"\n"
    #expect(try await run(scalar).code == 0)
    let dot = "graph { \"" + String(repeating: "z", count: 5_000_000) + "\" -- b }"
    let result = try await run(Array(dot.utf8), name: "x.dot")
    #expect(result.code == 0)
  }

  @Test func longNamesAreReadAndFound() async throws {
    let name = String(repeating: "long ", count: 20_000)
    let text =
      preamble + "also:\n  anna: {names: [\"\(name)\"]}\nnotes:\n- {par: 1, mentions: anna}\n"
    #expect(try await run(text, ["show", "anna"]).output.contains("long long"))
    #expect(
      try await run(text, ["path", String(repeating: "q", count: 100_000), "anna"]).code == 1)
  }

  @Test func vocabularyHasALimitOverAllFiles() async throws {
    func kinds(_ letter: String, _ count: Int) -> String {
      "clew: 1\nvocabulary:\n  relation-kinds:\n"
        + (0..<count).map { "    \(letter)\($0): {label: k}\n" }.joined()
    }
    #expect(try await run(kinds("a", 10_001)).faults == ["3:3 too-many-kinds"])
    let folder = try Folder()
    for letter in "abcdefgh" { try folder.write("\(letter).clew.yaml", kinds("\(letter)", 9_000)) }
    let result = try await Tool.run(["check", ".", "--error-format", "json"], in: folder.root)
    #expect(result.code == 65)
    #expect(result.faults.allSatisfy { $0 == "3:3 too-many-kinds" })
    let counts =
      "clew: 1\nvocabulary:\n  count-kinds: ["
      + (0..<10_001).map { "k\($0)" }
      .joined(separator: ",") + "]\n"
    #expect(try await run(counts).faults == ["3:3 too-many-kinds"])
  }

  @Test func figuresUpToTheLargestNumberAreCompared() async throws {
    let text =
      preamble + "notes:\n- {par: 1, count: raid killed over \(Int.max)}\n"
      + "- {par: 2, count: raid killed about \(Int.max)}\n- {par: 3, count: raid killed 0}\n"
      + "- {par: 4, count: raid killed fewer than 0}\n"
    for verb in [["check"], ["show", "raid"], ["events"], ["why", "raid killed", "--in"]] {
      #expect(try await run(text, verb).code == 0, "\(verb)")
    }
  }

  @Test func circlesAreFollowedOnce() async throws {
    let text =
      "clew: 1\nsources:\n  a: {derives-from: b}\n  b: {derives-from: c}\n  c: {derives-from: b}\n"
      + "entities: {x: person X, y: person Y, z: person Z}\n"
      + "same:\n- {a: x, b: y, judged: same}\n- {a: y, b: z, judged: same}\n"
      + "- {a: z, b: x, judged: different}\n"
      + "relations:\n- {subject: x, kind: met, object: x, source: a}\n"
      + "- {subject: x, kind: met, object: z, source: a}\n"
    let check = try await run(text)
    #expect(check.code == 0)
    #expect(check.output.contains("Conflicting judgements: 1"), "\(check.output)")
    #expect(check.output.contains("judged the same, but other judgements keep them apart"))
    for verb in [["show", "x"], ["path", "x", "z"], ["sources"], ["path", "x", "x"]] {
      #expect(try await run(text, verb).code == 0, "\(verb)")
    }
    #expect(try await run(text, ["path", "x", "z", "--without-source", "c"]).code == 1)
  }

  @Test func setsThatIncludeEachOtherAreShown() async throws {
    let text =
      "clew: 1\nsource: {id: s}\nentities:\n  a: {kind: persons, name: A, includes: [b]}\n"
      + "  b: {kind: persons, name: B, includes: [a]}\nnotes:\n- {par: 1, facts: a met b}\n"
    let result = try await run(text, ["show", "a"])
    #expect(result.code == 0)
    #expect(result.output.contains("includes B") && result.output.contains("one of B"))
  }

  /// A text with an escape sequence and one that turns the direction of what follows.
  private static let hidden = "Evil\\e[2J\\u202Eeman"

  @Test(
    arguments: [
      ["check", "--all"], ["show", "anna"], ["path", "anna", "boris"], ["rank"],
      ["routes", "--all"], ["routes", "anna"], ["events"], ["sources"],
      ["why", "anna boris", "--in"], ["why", "raid killed", "--in"], ["gaps"],
      ["path", "anna", "boriz"], ["rank", "--projection", "everything"],
    ])
  func hiddenCharactersAreShownByNumberInEveryVerb(_ verb: [String]) async throws {
    let evil = "\"\(Self.hidden)\""
    let text = """
      clew: 1
      title: \(evil)
      source: {id: paper, title: \(evil), outlet: \(evil)}
      cited: {wire: \(evil)}
      vocabulary:
        entity-kinds: {spy: {base: person, label: \(evil)}}
        relation-kinds: {knows: {label: \(evil), inverse: \(evil)}, did: {label: \(evil), part: perpetrator, to: event}}
        count-kinds: [boats]
      entities:
        anna: {kind: spy, name: \(evil), names: [anna], note: \(evil)}
        boris: {kind: spy, name: \(evil), names: [boris], unnamed: true}
        town: {kind: city, name: \(evil)}
        raid: {kind: attack, name: \(evil), names: [raid]}
      same:
      - {a: anna, b: boris, judged: unsure, who: \(evil), why: \(evil)}
      notes:
      - {par: \(evil), by: [wire, anna], facts: [anna knows boris, anna did raid], with: {\(evil): \(evil)}, says: \(evil), as-printed: \(evil), when: {as-printed: \(evil)}}
      - {par: 2, date: raid 2020, as-printed: \(evil), place: raid town, count: raid killed 4, scope: \(evil)}
      - {par: 2, value: "anna \(Self.hidden) \(Self.hidden)", trip: [anna, town, town], mentions: anna}
      routes:
      - {travellers: [anna], legs: [{order: 1, to: town, mode: \(evil), purpose: \(evil), stay: {as-printed: \(evil)}}]}

      """
    let result = try await run(text, verb)
    let shown = result.output + result.errors
    #expect([0, 1].contains(result.code), "\(result.errors)")
    #expect(!shown.unicodeScalars.contains("\u{1B}"), "a raw escape")
    #expect(!shown.unicodeScalars.contains("\u{202E}"), "a raw change of direction")
    #expect(shown.contains("<U+001B>") && shown.contains("<U+202E>"))
  }

  /// In a debug build, on two shared cores; a release build is some twenty times as fast.
  @Test func manyNotesOnOneTieTakeTimeInProportion() async throws {
    let text =
      preamble + "notes:\n"
      + (0..<20_000).map {
        "- {par: \($0), facts: anna contacted b\($0 % 2 == 0 ? "oris" : "-\($0)")}\n"
      }
      .joined()
    // Ten thousand ids that are nowhere: no search for similar ones each.
    let result = try await run(Array(text.utf8), seconds: 120)
    #expect(result.code == 65)
    #expect(result.faults.count == 10_000)
  }

  @Test(arguments: [["check"], ["events"], ["sources"], ["routes", "--all"], ["show", "anna"]])
  func manyRecordsTakeTimeInProportion(_ verb: [String]) async throws {
    let events = 0..<4_000
    let text =
      preamble + events.map { "  e\($0): attack Event \($0)\n" }.joined() + "notes:\n"
      + events.map {
        "- {par: \($0), date: e\($0) 2020, count: e\($0) killed \($0), "
          + "facts: anna perpetrated e\($0), with: {k\($0): v}, trip: [anna, land, town]}\n"
          + "- {par: \($0), when: Y\(10_000 + $0), facts: anna contacted boris, with: {k\($0): v}}\n"
      }.joined()
    #expect(try await run(Array(text.utf8), verb, seconds: 120).code == 0)
  }

  @Test func skeletonsOfWhatIsNoArticleAreRefused() async throws {
    let folder = try Folder()
    let inputs: [(String, [UInt8])] = [
      ("image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]), ("empty.txt", []),
      ("blank.txt", Array(" \n\t\n".utf8)), ("latin.txt", [0x63, 0x61, 0x66, 0xE9]),
    ]
    for (name, bytes) in inputs {
      try folder.write(name, bytes)
      let result = try await Tool.run(["new", name, "-o", "out.clew.yaml"], in: folder.root)
      #expect(result.code == 65, "\(name)")
    }
    #expect(folder.names == inputs.map(\.0).sorted())
  }

  @Test func skeletonOfAHostileArticleIsAGoodDossier() async throws {
    let folder = try Folder()
    let lines = [
      "Head: \"line\" 'with' # [all] {of} *it* \u{1B}[31m\u{202E}", "  # a: b", "- not: a list",
      "\u{2028}separated\u{2029}", "\u{FEFF}marked", "%TAG ! x", "--- document", "'''", "a\u{85}b",
      String(repeating: "long ", count: 10_000), "nul\u{0}nul",
    ]
    try folder.write("an article.txt", lines.joined(separator: "\r\n"))
    let made = try await Tool.run(["new", "an article.txt", "-o", "x.clew.yaml"], in: folder.root)
    #expect(made.code == 0, "\(made.errors)")
    let text = String(decoding: try folder.read("x.clew.yaml"), as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    let check = try await Tool.run(["check", "x.clew.yaml"], in: folder.root)
    #expect(check.code == 0, "\(check.errors)")
  }
}

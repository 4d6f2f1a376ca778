import Foundation
import TestSupport
import Testing

/// What `path` and `connect` say of networks that can be looked through by hand.
@Suite("Ways between actors")
struct PathVerbTests {
  private let folder: Folder

  /// From a to h three ways: over b, over c and d, and over c and e; and two ties from b to h.
  init() throws {
    folder = try Folder()
    try folder.write(
      "ties.csv",
      "from,to,kind\na,b,knows\nb,h,knows\nb,h,paid\na,c,knows\nc,d,knows\nd,h,knows\nc,e,knows\n"
        + "e,h,knows\nx,y,knows\n")
  }

  private func run(_ arguments: String...) async throws -> Tool.Outcome {
    try await Tool.run(arguments, in: folder.root)
  }

  private func ids(_ value: Any?) -> [String] {
    (value as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  private func ways(_ json: [String: Any]) -> [String] {
    (json["paths"] as? [[String: Any]] ?? []).map { path in
      let hops = path["hops"] as? [[String: Any]] ?? []
      let first = ids(hops.first.flatMap { $0["from"] }.map { [$0] })
      return (first + hops.flatMap { ids([$0["to"] ?? [:]]) }).joined(separator: "-")
    }
  }

  private func pairs(_ value: Any?) -> [String] {
    (value as? [[String: Any]] ?? []).map { pair in
      ids([pair["from"] ?? [:], pair["to"] ?? [:]]).joined(separator: "-")
    }
  }

  @Test func disjointPathsShareNothing() async throws {
    let result = try await run("path", "a", "h", "ties.csv", "--disjoint", "entities", "--json")
    #expect(result.code == 0)
    #expect(ways(result.json) == ["a-b-h", "a-c-d-h"])
    let disjoint = try #require(result.json["disjoint"] as? [String: Any])
    #expect(disjoint["count"] as? Int == 2 && disjoint["share"] as? String == "entities")
    let reporting = try #require(disjoint["reporting"] as? [String: Any])
    // All is from one table: what shares no entity rests on one source.
    #expect(reporting["origins"] as? Int == 1)
    #expect(reporting["underEach"] as? [String] == ["ties.csv"])
    let text = try await run("path", "a", "h", "ties.csv", "--disjoint", "entities")
    #expect(
      text.output.hasPrefix(
        "a to h: 2 paths that share no entity between the ends, shortest first\n"))
    #expect(
      text.output.contains(
        "1 independent origin together; every path rests on [ties.csv]: without it none would be "
          + "left whole"))
    #expect(text.output.contains("[ties.csv row 2]"), "cited hop by hop")
  }

  @Test func cutsAreAsLargeAsThereAreDisjointPaths() async throws {
    for element in ["entities", "ties"] {
      for ends in [["a", "h"], ["c", "h"], ["a", "d"], ["h", "a"]] {
        let ways = try await Tool.run(
          ["path"] + ends + ["ties.csv", "--disjoint", element, "--json"], in: folder.root)
        let cut = try await Tool.run(
          ["path"] + ends + ["ties.csv", "--cut", element, "--json"], in: folder.root)
        #expect(ways.code == 0 && cut.code == 0)
        let size = (cut.json["cut"] as? [String: Any])?["size"] as? Int
        let count = (ways.json["disjoint"] as? [String: Any])?["count"] as? Int
        #expect(size == count && size == self.ways(ways.json).count, "\(ends) \(element)")
      }
    }
  }

  @Test func aCutNamesItsMembersWithTheirSources() async throws {
    let entities = try await run("path", "a", "h", "ties.csv", "--cut", "entities", "--json")
    let cut = try #require(entities.json["cut"] as? [String: Any])
    #expect(ids(cut["entities"]) == ["b", "c"])
    #expect(cut["only"] as? Bool == true && cut["possible"] as? Bool == true)
    let ties = try await run("path", "a", "h", "ties.csv", "--cut", "ties")
    #expect(ties.output.contains("1. a and b: 1 tie, on the path a - b - h\n"))
    #expect(ties.output.contains("2. a and c: 1 tie, on the path a - c - d - h\n"))
    #expect(ties.output.contains("nearest to h: b and h, a and c\n"))
    // All ties between the same two go together.
    let nearer = try await run("path", "h", "a", "ties.csv", "--cut", "ties", "--json")
    let pairs = (nearer.json["cut"] as? [String: Any])?["pairs"] as? [[String: Any]]
    #expect(self.pairs(pairs) == ["h-b", "c-a"])
    #expect((pairs?.first?["ties"] as? [Any])?.count == 2)
  }

  @Test func whoIsTiedDirectlyCannotBePartedByEntities() async throws {
    let direct = try await run("path", "b", "h", "ties.csv", "--cut", "entities")
    #expect(direct.code == 1)
    #expect(direct.output.contains("No set of entities: they are tied directly\n"))
    #expect(
      direct.output.contains("[ties.csv row 3]") && direct.output.contains("[ties.csv row 4]"))
    #expect(direct.output.contains("Apart from their own ties: 1 entity, and no fewer.\n"))
    #expect(
      direct.output.contains("1. a (entity), on this path:") || direct.output.contains("1. a ("))
    let json = try await run("path", "x", "y", "ties.csv", "--cut", "entities", "--json")
    #expect(json.code == 1)
    let cut = try #require(json.json["cut"] as? [String: Any])
    #expect(cut["possible"] as? Bool == false && cut["size"] as? Int == 0)
    #expect(cut["disjointPaths"] as? Int == 1)
  }

  @Test func everyPathAndHowMany() async throws {
    let all = try await run("path", "a", "h", "ties.csv", "--every", "--max-length", "3", "--json")
    #expect(ways(all.json) == ["a-b-h", "a-c-d-h", "a-c-e-h"])
    #expect(all.json["truncated"] as? Bool == false)
    let short = try await run(
      "path", "a", "h", "ties.csv", "--every", "--max-length", "2", "--json")
    #expect(ways(short.json) == ["a-b-h"])
    #expect(try await run("path", "a", "h", "ties.csv", "--every", "--max-length", "1").code == 1)
    // Of two dozen people who all know each other there are more than can be told.
    var rows = "from,to\n"
    for low in 0..<24 { for high in low + 1..<24 { rows += "n\(low),n\(high)\n" } }
    try folder.write("clique.csv", rows)
    let many = try await run("path", "n0", "n1", "clique.csv", "--every", "--max-length", "9")
    #expect(
      many.output.contains(
        "\nThere are more than 10000 paths of at most 9 hops; looked at were all of at most 4 hops.\n"
      ))
    // The way over far is longer than what was looked at: nobody says that there is none.
    rows += "n0,f1\nf1,f2\nf2,far\nfar,f3\nf3,f4\nf4,n1\n"
    try folder.write("detour.csv", rows)
    let detour = try await run(
      "path", "n0", "n1", "detour.csv", "--every", "--max-length", "9", "--via", "far")
    #expect(detour.code == 1)
    #expect(detour.output.hasPrefix("n0 to n1: no path among those looked at\n"))
    #expect(!detour.output.contains("keeps out"))
    // 1 + 22 + 22 · 21 + 22 · 21 · 20.
    #expect(many.output.hasPrefix("n0 to n1: 9725 paths, shortest first\n"))
  }

  @Test func connectJoinsThemAll() async throws {
    let result = try await run("connect", "b", "d", "e", "ties.csv", "--json")
    #expect(result.code == 0)
    #expect(pairs(result.json["pairs"]) == ["b-h", "h-d", "h-e"])
    #expect(ids(result.json["connectors"]) == ["h"])
    #expect(result.json["proven"] as? Bool == true && result.json["length"] as? Double == 3)
    let named = try await run("connect", "--in", "ties.csv", "b", "d", "e", "--json")
    #expect(named.output == result.output)
    let apart = try await run("connect", "a", "x", "b", "ties.csv")
    #expect(apart.code == 1)
    #expect(apart.output.hasPrefix("a, x, b: not joined\n"))
    #expect(apart.output.contains("  a, b: joined with one another\n"))
    #expect(apart.output.contains("  x: joined with none of the others\n"))
  }

  /// A file that is called like an actor is a name where a name is due, and a path where it is last.
  @Test func namesComeBeforePaths() async throws {
    try folder.write("b", "not a dossier")
    try folder.make("d")
    let result = try await run("connect", "b", "d", "e", "ties.csv")
    #expect(result.code == 0, "\(result.errors)")
    #expect(try await run("connect", "b", "c", "ties.csv", "e.csv").code == 66)
  }

  @Test func picturesExplainWhatStandsOut() async throws {
    for (arguments, words) in [
      (["path", "a", "h", "--disjoint", "entities"], ["on path 2", "the paths between them"]),
      (["path", "a", "h", "--disjoint", "ties"], ["path 2: knows"]),
      (["path", "a", "h", "--cut", "entities"], ["smallest set of entities", "#6d28d9"]),
      (["path", "a", "h", "--cut", "ties"], ["smallest set of tied pairs", "#6d28d9"]),
      (["path", "b", "h", "--cut", "entities"], ["but for the ties between the two"]),
      (["connect", "b", "d", "e"], ["connector: not asked about", "#6d28d9"]),
    ] {
      for name in ["one.svg", "two.svg", "one.dot"] {
        let result = try await Tool.run(
          arguments + ["ties.csv", "--draw", name], in: folder.root)
        #expect(result.code == (arguments[1] == "b" && arguments[0] == "path" ? 1 : 0))
      }
      let picture = String(decoding: try folder.read("one.svg"), as: UTF8.self).lowercased()
      for word in words { #expect(picture.contains(word), "\(arguments) \(word)") }
      #expect(try folder.read("one.svg") == folder.read("two.svg"))
      #expect(!(try folder.read("one.dot")).isEmpty)
    }
  }

  @Test func anIndexOfATableGivesTheSameBytes() async throws {
    #expect(try await run("index", "ties.csv", "-o", "ties.clewx").code == 0)
    for arguments in [
      ["path", "a", "h", "--disjoint", "ties"], ["path", "a", "h", "--cut", "entities", "--json"],
      ["path", "a", "h", "--prefer", "widest", "--directed"],
      ["path", "a", "h", "--every", "--max-length", "3"], ["connect", "b", "d", "e"],
    ] {
      let direct = try await Tool.run(arguments + ["ties.csv"], in: folder.root)
      let stored = try await Tool.run(arguments + ["ties.clewx"], in: folder.root)
      #expect(direct.code == 0 && direct.output == stored.output, "\(arguments)")
    }
  }
}

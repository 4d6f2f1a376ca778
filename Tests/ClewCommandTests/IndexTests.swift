import Foundation
import TestSupport
import Testing

@Suite("Tables and index files")
struct IndexTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      "people.csv",
      "id,kind,name\np1,person,Anna Alpha\np2,person,\"Beta, Boris\"\nc1,company,Gamma Ltd\n")
    try folder.write(
      "payments.csv",
      "payer;payee;booked;sum\np1;c1;2024-01-05;12.5\nc1;p2;2024-02-01;3\nc1;x9;2024-02-02;1\n")
    try folder.write("map.yaml", "from: payer\nto: payee\nkind: =paid\ndate: booked\nweight: sum\n")
  }

  private func run(_ arguments: String...) async throws -> Tool.Outcome {
    try await Tool.run(arguments, in: folder.root)
  }

  @Test func tablesAnswerLikeDossiers() async throws {
    let outcome = try await run(
      "path", "anna", "boris", "people.csv", "payments.csv", "--table-map", "map.yaml")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("1. 2 hops, 1 independent origin"))
    #expect(outcome.output.contains("[payments.csv row 2]"))
    #expect(outcome.output.contains("paid (5 January 2024, weight: 12.5)"))
  }

  /// Every verb gives the same bytes on the index as on what it was made of.
  @Test(arguments: [
    ["path", "Novruzov", "ISIS"], ["path", "Novruzov", "ISIS", "--json"],
    ["path", "Novruzov", "ISIS", "--carry", "context", "--directed"], ["rank"],
    ["path", "ISIS", "Iran", "--disjoint", "entities"],
    ["path", "Novruzov", "Taliban", "--disjoint", "ties", "--carry", "context", "--json"],
    ["path", "Novruzov", "Taliban", "--cut", "entities", "--json"],
    ["path", "ISIS", "Iran", "--cut", "ties", "--directed"],
    ["path", "Novruzov", "Taliban", "--prefer", "widest"],
    ["path", "Novruzov", "Taliban", "--every", "--max-length", "4", "--prefer", "reliability"],
    ["connect", "Novruzov", "Taliban", "Tajiki", "--prefer", "best-sourced"],
    ["connect", "Novruzov", "Taliban", "Tajiki", "--json"],
    ["rank", "--by", "page-rank", "--projection", "co-event", "--json"], ["show", "Kerman"],
    ["check", "--all"], ["check", "--json"], ["sources"], ["events"], ["gaps"],
    ["routes", "Novruzov"], ["why", "Novruzov", "ISIS"], ["rank", "--identity", "possible"],
    ["rank", "--ties", "--json"], ["rank", "--by", "strength"], ["rank", "--within", "0.05"],
    ["brokers", "--between", "state", "--json"], ["cohesion"], ["structure"],
    ["whatif", "--curve", "betweenness", "--steps", "3"],
    ["communities", "--compare=leiden,kinds"],
    ["key-players", "--goal", "reach"],
  ])
  func theIndexGivesTheSameBytes(_ arguments: [String]) async throws {
    let index = try await Tool.run(
      ["index", Repository.graphs, "-o", "graphs.clewx"], in: folder.root)
    #expect(index.code == 0)
    let direct = try await Tool.run(arguments + [Repository.graphs], in: folder.root)
    let stored = try await Tool.run(arguments + ["graphs.clewx"], in: folder.root)
    #expect(direct.code == stored.code)
    #expect(direct.output == stored.output)
    #expect(!direct.output.isEmpty)
  }

  @Test func columnsAreNamedByFlags() async throws {
    let index = try await run(
      "index", "people.csv", "payments.csv", "--from", "payer", "--to", "payee", "--kind", "=paid",
      "--date", "booked", "-o", "case.clewx")
    #expect(index.code == 0)
    #expect(index.errors.contains("case.clewx: 4 entities, 3 relations, 6 claims"))
    let path = try await run("path", "Anna", "x9", "case.clewx", "--json")
    #expect(path.code == 0)
    #expect(path.output.contains("\"fingerprint\""))
    let sound = try await run("index", "--verify", "case.clewx")
    #expect(sound.code == 0 && sound.output == "case.clewx: sound\n")
  }

  @Test func brokenRowsAreToldAndTheRestGoesOn() async throws {
    try folder.write("bad.csv", "from,to\na,b\na\nb,c,d\nc,d\n")
    let lax = try await run("path", "a", "b", "bad.csv")
    #expect(lax.code == 0)
    #expect(lax.errors.contains("bad.csv:3:") && lax.errors.contains("bad.csv:4:"))
    #expect(lax.errors.hasSuffix("\nclew: bad.csv: 2 of 4 rows left out, told above\n"))
    let index = try await run("index", "bad.csv", "-o", "lax.clewx")
    #expect(index.code == 0)
    #expect(
      index.errors.hasSuffix(
        "\nlax.clewx: 4 entities, 2 relations, 2 claims; 2 of 4 rows left out\n"))
    let strict = try await run("index", "bad.csv", "--strict", "-o", "bad.clewx")
    #expect(strict.code == 65)
    #expect(!FileManager.default.fileExists(atPath: folder.root + "/bad.clewx"))
    let unmapped = try await run("path", "a", "b", "payments.csv")
    #expect(unmapped.code == 65)
    #expect(unmapped.errors.contains("payer"))
  }

  /// Two tables, one whole; more faults than are listed; and the same in JSON.
  @Test func rowsLeftOutAreCountedByTable() async throws {
    try folder.write("good.csv", "from,to\na,b\n")
    try folder.write(
      "many.csv", "from,to\na,b\n" + String(repeating: "x\n", count: 150) + "b,c\n")
    let text = try await run("path", "a", "c", "good.csv", "many.csv")
    #expect(text.code == 0)
    #expect(
      text.errors.hasSuffix(
        "\nclew: many.csv: 150 of 152 rows left out, the first of all told above\n"))
    #expect(!text.errors.contains("good.csv"))
    let json = try await run("path", "a", "c", "good.csv", "many.csv", "--error-format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(json.errors.utf8))
    let last = try #require((value as? [[String: Any]])?.last)
    #expect(last["code"] as? String == "rows-left-out")
    #expect(last["leftOut"] as? Int == 150 && last["rows"] as? Int == 152)
    let whole = try await run("path", "a", "b", "good.csv")
    #expect(whole.errors.isEmpty)
  }

  @Test func damagedIndexFilesAreRefusedWithAWord() async throws {
    _ = try await run("index", Repository.graphs, "-o", "g.clewx")
    let url = URL(fileURLWithPath: folder.root + "/g.clewx")
    let whole = try Data(contentsOf: url)
    try whole.prefix(whole.count / 2).write(to: url)
    let cut = try await run("path", "Novruzov", "ISIS", "g.clewx")
    #expect(cut.code == 65 && cut.errors.contains("cut short") && cut.output.isEmpty)
    try Data("clew: 1\n".utf8).write(to: url)
    let other = try await run("check", "g.clewx")
    #expect(other.code == 65 && other.errors.contains("not an index file"))
    #expect(try await run("check", "none.clewx").code == 66)
    #expect(try await run("index", Repository.graphs, "-o", "x.yaml").code == 64)
    #expect(try await run("index", "--verify").code == 64)
  }
}

import Foundation
import TestSupport
import Testing

/// What the verbs on whole networks say of networks that can be looked through by hand.
@Suite("Verbs on whole networks")
struct NetworkVerbTests {
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
    try await Tool.run(arguments + ["ties.csv", "--json"], in: folder.root).json
  }

  private func ids(_ value: Any?) -> [String] {
    (value as? [[String: Any]] ?? []).compactMap { entry in
      (entry["entity"] as? [String: Any] ?? entry)["id"] as? String
    }
  }

  @Test func structureBeginsWithItsSizeAndCountsRight() async throws {
    let result = try await run("structure", "ties.csv", "--json")
    #expect(
      result.output.hasPrefix(
        "{\n  \"nodes\": 6,\n  \"edges\": 7,\n  \"directed\": false,\n  \"schema\": "),
      "\(result.output.prefix(200)) \(result.errors)")
    let json = result.json
    #expect(json["components"] as? Int == 1)
    #expect(json["diameter"] as? Double == 3)
    #expect(json["radius"] as? Double == 2)
    #expect(json["transitivity"] as? Double == 0.6)
    #expect(json["maximumCoreNumber"] as? Int == 2)
    #expect(json["communities"] as? Int == 2)
    #expect(abs((json["modularity"] as? Double ?? 0) - 5.0 / 14) < 1e-12)
    // 7 pairs are tied, 4 two and 4 three ties apart.
    #expect(abs((json["meanDistance"] as? Double ?? 0) - 27.0 / 15) < 1e-12)
    #expect(ids(json["cutpoints"]) == ["c", "d"])
    #expect((json["bridges"] as? [[String: Any]])?.first?["subject"] as? String == "c")
    #expect(json["reciprocity"] is NSNull)
    let directed = try await Tool.run(
      ["structure", "ties.csv", "--json", "--directed"], in: folder.root
    ).json
    #expect(directed["directed"] as? Bool == true)
    #expect(directed["reciprocity"] as? Double == 0)
    #expect((directed["triads"] as? [String: Any])?["030T"] as? Int == 2)
  }

  @Test func communitiesAreTheTriangles() async throws {
    for method in ["leiden", "louvain", "girvan-newman"] {
      let json = try await json("communities", "--by", method)
      let groups = try #require(json["communities"] as? [[String: Any]], "\(method)")
      #expect(groups.map { ids($0["members"]) } == [["a", "b", "c"], ["d", "e", "f"]])
      #expect(groups.map { $0["innerTies"] as? Double } == [3, 3])
      #expect(groups.map { $0["boundaryTies"] as? Double } == [1, 1])
      if method == "leiden" { #expect(groups.map { $0["stability"] as? Double } == [1, 1]) }
    }
    let whole = try await json("communities", "--by", "components")
    #expect(whole["count"] as? Int == 1)
  }

  @Test func keyPlayersJoinTheTriangles() async throws {
    let one = try await json("key-players", "--k", "1")
    #expect(ids(one["set"]) == ["c"])
    #expect(one["exact"] as? Bool == true)
    #expect(one["before"] as? Double == 0)
    // Of 10 pairs of the other five, 1 + 3 stay joined.
    #expect(abs((one["value"] as? Double ?? 0) - 0.6) < 1e-12)
    #expect(one["partsLeft"] as? [Int] == [3, 2])
    let two = try await json("key-players", "--k", "2", "--goal", "reach", "--reach-steps", "1")
    #expect(two["value"] as? Double == 1)
    let text = try await run("key-players", "ties.csv")
    #expect(text.output.contains("it is not a strategy"))
    #expect(try await run("key-players", "ties.csv", "--k", "7").code == 64)
  }

  @Test func withoutTheBridgeTheNetworkComesApart() async throws {
    let text = try await run("whatif", "ties.csv", "--without-tie", "c", "d")
    #expect(text.output.contains("Who would come apart from the rest: 3 entities in 1 group"))
    #expect(text.output.contains("it is not a strategy"))
    let json = try await Tool.run(
      ["whatif", "ties.csv", "--json", "--without", "c"], in: folder.root
    ).json
    let after = try #require(json["after"] as? [String: Any])
    #expect(after["nodes"] as? Int == 5)
    #expect(after["components"] as? Int == 2)
    #expect(after["largest"] as? Int == 3)
    #expect((json["cutOff"] as? [[[String: Any]]])?.map { ids($0) } == [["a", "b"]])
    #expect(ids(json["brokers"]) == [])
    let unknown = try await run("whatif", "ties.csv", "--without-tie", "a", "f")
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("no tie joins a and f"))
  }

  @Test func measuresAreComparedEachWithEach() async throws {
    let json = try await json("rank", "--compare=degree,closeness,betweenness")
    #expect(json["measures"] as? [String] == ["degree", "closeness", "betweenness"])
    // Each has c and d before the four others, which are tied.
    #expect(json["kendallTau"] as? [[Double]] == [[1, 1, 1], [1, 1, 1], [1, 1, 1]])
    #expect(json["shared"] as? [[Int]] == [[6, 6, 6], [6, 6, 6], [6, 6, 6]])
  }

  @Test func asManySourcesAsEntitiesEstimateNothing() async throws {
    let exact = try await json("rank")
    let sampled = try await json("rank", "--sources", "6")
    #expect(
      (exact["ranking"] as? [[String: Any]])?.map { $0["score"] as? Double }
        == (sampled["ranking"] as? [[String: Any]])?.map { $0["score"] as? Double })
    #expect(sampled["sampledSources"] as? Int == 6)
  }

  @Test func threadsChangeNoByte() async throws {
    for verb in [["rank"], ["structure"], ["communities"], ["key-players"]] {
      let one = try await Tool.run(verb + ["ties.csv", "--threads", "1"], in: folder.root)
      let three = try await Tool.run(verb + ["ties.csv", "--threads", "3"], in: folder.root)
      #expect(one.code == 0, "\(one.errors)")
      #expect(one.output == three.output)
    }
  }

  @Test func whatTakesTooLongSaysSoAndOffersAnother() async throws {
    var rows = "from,to\n"
    for node in 0..<3_000 {
      for step in [1, 2, 5] { rows += "n\(node),n\((node + step) % 3_000)\n" }
    }
    try folder.write("large.csv", rows)
    let result = try await run("communities", "large.csv", "--by", "girvan-newman")
    #expect(result.code == 75)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("girvan-newman would take about "), "\(result.errors)")
    #expect(result.errors.contains("--by leiden"))
    #expect(result.errors.contains("--force"))
  }
}

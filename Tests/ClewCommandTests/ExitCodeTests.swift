import Foundation
import TestSupport
import Testing

@Suite("Exit codes and streams")
struct ExitCodeTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("a.clew.yaml", preamble + "notes:\n- {par: 1, facts: anna met boris}\n")
  }

  private static let verbs = [
    "check", "show", "path", "connect", "rank", "routes", "events", "sources", "why", "gaps",
    "convert", "new",
    "limits",
  ]

  @Test(arguments: verbs)
  func helpIsAResult(_ verb: String) async throws {
    for arguments in [[verb, "--help"], ["help", verb]] {
      let result = try await Tool.run(arguments, in: folder.root)
      #expect(result.code == 0)
      #expect(result.output.contains("USAGE: clew \(verb)"))
      #expect(result.errors.isEmpty)
    }
  }

  @Test func helpAndVersionOfTheWhole() async throws {
    let help = try await Tool.run(["--help"])
    #expect(help.code == 0)
    for verb in Self.verbs { #expect(help.output.contains("  \(verb) "), "\(verb)") }
    #expect(!help.output.contains("__render"))
    #expect(try await Tool.run([]).output == help.output)
    let version = try await Tool.run(["--version"])
    #expect(version.code == 0 && version.output.hasPrefix("0."))
  }

  @Test(
    arguments: [
      ["nonsense"], ["check", "--nonsense"], ["show"], ["path", "anna"], ["routes"], ["why"],
      ["convert"], ["convert", "-o", "x.txt"], ["convert", "-o", "-"], ["new"],
      ["convert", "-o", "x", "--to", "svg"], ["path", "anna", "boris", "--k", "0"],
      ["path", "anna", "boris", "--k", "many"], ["path", "anna", "boris", "--k", "1001"],
      ["path", "anna", "boris", "--max-length", "0"],
      ["path", "anna", "boris", "--max-length", "99999999999999999999"],
      ["path", "anna", "boris", "--carry", "all"], ["path", "anna", "boris", "--prefer", "short"],
      ["path", "anna", "boris", "--only-kinds", "mett"],
      ["path", "anna", "boris", "--not-kinds", "mett"],
      ["path", "anna", "boris", "--through", "persn"],
      ["path", "anna", "boris", "--disjoint"], ["path", "anna", "boris", "--cut", "both"],
      ["path", "anna", "boris", "--draw", "x.txt"], ["connect"], ["connect", "anna"],
      ["connect", "anna", "."], ["connect", "anna", "boris", "--avoid", "anna"],
      ["path", "anna", "boris", "--avoid", "anna"], ["rank", "--by", "degre"],
      ["rank", "--projection", "actor"], ["rank", "--top", "-1"],
      ["check", "--without-source", "papper"], ["check", "--only-source", "nobody"],
      ["check", "--min-grade", "G"], ["check", "--min-credibility", "0"],
      ["check", "--min-credibility", "7"], ["check", "--hedge", "guessed"],
      ["check", "--legal", "guilty"], ["check", "--happened-by", "yesterday"],
      ["check", "--happened-by", ""], ["check", "--known-on", "2024-13"],
      ["check", "--identity", "loose"], ["check", "--error-format", "xml"],
    ])
  func wrongUseIs64AndSaysSo(_ arguments: [String]) async throws {
    let result = try await Tool.run(arguments, in: folder.root)
    #expect(result.code == 64, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
    #expect(folder.names == ["a.clew.yaml"])
  }

  @Test(
    arguments: [
      (["check", "--without-source", "papper"], "did you mean `paper`?"),
      (["rank", "--by", "degre"], "did you mean `degree`?"),
      (["rank", "--projection", "actor"], "did you mean `actors`?"),
      (["rank", "--compare", "degre,closeness"], "did you mean `degree`?"),
      (["rank", "--compare", "degree"], "two measures or more"),
      (["rank", "--by", "degree", "--sources", "3"], "--sources estimates betweenness"),
      (["rank", "--threads", "0"], "not 1 to 1024"),
      (["communities", "--by", "leidn"], "did you mean `leiden`?"),
      (["communities", "--by", "components", "--resolution", "2"], "for leiden and louvain"),
      (["communities", "--by", "girvan-newman", "--runs", "2"], "whatever the seed"),
      (["structure", "--projection", "actor"], "did you mean `actors`?"),
      (["key-players", "--goal", "reech"], "did you mean `reach`?"),
      (["key-players", "--reach-steps", "2"], "for --goal reach"),
      (["whatif"], "say what to leave out"),
      (["whatif", "--without-tie", "anna", "boris", "clara"], "takes two names"),
      (["path", "anna", "boris", "--only-kinds", "mett"], "did you mean `met`?"),
      (["path", "anna", "boris", "--through", "persn"], "did you mean `person`?"),
      (["path", "anna", "boris", "--prefer", "widst"], "did you mean `widest`?"),
      (["path", "anna", "boris", "--disjoint", "tie"], "did you mean `ties`?"),
      (["path", "anna", "boris", "--cut", "entites"], "did you mean `entities`?"),
      (["path", "anna", "boris", "--every"], "--every needs --max-length"),
      (["path", "anna", "boris", "--every", "--max-length", "2", "--k", "2"], "takes no --k"),
      (["path", "anna", "boris", "--all-shortest", "--k", "2"], "takes no --k"),
      (["path", "anna", "boris", "--all-shortest", "--every"], "ask for different paths"),
      (
        ["path", "anna", "boris", "--disjoint", "ties", "--cut", "ties"], "ask for different paths"
      ),
      (["path", "anna", "boris", "--disjoint", "ties", "--max-length", "2"], "Menger's theorem"),
      (
        ["path", "anna", "boris", "--disjoint", "ties", "--via", "clara"],
        "what all pass, all share"
      ),
      (["path", "anna", "boris", "--disjoint", "ties", "--prefer", "widest"], "do not add up"),
      (["path", "anna", "boris", "--cut", "ties", "--k", "1"], "it is about all paths"),
      (["path", "anna", "boris", "--cut", "ties", "--via", "clara"], "it is about all paths"),
      (["path", "anna", "boris", "--cut", "ties", "--max-length", "2"], "paths of any length"),
      (["path", "anna", "boris", "--cut", "ties", "--prefer", "widest"], "it counts, whatever"),
      (["connect", "anna", "boris", "--prefer", "widest"], "do not add up"),
      (["connect", "anna", "boris", "--directed"], "no one direction"),
      (["connect", "anna", "a.clew.yaml"], "was given `anna` alone"),
      (["check", "--happened-by", "2024-13"], "13 is no month"),
      (["check", "--hedge", "guessed"], "stated, claimed, alleged, inferred, speculated"),
    ])
  func wrongUseSuggests(_ arguments: [String], _ hint: String) async throws {
    let result = try await Tool.run(arguments, in: folder.root)
    #expect(result.errors.contains(hint), "\(result.errors)")
  }

  @Test func missingInputIs66() async throws {
    try folder.make("empty")
    for path in ["missing.clew.yaml", "empty", "missing/a.clew.yaml", "/dev/null"] {
      let result = try await Tool.run(["check", path], in: folder.root)
      #expect(result.code == 66, "\(path)")
      #expect(result.errors.contains(path))
      #expect(result.output.isEmpty)
    }
    #expect(try await Tool.run(["new", "missing.txt"], in: folder.root).code == 66)
    #expect(try await Tool.run(["new", "empty"], in: folder.root).code == 66)
    #expect(try await Tool.run(["check"], in: folder.path("empty")).code == 66)
  }

  @Test func unreadableFolderIs66() async throws {
    try folder.make("closed")
    try folder.write("closed/a.clew.yaml", preamble)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o000], ofItemAtPath: folder.path("closed"))
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: folder.path("closed"))
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.root)
    var script = "\"$0\" \"$@\""
    if getuid() == 0 {
      // Root reads everything, so somebody else has to try.
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") else { return }
      let asNobody = "setpriv --reuid=65534 --regid=65534 --clear-groups "
      guard try await Tool.shell(asNobody + "\"$0\" --version", []).code == 0 else { return }
      script = asNobody + script
    }
    let result = try await Tool.shell(script, ["check", folder.path("closed")])
    #expect(result.code == 66)
    #expect(result.errors.contains("closed cannot be read"), "\(result.errors)")
  }

  @Test func outputThatCannotBeMadeIs73AndWrittenIs74() async throws {
    let missing = try await Tool.run(["convert", "-o", "none/out.dot"], in: folder.root)
    #expect(missing.code == 73, "\(missing.errors)")
    try folder.make("sub")
    #expect(
      try await Tool.run(["convert", "-o", "sub", "--to", "dot"], in: folder.root).code == 73)
    let full = try await Tool.run(["convert", "-o", "/dev/full", "--to", "dot"], in: folder.root)
    #expect(full.code == 74, "\(full.errors)")
    #expect(folder.names == ["a.clew.yaml", "sub"])
  }

  @Test(arguments: [["check"], ["show", "anna"], ["rank", "--json"], ["limits"], ["gaps"]])
  func fullStandardOutputIs74(_ arguments: [String]) async throws {
    let result = try await Tool.shell("\"$0\" \"$@\" > /dev/full", arguments, in: folder.root)
    #expect(result.code == 74)
    #expect(!result.errors.isEmpty)
  }

  @Test func closedPipeEndsQuietly() async throws {
    let notes = (0..<4_000).map { "- {par: \($0), says: a long story, facts: anna met boris}\n" }
    try folder.write("a.clew.yaml", preamble + "notes:\n" + notes.joined())
    let result = try await Tool.shell(
      "{ \"$0\" \"$@\"; echo $? > code; } | head -c 1", ["show", "anna"], in: folder.root)
    #expect(result.errors.isEmpty)
    #expect(String(decoding: try folder.read("code"), as: UTF8.self) == "0\n")
  }

  @Test func convertReplacesWholeFilesAndKeepsTheirMode() async throws {
    let path = try folder.write("out.dot", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try await Tool.run(["convert", "-o", "out.dot"], in: folder.root).code == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(String(decoding: try folder.read("out.dot"), as: UTF8.self).hasPrefix("digraph"))
    #expect(folder.names == ["a.clew.yaml", "out.dot"])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptsNameEveryVerb(_ shell: String) async throws {
    let result = try await Tool.run(["--generate-completion-script", shell])
    #expect(result.code == 0)
    for verb in Self.verbs { #expect(result.output.contains(verb), "\(verb)") }
  }
}

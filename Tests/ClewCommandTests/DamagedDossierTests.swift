import Foundation
import TestSupport
import Testing

@Suite("Damaged dossiers, through the tool")
struct DamagedDossierTests {
  @Test(arguments: DamagedDossier.all)
  func eachFaultIsToldAtItsPlace(_ damage: DamagedDossier) async throws {
    let folder = try Folder()
    try folder.write("x.clew.yaml", damage.isWhole ? damage.text : preamble + damage.text)
    let result = try await Tool.run(
      ["convert", "x.clew.yaml", "-o", "out.dot", "--error-format", "json"], in: folder.root,
      seconds: 20)
    #expect(result.code == 65)
    #expect(result.faults == damage.faults)
    #expect(result.output.isEmpty)
    #expect(folder.names == ["x.clew.yaml"], "something was written")
  }

  @Test func textFormTellsPlaceLineCaretAndHint() async throws {
    let folder = try Folder()
    try folder.write("x.clew.yaml", preamble + "notes:\n- {par: 1, facts: ana member-of ring}\n")
    let result = try await Tool.run(["check"], in: folder.root)
    #expect(
      result.errors == """
        x.clew.yaml:14:19: error: there is no entity `ana`
          - {par: 1, facts: ana member-of ring}
                            ^
          hint: did you mean `anna`?

        """)
    #expect(result.output.isEmpty)
  }

  @Test func faultsOfAllFilesAreToldInOneRunAtMostAHundred() async throws {
    let folder = try Folder()
    let notes = (0..<150).map { "- {par: \($0), fact: x}\n" }.joined()
    try folder.write("a.clew.yaml", preamble + "notes:\n" + notes)
    try folder.write("b.clew.yaml", "clew: 1\nentities: {x: person X\n")
    let result = try await Tool.run(["check", "."], in: folder.root)
    #expect(result.code == 65)
    #expect(result.errors.components(separatedBy: "error:").count == 101)
    #expect(result.errors.contains("and 51 more"))
    let all = try await Tool.run(["check", ".", "--error-format", "json"], in: folder.root)
    #expect(all.faults.count == 151)
  }

  @Test func duplicateIDTellsWhereTheFirstIs() async throws {
    let folder = try Folder()
    try folder.write("a.clew.yaml", preamble)
    try folder.write("b.clew.yaml", "clew: 1\nentities:\n  anna: person Another\n")
    let result = try await Tool.run(["check", "."], in: folder.root)
    #expect(result.code == 65)
    #expect(result.errors.contains("./b.clew.yaml:3:3: error: entity `anna` is declared twice"))
    #expect(result.errors.contains("./a.clew.yaml:5:3: note: `anna` is first declared here"))
  }

  /// Damaged JSON with the place of its fault.
  @Test(
    arguments: [
      ("{\"clew\": \"1\",}", "1:13"), ("{\"clew\": 1", "1:11"), ("{\"clew\": 1} x", "1:13"),
      ("{\"clew\": 1, \"clew\": 1}", "1:13"), ("{clew: 1}", "1:2"), ("{\"clew\": 01}", "1:10"),
      ("{\"clew\": NaN}", "1:10"), ("{\"clew\": \"\\ud800\"}", "1:11"), ("[]", "1:1"), ("", "1:1"),
      ("{\"clew\": \"1\", \"notes\": {}}", "1:24"), ("{\"clew\": \"a\tb\"}", "1:12"),
      ("{\"clew\": 1, \"entities\": {\"a\": null}}", "1:31"), ("\u{FEFF}{\"clew\": 1,}", "1:11"),
      ("{'clew': 1}", "1:2"), ("{\"clew\": 1 /* one */}", "1:12"),
    ])
  func damagedJSON(_ text: String, _ place: String) async throws {
    let folder = try Folder()
    try folder.write("x.clew.json", text)
    let result = try await Tool.run(
      ["check", "--error-format", "json"], in: folder.root, seconds: 20)
    #expect(result.code == 65)
    let faults = result.faults
    #expect(faults.first?.hasPrefix(place + " ") == true, "\(faults)")
  }

  /// Damaged DOT with the place of its fault.
  @Test(
    arguments: [
      ("graph {", "1:8"), ("graph { a -> b }", "1:11"), ("digraph { a -- b }", "1:13"),
      ("grph { a }", "1:1"), ("graph { a [label=\"x }", "1:18"), ("graph { a [label=] }", "1:18"),
      ("graph { subgraph { a }", "1:23"), ("graph { <b }", "1:9"), ("graph { a } }", "1:13"),
      ("digraph g { clew=1; clew_entities=\"{\" }", "1:1"),
      ("digraph g { clew=1; clew_entities=\"[]\" }", "1:1"),
      ("digraph g { clew=1; clew_relations=\"{}\" }", "1:1"),
      ("digraph g { clew=1; a [clew_entity=\"{}\"] }", "1:21"),
    ])
  func damagedDOT(_ text: String, _ place: String) async throws {
    let folder = try Folder()
    try folder.write("x.dot", text)
    let result = try await Tool.run(
      ["check", "x.dot", "--error-format", "json"], in: folder.root, seconds: 20)
    #expect(result.code == 65)
    let faults = result.faults
    #expect(faults.first?.hasPrefix(place + " ") == true, "\(faults)")
  }
}

import ClewDiagram
import ClewDossier
import Foundation
import TestSupport
import Testing

@Suite("The examples")
struct ExampleTests {
  /// Where the built programs stand: beside this test's own bundle or binary.
  private static let folder: URL = {
    let own = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [own] + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    let found = candidates.first {
      FileManager.default.isExecutableFile(atPath: $0.appending(path: "own-measure").path)
    }
    return found ?? own
  }()

  private func run(
    _ name: String, _ arguments: [String] = [Repository.graphs]
  ) throws -> (text: String, status: Int32) {
    let process = Process()
    process.executableURL = Self.folder.appending(path: name)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  /// The output, which two runs must give byte for byte.
  private func output(_ name: String, _ arguments: [String] = [Repository.graphs]) throws -> String
  {
    let first = try run(name, arguments)
    let second = try run(name, arguments)
    #expect(first == second)
    #expect(first.status == 0)
    return first.text
  }

  @Test func aPathWithItsEvidence() throws {
    #expect(
      try output("path-with-evidence") == """
        hops: 1, independent origins: 1
          Rahmatullo Navruzov member of ISIS
            [shrine-report par. 1] inferred In Turkey he joined an armed group; that clause does \
        not repeat which, ISIS is read from what goes before.
        hops: 2, independent origins: 1
          Rahmatullo Navruzov contacted an unnamed ISIS leader [unnamed]
            [shrine-report par. 1] stated The earliest contact with a man at the top of ISIS, who \
        is not named, ran over the internet.
          an unnamed ISIS leader [unnamed] leader of ISIS
            [shrine-report par. 1] stated The man he reached is counted among those who lead ISIS.

        """)
  }

  @Test func aPathBetweenOthers() throws {
    let text = try output("path-with-evidence", [Repository.graphs, "tajiki", "kerman"])
    #expect(
      text.hasPrefix("hops: 1, independent origins: 1\n  Abdollah Tajiki masterminded Kerman"))
    #expect(text.contains("\n    [mtt par. 6] stated "))
  }

  @Test func aMeasureOfOnesOwn() throws {
    #expect(
      try output("own-measure") == """
        Share of contested ties: Around whom do the sources disagree most?
        persons, groups, states and events, joined by ties and by parts in the events; reporting \
        in 5 independent origins
        1. 50 % Israel
        1. 50 % Ukraine
        3. 17 % United States
        4. 13 % Shah Cheragh 2023
        5. 10 % Kerman bombings
        6. 8 % Crocus City Hall attack
        7. 2 % ISIS

        """)
  }

  @Test func whatIsContested() throws {
    let rejected = ": the source rejects what it reports"
    #expect(
      try output("contested-claims") == """
        United States behind Kerman bombings
          for:     [mtt par. 15] Iran
          against: [mtt par. 15] Iran\(rejected)
        Israel behind Kerman bombings
          for:     [mtt par. 15] Iran
          against: [mtt par. 15] Iran\(rejected)
        Ukraine behind Crocus City Hall attack
          for:     [mtt par. 15] Russia
          against: [mtt par. 15] Russia\(rejected)
        ISIS claimed responsibility for Shah Cheragh (undated attack)
          for:     [narratives par. 6] Iranian state television, quoting Iranian officials
          against: [narratives par. 6] the source itself

        """)
  }

  @Test func tiesAsCSV() throws {
    let text = try output("export-csv")
    let lines = text.components(separatedBy: "\r\n")
    #expect(
      lines.first
        == #""subject","kind","object","when","state","wording","origins","sources""#)
    #expect(lines.last == "")
    let rows = lines.dropLast()
    // Each tie of the network of all ties has its line, of eight cells.
    let count = try Reading(realDossier()).network(.allTies).ties.count
    #expect(rows.count == count + 1)
    #expect(rows.allSatisfy { $0.components(separatedBy: "\",\"").count == 8 })
    #expect(
      rows.contains(
        #""isis","claimed","kerman","January 2024","asserted","stated","3","kerman-report mtt today-it""#
      ))
    #expect(rows.contains { $0.hasPrefix(#""usa","behind","kerman","","contested","#) })
  }

  @Test func whatASpreadsheetWouldTakeForAFormulaIsText() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "clew-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = """
      clew: 1
      source: {id: paper}
      entities: {a: person A, b: person B}
      notes:
      - {par: 1, facts: a met b, when: {as-printed: "=1+\\"2\\", \\e[31m"}}

      """
    try Data(text.utf8).write(to: folder.appending(path: "x.clew.yaml"))
    let cells = try output("export-csv", [folder.path]).components(separatedBy: "\r\n")[1]
    #expect(
      cells
        == "\"a\",\"met\",\"b\",\"“=1+\"\"2\"\", <U+001B>[31m”\",\"asserted\",\"stated\",\"1\",\"paper\""
    )
  }

  @Test(.enabled(if: Graphviz.isAvailable)) func aPictureInOnesOwnStyle() throws {
    let svg = try output("own-style")
    #expect(svg.hasPrefix("<?xml"))
    #expect(svg.contains("Rahmatullo Navruzov, in slate"))
    #expect(svg.contains("#f4f6f8") || svg.contains("#F4F6F8"))
  }

  @Test(
    arguments: ["contested-claims", "export-csv", "own-measure", "own-style", "path-with-evidence"])
  func aFolderThatCannotBeReadIsSaid(_ name: String) throws {
    let (text, status) = try run(name, ["/nowhere"])
    #expect(status == 66)
    #expect(text == "/nowhere cannot be read; `clew check /nowhere` tells why\n")
  }

  @Test func aNameThatIsNotFoundIsSaid() throws {
    let (text, status) = try run("path-with-evidence", [Repository.graphs, "Zzyzx", "ISIS"])
    #expect(status == 65)
    #expect(text.hasPrefix("no clear match for Zzyzx or ISIS"))
  }
}

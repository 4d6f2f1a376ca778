import ClewGraph
import Foundation
import TestSupport
import Testing

@testable import ClewDossier
@testable import ClewFormats

/// A folder that is there as long as the object.
private final class ScratchFolder {
  let path = NSTemporaryDirectory() + "clew-tests-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct SnapshotTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func path(_ name: String) -> FilePath { FilePath(folder.path + "/" + name) }

  private static let small =
    preamble + """
      same:
      - {a: anna, b: clara, judged: unsure, why: only the wire says so}
      notes:
      - {par: 1, by: ministry, facts: anna perpetrated raid, legal: charged, hedge: alleged}
      - {par: 2, facts: [anna met boris, boris member-of ring, anna citizen-of land]}
      - {par: 3, date: raid 2023-08-13, place: raid town, count: [raid killed 2, raid injured 8]}
      - {par: 4, trip: [anna, unknown, land, town], when: 2023}
      - {par: 5, name: anna nickname Annie, status: anna arrested, credibility: 2}
      - {par: 6, not: boris leader-of ring}

      """

  /// Writes a dossier and gives it back as it is found in the file.
  private func stored(_ dossier: Dossier, _ name: String = "a.clewx") throws -> Dossier {
    try SnapshotWriter().write(dossier.indexed(), files: [], to: path(name))
    return try Snapshot(path(name)).dossier()
  }

  private func yaml(_ dossier: Dossier) -> [UInt8] { FileFormat.yaml.bytes(of: dossier) ?? [] }

  @Test func holdsTheWholeDossier() throws {
    for dossier in [try realDossier(), try dossier(Self.small), try dossier("clew: 1\n")] {
      let stored = try stored(dossier)
      #expect(yaml(stored) == yaml(dossier))
      for projection in Projection.all {
        let network = try Reading(dossier).network(projection)
        let same = try Reading(stored).network(projection)
        #expect(same.topology == network.topology, "\(projection.id)")
        #expect(same.nodes == network.nodes)
        #expect(same.ties.map(\.ground) == network.ties.map(\.ground))
      }
      try Snapshot(path("a.clewx")).verify()
    }
  }

  @Test func findsNamesAsTheDossierDoes() throws {
    let dossier = try realDossier()
    let stored = try stored(dossier)
    let finder = EntityFinder(try Reading(dossier))
    let storedFinder = EntityFinder(try Reading(stored))
    for number in 0..<dossier.entityCount {
      for name in dossier.names(ofEntity: number).map(\.text) + [
        dossier.id(ofEntity: number), dossier.name(ofEntity: number).uppercased(), "nobody at all",
      ] {
        #expect("\(finder.find(name))" == "\(storedFinder.find(name))", "\(name)")
      }
    }
  }

  @Test func sameDossierGivesSameBytes() throws {
    let dossier = try realDossier()
    try SnapshotWriter().write(dossier.indexed(), files: [], to: path("a.clewx"))
    try SnapshotWriter().write(
      dossier.indexed(on: .init(threads: 3)), files: [], to: path("b.clewx"))
    #expect(
      try InputFiles().read(path("a.clewx")) == InputFiles().read(path("b.clewx")))
  }

  @Test func keepsTheFilesItWasMadeOf() throws {
    let file = SourceFile(name: "notes é.yaml", bytes: Array("a: 1\n".utf8), number: 3)
    let dossier = try dossier("clew: 1\n")
    try SnapshotWriter().write(dossier.indexed(), files: [file], to: path("a.clewx"))
    let files = try Snapshot(path("a.clewx")).files()
    #expect(files.map(\.name) == ["notes é.yaml"])
    #expect(files.map(\.bytes) == [file.bytes])
    #expect(files.map(\.number) == [3])
  }

  @Test func cutShortAnywhereIsRefused() throws {
    _ = try stored(try dossier(Self.small))
    let whole = try InputFiles().read(path("a.clewx"))
    for length in stride(from: 0, to: whole.count, by: 97) {
      try SafeWriter().write(Array(whole[..<length]), to: path("cut.clewx"))
      let error = #expect(throws: SnapshotError.self) { try Snapshot(path("cut.clewx")) }
      #expect(error?.exitCode == 65 && error?.reason.isEmpty == false)
    }
  }

  /// A changed byte is refused, or stands between sections, where it means nothing.
  @Test func aChangedByteIsRefusedOrMeansNothing() throws {
    let dossier = try dossier(Self.small)
    _ = try stored(dossier)
    let whole = try InputFiles().read(path("a.clewx"))
    let text = yaml(dossier)
    var refused = 0
    for place in stride(from: 0, to: whole.count, by: 31) {
      var damaged = whole
      damaged[place] ^= 0x41
      try SafeWriter().write(damaged, to: path("bad.clewx"))
      do {
        #expect(yaml(try Snapshot(path("bad.clewx")).dossier()) == text, "byte \(place)")
      } catch {
        refused += 1
      }
    }
    #expect(refused > whole.count / 31 / 3)
  }

  @Test func otherFilesAreRefused() throws {
    try SafeWriter().write(Array("clew: 1\n".utf8), to: path("a.clewx"))
    let wrong = #expect(throws: SnapshotError.self) { try Snapshot(path("a.clewx")) }
    #expect(wrong?.reason == "it is not an index file")
    let missing = #expect(throws: SnapshotError.self) { try Snapshot(path("none.clewx")) }
    #expect(missing?.exitCode == 66)
    let folderError = #expect(throws: SnapshotError.self) { try Snapshot(FilePath(folder.path)) }
    #expect(folderError?.exitCode == 66)
  }

  @Test func standsAlone() throws {
    _ = try stored(try dossier(Self.small))
    let error = #expect(throws: LoadError.self) {
      try DossierLoader().load([folder.path + "/a.clewx", Repository.graphs])
    }
    #expect(error?.exitCode == 65)
  }
}

import ClewDossier
import TestSupport
import Testing

@Suite("Findings")
struct FindingsTests {
  private func findings(_ text: String, _ sort: Finding.Sort) throws -> [String] {
    try Reading(TestSupport.dossier(preamble + text)).findings().filter { $0.sort == sort }
      .map(\.message)
  }

  @Test func contested() throws {
    let text = "notes:\n- {par: 1, facts: anna met boris}\n- {par: 2, not: anna met boris}"
    #expect(try findings(text, .contested) == ["contested: Anna Alpha met Boris Beta"])
    #expect(try findings("notes:\n- {par: 1, not: anna met boris}", .contested) == [])
    let rejected = "notes:\n- {par: 1, by: ministry, outlet: rejects, facts: ring behind raid}"
    #expect(try findings(rejected, .contested) == ["contested: The Ring behind The Raid"])
  }

  @Test func figures() throws {
    let text = "notes:\n- {par: 1, count: [raid killed 2, raid killed 4, raid injured 9]}"
    #expect(
      try findings(text, .conflictingFigures) == ["figures disagree: The Raid, killed: 2, 4"])
    let near = "notes:\n- {par: 1, count: [raid killed about 90, raid killed over 90]}"
    #expect(try findings(near, .conflictingFigures) == [])
    let scoped =
      "notes:\n- {par: 1, count: raid killed 2}\n"
      + "- {par: 1, count: raid killed 1, scope: guards}"
    #expect(try findings(scoped, .conflictingFigures) == [])
  }

  @Test func dates() throws {
    #expect(
      try findings("notes:\n- {par: 1, date: [raid 2023-08-13, raid 2022]}", .conflictingDates)
        == ["dates disagree: The Raid: 2023-08-13, 2022"])
    #expect(
      try findings("notes:\n- {par: 1, date: [raid 2023-08-13, raid 2023]}", .conflictingDates)
        == [])
    #expect(
      try findings("notes:\n- {par: 1, mentions: raid}", .undatedEvent)
        == ["no date is known: The Raid"])
    #expect(try findings("notes:\n- {par: 1, date: raid 2023}", .undatedEvent) == [])
  }

  @Test func singleOrigin() throws {
    let text = "notes:\n- {par: 1, facts: [anna met boris, anna citizen-of land]}"
    #expect(
      try findings(text, .singleOrigin) == ["one origin only: Anna Alpha met Boris Beta"],
      "context is no tie")
    let two = try TestSupport.dossier(
      preamble + text, secondPaper + "notes:\n- {par: 1, facts: anna met boris}")
    #expect(try Reading(two).findings().contains { $0.sort == .singleOrigin } == false)
  }

  @Test func identities() throws {
    let text =
      "same:\n- {a: anna, b: boris, judged: unsure, why: nobody knows}\n"
      + "- {a: boris, b: clara, judged: different}"
    #expect(
      try findings(text, .unsureIdentity)
        == ["unknown whether the same: Anna Alpha and Boris Beta (nobody knows)"])
    #expect(try findings(text, .conflictingJudgements) == [])
  }

  @Test func judgementsThatContradictMergeNothingAndAreTold() throws {
    let pair =
      "same:\n- {a: anna, b: boris, judged: same}\n- {a: boris, b: anna, judged: different}"
    #expect(
      try findings(pair, .conflictingJudgements) == [
        "judged the same, but other judgements keep them apart: `anna` and `boris`; they stay two"
      ])
    #expect(try Reading(TestSupport.dossier(preamble + pair)).canonical(1) == 1)
    let detour =
      "same:\n- {a: anna, b: boris, judged: same}\n- {a: boris, b: clara, judged: same}\n"
      + "- {a: clara, b: anna, judged: different}"
    let reading = try Reading(TestSupport.dossier(preamble + detour))
    #expect(reading.canonical(1) == 0)
    #expect(reading.canonical(2) == 2, "joining her would join two judged different")
    #expect(try findings(detour, .conflictingJudgements).count == 1)
  }

  @Test func manyJudgementsAreFollowedInTime() throws {
    let count = 20_000
    let entities = (0..<count).map { "  p\($0): person P \($0)\n" }.joined()
    let same = (1..<count).reversed().map { "- {a: p\($0), b: p\($0 - 1), judged: same}\n" }
      .joined()
    let dossier = try TestSupport.dossier("clew: 1\nentities:\n" + entities + "same:\n" + same)
    let reading = try Reading(dossier)
    #expect((0..<count).allSatisfy { reading.canonical($0) == 0 })
  }

  @Test func lookAlikes() throws {
    let text = "also:\n  clara: {names: [ANNA  ALPHÁ]}\n"
    #expect(
      try findings(text, .unjudgedLookAlikes)
        == ["same name, not judged: `anna` and `clara` are both called Clara Gamma"])
    #expect(
      try findings(text + "same:\n- {a: clara, b: anna, judged: unsure}", .unjudgedLookAlikes) == []
    )
  }

  @Test func startsUnnamedAndUnsupported() throws {
    #expect(
      try findings("notes:\n- {par: 1, trip: [anna, unknown, town]}", .unknownStart)
        == ["where the journey began is not reported: Anna Alpha to Town"])
    #expect(try findings("notes:\n- {par: 1, trip: [anna, land, town]}", .unknownStart) == [])
    let unsupported = try findings("notes:\n- {par: 1, facts: anna met boris}", .unsupported)
    #expect(!unsupported.contains { $0.contains("Anna") } && unsupported.count == 6)
    let text = "clew: 1\nentities:\n  a: {kind: person, name: a man, unnamed: true}\n"
    let findings = try Reading(TestSupport.dossier(text)).findings()
    #expect(findings.map(\.message).contains("has no name: a man"))
  }
}

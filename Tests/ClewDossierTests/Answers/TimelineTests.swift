import ClewDossier
import TestSupport
import Testing

@Suite("Timeline")
struct TimelineTests {
  private let text =
    "clew: 1\nsource: {id: s}\nentities:\n"
    + ["a", "b", "c", "d", "e", "f"].map { "  \($0): attack Event \($0)\n" }.joined()

  private func timeline(_ notes: String, _ date: String? = nil) throws -> [String] {
    let dossier = try TestSupport.dossier(text + notes)
    var policy = Policy()
    policy.happenedBy = try date.map { try EDTFDate($0) }
    return try Reading(dossier, under: policy).timeline().map {
      dossier.id(ofEntity: $0.event) + ($0.happened.map { " \($0.rawValue)" } ?? "")
    }
  }

  private let notes = """
    notes:
    - {par: 1, date: [a 2023-05, b 2022-10-26, c 2022], mentions: d}
    - {par: 2, date: [e ../2021, b 2022-11-01]}
    """

  @Test func earliestFirstUndatedLastUnmentionedNot() throws {
    let order = try timeline(notes)
    #expect(order.last == "d", "undated")
    #expect(order.firstIndex(of: "b").map { $0 < 3 } == true)
    #expect(order.firstIndex(of: "a") == order.count - 2)
    #expect(!order.contains("f"), "no claim is about it")
    #expect(Set(order) == ["a", "b", "c", "d", "e"])
  }

  @Test func byADateCertainlyAndPossibly() throws {
    let by = try timeline(notes, "2022-10-31")
    #expect(Set(by) == ["b possibly", "c possibly", "d possibly", "e certainly"])
    #expect(Set(try timeline(notes, "2022-12-31")).isSuperset(of: ["b certainly", "c certainly"]))
  }

  @Test func whatCameAfterALaterEventIsLater() throws {
    let dossier = try TestSupport.dossier(
      preamble
        + "notes:\n- {par: 1, date: raid 2023-08-13}\n- {par: 2, facts: anna met boris, after: raid}\n"
        + "- {par: 3, facts: anna met clara, before: raid}")
    var policy = Policy()
    policy.happenedBy = try EDTFDate("2022")
    let ties = try Reading(dossier, under: policy).network(.actors).ties
    #expect(ties.map { dossier.id(ofEntity: $0.object) } == ["clara"])
  }

  @Test func datesOnlyDeniedDoNotDate() throws {
    let dossier = try TestSupport.dossier(
      text + "values:\n- {entity: a, field: when, value: 2020, stance: denies}\n")
    let reading = try Reading(dossier)
    #expect(reading.times(ofEvent: 0).isEmpty)
    #expect(reading.event(0, happenedBy: try EDTFDate("2019")) == .possibly)
  }
}

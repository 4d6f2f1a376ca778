import ClewDossier
import Testing

struct TimelineKeyTests {
  /// The order a reader expects, written down by hand.
  @Test func timelineOrder() throws {
    let texts = [
      "2022", "2022~/..", "2022-10-26", "2023-05/2023-07", "2023-05/2023-08", "../2023-07",
      "2023-08-13", "2023-08-13T10:00", "2023-08-13T10:05:00Z", "[2024,2025]",
    ]
    let expected = [
      "2022", "2022~/..", "2022-10-26", "2023-05/2023-07", "2023-05/2023-08", "../2023-07",
      "2023-08-13", "2023-08-13T10:00", "2023-08-13T10:05:00Z", "[2024,2025]",
    ]
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let shuffled = try texts.shuffled(using: &generator).map(when)
      let sorted = shuffled.sorted { $0.timelineKey < $1.timelineKey }
      #expect(sorted.compactMap(\.edtf?.text) == expected)
    }
  }

  @Test func undatedComesLast() throws {
    let none: When? = nil
    #expect(none.timelineKey == .undated)
    #expect(When(asPrinted: "recently").timelineKey == .undated)
    #expect(try when("9999-12-31").timelineKey < .undated)
    #expect(try when("Y1E12").timelineKey < .undated)
  }
}

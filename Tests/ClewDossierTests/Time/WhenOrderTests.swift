import ClewDossier
import Testing

struct WhenOrderTests {
  private let may = dayNumber(2023, 5, 31)

  @Test(arguments: [
    ("2023-05-31", Certainty.certainly), ("2023-06-01", .no), ("2023", .possibly),
    ("2022", .certainly), ("2024", .no), ("2022~", .possibly), ("2021~", .certainly),
    ("2024~", .possibly), ("2025~", .no), ("2020?", .possibly), ("2030?", .possibly),
    ("../2023-05", .certainly), ("2023-05/..", .certainly), ("2023-06/..", .no),
    ("2023/..", .possibly), ("/2030", .possibly), ("[2022,2024]", .possibly),
    ("[2021,2022]", .certainly), ("{2022,2024}", .certainly), ("{2024,2025}", .no),
    ("2023-05-29~", .possibly), ("2023-05-28~", .certainly), ("2023-0X", .possibly),
    ("2023-05/2023-08", .certainly), ("2023-21", .possibly), ("2023-33", .certainly),
  ])
  func happenedByTheEndOfMay2023(text: String, expected: Certainty) throws {
    let date = try when(text)
    #expect(date.begins(onOrBefore: may) == expected)
    #expect(date.certainlyOnOrBefore(may) == (expected == .certainly))
    #expect(date.possiblyOnOrBefore(may) == (expected != .no))
  }

  @Test(arguments: [
    ("2022", "2023", Certainty.certainly), ("2023", "2022", .no), ("2023", "2023", .possibly),
    ("2023-05-01", "2023-05-01", .possibly), ("2023-05-01", "2023-05-02", .certainly),
    ("2022~", "2023", .possibly), ("2021~", "2023", .certainly), ("2021~", "2023~", .possibly),
    ("2021?", "2023", .possibly), ("2022/2024", "2023", .no), ("2022/..", "2030", .possibly),
    ("2023/2025", "2022", .no), ("{2022,2025}", "2024", .no), ("[2022,2025]", "2024", .possibly),
    // Two explosions ten minutes apart; and a later day that is the earlier instant.
    ("2024-01-03T14:50+03:30", "2024-01-03T15:00+03:30", .certainly),
    ("2024-01-03T15:00+03:30", "2024-01-03T14:50+03:30", .no),
    ("2024-01-03T23:30:00-08:00", "2024-01-04T01:00:00+05:00", .no),
    ("2024-01-04T01:00:00+05:00", "2024-01-03T23:30:00-08:00", .certainly),
    ("2024-01-03T14:50Z", "2024-01-03T14:50:30Z", .possibly),
    ("2024-01-03T14:50:30Z", "2024-01-03T14:50:30Z", .no),
    ("2024-01-03T14:50", "2024-01-03T15:50", .possibly),
  ])
  func order(first: String, second: String, expected: Certainty) throws {
    let (one, two) = (try when(first), try when(second))
    #expect(one.isBefore(two) == expected)
    #expect(one.certainlyBefore(two) == (expected == .certainly))
    #expect(one.possiblyBefore(two) == (expected != .no))
  }

  @Test(arguments: [
    ("2023-05-03", "2023-05-03", Certainty.certainly), ("2023-05", "2023-05", .possibly),
    ("2023-05", "2023-06", .no), ("2023-05/2023-08", "2023-06-15", .certainly),
    ("2023-05/2023-08", "2023-05-15", .possibly), ("[1667,1670]", "1668", .no),
    ("[1667,1670]", "1667-02-03", .possibly), ("{1667-02-03,1670}", "1667-02-03", .certainly),
    ("{1667,1670}", "1668", .no), ("2023/..", "2030-01-01", .possibly),
    ("2023?", "2030", .possibly),
    ("[1667-02-03]", "{1667-02-03,1700}", .certainly),
  ])
  func overlap(first: String, second: String, expected: Certainty) throws {
    #expect(try when(first).overlaps(when(second)) == expected)
    #expect(try when(second).overlaps(when(first)) == expected)
  }

  @Test func recordsWithoutADateArePossible() {
    let none: When? = nil
    #expect(none.begins(onOrBefore: may) == .possibly)
    #expect(When(asPrinted: "recently").overlaps(When(asPrinted: "last year")) == .possibly)
  }
}

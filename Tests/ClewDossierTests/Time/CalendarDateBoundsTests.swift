import ClewDossier
import Testing

struct CalendarDateBoundsTests {
  @Test(arguments: [
    ("2022-10-26", "2022-10-26 2022-10-26"), ("2024-02", "2024-02-01 2024-02-29"),
    ("2023", "2023-01-01 2023-12-31"), ("201X", "2010-01-01 2019-12-31"),
    ("20XX", "2000-01-01 2099-12-31"), ("2002-10-XX", "2002-10-01 2002-10-31"),
    ("20XX-02-29", "2000-02-29 2096-02-29"), ("2004-1X", "2004-10-01 2004-12-31"),
    ("2023-XX-31", "2023-01-31 2023-12-31"), ("2023-XX-3X", "2023-01-30 2023-12-31"),
    ("1950S2", "1900-01-01 1999-12-31"), ("Y171010000S3", "171000000-01-01 171999999-12-31"),
    ("Y3388E2S3", "338000-01-01 338999-12-31"), ("Y-17E7", "-170000000-01-01 -170000000-12-31"),
    ("-012X", "-0129-01-01 -0120-12-31"), ("-0004-02-29", "-0004-02-29 -0004-02-29"),
    ("2001-25", "2001-03-01 2001-05-31"), ("2001-24", "2001-12-01 2002-02-28"),
    ("2001-33", "2001-01-01 2001-03-31"), ("2001-36", "2001-10-01 2001-12-31"),
    ("2001-37", "2001-01-01 2001-04-30"), ("2001-38", "2001-05-01 2001-08-31"),
    ("2001-41", "2001-07-01 2001-12-31"), ("200X-40", "2000-01-01 2009-06-30"),
    ("2024-01-03T23:30-08:00", "2024-01-03 2024-01-03"), ("2023~", "2023-01-01 2023-12-31"),
  ])
  func boundsByHand(text: String, expected: String) throws {
    #expect(describe(try EDTFDate(text).bounds) == expected)
  }

  @Test(arguments: [
    ("2023~", "2022-01-01 2024-12-31"), ("2024-01~", "2023-12-01 2024-02-29"),
    ("2024-01-05~", "2024-01-02 2024-01-08"), ("2004-06~-11", "2004-05-11 2004-07-11"),
    ("2004-06-~11", "2004-06-08 2004-06-14"), ("2004~-06-~11", "2003-06-11 2005-06-11"),
    ("2004-~06-~11", "2004-05-11 2004-07-11"), ("2023-02~", "2023-01-01 2023-03-31"),
    ("201X~", "2000-01-01 2029-12-31"), ("1950S2~", "1800-01-01 2099-12-31"), ("2023?", "- -"),
    ("2023%", "- -"), ("2022-10-26?", "- -"), ("2004?-06-11", "- -"),
    ("2004-?06-11", "2004-01-01 2004-12-31"), ("2004-06-?11", "2004-06-01 2004-06-30"),
    ("2004-06-%11", "2004-05-29 2004-07-03"), ("2001-25", "2001-03-01 2001-06-22"),
    ("2001-21", "2001-03-01 2001-12-22"), ("2001-24", "2000-12-01 2002-03-21"),
    ("2001-33", "2001-01-01 2001-03-31"), ("2001-33~", "2000-12-01 2001-04-30"),
    ("2001-?28", "2000-12-01 2002-03-21"), ("2022-10-26", "2022-10-26 2022-10-26"),
  ])
  func possibleBoundsByHand(text: String, expected: String) throws {
    #expect(describe(try EDTFDate(text).possibleBounds) == expected)
  }

  /// The oracle writes out every day of ten years and compares characters.
  @Test func unspecifiedDigitsAgreeWithComparingTexts() throws {
    var texts = EDTFTexts(generator: SeededGenerator(seed: 3))
    var none = 0
    for _ in 0..<120 {
      let text = texts.date()
      let days = matchingDays(text)
      if days.isEmpty {
        none += 1
        #expect(edtfError(text) != nil, "\(text)")
      } else {
        let bounds = try EDTFDate(text).bounds
        #expect(bounds == DayBounds(from: days.first, to: days.last), "\(text)")
      }
    }
    #expect(none < 60)
  }

  @Test func usualDaysLieWithinPossibleDays() throws {
    for code in SubYearGrouping.allCases.map(\.rawValue) {
      for year in ["2001", "200X", "-0004"] {
        let date = try EDTFDate("\(year)-\(code)")
        let (usual, possible) = (date.bounds, date.possibleBounds)
        #expect(try #require(possible.earliestStart) <= #require(usual.earliestStart))
        #expect(try #require(possible.latestEnd) >= #require(usual.latestEnd))
      }
    }
  }

  @Test func farYearsDoNotOverflow() throws {
    for text in ["Y1E12", "Y-1E12", "Y1E12~", "Y-999999999999S1~", "Y999999999999S1%"] {
      let date = try EDTFDate(text)
      _ = (date.bounds, date.possibleBounds, date.english)
    }
    #expect(try EDTFDate("Y-1E12").bounds.earliestStart ?? 0 < -365_000_000_000_000)
  }
}

import ClewDossier
import Testing

struct EDTFDateTests {
  /// The examples of the specification (Library of Congress, EDTF, 2019) and of the claim model.
  @Test(arguments: [
    "1985-04-12", "1985-04", "1985", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30-04:00", "1985-04-12T23:20:30+04:30", "1964/2008", "2004-06/2006-08",
    "2004-02-01/2005-02-08", "2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02",
    "Y170000002", "Y-170000002", "2001-21", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX",
    "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..", "1985-04/..", "1985/..",
    "../1985-04-12", "../1985-04", "../1985", "1985-04-12/", "1985-04/", "1985/", "/1985-04-12",
    "/1985-04", "/1985", "1984~/2004-06", "1984/2004-06~", "1984~/2004~", "1984?/2004%",
    "1984-06-02?/2004-08-08~", "-1985", "Y-17E7", "1950S2", "Y171010000S3", "Y3388E2S3",
    "2001-34", "[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]",
    "[1760-01,1760-02,1760-12..]", "[1667,1760-12]", "[..1984]", "{1667,1668,1670..1672}",
    "{1960,1961-12}", "{..1984}", "2004-06~-11", "2004?-06-11", "?2004-06-~11", "2004-%06-11",
    "156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X",
    "2004-06-~01/2004-06-~20", "2004-06-XX/2004-07-03", "2022-10-26", "2023~", "2002-10-XX",
    "[2022-10..2023-08]", "2023-05/2023-08", "../2023-08", "2023-08/..", "0000", "-0001-12",
    "2024-01-03T15:04", "2024-01-03T15:04:00+03:30/2024-01-03T15:20:00+03:30", "2001-41",
  ])
  func specificationExamplesRoundTrip(text: String) throws {
    let date = try EDTFDate(text)
    #expect(date.text == text)
    #expect(date.canonicalText == (text == "?2004-06-~11" ? "2004?-06-~11" : text))
    #expect(try EDTFDate(date.canonicalText) == date)
    #expect(!date.english.isEmpty)
  }

  @Test(arguments: [
    ("?2004-?06-?11", "2004-06-11?"), ("?2004-06", "2004?-06"), ("~2004-~06-11", "2004-06~-11"),
    ("2004?-06~-11", "2004%-~06-11"), ("2004-06?-%11", "2004-06?-%11"),
    ("2004-01-03T15:04+03", "2004-01-03T15:04+03:00"), ("2004?-?06", "2004-06?"),
  ])
  func dateThatSayTheSameAreEqual(text: String, canonical: String) throws {
    let date = try EDTFDate(text)
    #expect(date.canonicalText == canonical)
    let other = try EDTFDate(canonical)
    #expect(date == other && date.hashValue == other.hashValue)
    #expect(date.text == text)
  }

  @Test func differentDatesDiffer() throws {
    #expect(try EDTFDate("2004-06?") != EDTFDate("2004-?06"))
    #expect(try EDTFDate("[1960,1961]") != EDTFDate("{1960,1961}"))
    #expect(try EDTFDate("2004/") != EDTFDate("2004/.."))
    #expect(try EDTFDate("2004") != EDTFDate("2004-XX"))
  }

  @Test func partsAreKept() throws {
    guard case .single(let date) = try EDTFDate("2024-01-03T15:04:30+03:30").form else {
      Issue.record("not a single date")
      return
    }
    #expect(date.exactDay == CivilDay(year: 2024, month: 1, day: 3))
    #expect(date.time?.secondsFromMidnight == 15 * 3600 + 4 * 60 + 30)
    #expect(date.time?.zoneOffset == 210)
    #expect(date.precision == .time)
  }

  /// Random texts of valid shape: printing and reading again gives the same date.
  @Test func canonicalTextReadsBack() throws {
    var texts = EDTFTexts(generator: SeededGenerator(seed: 1))
    var valid = 0
    for _ in 0..<3_000 {
      func marked(_ text: String) -> String {
        let parts = text.split(separator: "-")
        return parts.map { part in
          let before = ["", "", "", "?", "~", "%"].randomElement(using: &texts.generator) ?? ""
          let behind = ["", "", "", "?", "~", "%"].randomElement(using: &texts.generator) ?? ""
          return before + part + behind
        }.joined(separator: "-")
      }
      let first = marked(texts.date())
      let last = marked(texts.date())
      let text =
        switch Int.random(in: 0..<6, using: &texts.generator) {
        case 0: first + "/" + last
        case 1: "[" + first + "," + last + "..]"
        case 2: "{" + first + ".." + last + "}"
        case 3: first + "/.."
        default: first
        }
      guard let date = try? EDTFDate(text) else { continue }
      valid += 1
      let again = try EDTFDate(date.canonicalText)
      #expect(again == date, "\(text)")
      #expect(again.canonicalText == date.canonicalText)
      #expect(again.possibleBounds == date.possibleBounds)
    }
    #expect(valid > 1_500)
  }
}

import ClewDossier
import Testing

struct ISODurationTests {
  @Test(arguments: [
    ("P3M", "3 months"), ("P1Y2M10DT2H30M", "1 year, 2 months, 10 days, 2 hours and 30 minutes"),
    ("P2W", "2 weeks"), ("~P3M", "about 3 months"), ("<P3M", "less than 3 months"),
    (">P3M", "more than 3 months"), ("PT3M", "3 minutes"), ("P1D", "1 day"),
    ("PT1H1S", "1 hour and 1 second"),
    ("P0D", "0 days"), ("P18M", "18 months"), ("P999999999Y", "999999999 years"),
  ])
  func readsAndPrints(text: String, english: String) throws {
    let duration = try ISODuration(text)
    #expect(duration.english == english)
    #expect(duration.canonicalText == text)
    #expect(duration.text == text)
  }

  @Test func equalWhenTheSame() throws {
    #expect(try ISODuration("P03M") == ISODuration("P3M"))
    #expect(try ISODuration("P03M").text == "P03M")
    #expect(try ISODuration("P12M") != ISODuration("P1Y"))
    #expect(try ISODuration("~P3M") != ISODuration("P3M"))
    #expect(try ISODuration("P3M") != ISODuration("PT3M"))
  }

  @Test(arguments: [
    ("", 0, "begins with P"), ("3M", 0, "begins with P"), ("p3m", 0, "begins with P"),
    ("almost P3M", 0, "begins with P"), ("-P3M", 0, "begins with P"), ("P", 1, "empty"),
    ("PT", 2, "follow the T"), ("P1YT", 4, "follow the T"), ("P3", 2, "a unit"),
    ("PM", 1, "a number"),
    ("P3m", 2, "no unit"), ("P1M1Y", 3, "longest first"), ("P1Y1Y", 3, "longest first"),
    ("P2H", 1, "behind a T"), ("P1D2H", 3, "behind a T"), ("PT1D", 2, "longest first"),
    ("P1.5Y", 2, "whole numbers"), ("PT1,5H", 3, "whole numbers"), ("P1Y2W", 5, "weeks"),
    ("P1W1D", 5, "weeks"), ("PT1HT1M", 4, "number"), ("P1000000000Y", 1, "above"),
    ("P3M ", 3, "a number"), ("~~P3M", 1, "begins with P"), ("P3M\0", 3, "a number"),
  ])
  func faultsAreLocatedAndWorded(text: String, offset: Int, words: String) {
    #expect {
      try ISODuration(text)
    } throws: { error in
      guard let error = error as? EDTFParseError else { return false }
      return error.offset == offset && error.description.contains(words)
    }
  }

  @Test func hostileTexts() {
    for piece in ["9", "P9", "T", "\u{301}", "0", "1Y"] {
      let text = "P" + String(repeating: piece, count: 1_000_000)
      #expect(throws: EDTFParseError.self) { try ISODuration(text) }
    }
    var generator = SeededGenerator(seed: 9)
    let pieces = ["P", "T", "1", "23", "Y", "M", "W", "D", "H", "S", "~", "<", ".", "0"]
    var read = 0
    for _ in 0..<20_000 {
      let text = "P" + generator.text(of: pieces, upTo: 6)
      guard let duration = try? ISODuration(text) else { continue }
      read += 1
      #expect((try? ISODuration(duration.canonicalText)) == duration)
    }
    #expect(read > 100)
  }
}

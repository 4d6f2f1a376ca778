import ClewDossier
import Testing

struct EDTFParserTests {
  /// What is wrong, where, and what the wording has to mention.
  @Test(arguments: [
    ("2024-04-31", 8, "31 April does not exist"), ("2024-04-31", 8, "2024-04-XX when the day"),
    ("2023-02-29", 8, "29 February 2023 does not exist"), ("1900-02-29", 8, "no leap year"),
    ("2024-01-00", 8, "no day 00"), ("2024-01-32", 8, "32 January"),
    ("2024-13", 5, "13 is no month"),
    ("2024-00-10", 5, "00 is no month"), ("2024-20", 5, "seasons 21 to 24"),
    ("2024-42", 5, "42 is no month"), ("2024-2X", 5, "2X is no month"), ("2024-1", 5, "write 01"),
    ("2024-01-3", 8, "write 03"), ("2024-01-", 8, "use XX when the day is not known"),
    ("2024-", 5, "the month is missing"), ("2024-001", 5, "two digits"), ("2023-02-3X", 8, "fits"),
    ("20X1-02-30", 8, "fits"), ("2024-21-01", 7, "no days"), ("20221026", 0, "hyphens"),
    ("202210", 0, "hyphens"), ("12345", 0, "begin with Y"), ("987", 0, "four digits"),
    ("26/10/2022", 0, "year of four digits"), ("2022/10/26", 5, "year of four digits"),
    ("2022/2023/2024", 9, "one slash"), ("26-10-2022", 0, "2022-10-26"),
    ("Oct 2022", 3, "no blanks"), ("October", 0, "as-printed"), ("unknown", 0, "as-printed"),
    ("201x", 3, "capital X"), ("201u", 3, "capital X"), ("2024-uu", 5, "capital X"),
    (" 2024", 0, "no blanks"), ("2024 ", 4, "no blanks"), ("2024-01-03 15:04", 10, "T stands"),
    ("", 0, "empty"), ("2022\u{2013}10", 4, "hyphen of the keyboard"),
    ("٢٠٢٢", 0, "digits are 0 to 9"),
    ("2004??", 5, "one mark"), ("2004?~", 5, "% says both"), ("~~2004", 1, "one mark"),
    ("2004-06-11?T10:00:00", 11, "has no ?"), ("2004-06T10:00", 7, "full date"),
    ("200X-06-11T10:00", 10, "full date"), ("2004-06-11T10", 13, "minutes are missing"),
    ("2004-06-11T24:00:00", 11, "00 to 23"), ("2004-06-11T10:60", 14, "00 to 59"),
    ("2004-06-11T10:00:60", 17, "00 to 59"), ("2004-06-11T10:00:00.5", 19, "parts of a second"),
    ("2004-06-11T1:00", 11, "two digits"), ("2004-06-11T10:00-00:00", 16, "Z or +00:00"),
    ("2004-06-11T10:00+15:00", 17, "00 to 14"), ("2004-06-11T10:00+14:30", 16, "14 hours"),
    ("2004-06-11t10:00", 10, "should end here"), ("Y", 1, "must follow the Y"),
    ("Y1985", 0, "five digits and more"), ("Y01985000", 1, "begin with 0"),
    ("Y170000-01", 7, "no months"), ("1950S2-01", 6, "no months"), ("Y17E", 4, "follow the E"),
    ("Y17E99", 0, "computed with"), ("Y9999999999999", 0, "computed with"), ("1950S5", 4, "1 to 4"),
    ("1950S0", 5, "begin with 0"), ("195XS2", 4, "either X or S"),
    ("1950-01S2", 7, "behind a year"),
    ("-0000", 0, "no year -0000"), ("--2000", 1, "year of four digits"),
    ("2023-08/2023-05", 8, "before it begins"), ("/", 0, "at one end"), ("../..", 0, "at one end"),
    ("../", 0, "at one end"), ("2023..2024", 4, "inside [ ]"), ("2023,2024", 4, "brackets"),
    ("[]", 1, "empty"), ("[2023", 5, "not closed"), ("[2023,]", 6, "after the comma"),
    ("[2023,,2024]", 6, "four digits"), ("[2023, 2024]", 6, "no blanks"),
    ("[..]", 3, "four digits"),
    ("[2023..,2024]", 7, "last date"), ("[2023,..2024]", 6, "first date"),
    ("[2024..2023]", 7, "before it begins"), ("[2023}", 5, "should end here"),
    ("{2023]", 5, "should end here"), ("[2023]x", 6, "should end here"),
    ("[2023/2024]", 5, "one slash"),
    ("2023\0", 4, "should end here"), ("2023\u{301}", 4, "no place"), ("\u{1F4C5}", 0, "no place"),
  ])
  func faultsAreLocatedAndWorded(text: String, offset: Int, words: String) throws {
    let error = try #require(edtfError(text), "\(text) was read")
    #expect(error.offset == offset, "\(text): \(error)")
    #expect(error.description.contains(words), "\(text): \(error)")
  }

  @Test func endBeforeBeginningOnlyWhereSure() throws {
    _ = try EDTFDate("2004-06/2004")
    _ = try EDTFDate("2001-24/2001-21")
    _ = try EDTFDate("2005?/2004")
    _ = try EDTFDate("2024-01-05~/2024-01-03")
    #expect(edtfError("2024-01-05T10:00Z/2024-01-05T09:59Z")?.offset == 18)
    _ = try EDTFDate("2024-01-05T10:00+03:00/2024-01-05T09:59Z")
  }

  @Test func hugeTextsAreRefusedAtOnce() throws {
    let sizes = ["9", "X", "[", "2023,", "Y9", "~", "\u{301}", "\0", "..", "2023/"]
    for piece in sizes {
      let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      let error = try #require(edtfError(text))
      #expect((0...EDTFDate.textLimit).contains(error.offset))
    }
    let zeros = "Y1E" + String(repeating: "9", count: 3_000)
    #expect(edtfError(zeros)?.message.contains("computed with") == true)
    #expect(edtfError("Y0E" + String(repeating: "9", count: 3_000))?.message.contains("0") == true)
    let members = Array(repeating: "2023", count: 800).joined(separator: ",")
    #expect(try EDTFDate("[" + members + "]").bounds == EDTFDate("2023").bounds)
  }

  /// Random texts never crash, errors lie within the text, and what is read prints and reads back.
  @Test func randomTexts() throws {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "0", "1", "2", "9", "X", "-", "-", "20", "2023", "12", "Y", "E", "S", "/", "..", ",", "[",
      "]",
      "{", "}", "?", "~", "%", "T", ":", "Z", "+", "T10:00", "-31", "-02", "é", " ", "\0",
    ]
    var read = 0
    for _ in 0..<40_000 {
      let text = generator.text(of: pieces, upTo: 8)
      if let error = edtfError(text) {
        #expect((0...text.utf8.count).contains(error.offset), "\(text)")
        #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
      } else {
        read += 1
        let date = try EDTFDate(text)
        #expect(try EDTFDate(date.canonicalText) == date)
        _ = (date.bounds, date.possibleBounds, date.english)
      }
    }
    #expect(read > 200)
  }
}

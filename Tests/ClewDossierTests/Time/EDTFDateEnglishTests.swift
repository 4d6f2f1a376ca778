import ClewDossier
import Testing

struct EDTFDateEnglishTests {
  @Test(arguments: [
    ("2022-10-26", "26 October 2022"), ("2024-01", "January 2024"), ("2023", "2023"),
    ("2023~", "about 2023"), ("2023?", "possibly 2023"), ("2023%", "possibly about 2023"),
    ("[2022-10..2023-08]", "between October 2022 and August 2023"),
    ("../2023-08", "by August 2023"),
    ("[..2023-08]", "by August 2023"), ("[2023-08..]", "August 2023 or later"),
    ("2023-08/..", "from August 2023 on"), ("2023/", "from 2023 to an unknown date"),
    ("/2023", "from an unknown date to 2023"), ("2023-05/2023-08", "from May to August 2023"),
    ("2024-01-03/2024-01-05", "from 3 to 5 January 2024"),
    ("2024-01-03/2024-02-05", "from 3 January to 5 February 2024"),
    ("2023-12-30/2024-01-02", "from 30 December 2023 to 2 January 2024"),
    ("2023~/2024", "from about 2023 to 2024"), ("2023/2023", "2023"),
    ("[1667,1668,1670..1672]", "one of 1667, 1668 or 1670 to 1672"),
    ("{1960,1961-12}", "1960 and December 1961"), ("{1667,1670..1672}", "1667 and 1670 to 1672"),
    ("{..1984}", "all time up to 1984"), ("[1984]", "1984"),
    ("2002-10-XX", "October 2002, day unknown"), ("2004-XX", "2004, month unknown"),
    ("2004-XX-XX", "2004, month and day unknown"),
    ("2004-XX-12", "day 12 of an unknown month of 2004"),
    ("2002-10-1X", "one of 10 to 19 October 2002"),
    ("2002-10-X5", "one of 5, 15 or 25 October 2002"),
    ("2002-02-2X", "one of 20 to 28 February 2002"),
    ("1984-1X", "October, November or December 1984"), ("201X", "the 2010s"),
    ("20XX", "a year from 2000 to 2099"), ("XXXX", "an unknown year"),
    ("156X-12-25", "25 December of the 1560s"),
    ("XXXX-12-XX", "December of an unknown year, day unknown"),
    ("1X99", "a year of the form 1X99"), ("1950S2", "a year from 1900 to 1999, by estimate 1950"),
    ("-0043", "44 BCE"), ("0000", "1 BCE"), ("Y170000002", "170000002"),
    ("2001-21", "spring 2001"), ("2001-28", "winter 2001 (northern hemisphere)"),
    ("200X-22", "summer of the 2000s"), ("2001-33", "the first quarter of 2001"),
    ("2004-?06-11", "11 June 2004 (month uncertain)"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"),
    ("2004?-06-~11", "11 June 2004 (day approximate, year uncertain)"),
    ("2024-01-03T15:04:00+03:30", "3 January 2024, 15:04:00 (+03:30)"),
    ("2024-01-03T15:04Z", "3 January 2024, 15:04 UTC"),
    ("2024-01-03T15:04", "3 January 2024, 15:04"),
  ])
  func englishByHand(text: String, expected: String) throws {
    #expect(try EDTFDate(text).english == expected)
  }
}

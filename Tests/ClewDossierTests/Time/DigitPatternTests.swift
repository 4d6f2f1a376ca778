import Testing

@testable import ClewDossier

struct DigitPatternTests {
  /// Every pattern of two places, against comparing characters.
  @Test func patternsOfTwoAgreeWithComparingTexts() throws {
    let alphabet = Array("0123456789X")
    for tens in alphabet {
      for ones in alphabet {
        let text = String([tens, ones])
        let pattern = try #require(DigitPattern(Array(text.utf8)))
        let fitting = (0...99).filter { number in
          let digits = Array(number < 10 ? "0\(number)" : "\(number)")
          return (tens == "X" || tens == digits[0]) && (ones == "X" || ones == digits[1])
        }
        #expect(pattern.values(in: 0...99) == fitting)
        #expect(pattern.smallest == fitting.first && pattern.largest == fitting.last)
        #expect(pattern.value == (fitting.count == 1 ? fitting.first : nil))
        #expect(pattern.text == text)
        #expect(!pattern.matches(100) && !pattern.matches(-1))
      }
    }
  }

  @Test func shapes() throws {
    #expect(DigitPattern(Array("12345".utf8)) == nil)
    #expect(DigitPattern(Array("1x".utf8)) == nil)
    let decade = try #require(DigitPattern(Array("201X".utf8)))
    #expect(decade.hasOnlyTrailingUnspecified && decade.unspecifiedCount == 1)
    #expect(try !#require(DigitPattern(Array("2X1X".utf8))).hasOnlyTrailingUnspecified)
    #expect(try #require(DigitPattern(Array("XXXX".utf8))).isEntirelyUnspecified)
    #expect(decade.values(in: 2_015...2_030) == [2_015, 2_016, 2_017, 2_018, 2_019])
    #expect(decade.values(in: 1...12).isEmpty)
  }
}

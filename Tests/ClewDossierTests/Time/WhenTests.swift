import ClewDossier
import Testing

struct WhenTests {
  @Test func neitherDateNorWordsIsNothing() throws {
    #expect(When(edtf: nil, asPrinted: nil) == nil)
    let both = try #require(When(edtf: EDTFDate("2024-01"), asPrinted: "early January 2024"))
    #expect(both.english == "January 2024")
    #expect(both == When(try EDTFDate("2024-01"), asPrinted: "early January 2024"))
    #expect(both != When(try EDTFDate("2024-01")))
  }

  @Test func wordsAloneAreUndated() {
    let words = When(asPrinted: "earlier this month")
    #expect(words.english == "“earlier this month”")
    #expect(words.bounds == .unbounded && words.possibleBounds == .unbounded)
    #expect(words.begins(onOrBefore: 0) == .possibly)
  }
}

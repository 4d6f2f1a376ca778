import ClewDossier
import Testing

@Suite("Figures")
struct FigureTests {
  @Test(arguments: [
    ("15", 15, 15, "15"), ("over 90", 91, Int.max, "more than 90"),
    ("more than 80", 81, Int.max, "more than 80"), ("at least 94", 94, Int.max, "at least 94"),
    ("about 90", 81, 99, "about 90"), ("around 5", 4, 6, "about 5"),
    ("nearly 50", 45, 55, "nearly 50"), ("less than 9", 0, 8, "fewer than 9"),
    ("at most 9", 0, 9, "at most 9"), ("up to 9", 0, 9, "at most 9"),
    ("80..94", 80, 94, "80 to 94"), ("1,200", 1200, 1200, "1200"), ("0", 0, 0, "0"),
  ])
  func readsAndBounds(_ text: String, _ low: Int, _ high: Int, _ shown: String) throws {
    let figure = try #require(Figure(text))
    #expect(figure.tolerated == low...high)
    #expect(figure.text == shown)
  }

  @Test(arguments: [
    "", "many", "-3", "3.5", "over", "over many", "94..80", "0x10", "9999999999999999999999", "..",
    "about", "१५",
  ])
  func refusesWhatIsNoFigure(_ text: String) {
    #expect(Figure(text) == nil)
  }

  @Test func compatibleWhenBothCanBeRight() throws {
    func compatible(_ left: String, _ right: String) throws -> Bool {
      try #require(Figure(left)).isCompatible(with: #require(Figure(right)))
    }
    // The Kerman figures agree with one another; the two of Shah Cheragh do not.
    for left in ["more than 80", "about 90", "over 90", "at least 94"] {
      for right in ["more than 80", "about 90", "over 90", "at least 94"] {
        #expect(try compatible(left, right))
      }
    }
    #expect(try !compatible("2", "4"))
    #expect(try !compatible("over 90", "90"))
    #expect(try compatible("at least 90", "90"))
    #expect(try !compatible("less than 9", "9"))
    #expect(try compatible("about 90", "99") && !compatible("about 90", "100"))
  }

  @Test func nothingOverflows() throws {
    let largest = try #require(Figure("about \(Int.max)"))
    #expect(largest.tolerated.upperBound == Int.max)
    #expect(try #require(Figure("over \(Int.max - 1)")).tolerated.lowerBound == Int.max)
  }

  @Test func theLargestNumbersDoNotOverflow() throws {
    for text in ["over \(Int.max)", "about \(Int.max)", "nearly \(Int.max)", "fewer than 0"] {
      let figure = try #require(Figure(text))
      #expect(figure.isCompatible(with: figure), "\(text)")
    }
    #expect(try #require(Figure("over \(Int.max)")).tolerated == Int.max...Int.max)
    #expect(Figure("\(Int.max)0") == nil)
  }
}

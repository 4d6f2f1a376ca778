import ClewDossier
import Testing

struct SpellingTests {
  /// The definition, written as the recursion it is.
  private func distance(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
    guard let a = left.last, let b = right.last else { return max(left.count, right.count) }
    var best = min(
      distance(left.dropLast(), right) + 1, distance(left, right.dropLast()) + 1,
      distance(left.dropLast(), right.dropLast()) + (a == b ? 0 : 1))
    if left.count > 1, right.count > 1, left.dropLast().last == b, right.dropLast().last == a {
      best = min(best, distance(left.dropLast(2), right.dropLast(2)) + 1)
    }
    return best
  }

  @Test func distanceAgreesWithTheDefinition() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<400 {
      let left = generator.text(of: ["a", "b", "c"], upTo: 6)
      let right = generator.text(of: ["a", "b", "c"], upTo: 6)
      #expect(Spelling.editDistance(left, right) == distance(Array(left)[...], Array(right)[...]))
    }
  }

  @Test(arguments: [
    ("ca", "abc", 3), ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("ab", "ba", 1),
    ("наврузов", "новрузов", 1), ("same", "same", 0), ("", "", 0),
  ])
  func knownDistances(left: String, right: String, expected: Int) {
    #expect(Spelling.editDistance(left, right) == expected)
  }

  @Test(arguments: [
    ("soruce", "source"), ("sorce", "source"), ("Source", "source"), ("entites", "entities"),
    ("outlets", "outlet"), ("asprinted", "as-printed"), ("says", "says"), ("when", "when"),
  ])
  func misspeltKeysAreFound(word: String, expected: String) {
    let keys = ["source", "entities", "outlet", "as-printed", "says", "par", "by", "when", "not"]
    #expect(Spelling.nearest(word, among: keys) == expected)
  }

  @Test func farWordsAreNot() {
    #expect(Spelling.nearest("at", among: ["by", "no"]) == nil)
    #expect(Spelling.nearest("perpetrator", among: ["victim", "target"]) == nil)
    #expect(Spelling.nearest("x", among: ["a"]) == nil)
    #expect(Spelling.nearest("", among: ["by", ""]) == "")
    #expect(Spelling.nearest("", among: ["by"]) == nil)
    #expect(Spelling.nearest("word", among: []) == nil)
  }

  @Test func tiesGoToTheFirstAndSwapsCountOnce() {
    #expect(Spelling.nearest("cat", among: ["car", "cap"]) == "car")
    #expect(Spelling.nearest("cat", among: ["cap", "car"]) == "cap")
    #expect(Spelling.nearest("paht", among: ["pant", "path"]) == "pant")
    #expect(Spelling.nearest("abcdefghi", among: ["xbcdefgyz", "abcdefzzz"]) == "xbcdefgyz")
    #expect(Spelling.nearest("cat", among: ["bat", "cat"]) == "cat")
  }

  @Test func hugeWords() {
    let huge = String(repeating: "a", count: 1_000_000)
    #expect(Spelling.nearest(huge, among: ["a", huge]) == huge)
    #expect(Spelling.nearest(huge, among: ["a", huge + "b"]) == nil)
    #expect(Spelling.nearest("a", among: [huge]) == nil)
  }
}

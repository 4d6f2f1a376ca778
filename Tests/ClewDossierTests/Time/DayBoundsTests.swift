import ClewDossier
import Testing

struct DayBoundsTests {
  /// All that may be meant: a start and an end not before it, each within a range of few days.
  private struct Candidate {
    let bounds: DayBounds
    let meant: [(start: Int, end: Int)]
  }

  /// Random bounds over nine days with everything that they allow, written out.
  private func candidate(_ generator: inout SeededGenerator) -> Candidate {
    func range() -> (Int, Int) {
      let (a, b) = (
        Int.random(in: 0..<9, using: &generator), Int.random(in: 0..<9, using: &generator)
      )
      return (min(a, b), max(a, b))
    }
    let (low, high) = range()
    if Bool.random(using: &generator) {
      return Candidate(bounds: DayBounds(from: low, to: high), meant: (low...high).map { ($0, $0) })
    }
    let (endLow, endHigh) = range()
    guard endHigh >= low else { return candidate(&generator) }
    let bounds = DayBounds(
      from: DayBounds(from: low, to: high), until: DayBounds(from: endLow, to: endHigh))
    let meant = (low...high).flatMap { start in
      (endLow...endHigh).filter { $0 >= start }.map { (start, $0) }
    }
    return Candidate(bounds: bounds, meant: meant)
  }

  private func judge(_ answers: [Bool]) -> Certainty {
    answers.allSatisfy(\.self) ? .certainly : answers.contains(true) ? .possibly : .no
  }

  @Test func dayQuestionsAgreeWithTryingAll() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let one = candidate(&generator)
      let day = Int.random(in: -1...9, using: &generator)
      #expect(one.bounds.begins(onOrBefore: day) == judge(one.meant.map { $0.start <= day }))
      #expect(one.bounds.ends(onOrBefore: day) == judge(one.meant.map { $0.end <= day }))
    }
  }

  @Test func overlapAgreesWithTryingAll() {
    var generator = SeededGenerator(seed: 12)
    var counts = [0, 0, 0]
    for _ in 0..<2_000 {
      let (one, two) = (candidate(&generator), candidate(&generator))
      let answers = one.meant.flatMap { mine in
        two.meant.map { mine.start <= $0.end && $0.start <= mine.end }
      }
      let expected = judge(answers)
      counts[Certainty.allCases.firstIndex(of: expected) ?? 0] += 1
      #expect(one.bounds.overlaps(two.bounds) == expected)
      #expect(two.bounds.overlaps(one.bounds) == expected)
    }
    #expect(counts.allSatisfy { $0 > 20 })
  }

  /// On one day either may have come first, so that days prove nothing.
  @Test func orderAgreesWithTryingAll() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<2_000 {
      let (one, two) = (candidate(&generator), candidate(&generator))
      let pairs = one.meant.flatMap { mine in two.meant.map { (mine.end, $0.start) } }
      let expected: Certainty =
        pairs.allSatisfy { $0 < $1 } ? .certainly : pairs.allSatisfy { $0 > $1 } ? .no : .possibly
      #expect(one.bounds.isBefore(two.bounds) == expected)
    }
  }

  @Test func unboundedIsAlwaysPossible() {
    let bounds = DayBounds.unbounded
    #expect(bounds.begins(onOrBefore: .min) == .possibly)
    #expect(bounds.ends(onOrBefore: .max) == .possibly)
    #expect(bounds.isBefore(DayBounds(from: 1, to: 1)) == .possibly)
    #expect(bounds.overlaps(bounds) == .possibly)
  }
}

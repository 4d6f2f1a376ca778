import ClewDossier
import TestSupport

/// People who met, as two papers have it, and what can be read off that by trying everything.
struct RandomMeetings: CustomStringConvertible {
  /// How a meeting is founded, the best first.
  enum Founding: Int, CaseIterable {
    case bothPapers
    case onePaper
    case contested
  }

  let count: Int
  /// By the numbers of the two, the lower first.
  let meetings: [[Int]: Founding]

  var description: String { "\(count) people, \(text)" }

  init(_ count: Int, _ meetings: [[Int]: Founding]) {
    self.count = count
    self.meetings = meetings
  }

  init(people: ClosedRange<Int>, using generator: inout SeededGenerator) {
    let count = Int.random(in: people, using: &generator)
    var meetings: [[Int]: Founding] = [:]
    for _ in 0..<Int.random(in: count - 1...2 * count, using: &generator) {
      let pair = [
        Int.random(in: 0..<count, using: &generator), .random(in: 0..<count, using: &generator),
      ]
      guard pair[0] != pair[1] else { continue }
      meetings[pair.sorted()] = Founding.allCases.randomElement(using: &generator)
    }
    self.init(count, meetings)
  }

  private var pairs: [[Int]] { meetings.keys.sorted { $0.lexicographicallyPrecedes($1) } }

  private var text: String {
    pairs.map { "\($0) \(meetings[$0] ?? .onePaper)" }.joined(separator: " ")
  }

  /// The dossier; person n has the number n.
  func dossier() throws -> Dossier {
    var first = "clew: 1\nsource: {id: paper, title: P, outlet: P}\nentities:\n"
    for number in 0..<count { first += "  p\(number): person Person \(number)\n" }
    var second =
      "clew: 1\nsource: {id: gazette, title: G, outlet: G}\nnotes:\n- {par: 9, mentions: p0}\n"
    first += "notes:\n- {par: 9, mentions: p0}\n"
    for pair in pairs {
      let fact = "p\(pair[0]) met p\(pair[1])"
      first += "- {par: 1, facts: \(fact)}\n"
      switch meetings[pair] {
      case .bothPapers: second += "- {par: 1, facts: \(fact)}\n"
      case .contested: second += "- {par: 1, not: \(fact)}\n"
      case .onePaper, nil: break
      }
    }
    return try TestSupport.dossier(first, second)
  }

  /// All paths without a repeated person, but not over some pairs or people.
  func paths(
    _ from: Int, _ to: Int, without people: Set<Int> = [], pairs gone: Set<[Int]> = []
  ) -> [[Int]] {
    var open = [[from]]
    var found: [[Int]] = []
    while let path = open.popLast(), let last = path.last {
      for next in 0..<count where !path.contains(next) && !people.contains(next) {
        let pair = [last, next].sorted()
        guard meetings[pair] != nil, !gone.contains(pair) else { continue }
        if next == to { found.append(path + [next]) } else { open.append(path + [next]) }
      }
    }
    return found
  }

  static func pairs(of path: [Int]) -> [[Int]] {
    zip(path, path.dropFirst()).map { [$0, $1].sorted() }
  }

  /// The worst founding on a path.
  func width(_ path: [Int]) -> Int {
    Self.pairs(of: path).map { meetings[$0]?.rawValue ?? 9 }.max() ?? 0
  }

  /// The fewest things without which `isJoined` does not hold, by trying all sets.
  static func fewest<Thing: Hashable>(_ things: [Thing], _ isJoined: (Set<Thing>) -> Bool) -> Int? {
    var best: Int?
    for choice in 0..<(1 << things.count) where choice.nonzeroBitCount < best ?? .max {
      let gone = Set(things.indices.filter { choice >> $0 & 1 == 1 }.map { things[$0] })
      if !isJoined(gone) { best = choice.nonzeroBitCount }
    }
    return best
  }
}

extension PathAnswer.Route {
  /// The entities passed, ends included.
  var entities: [Int] { ([hops.first?.from].compactMap { $0 }) + hops.map(\.to) }
}

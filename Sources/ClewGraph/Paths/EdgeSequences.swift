/// Every way to take one edge a hop, in ascending order of the first hop, then the second...
struct EdgeSequences: Sequence, IteratorProtocol {
  private let choices: [[Int]]
  private var picks: [Int]?

  /// - Precondition: every hop has at least one edge.
  init(_ choices: [[Int]]) {
    self.choices = choices
    picks = [Int](repeating: 0, count: choices.count)
  }

  mutating func next() -> [Int]? {
    guard var current = picks else { return nil }
    let edges = current.indices.map { choices[$0][current[$0]] }
    picks = nil
    for hop in current.indices.reversed() {
      if current[hop] + 1 < choices[hop].count {
        current[hop] += 1
        picks = current
        break
      }
      current[hop] = 0
    }
    return edges
  }
}

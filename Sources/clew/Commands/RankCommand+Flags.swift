internal import ArgumentParser
internal import ClewGraph

extension RankCommand {
  /// The measure that can be estimated.
  static let estimatedID = "betweenness"

  /// What is wrong with the flags or does not go together.
  func checkFlags() throws {
    if let top, top < 0 { throw ValidationError("--top is \(top); give 0 for all") }
    if ties {
      try checkTies()
    } else if Measure.named(by) == nil {
      throw unknownWord("--by", by, Measure.all.map(\.id))
    }
    try checkEstimates()
    try checkMeasureOptions()
    let compared = try comparedMeasures()
    if compare != nil, compared.count < 2 {
      throw ValidationError("--compare takes two measures or more, with commas between")
    }
  }

  /// The measures to compare, each once.
  func comparedMeasures() throws -> [Measure] {
    var measures: [Measure] = []
    for word in (compare ?? "").split(separator: ",") {
      guard let measure = Measure.named(String(word)) else {
        throw unknownWord("--compare", String(word), Measure.all.map(\.id))
      }
      if !measures.contains(where: { $0.id == measure.id }) { measures.append(measure) }
    }
    return measures
  }

  private func checkTies() throws {
    guard let measure = TieMeasure.named(by) else {
      if Measure.named(by) != nil {
        throw ValidationError(
          "--ties: \(by) is of entities; ties are ranked by "
            + TieMeasure.all.map(\.id).joined(separator: ", "))
      }
      throw unknownWord("--by", by, TieMeasure.all.map(\.id))
    }
    let others = [
      ("--compare", compare != nil), ("--within", within != nil), ("--sources", sources != nil),
      ("--around", !around.isEmpty), ("--alpha", alpha != nil),
    ]
    if let (flag, _) = others.first(where: { $0.1 }) {
      throw ValidationError("\(flag) is for entities: not with --ties")
    }
    if weighted, measure.weightedScore == nil {
      throw ValidationError("--weighted: \(by) counts ties, whatever their origins")
    }
  }

  private func checkEstimates() throws {
    if let sources {
      if sources < 1 { throw ValidationError("--sources is \(sources); give 1 or more") }
      if by != Self.estimatedID {
        throw ValidationError("--sources estimates betweenness, not \(by)")
      }
      if within != nil { throw ValidationError("--within and --sources are two ways; give one") }
      if compare != nil { throw ValidationError("--compare takes no --sources") }
    }
    if let within {
      // Below, the samples would outnumber what an exact answer looks at.
      if !(within >= 0.0001 && within < 1) {
        throw ValidationError("--within is \(within), not from 0.0001 to less than 1")
      }
      if by != Self.estimatedID {
        throw ValidationError("--within estimates betweenness, not \(by)")
      }
      if weighted {
        throw ValidationError(
          "--within draws paths by their hops: no --weighted with it; --sources takes it")
      }
      if compare != nil { throw ValidationError("--compare takes no --within") }
    }
    if seed != nil, within == nil, sources == nil {
      throw ValidationError("--seed is for --within and --sources: nothing else is drawn")
    }
    if let risk {
      if !(risk >= 1e-9 && risk < 1) {
        throw ValidationError("--risk is \(risk), not more than 0 and less than 1")
      }
      if within == nil { throw ValidationError("--risk is how likely --within may fail: give it") }
    }
  }

  private func checkMeasureOptions() throws {
    if let alpha {
      if by != Measure.opsahlDegree(alpha: 0).id {
        throw ValidationError("--alpha is for opsahl-degree, not \(by)")
      }
      if !(alpha >= 0 && alpha.isFinite) {
        throw ValidationError("--alpha is \(alpha); give 0 or more")
      }
      if compare != nil { throw ValidationError("--compare takes no --alpha") }
    }
    if !around.isEmpty {
      if by != "page-rank" { throw ValidationError("--around is for page-rank, not \(by)") }
      if compare != nil { throw ValidationError("--compare takes no --around") }
    }
    guard weighted, !ties else { return }
    if compare != nil { throw ValidationError("--compare takes no --weighted") }
    if let measure = Measure.named(by), case .none = measure.weighting {
      throw ValidationError("--weighted: \(by) counts ties, whatever their origins")
    }
  }
}

// What to do where a ranking takes long.
extension RankCommand {
  /// What is near a measure and takes less.
  func offer(insteadOf measure: Measure, _ topology: Topology) -> String {
    guard measure.id == Self.estimatedID else {
      return "--by page-rank and --by degree take far less; " + CostEstimate.smallerNetwork
    }
    let sources = CostEstimate.sources(topology, threads: engine.threads)
    return (weighted ? "" : "--within 0.01 estimates it with a bound on the error, ")
      + "--sources \(sources) in some seconds"
  }

  /// Which of several measures are dear, and which to compare instead: as many as take together no
  /// longer than is begun unasked, the quick ones first.
  static func offer(_ costs: [(measure: Measure, seconds: Double)]) -> String {
    var sum = 0.0
    var quick: Set<String> = []
    for place in costs.indices.sorted(by: { costs[$0].seconds < costs[$1].seconds }) {
      sum += costs[place].seconds
      if sum <= CostEstimate.limit { quick.insert(costs[place].measure.id) }
    }
    let dear = costs.filter { !quick.contains($0.measure.id) }
      .map { "\($0.measure.id) (about \(CostEstimate.words($0.seconds)))" }
    let others = costs.map(\.measure.id).filter { quick.contains($0) }
    let instead = others.count > 1 ? others : ["degree", "page-rank"]
    return "what takes long: \(dear.joined(separator: ", "))\n  hint: --compare="
      + instead.joined(separator: ",") + " takes less than a minute"
  }
}

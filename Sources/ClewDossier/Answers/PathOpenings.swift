internal import ClewGraph

extension Reading {
  /// What each rule of a query that found nothing keeps out.
  func openings(for query: PathQuery) -> [PathAnswer.Opening] {
    openings(for: query) { reading, query, network in
      guard query.from != query.to else { return 0 }
      // A path of any kind would do: what is asked is whether there is one.
      var single = query
      single.count = 1
      single.prefer = .hops
      single.isEvery = false
      single.disjoint = nil
      return reading.search(single, in: network).paths.first?.hops
    }
  }

  /// What each rule of a query keeps out, and how many hops `answer` finds without it.
  ///
  /// - Parameter isPath: whether the stops of the query may be left out, too.
  func openings(
    for query: PathQuery, isPath: Bool = true,
    _ answer: (Reading, PathQuery, Network) -> Int?
  ) -> [PathAnswer.Opening] {
    var relaxations: [(rule: String, reading: Reading, query: PathQuery)] = []
    func relax(_ rule: String, _ change: (inout PathQuery) -> Void) {
      var other = query
      change(&other)
      relaxations.append((rule, self, other))
    }
    if query.carry == .tie {
      relax("context (citizenship, place, journeys...) does not carry") { $0.carry = .context }
    }
    if query.isDirected { relax("ties are followed in their direction") { $0.isDirected = false } }
    if let hops = query.maximumHops { relax("at most \(hops) hops") { $0.maximumHops = nil } }
    if !query.avoid.isEmpty { relax("entities to avoid") { $0.avoid = [] } }
    if !query.via.isEmpty, isPath { relax("entities to pass") { $0.via = [] } }
    if !query.onlyKinds.isEmpty { relax("only some relation kinds") { $0.onlyKinds = [] } }
    if !query.notKinds.isEmpty { relax("some relation kinds left out") { $0.notKinds = [] } }
    if !query.through.isEmpty { relax("only some kinds of entity") { $0.through = [] } }
    var loose = policy
    loose.includesDenied = true
    if !policy.includesDenied, let reading = try? Reading(dossier, under: loose) {
      relaxations.append(("what is only denied is left out", reading, query))
    }
    var unsure = policy
    unsure.identity = .possible
    if policy.identity != .possible, let reading = try? Reading(dossier, under: unsure) {
      relaxations.append(("unsure identities stay apart", reading, query))
    }
    if let reading = try? Reading(dossier), policy != .standard {
      relaxations.append(("the policy: " + policy.phrases.joined(separator: "; "), reading, query))
    }
    let base = pathNetwork(query).topology.edgeCount
    return relaxations.map { rule, reading, other in
      var query = other
      query.from = reading.canonical(other.from)
      query.to = reading.canonical(other.to)
      query.via = other.via.map { reading.canonical($0) }
      let wider = reading.pathNetwork(query)
      return PathAnswer.Opening(
        rule: rule, removed: max(0, wider.topology.edgeCount - base),
        hops: answer(reading, query, wider))
    }
  }
}

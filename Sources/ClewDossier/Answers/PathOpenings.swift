internal import ClewGraph

extension Reading {
  /// What each rule of a query that found nothing keeps out.
  func openings(for query: PathQuery) -> [PathAnswer.Opening] {
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
    if !query.via.isEmpty { relax("entities to pass") { $0.via = [] } }
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
      relaxations.append(("the policy: " + policy.summary, reading, query))
    }
    let base = pathNetwork(query).topology.edgeCount
    return relaxations.map { rule, reading, other in
      var single = other
      single.count = 1
      single.from = reading.canonical(other.from)
      single.to = reading.canonical(other.to)
      single.via = other.via.map { reading.canonical($0) }
      let wider = reading.pathNetwork(single)
      let hops =
        single.from == single.to ? 0 : reading.search(single, in: wider).0.first?.hops
      return PathAnswer.Opening(
        rule: rule, removed: max(0, wider.topology.edgeCount - base), hops: hops)
    }
  }
}

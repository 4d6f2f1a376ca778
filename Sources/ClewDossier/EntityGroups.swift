/// Entities that judgements make one, kept from meeting those judged different from them.
///
/// Galler and Fischer 1964 (doi:10.1145/364099.364331) with halving of ways; near-constant time a
/// step, but for the judgements that keep groups apart, which move with the smaller group.
struct EntityGroups {
  private var parent: [Int]
  private var size: [Int]
  /// For each root, the roots of the groups that it must not meet.
  private var apart: [Int: Set<Int>] = [:]

  /// Every entity by itself, and what is judged different kept apart.
  init(_ dossier: Dossier) {
    parent = Array(0..<dossier.entityCount)
    size = .init(repeating: 1, count: dossier.entityCount)
    for judgement in dossier.judgements where judgement.verdict == .different {
      apart[judgement.first, default: []].insert(judgement.second)
      apart[judgement.second, default: []].insert(judgement.first)
    }
  }

  /// The entity that stands for the group of `entity`; which one says nothing.
  mutating func root(_ entity: Int) -> Int {
    var node = entity
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  /// Makes one group of two, unless somebody judged two of their members different.
  mutating func join(_ first: Int, _ second: Int) {
    var (large, small) = (root(first), root(second))
    guard large != small, apart[large]?.contains(small) != true else { return }
    if size[large] < size[small] { swap(&large, &small) }
    parent[small] = large
    size[large] += size[small]
    for other in apart.removeValue(forKey: small) ?? [] {
      apart[other]?.remove(small)
      apart[other, default: []].insert(large)
      apart[large, default: []].insert(other)
    }
  }
}

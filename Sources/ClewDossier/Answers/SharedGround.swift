/// What the reporting behind several paths, or several ties, has in common.
///
/// Paths that share no entity may still share the article that tells of them all.
public struct SharedGround: Sendable {
  /// How many independent origins their best ties have together.
  public let origins: Int
  /// The numbers of the sources that carry something, or are quoted for it, on each of them.
  public let onEach: [Int]
  /// Those of them without which none would be left whole: each has a step that only they carry.
  public let underEach: [Int]
}

extension Reading {
  /// What the reporting behind some paths, each given by its steps, has in common.
  ///
  /// Sources in the order of the dossier. Linear in the claims.
  func sharedGround(of parts: [[PathAnswer.Hop]]) -> SharedGround {
    var onEach: Set<Int>?
    var underEach: Set<Int>?
    for hops in parts {
      var present: Set<Int> = []
      var needed: Set<Int> = []
      for hop in hops {
        let behind = hop.ties.flatMap { $0.standing.supporting + $0.standing.denying }
          .map { sources(behind: $0) }
        for sources in behind { present.formUnion(sources) }
        if let first = behind.first {
          needed.formUnion(behind.dropFirst().reduce(first) { $0.intersection($1) })
        }
      }
      onEach = onEach?.intersection(present) ?? present
      underEach = underEach?.intersection(needed) ?? needed
    }
    return SharedGround(
      origins: origins(of: parts.flatMap { $0 }), onEach: (onEach ?? []).sorted(),
      underEach: (underEach ?? []).sorted())
  }
}

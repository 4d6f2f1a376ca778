/// What one source carries.
public struct SourceReport: Sendable {
  /// The number of the source.
  public let source: Int
  /// How many counted claims it carries, by what they state.
  public let claims: Int
  public let relations: Int
  public let counts: Int
  public let legs: Int
  /// How many claims others have from it.
  public let quoted: Int
  /// Canonical relations, asserted or contested, of which nothing is left asserted without it and
  /// what goes back to it.
  public let onlyHere: [Int]
  /// Whom it quotes, in the order of its claims.
  public let speakers: [Speaker]
}

extension Reading {
  /// What each source carries, in the order of the dossier.
  ///
  /// Linear in the claims.
  public func sourceReports() -> [SourceReport] {
    var behind = SourcesBehind()
    var onlyHere: [[Int]] = .init(repeating: [], count: dossier.sources.count)
    for relation in 0..<dossier.relationCount where canonicalRelation(relation) == relation {
      let supporting = claims(ofRelation: relation).filter {
        dossier.claimColumns.stance($0) == .asserts
      }
      guard let first = supporting.first else { continue }
      var needed = behind.sources(of: first, in: self)
      for claim in supporting.dropFirst() where !needed.isEmpty {
        let others = behind.sources(of: claim, in: self)
        needed.removeAll { !others.contains($0) }
      }
      for source in needed { onlyHere[source].append(relation) }
    }
    var tables: [[ClaimTarget.Table: Int]] = .init(repeating: [:], count: dossier.sources.count)
    var quoted: [Int] = .init(repeating: 0, count: dossier.sources.count)
    var speakers: [[Speaker]] = .init(repeating: [], count: dossier.sources.count)
    var known: [Set<Speaker>] = .init(repeating: [], count: dossier.sources.count)
    for table in ClaimTarget.Table.allCases {
      for record in 0..<dossier.count(of: table) {
        for claim in claims(of: ClaimTarget(table, record)) {
          let source = Int(dossier.claimColumns.source[claim])
          tables[source][table, default: 0] += 1
          for speaker in dossier.chains[Int(dossier.claimColumns.chain[claim])] {
            if case .source(let number) = speaker { quoted[number] += 1 }
            if speaker != .unstated, known[source].insert(speaker).inserted {
              speakers[source].append(speaker)
            }
          }
        }
      }
    }
    return dossier.sources.indices.map { source in
      SourceReport(
        source: source, claims: tables[source].values.reduce(0, +),
        relations: tables[source][.relation] ?? 0, counts: tables[source][.count] ?? 0,
        legs: tables[source][.leg] ?? 0, quoted: quoted[source],
        onlyHere: onlyHere[source], speakers: speakers[source])
    }
  }

  /// The sources without any one of which `claim` would not count.
  func sources(behind claim: Int) -> Set<Int> {
    let carrier = Int(dossier.claimColumns.source[claim])
    var sources = Set(dossier.derivation(ofSource: carrier))
    for case .source(let quoted) in dossier.chains[Int(dossier.claimColumns.chain[claim])] {
      sources.insert(quoted)
    }
    return sources
  }
}

/// The sources without which a claim would not count, worked out once for each source and chain.
private struct SourcesBehind {
  private var known: [UInt64: [Int]] = [:]
  private var last: (key: UInt64, sources: [Int])?

  mutating func sources(of claim: Int, in reading: Reading) -> [Int] {
    let columns = reading.dossier.claimColumns
    let key = UInt64(columns.source[claim]) << 32 | UInt64(columns.chain[claim])
    if let last, last.key == key { return last.sources }
    let sources = known[key] ?? reading.sources(behind: claim).sorted()
    known[key] = sources
    last = (key, sources)
    return sources
  }
}

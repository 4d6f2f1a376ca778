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
  /// Canonical relations that only it carries, asserted or contested.
  public let onlyHere: [Int]
  /// Relations whose saying only it carries: nothing of them is left without it.
  public let speakers: [Speaker]
}

extension Reading {
  /// What each source carries, in the order of the dossier.
  ///
  /// Linear in the claims.
  public func sourceReports() -> [SourceReport] {
    var carriers: [Set<Int>] = []
    carriers.reserveCapacity(dossier.relationCount)
    for relation in 0..<dossier.relationCount {
      guard canonicalRelation(relation) == relation else {
        carriers.append([])
        continue
      }
      let standing = standing(ofRelation: relation)
      guard standing.isAsserted else {
        carriers.append([])
        continue
      }
      carriers.append(Set(standing.supporting.map { Int(dossier.claimColumns.source[$0]) }))
    }
    var tables: [[ClaimTarget.Table: Int]] = .init(repeating: [:], count: dossier.sources.count)
    var quoted: [Int] = .init(repeating: 0, count: dossier.sources.count)
    var speakers: [[Speaker]] = .init(repeating: [], count: dossier.sources.count)
    for table in ClaimTarget.Table.allCases {
      for record in 0..<dossier.count(of: table) {
        for claim in claims(of: ClaimTarget(table, record)) {
          let source = Int(dossier.claimColumns.source[claim])
          tables[source][table, default: 0] += 1
          for speaker in dossier.chains[Int(dossier.claimColumns.chain[claim])] {
            if case .source(let number) = speaker { quoted[number] += 1 }
            if speaker != .unstated, !speakers[source].contains(speaker) {
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
        onlyHere: carriers.indices.filter { carriers[$0] == [source] },
        speakers: speakers[source])
    }
  }
}

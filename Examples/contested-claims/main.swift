// Everything that is contested, with both sides and where they stand in the sources.
//
//     swift run contested-claims [FOLDER]

import ClewKit
import Foundation

let folder = CommandLine.arguments.dropFirst().first ?? "Graphs"
guard let loaded = try? DossierLoader().load([folder]), let reading = try? Reading(loaded.dossier)
else {
  print("\(folder) cannot be read; `clew check \(folder)` tells why")
  exit(66)
}
let dossier = reading.dossier

func name(_ speaker: Speaker) -> String {
  switch speaker {
  case .entity(let number): VisibleText.escaped(dossier.name(ofEntity: number))
  case .source(let number): VisibleText.escaped(dossier.sources[number].shortName)
  case .unstated: "somebody not named"
  }
}

/// Who says so in claim `number`, and where.
func line(_ number: Int) -> String {
  let claim = dossier.claim(number)
  let chain = claim.speakers.map { name($0) }.joined(separator: ", quoting ")
  return "[\(dossier.sources[claim.source].id) \(claim.locator)] "
    + (chain.isEmpty ? "the source itself" : chain)
}

for number in reading.activeRelations() {
  let standing = reading.standing(ofRelation: number)
  guard standing.state == .contested else { continue }
  let relation = dossier.relation(number)
  let ends = [relation.subject, relation.object].map { name(.entity($0)) }
  print(ends[0], dossier.kind(ofRelation: number).label, ends[1])
  for claim in standing.supporting { print("  for:    ", line(claim)) }
  for claim in standing.denying {
    // A source that reports a statement and rejects it stands on both sides.
    let isReported = dossier.claim(claim).stance == .asserts
    print("  against:", line(claim) + (isReported ? ": the source rejects what it reports" : ""))
  }
}

// Every tie as a line of CSV (RFC 4180), for a spreadsheet or a statistics program.
//
//     swift run export-csv [FOLDER] > ties.csv

import ClewKit
import Foundation

let folder = CommandLine.arguments.dropFirst().first ?? "Graphs"
guard let loaded = try? DossierLoader().load([folder]), let reading = try? Reading(loaded.dossier)
else {
  print("\(folder) cannot be read; `clew check \(folder)` tells why")
  exit(66)
}
let dossier = reading.dossier

/// A cell in quotes; one that a spreadsheet would take for a formula begins with an apostrophe.
func cell(_ text: String) -> String {
  let isFormula = text.first.map { "=+-@".contains($0) } ?? false
  let safe = (isFormula ? "'" : "") + VisibleText.escaped(text)
  return "\"" + safe.replacing("\"", with: "\"\"") + "\""
}

func line(_ cells: [String]) {
  print(cells.map { cell($0) }.joined(separator: ","), terminator: "\r\n")
}

line(["subject", "kind", "object", "when", "state", "wording", "origins", "sources"])
for tie in reading.network(.allTies).ties {
  let claims = Set(tie.standing.supporting + tie.standing.denying)
  let sources = Set(claims.map { dossier.sources[dossier.claim($0).source].id }).sorted()
  line([
    dossier.id(ofEntity: tie.subject), tie.kind, dossier.id(ofEntity: tie.object),
    tie.when?.english ?? "", tie.standing.state.rawValue, tie.standing.hedge.word,
    "\(tie.standing.origins)", sources.joined(separator: " "),
  ])
}

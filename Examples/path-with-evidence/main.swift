// How two actors are linked, each hop with the claims it rests on.
//
//     swift run path-with-evidence [FOLDER [FROM TO]]

import ClewKit
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
let folder = arguments.first ?? "Graphs"
let ends = arguments.count == 3 ? Array(arguments[1...]) : ["Novruzov", "ISIS"]

guard let loaded = try? DossierLoader().load([folder]), let reading = try? Reading(loaded.dossier)
else {
  print("\(folder) cannot be read; `clew check \(folder)` tells why")
  exit(66)
}
let dossier = reading.dossier
let finder = EntityFinder(reading)
guard case .found(let from, _, _) = finder.find(ends[0]),
  case .found(let to, _, _) = finder.find(ends[1])
else {
  print("no clear match for \(ends[0]) or \(ends[1]); `clew show NAME` tells what comes near")
  exit(65)
}

/// Texts from files are made safe to print; who has only a description is marked.
func name(_ entity: Int) -> String {
  VisibleText.escaped(dossier.name(ofEntity: entity))
    + (dossier.entity(entity).isUnnamed ? " [unnamed]" : "")
}

var query = PathQuery(from: from, to: to)
query.count = 2
for route in reading.paths(query).routes {
  print("hops: \(route.hops.count), independent origins: \(route.origins)")
  for hop in route.hops {
    for tie in hop.ties {
      let hostile = tie.isHostile ? " (hostile)" : ""
      print("  \(name(tie.subject)) \(tie.label) \(name(tie.object))\(hostile)")
      for number in tie.standing.supporting {
        let claim = dossier.claim(number)
        let says = VisibleText.escaped(claim.says)
        print(
          "    [\(dossier.sources[claim.source].id) \(claim.locator)] \(claim.hedge.word)", says)
      }
    }
  }
}

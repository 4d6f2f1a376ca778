// A measure of one's own: which share of the ties around an actor is contested?
//
//     swift run own-measure [FOLDER]

import ClewKit
import Foundation

let folder = CommandLine.arguments.dropFirst().first ?? "Graphs"
guard let loaded = try? DossierLoader().load([folder]), let reading = try? Reading(loaded.dossier)
else {
  print("\(folder) cannot be read; `clew check \(folder)` tells why")
  exit(66)
}

// A measure sees a graph of integers; what edge i of it means is tie i of the network.
let network = reading.network(.actorsAndEvents)
let isContested = network.ties.map { $0.standing.state == .contested }

let contestedShare = Measure(
  id: "contested-share", title: "Share of contested ties",
  question: "Around whom do the sources disagree most?",
  convention: "Contested edges at the node over all edges at it, parallel ones each.",
  handCheck: "A node with one contested tie and three others scores 0.25.",
  complexity: "O(nodes + edges)", citation: "made up for this example",
  score: { topology, _ throws(ConvergenceError) in
    var contested: [Double] = .init(repeating: 0, count: topology.nodeCount)
    var all = contested
    for edge in 0..<topology.edgeCount {
      for node in Set([topology.tail(of: edge), topology.head(of: edge)]) {
        all[node] += 1
        if isContested[edge] { contested[node] += 1 }
      }
    }
    return NodeScores(zip(contested, all).map { $1 == 0 ? 0 : $0 / $1 })
  })

let ranking = try network.ranking(by: contestedShare)
print("\(ranking.measure.title): \(ranking.measure.question)")
print("\(network.projection.summary); reporting in \(network.origins) independent origins")
for entry in ranking.entries where entry.score > 0 {
  let percent = Int((entry.score * 100).rounded())
  let name = VisibleText.escaped(reading.dossier.name(ofEntity: entry.entity))
  print("\(entry.rank). \(percent) % \(name)")
}

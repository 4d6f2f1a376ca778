// A diagram in one's own style: an ego network in other colours, as SVG.
//
//     swift run own-style [FOLDER [NAME]] > picture.svg

import ClewKit
import Foundation

let arguments = CommandLine.arguments.dropFirst()
let folder = arguments.first ?? "Graphs"
let name = arguments.dropFirst().first ?? "Novruzov"
guard let loaded = try? DossierLoader().load([folder]), let reading = try? Reading(loaded.dossier)
else {
  print("\(folder) cannot be read; `clew check \(folder)` tells why")
  exit(66)
}
guard case .found(let centre, _, _) = EntityFinder(reading).find(name) else {
  print("no clear match for \(name)")
  exit(65)
}

// A style is a value: take one and change what you like.
var style = Style.standard
style.id = "slate"
style.background = "#F4F6F8"
style.group = Style.Paint("#DDE3EA", "#34495E", width: 2)
style.organisation = "#34495E"
style.nameSize = 13

var options = DiagramOptions()
options.title = "\(reading.dossier.name(ofEntity: centre)), in slate"
options.highlight = [centre]
let network = reading.network(.actorsAndEvents).egoNetwork(of: centre, radius: 1)
do {
  let diagram = try Diagram(network, options: options)
  let picture = try await Picture(of: diagram, style: style, renderer: .inProcess)
  print(String(decoding: picture.bytes, as: UTF8.self), terminator: "")
} catch {
  print("not drawn: \(error)")
  exit(69)
}

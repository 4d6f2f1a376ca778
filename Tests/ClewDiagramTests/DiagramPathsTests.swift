import ClewDossier
import Testing

@testable import ClewDiagram

struct DiagramPathsTests {
  @Test func pathStandsOutInItsSurroundings() throws {
    let reading = try SmallDossier.reading()
    let dossier = reading.dossier
    var query = PathQuery(
      from: try #require(dossier.entityNumber("helper")),
      to: try #require(dossier.entityNumber("bomber")))
    query.count = 1
    let diagram = Diagram(reading.paths(query))
    let emphases = Dictionary(uniqueKeysWithValues: diagram.nodes.map { ($0.id, $0.emphasis) })
    #expect(emphases["helper"] == .focus)
    #expect(emphases["bomber"] == .focus)
    #expect(emphases["group"] == .normal)
    #expect(emphases["attack"] == .faded)
    #expect(diagram.edges.count { $0.emphasis == .focus } == 2)
    let alone = Diagram(reading.paths(query), surroundings: 0)
    #expect(alone.nodes.map(\.id).sorted() == ["bomber", "group", "helper"])
    #expect(alone.footer.contains { $0.contains("more neighbours of the paths") })
  }
}

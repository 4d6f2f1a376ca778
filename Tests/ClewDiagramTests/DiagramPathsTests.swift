import ClewDossier
import ClewFormats
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

  /// From the bomber to the group straight, and by way of the attack.
  @Test func disjointPathsAreNumberedWhereTheyDiffer() throws {
    let reading = try SmallDossier.reading()
    let dossier = reading.dossier
    var query = PathQuery(
      from: try #require(dossier.entityNumber("bomber")),
      to: try #require(dossier.entityNumber("group")))
    query.count = .max
    query.disjoint = .entities
    let byEntities = Diagram(reading.paths(query))
    func lines(_ diagram: Diagram, _ id: String) -> [String] {
      diagram.nodes.first { $0.id == id }?.lines ?? []
    }
    #expect(lines(byEntities, "attack").first == "on path 2")
    #expect(!lines(byEntities, "bomber").contains { $0.hasPrefix("on path") }, "ends are on all")
    #expect(byEntities.subtitle[0].hasPrefix("2 paths that share no entity between the ends"))
    query.disjoint = .ties
    let byTies = Diagram(reading.paths(query))
    #expect(!byTies.nodes.contains { $0.lines.contains { $0.hasPrefix("on path") } })
    #expect(byTies.edges.contains { $0.labels.first == "path 2: perpetrated" })
    #expect(
      byTies.legend.mark.isEmpty && byTies.legend.remarks[0].hasPrefix("thick border: the two"))
  }

  @Test func whatAllPathsPassIsMarked() throws {
    let reading = try SmallDossier.reading()
    let dossier = reading.dossier
    let query = PathQuery(
      from: try #require(dossier.entityNumber("helper")),
      to: try #require(dossier.entityNumber("nobody")))
    let entities = Diagram(try #require(reading.separation(query, of: .entities)))
    #expect(entities.nodes.filter { $0.emphasis == .marked }.map(\.id) == ["group"])
    #expect(entities.legend.marksNodes && !entities.legend.marksLines)
    #expect(entities.legend.mark == "of the smallest set of entities that every path passes")
    let ties = Diagram(try #require(reading.separation(query, of: .ties)))
    #expect(!ties.nodes.contains { $0.emphasis == .marked })
    #expect(ties.edges.filter { $0.emphasis == .marked }.map(\.labels) == [["supports"]])
    #expect(ties.legend.marksLines && !ties.legend.marksNodes)
    let marked = try #require(ties.edges.firstIndex { $0.emphasis == .marked })
    for style in Style.all {
      let parts = DiagramDOT(diagram: ties, style: style)
      #expect(
        parts.attributes(ofEdge: marked).contains {
          $0.name == "color" && $0.value.text == style.mark
        })
    }
  }

  @Test func connectorsAreMarked() throws {
    let reading = try SmallDossier.reading()
    let members = ["helper", "nobody", "ally"].compactMap { reading.dossier.entityNumber($0) }
    let diagram = Diagram(reading.connection(ConnectQuery(members)), surroundings: 0)
    #expect(diagram.title == "What joins Max Poe, a man with a bag and The Ally")
    #expect(diagram.nodes.filter { $0.emphasis == .focus }.count == 3)
    #expect(diagram.nodes.filter { $0.emphasis == .marked }.map(\.id) == ["bomber", "group"])
    #expect(diagram.legend.mark == "connector: not asked about, but on the way")
    #expect(diagram.subtitle[0].hasPrefix("4 tied pairs join them, by way of 2 other entities;"))
  }
}

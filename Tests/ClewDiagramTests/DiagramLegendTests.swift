import ClewDossier
import Testing

@testable import ClewDiagram

struct DiagramLegendTests {
  @Test func legendHoldsOnlyWhatIsUsed() throws {
    let network = try SmallDossier.reading().network(.actorsAndEvents)
    let helper = try #require(network.reading.dossier.entityNumber("helper"))
    let legend = try Diagram(network.egoNetwork(of: helper, radius: 1)).legend
    #expect(legend.roles == [.person, .group])
    #expect(legend.relations == [.contact])
    #expect(legend.foundations == [.alleged])
    #expect(legend.remarks == [])
    let all = try Diagram(network).legend
    #expect(all.foundations == [.several, .single, .alleged, .contested])
    #expect(!all.roles.contains(.place))
    #expect(all.remarks.count == 3)
  }

  @Test func emptyDiagramHasAnEmptyLegend() {
    #expect(Diagram(title: "x").legend == Diagram.Legend())
  }
}

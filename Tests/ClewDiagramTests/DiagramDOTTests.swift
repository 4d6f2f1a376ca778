import ClewDossier
import ClewFormats
import Testing

@testable import ClewDiagram

struct DiagramDOTTests {
  private func diagram(_ text: String = SmallDossier.text) throws -> (Diagram, Reading) {
    let reading = try Reading(SmallDossier.dossier(text))
    return (try Diagram(reading.network(.actorsAndEvents)), reading)
  }

  private func restored(_ bytes: [UInt8]) throws -> Dossier {
    try DossierLoader().load([SourceFile(name: "x.dot", bytes: bytes, number: 0)]).dossier
  }

  @Test func twiceTheSameBytes() throws {
    let (diagram, reading) = try diagram()
    #expect(diagram.dot(of: reading) == diagram.dot(of: reading))
    let parts = DiagramDOT(diagram: diagram, style: .dark)
    #expect(
      try DOTWriter.text(parts.layout(Arrangement(.dot)))
        == DOTWriter.text(DiagramDOT(diagram: diagram, style: .dark).layout(Arrangement(.dot))))
  }

  @Test func exportRestoresTheWholeDossier() throws {
    let (diagram, reading) = try diagram()
    let expected = DossierWriter(reading.dossier).document
    #expect(try DossierWriter(restored(diagram.dot(of: reading))).document == expected)
    let journeys = Diagram(routes: reading.journeys(), of: reading)
    #expect(try DossierWriter(restored(journeys.dot(of: reading))).document == expected)
    let nothing = Diagram(title: "nothing")
    #expect(try DossierWriter(restored(nothing.dot(of: reading))).document == expected)
  }

  @Test func lookFollowsFoundationAndNames() throws {
    let (diagram, _) = try diagram()
    let parts = DiagramDOT(diagram: diagram, style: .standard)
    func look(_ foundation: Foundation) throws -> [String: String] {
      let edge = try #require(diagram.edges.firstIndex { $0.foundation == foundation })
      return Dictionary(
        uniqueKeysWithValues: parts.attributes(ofEdge: edge).map { ($0.name, $0.value.text) })
    }
    #expect(try look(.several)["style"] == "solid")
    #expect(try look(.single)["style"] == "dashed")
    #expect(try look(.alleged)["style"] == "dotted")
    #expect(try look(.contested)["style"] == "dashed")
    #expect(try look(.contested)["color"]?.contains(":") == true)
    let unnamed = try #require(diagram.nodes.firstIndex { $0.isUnnamed })
    let style = parts.attributes(ofNode: unnamed).first { $0.name == "style" }
    #expect(style?.value.text.contains("dashed") == true)
  }

  @Test func layoutTextHasSyntheticIdsOnly() throws {
    let (diagram, _) = try diagram()
    let document = DiagramDOT(diagram: diagram, style: .standard).layout(Arrangement(.dot))
    #expect(document.nodes.map(\.id) == diagram.nodes.indices.map { "n\($0)" })
    let allowed: Set<String> = [
      "id", "label", "shape", "style", "fillcolor", "color", "penwidth", "peripheries",
      "fixedsize", "width", "height", "dir", "arrowhead", "arrowtail", "weight",
    ]
    for attribute in document.nodes.flatMap(\.attributes) + document.edges.flatMap(\.attributes) {
      #expect(allowed.contains(attribute.name))
    }
  }

  static let hostile = [
    "\"]; evil [label=\"x", "<b>bold</b>", "Tom & Jerry &eacute; &#10;", "ends in a backslash \\",
    "\\N \\G \\E", "two\nlines", "\u{202E}txet desrever\u{200F}", "<!-- --> ]]> <script>",
    String(repeating: "long name ", count: 1_000), String(repeating: "x", count: 10_000), "👩‍👩‍👧 é",
  ]

  @Test(arguments: hostile)
  func hostileNamesComeThrough(_ name: String) async throws {
    var builder = DossierBuilder()
    builder.add(Source(id: "s"))
    builder.title = name
    builder.add(EntityDraft(id: "a", kind: "person", name: name))
    builder.add(EntityDraft(id: "b", kind: "group", name: name))
    var claim = ClaimDraft(source: "s")
    claim.says = name
    builder.add(RelationDraft("a", "member-of", "b", claims: [claim]))
    let reading = try Reading(builder.finish())
    let diagram = try Diagram(reading.network(.actors))
    #expect(diagram.nodes.count == 2)
    let (graphs, faults) = DOTReader.read(diagram.dot(of: reading), file: 0)
    #expect(faults.isEmpty)
    #expect(graphs.first?.nodes.map(\.id) == ["a", "b"])
    #expect(graphs.first?.edges.count == 1)
    guard Graphviz.isAvailable else { return }
    let picture = try await Picture(of: diagram, renderer: .inProcess)
    try SVGCheck.check(picture.bytes)
    let svg = String(decoding: picture.bytes, as: UTF8.self)
    #expect(!svg.contains("<b>"))
    #expect(!svg.contains("<script"))
    #expect(!svg.unicodeScalars.contains("\u{202E}"))
    #expect(svg.components(separatedBy: "class=\"edge\"").count >= 2)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

import ClewDossier
import TestSupport
import Testing

@testable import ClewDiagram

@Suite(.enabled(if: Graphviz.isAvailable))
struct BoxedLayoutTests {
  private func diagram(_ grouping: DiagramOptions.Grouping) throws -> Diagram {
    var options = DiagramOptions()
    options.grouping = grouping
    return try Diagram(Reading(realDossier()).network(.actorsAndEvents), options: options)
  }

  private func contains(_ box: Box, _ other: Box) -> Bool {
    let slack = 0.5
    return other.left >= box.left - slack && other.right <= box.right + slack
      && other.bottom >= box.bottom - slack && other.top <= box.top + slack
  }

  @Test(arguments: [DiagramOptions.Grouping.communities, .kind, .event, .place, .component])
  func boxesHoldTheirOwnAndNobodyElse(_ grouping: DiagramOptions.Grouping) async throws {
    let diagram = try diagram(grouping)
    var parts = DiagramDOT(diagram: diagram, style: .standard)
    parts.sizes = parts.textSizes(try await Picture.measure(parts.texts(), .inProcess))
    let layout = try await Picture.layout(BoxedLayout(parts), .inProcess)
    #expect(layout.nodes.count == diagram.nodes.count)
    for first in layout.nodes.indices {
      for second in layout.nodes.indices where second > first {
        #expect(layout.nodes[first].overlap(layout.nodes[second]) < 1, "\(first) \(second)")
      }
    }
    for (index, cluster) in diagram.clusters.enumerated() {
      let box = layout.clusters[index].box
      for other in layout.clusters[..<index] { #expect(other.box.overlap(box) == 0) }
      for node in layout.nodes.indices {
        if cluster.members.contains(node) {
          #expect(contains(box, layout.nodes[node]), "\(cluster.title): \(node)")
        } else {
          #expect(box.overlap(layout.nodes[node]) == 0, "\(cluster.title): \(node)")
        }
      }
    }
    for (index, edge) in diagram.edges.enumerated() where edge.tail != edge.head {
      #expect(layout.edges[index] != nil, "line \(index)")
    }
  }

  /// Drawn all at once the boxes of the real network stand in a row four times as wide as high.
  @Test func aPageOfManyBoxesIsNotAStrip() async throws {
    let svg = String(
      decoding: try await Picture(of: diagram(.communities), renderer: .inProcess).bytes,
      as: UTF8.self)
    let box = try #require(svg.firstMatch(of: /viewBox="[-0-9.]+ [-0-9.]+ ([0-9.]+) ([0-9.]+)"/))
    let shape = try #require(Double(box.1)) / #require(Double(box.2))
    #expect((1.1...1.9).contains(shape), "\(shape)")
    #expect(svg.contains("class=\"cluster\""))
  }

  @Test func sameBytesTwice() async throws {
    let diagram = try diagram(.communities)
    let first = try await Picture(of: diagram, renderer: .inProcess)
    #expect(first.remarks.first?.contains("each box is laid out by itself") == true)
    #expect(try await Picture(of: diagram, renderer: .inProcess).bytes == first.bytes)
  }
}

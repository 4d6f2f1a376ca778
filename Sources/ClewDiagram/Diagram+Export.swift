public import ClewDossier
internal import ClewFormats

extension Diagram {
  /// The diagram as DOT that anyone can lay out and that restores the whole dossier.
  ///
  /// Entities are nodes under their own ids; each relation is an edge of its own. What is not
  /// drawn stands in attributes of the graph, so that reading the file gives the dossier back
  /// whatever part of it is shown.
  public func dot(of reading: Reading, style: Style = .standard) -> [UInt8] {
    let dossier = reading.dossier
    let parts = DiagramDOT(diagram: self, style: style)
    // An entity may be drawn in several lanes; its record stands with the first.
    var first: [Int: Int] = [:]
    var drawn: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard let entity = node.entity, first[entity] == nil else { continue }
      first[entity] = index
      drawn.append(entity)
    }
    let relations = Set(edges.flatMap(\.relations)).sorted()
    let attributes = DossierAttributes(dossier, entities: drawn, relations: relations)
    var document = DOTDocument(name: "clew", isDirected: true)
    document.comment = ([title] + subtitle + footer).joined(separator: "\n")
    document.attributes =
      parts.graphAttributes + Arrangement(.dot, leftToRight: isJourney).attributes
      + [
        .init("label", DOTValue(DOTText.labelEscaped(title))), .init("labelloc", "t"),
        .init("tooltip", DOTValue(DOTText.labelEscaped(summary))),
      ] + attributes.graph
    document.nodeDefaults = parts.nodeDefaults
    document.edgeDefaults = parts.edgeDefaults
    // Nodes without an entity, and repeated ones, get ids that no entity has.
    var taken = Set((0..<dossier.entityCount).map { dossier.id(ofEntity: $0) })
    document.nodes = nodes.enumerated().map { index, node in
      var own = parts.attributes(ofNode: index)
      own.append(Self.tooltip(node.evidence))
      guard let entity = node.entity, first[entity] == index else {
        var id = "drawn-\(index)"
        while !taken.insert(id).inserted { id += "-" }
        return .init(id, own)
      }
      return .init(
        node.id, own + attributes.node(entity) + [.init("clew_number", DOTValue("\(entity)"))])
    }
    for (index, edge) in edges.enumerated() {
      var own = parts.attributes(ofEdge: index)
      if let label = parts.label(ofEdge: index) { own.append(.init("label", label.value)) }
      own.append(Self.tooltip(edge.evidence))
      guard let relation = edge.relations.first else {
        document.edges.append(.init(edge.tail, edge.head, own))
        continue
      }
      document.edges.append(
        .init(
          edge.tail, edge.head,
          own + attributes.edge(relation) + [.init("clew_number", DOTValue("\(relation)"))]))
      // One line stands for several relations: the others go along unseen.
      for other in edge.relations.dropFirst() {
        document.edges.append(
          .init(
            edge.tail, edge.head,
            [.init("style", "invis"), .init("constraint", "false")] + attributes.edge(other)
              + [.init("clew_number", DOTValue("\(other)"))]))
      }
    }
    document.subgraphs = clusters.indices.map { index in
      .init("cluster\(index)", parts.attributes(ofCluster: index), members: clusters[index].members)
    }
    // Ids are unique and labels built from escaped parts: the writer has nothing to refuse.
    return Array(((try? DOTWriter.text(document)) ?? "").utf8)
  }

  private static func tooltip(_ lines: [String]) -> DOTAttribute {
    .init("tooltip", DOTValue(DOTText.labelEscaped(lines.joined(separator: "\n"))))
  }
}

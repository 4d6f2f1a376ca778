extension DOTDocument {
  /// The document that reads back as a graph with the same meaning.
  ///
  /// Every node and edge says its attributes in force itself. A subgraph says those in which it
  /// differs from its surroundings; one that lacks an attribute its surroundings have gets it with
  /// an empty value, which Graphviz treats as not given.
  ///
  /// Costs the resolved attributes of all parts, which for a hostile file may be many more than the
  /// graph holds: `attributeLimit` of them at most, else nil comes back.
  public init?(_ graph: DOTGraph, attributeLimit: Int = 20_000_000) {
    var count = 0
    for node in graph.nodes { count += node.attributes.own.count + node.attributes.inherited.count }
    for edge in graph.edges { count += edge.attributes.own.count + edge.attributes.inherited.count }
    for subgraph in graph.subgraphs {
      let inherited = subgraph.attributes.inherited.count
      count += subgraph.attributes.own.count + 2 * inherited + graph.attributes.count
    }
    guard count <= attributeLimit else { return nil }

    self.init(name: graph.name, isDirected: graph.isDirected, isStrict: graph.isStrict)
    attributes = graph.attributes
    nodes = graph.nodes.map { Node($0.id, $0.attributes.resolved) }
    edges = graph.edges.map { edge in
      Edge(
        edge.tail, edge.head, edge.attributes.resolved, tailPort: edge.tailPort,
        headPort: edge.headPort, key: edge.key)
    }
    var effective: [[DOTAttribute]] = []
    for subgraph in graph.subgraphs {
      let surroundings = subgraph.parent.map { effective[$0] } ?? graph.attributes
      let wanted = subgraph.attributes.resolved
      let difference = DOTDocument.difference(from: surroundings, to: wanted)
      effective.append(DOTAttributes(own: difference, inherited: surroundings).resolved)
      subgraphs.append(
        Subgraph(
          subgraph.id, difference, members: subgraph.members, parent: subgraph.parent))
    }
  }

  /// What must be said inside `surroundings` so that exactly `wanted` holds.
  private static func difference(
    from surroundings: [DOTAttribute], to wanted: [DOTAttribute]
  ) -> [DOTAttribute] {
    var values: [ExactText: DOTValue] = [:]
    for attribute in surroundings { values[attribute.exactName] = attribute.value }
    var said: [DOTAttribute] = []
    var kept: Set<ExactText> = []
    for attribute in wanted {
      kept.insert(attribute.exactName)
      if values[attribute.exactName] != attribute.value { said.append(attribute) }
    }
    for attribute in surroundings
    where !kept.contains(attribute.exactName) && attribute.value != "" {
      said.append(DOTAttribute(attribute.name, ""))
    }
    return said
  }
}

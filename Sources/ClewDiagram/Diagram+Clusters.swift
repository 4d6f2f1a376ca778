internal import ClewDossier
internal import ClewGraph

extension Diagram {
  /// The boxes that `grouping` makes; a node is in one at most, and a box holds two or more.
  static func clusters(
    _ grouping: DiagramOptions.Grouping, nodes: [Node], edges: [Edge], reading: Reading
  ) -> [Cluster] {
    let keys: [String?]
    switch grouping {
    case .none: return []
    case .kind: keys = nodes.map { $0.role.caption }
    case .component: keys = components(nodes.count, edges).map { "part \($0 + 1)" }
    case .place: keys = nodes.map { place(of: $0, reading) }
    case .event: keys = events(nodes, edges)
    case .communities: keys = communities(nodes.count, edges)
    }
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(index)
    }
    return order.compactMap { key in
      guard let list = members[key], list.count > 1 else { return nil }
      return Cluster(title: key, members: list)
    }
  }

  /// For each node, the number of the connected part that it is in, by the lowest node in it.
  static func components(_ count: Int, _ edges: [Edge]) -> [Int] {
    var roots = Array(0..<count)
    func root(_ node: Int) -> Int {
      var node = node
      while roots[node] != node {
        roots[node] = roots[roots[node]]
        node = roots[node]
      }
      return node
    }
    for edge in edges {
      let ends = (root(edge.tail), root(edge.head))
      if ends.0 != ends.1 { roots[max(ends.0, ends.1)] = min(ends.0, ends.1) }
    }
    var numbers: [Int: Int] = [:]
    return (0..<count).map { node in
      let first = root(node)
      if let number = numbers[first] { return number }
      numbers[first] = numbers.count
      return numbers.count - 1
    }
  }

  /// For each node its community among what is drawn, numbered from the largest: Leiden, seed 0.
  private static func communities(_ count: Int, _ edges: [Edge]) -> [String?] {
    let partition = Topology(
      isDirected: false, nodeCount: count, tails: edges.map { UInt32($0.tail) },
      heads: edges.map { UInt32($0.head) }
    ).leiden()
    var places = [Int](repeating: 0, count: partition.count)
    for (place, group) in partition.groupsBySize().enumerated() { places[group] = place }
    return (0..<count).map { "community \(places[partition[$0]] + 1)" }
  }

  /// The first place that asserted context gives an entity.
  private static func place(of node: Node, _ reading: Reading) -> String? {
    guard let entity = node.entity else { return nil }
    let kinds = ["took-place-at", "located-in", "resident-of", "active-in"]
    let wording = DiagramWording(reading: reading)
    for relation in 0..<reading.dossier.relationCount {
      let record = reading.dossier.relation(relation)
      guard reading.canonicalRelation(relation) == relation,
        reading.canonical(record.subject) == entity,
        kinds.contains(reading.dossier.kind(ofRelation: relation).id),
        reading.standing(ofRelation: relation).isAsserted
      else { continue }
      return "at or in \(wording.name(record.object))"
    }
    return nil
  }

  /// Each event with those whose lines to events all lead to it.
  private static func events(_ nodes: [Node], _ edges: [Edge]) -> [String?] {
    var keys: [String?] = nodes.map { $0.role == .event ? "with parts in \($0.name) only" : nil }
    for index in nodes.indices where nodes[index].role != .event {
      let events = Set(
        edges.flatMap { edge -> [Int] in
          edge.tail == index ? [edge.head] : edge.head == index ? [edge.tail] : []
        }.filter { nodes[$0].role == .event })
      if events.count == 1, let event = events.first { keys[index] = keys[event] }
    }
    return keys
  }
}

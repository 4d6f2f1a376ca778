public import ClewGraph

/// The entities of a network sorted into groups that have names.
public struct NetworkGroups: Sendable {
  /// By what they are sorted.
  public enum Attribute: String, CaseIterable, Sendable {
    /// Person, group, state and so on.
    case kind
    /// The community that Leiden finds, from seed 0.
    case community
    /// The state that an entity is said to be of.
    case state
    /// What is joined by paths.
    case component

    /// What puts two entities into one group, for a reader.
    public var summary: String {
      switch self {
      case .kind: "person, group, location, state, event or object"
      case .community: "as Leiden finds them, seed 0"
      case .state:
        "the first reported for each, being it, its citizen, its organ or in it; whoever has none "
          + "reported is a group alone"
      case .component: "parts not joined to one another"
      }
    }
  }

  /// By what they are sorted.
  public let attribute: Attribute
  /// The group of each node.
  public let partition: Partition
  /// What each group is called, by its number; nil: an entity alone of which nothing is reported.
  public let titles: [String?]

  /// How many nodes are a group alone because nothing is reported.
  public var unsortedCount: Int { titles.count { $0 == nil } }
}

extension Network {
  /// The groups of the entities by `attribute`.
  ///
  /// By state, an entity is of the state it is, or of the first that asserted or contested claims
  /// give it, by way of these kinds in this order: citizen-of, organ-of, part-of, branch-of,
  /// resident-of, located-in, took-place-at. What these lead to is followed to its own state, four
  /// steps at most. Ties such as an attack on a state give none.
  public func groups(
    by attribute: NetworkGroups.Attribute, on execution: Execution = .allCores
  ) -> NetworkGroups {
    let dossier = reading.dossier
    switch attribute {
    case .kind:
      let bases = dossier.vocabulary.entityKinds.map(\.base)
      let column = dossier.entityColumns.kind
      let kinds = nodes.map { bases[Int(column[$0])] }
      let partition = Partition(
        grouping: kinds.map { EntityKind.Base.allCases.firstIndex(of: $0) ?? 0 })
      return NetworkGroups(attribute: attribute, partition: partition) { kinds[$0].rawValue }
    case .community:
      return numbered(attribute, topology.leiden(on: execution), "community")
    case .component: return numbered(attribute, topology.components(), "component")
    case .state:
      let states = HomeStates(reading)
      let found = nodes.map { states.state(of: $0) }
      let partition = Partition(
        grouping: nodes.indices.map { found[$0] ?? dossier.entityCount + $0 })
      return NetworkGroups(attribute: attribute, partition: partition) { node in
        found[node].map { dossier.name(ofEntity: $0) }
      }
    }
  }

  /// Groups called by their place from the largest to the smallest.
  private func numbered(
    _ attribute: NetworkGroups.Attribute, _ partition: Partition, _ word: String
  ) -> NetworkGroups {
    var places = [Int](repeating: 0, count: partition.count)
    for (place, group) in partition.groupsBySize().enumerated() { places[group] = place + 1 }
    return NetworkGroups(attribute: attribute, partition: partition) { node in
      "\(word) \(places[partition[node]])"
    }
  }
}

extension NetworkGroups {
  /// Groups that are called as `title` says of the first node of each.
  fileprivate init(
    attribute: Attribute, partition: Partition, title: (Int) -> String?
  ) {
    self.attribute = attribute
    self.partition = partition
    var titles: [String?] = []
    for node in partition.labels.indices where partition[node] == titles.count {
      titles.append(title(node))
    }
    self.titles = titles
  }
}

/// Of which state each entity is said to be.
private struct HomeStates {
  private static let kinds = [
    "citizen-of", "organ-of", "part-of", "branch-of", "resident-of", "located-in", "took-place-at",
  ]
  /// How far it is followed from place to place.
  private static let stepLimit = 4

  private let reading: Reading
  /// For each entity what it is said to belong to: the first of each kind, by its place in `kinds`.
  private var homes: [Int: [(kind: Int, home: Int)]] = [:]

  init(_ reading: Reading) {
    self.reading = reading
    let dossier = reading.dossier
    let ranks = dossier.vocabulary.relationKinds.map { Self.kinds.firstIndex(of: $0.id) }
    let columns = dossier.relationColumns
    for number in 0..<columns.count {
      guard let rank = ranks[Int(columns.kind[number])], reading.canonicalRelation(number) == number
      else { continue }
      let subject = reading.canonical(Int(columns.subject[number]))
      let home = reading.canonical(Int(columns.object[number]))
      let known = homes[subject] ?? []
      guard home != subject, !known.contains(where: { $0.kind == rank }),
        reading.standing(ofRelation: number).isAsserted
      else { continue }
      homes[subject] = (known + [(rank, home)]).sorted { $0.kind < $1.kind }
    }
  }

  func state(of entity: Int) -> Int? { state(of: entity, steps: Self.stepLimit) }

  private func state(of entity: Int, steps: Int) -> Int? {
    if reading.dossier.kind(ofEntity: entity).base == .state { return entity }
    guard steps > 0 else { return nil }
    for (_, home) in homes[entity] ?? [] {
      if let state = state(of: home, steps: steps - 1) { return state }
    }
    return nil
  }
}

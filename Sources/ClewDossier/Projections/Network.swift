public import ClewGraph

/// A dossier seen through a projection under a policy: a graph of integers and what they mean.
///
/// Node i of `topology` is the entity `nodes[i]`; edge i is what `tie(i)` tells. Names enter and
/// leave here and nowhere else.
public struct Network: Sendable {
  /// Dossier and policy.
  public let reading: Reading
  /// Which entities are nodes and which records are edges.
  public let projection: Projection
  /// The graph; edge i runs from the subject to the object of tie i.
  public let topology: Topology
  /// Canonical entity numbers, ascending: node i stands for `nodes[i]`.
  public let nodes: EntityNumbers

  private let keys: TieKeys
  /// Where direction counts: the symmetric ties, each of which is one more edge, turned round.
  private let turned: [UInt32]

  init(_ reading: Reading, _ projection: Projection, keys: TieKeys, isDirected: Bool) {
    self.reading = reading
    self.projection = projection
    self.keys = keys
    // A tie that reads the same both ways can be followed both ways.
    turned = isDirected ? Self.symmetric(keys, reading) : []
    (nodes, topology) = Self.graph(keys, turned, reading, isDirected: isDirected)
  }

  /// The network whose graph is known already.
  init(
    _ reading: Reading, _ projection: Projection, keys: TieKeys, nodes: EntityNumbers,
    topology: Topology
  ) {
    self.reading = reading
    self.projection = projection
    self.keys = keys
    turned = []
    self.nodes = nodes
    self.topology = topology
  }

  /// The lines, for whoever stores the network.
  var stored: TieKeys { keys }

  /// The places of the lines that read the same both ways.
  private static func symmetric(_ keys: TieKeys, _ reading: Reading) -> [UInt32] {
    let kinds = reading.dossier.vocabulary.relationKinds.map(\.isSymmetric)
    let columns = reading.dossier.relationColumns
    var places: [UInt32] = []
    for place in keys.relations.indices
    where kinds[Int(columns.kind[Int(keys.relations[place])])] {
      places.append(UInt32(place))
    }
    for (index, key) in keys.others.enumerated() where reading.isSymmetric(key) {
      places.append(UInt32(keys.relations.count + index))
    }
    return places
  }

  /// The nodes that lines join, and the graph of the lines.
  private static func graph(
    _ keys: TieKeys, _ turned: [UInt32], _ reading: Reading, isDirected: Bool
  ) -> (EntityNumbers, Topology) {
    let columns = reading.dossier.relationColumns
    var tails: [UInt32]
    var heads: [UInt32]
    let isWhole =
      keys.relations.isAscending && reading.hasNoMergedEntities && keys.others.isEmpty
      && turned.isEmpty
    if isWhole {
      // The columns themselves, without a copy.
      tails = columns.subject.array
      heads = columns.object.array
    } else {
      tails = []
      heads = []
      tails.reserveLargePages(keys.count + turned.count)
      heads.reserveLargePages(keys.count + turned.count)
      for number in keys.relations {
        tails.append(UInt32(reading.canonical(Int(columns.subject[Int(number)]))))
        heads.append(UInt32(reading.canonical(Int(columns.object[Int(number)]))))
      }
      for key in keys.others {
        tails.append(UInt32(key.subject))
        heads.append(UInt32(key.object))
      }
      for place in turned {
        tails.append(heads[Int(place)])
        heads.append(tails[Int(place)])
      }
    }
    let entityCount = reading.dossier.entityCount
    var isUsed = [Bool](repeating: false, count: entityCount)
    mark(tails.span, in: &isUsed)
    mark(heads.span, in: &isUsed)
    guard isUsed.contains(false) else {
      return (
        EntityNumbers(.ascending(count: entityCount)),
        Topology(isDirected: isDirected, nodeCount: entityCount, tails: tails, heads: heads)
      )
    }
    var nodes: [UInt32] = []
    nodes.reserveCapacity(entityCount)
    for entity in isUsed.indices where isUsed[entity] { nodes.append(UInt32(entity)) }
    var numbers = [UInt32](repeating: 0, count: entityCount)
    for (node, entity) in nodes.enumerated() { numbers[Int(entity)] = UInt32(node) }
    renumber(&tails, by: numbers.span, isShared: isWhole)
    renumber(&heads, by: numbers.span, isShared: isWhole)
    return (
      EntityNumbers(RecordColumn(nodes)),
      Topology(isDirected: isDirected, nodeCount: nodes.count, tails: tails, heads: heads)
    )
  }

  /// The edge by which the tie that `edge` stands for is known.
  ///
  /// The edge itself, or of a symmetric tie in a directed network the one that is not turned round.
  /// These edges are numbered below `tieCount`.
  public func firstEdge(ofTie edge: Int) -> Int {
    edge < keys.count ? edge : Int(turned[edge - keys.count])
  }

  private static func mark(_ nodes: borrowing Span<UInt32>, in isUsed: inout [Bool]) {
    var isUsed = isUsed.mutableSpan
    for edge in nodes.indices { isUsed[Int(nodes[edge])] = true }
  }

  /// Puts the numbers of nodes for those of entities, in a new array where the old one has to stay.
  private static func renumber(
    _ ends: inout [UInt32], by numbers: borrowing Span<UInt32>, isShared: Bool
  ) {
    guard isShared else {
      var own = ends.mutableSpan
      for edge in own.indices { own[edge] = numbers[Int(own[edge])] }
      return
    }
    let old = ends
    ends = [UInt32](onLargePages: old.count) { new in
      let old = old.span
      for edge in old.indices { new[edge] = numbers[Int(old[edge])] }
    }
  }

  /// The relation that edge `edge` is, without asking what it joins; nil: it is none.
  func relation(ofEdge edge: Int) -> Int? {
    let place = edge < keys.count ? edge : Int(turned[edge - keys.count])
    return place < keys.relations.count ? Int(keys.relations[place]) : nil
  }

  private func edgeKey(_ edge: Int) -> TieKey {
    edge < keys.count
      ? keys.key(edge, in: reading)
      : keys.key(Int(turned[edge - keys.count]), in: reading).turned
  }

  /// The node that stands for entity `number`, if it is in the network.
  public func node(of number: Int) -> Int? { nodes.node(of: reading.canonical(number)) }

  /// What edge `edge` stands for.
  public func tie(_ edge: Int) -> Tie { reading.tie(edgeKey(edge)) }

  /// How many independent origins edge `edge` has, without asking what else its tie says.
  func origins(ofEdge edge: Int) -> Int {
    let key = edgeKey(edge)
    if case .relation(let number) = key.ground {
      return reading.standing(ofRelation: number).origins
    }
    return reading.tie(key).standing.origins
  }

  /// What edge `edge` stands for, without asking what it rests on.
  public func ground(_ edge: Int) -> Tie.Ground { edgeKey(edge).ground }

  /// Whether edge `edge` is context: as `tie(edge).isContext`, without making the tie.
  ///
  /// O(1).
  public func isContext(_ edge: Int) -> Bool {
    switch ground(edge) {
    case .relation(let number): return reading.dossier.kind(ofRelation: number).role == .context
    case .leg: return true
    case .saying, .sharedEvent, .sharedPlace: return false
    }
  }

  /// What each edge stands for, in edge order; in a directed network a symmetric tie is two edges.
  public var ties: [Tie] { (0..<topology.edgeCount).map { tie($0) } }

  /// The canonical numbers of the entities that an edge joins.
  public func ends(ofEdge edge: Int) -> (subject: Int, object: Int) {
    (nodes[topology.tail(of: edge)], nodes[topology.head(of: edge)])
  }

  /// The edges that touch any of some entities, by canonical number, ascending.
  ///
  /// O(their edges · log): whatever the size of the network.
  public func edges(touching entities: some Sequence<Int>) -> [Int] {
    var edges: Set<Int> = []
    for case let node? in entities.map({ self.node(of: $0) }) {
      for arc in topology.outgoing.arcs(of: node) {
        edges.insert(topology.edge(ofArc: arc, from: node))
      }
      guard topology.isDirected else { continue }
      for arc in topology.incoming.arcs(of: node) {
        let tail = Int(topology.incoming.heads[arc])
        for arc in topology.outgoing.arcs(from: tail, to: node) {
          edges.insert(topology.edge(ofArc: arc, from: tail))
        }
      }
    }
    return edges.sorted()
  }

  /// How many ties there are, a symmetric one counted once.
  public var tieCount: Int { keys.count }

  /// The network of the edges that pass, with the nodes they join.
  ///
  /// - Parameters:
  ///   - node: whether an entity, by canonical number, may be part of it.
  ///   - kind: whether ties of a kind, by id, may be part of it; nil: all.
  public func filtered(
    isDirected: Bool? = nil, node: (Int) -> Bool = { _ in true }, kind: ((String) -> Bool)? = nil
  ) -> Network {
    let kinds = reading.dossier.vocabulary.relationKinds.map { kind?($0.id) ?? true }
    let columns = reading.dossier.relationColumns
    let relations = keys.relations.filter { number in
      guard kinds[Int(columns.kind[Int(number)])] else { return false }
      return node(reading.canonical(Int(columns.subject[Int(number)])))
        && node(reading.canonical(Int(columns.object[Int(number)])))
    }
    let others = keys.others.filter { key in
      node(key.subject) && node(key.object) && (kind?(reading.tie(key).kind) ?? true)
    }
    return Network(
      reading, projection, keys: TieKeys(RecordColumn(relations), others),
      isDirected: isDirected ?? topology.isDirected)
  }

  /// The nodes within `radius` ties of `centre` and all ties between them.
  ///
  /// Direction does not matter. Linear in the network.
  public func egoNetwork(of centre: Int, radius: Int) -> Network {
    guard let node = node(of: centre) else {
      return Network(reading, projection, keys: .none, isDirected: topology.isDirected)
    }
    let distances = topology.undirected().distances(from: node)
    return filtered(
      node: { entity in nodes.node(of: entity).map { distances[$0] <= Double(radius) } ?? false })
  }

  /// How many independent origins the reporting behind the whole network has.
  public var origins: Int {
    var claims = reading.assertingClaims(ofRelations: keys.relations)
    for key in keys.others { claims.append(contentsOf: reading.tie(key).standing.supporting) }
    return reading.origins(of: claims)
  }
}

extension Reading {
  /// The network that `projection` makes of the dossier.
  ///
  /// - Parameter isDirected: whether ties can be followed in their own direction only.
  public func network(_ projection: Projection, isDirected: Bool = false) -> Network {
    if !isDirected, policy == .standard,
      let ready = dossier.networks.first(where: { $0.projection == projection.id })
    {
      return Network(
        self, projection, keys: ready.keys, nodes: ready.nodes, topology: ready.topology)
    }
    return Network(self, projection, keys: projection.ties(self), isDirected: isDirected)
  }

  /// Whether the tie that `key` stands for reads the same both ways.
  func isSymmetric(_ key: TieKey) -> Bool {
    switch key.ground {
    case .relation(let number): dossier.kind(ofRelation: number).isSymmetric
    case .sharedEvent, .sharedPlace: true
    case .saying, .leg: false
    }
  }

  /// The tie that `key` stands for.
  func tie(_ key: TieKey) -> Tie {
    switch key.ground {
    case .relation(let number): relationTie(number, key)
    case .saying(let number, let speaker): sayingTie(number, speaker, key)
    case .leg(let number): legTie(number, key)
    case .sharedEvent(let first, let second):
      sharedTie(
        key, label: "has a part in the same event as", kind: "shared-event",
        about: canonical(dossier.relation(first).object),
        standings: (standing(ofRelation: first), standing(ofRelation: second)))
    case .sharedPlace(let place, let first, let second):
      sharedTie(
        key, label: "at the same place as", kind: "shared-place", about: place,
        standings: (standing(ofPresence: first), standing(ofPresence: second)))
    }
  }

  private func relationTie(_ number: Int, _ key: TieKey) -> Tie {
    let relation = dossier.relation(number)
    let kind = dossier.vocabulary.relationKinds[relation.kind]
    let order = order(ofRelation: number)
    return Tie(
      ground: key.ground, subject: key.subject, object: key.object, label: kind.label,
      inverse: kind.inverse, kind: kind.id, about: relation.about.map { canonical($0) },
      when: when(ofRelation: number), properties: properties(ofRelation: number),
      after: order.after, before: order.before, isHostile: kind.isHostile,
      isContext: kind.role == .context, isSymmetric: kind.isSymmetric,
      standing: standing(ofRelation: number))
  }

  private func sayingTie(_ number: Int, _ speaker: Int, _ key: TieKey) -> Tie {
    let relation = dossier.relation(number)
    let content = dossier.vocabulary.relationKinds[relation.kind]
    // Who takes responsibility for the event and says who did it accuses nobody.
    let id =
      takesResponsibility(speaker, for: relation.object)
      ? RelationKind.namesOwn.id : content.saying ?? ""
    let kind =
      id == RelationKind.namesOwn.id
      ? RelationKind.namesOwn
      : dossier.vocabulary.relationKind(id).map { dossier.vocabulary.relationKinds[$0] }
        ?? RelationKind(id: id)
    let claims = claims(ofRelation: number).filter {
      root(of: $0) == .entity(speaker) && dossier.claimColumns.stance($0) == .asserts
    }
    return Tie(
      ground: key.ground, subject: key.subject, object: key.object, label: kind.label,
      inverse: kind.inverse, kind: kind.id, about: canonical(relation.object),
      when: nil, properties: [Property(key: "of", value: content.label)],
      isHostile: kind.isHostile, isContext: false, isSymmetric: false,
      standing: standing(ofSaying: claims))
  }

  private func legTie(_ number: Int, _ key: TieKey) -> Tie {
    let leg = dossier.legs[number]
    let route = dossier.travelRoutes[leg.route]
    return Tie(
      ground: key.ground, subject: key.subject, object: key.object, label: "went to",
      inverse: "was reached by", kind: "went-to", about: nil, when: leg.when,
      properties: [Property(key: "leg", value: "\(leg.order)")]
        + (leg.purpose.isEmpty ? [] : [Property(key: "purpose", value: leg.purpose)]),
      after: route.after.map { canonical($0) }, before: route.before.map { canonical($0) },
      isHostile: false, isContext: true, isSymmetric: false,
      standing: standing(of: claims(of: ClaimTarget(.leg, number))))
  }

  private func standing(ofPresence target: ClaimTarget) -> Standing {
    target.table == .relation
      ? standing(ofRelation: target.number) : standing(of: claims(of: target))
  }

  private func sharedTie(
    _ key: TieKey, label: String, kind: String, about: Int, standings: (Standing, Standing)
  ) -> Tie {
    Tie(
      ground: key.ground, subject: key.subject, object: key.object, label: label, inverse: label,
      kind: kind, about: about, when: nil, properties: [], isHostile: false, isContext: false,
      isSymmetric: true, standing: .both(standings.0, standings.1))
  }
}

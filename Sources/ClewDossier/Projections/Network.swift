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
  public let nodes: [Int]

  private let keys: [TieKey]
  /// What each edge stands for: the keys, and where direction counts the symmetric ones turned too.
  private let edgeKeys: [TieKey]
  private let nodeNumbers: [Int: Int]

  init(_ reading: Reading, _ projection: Projection, keys: [TieKey], isDirected: Bool) {
    self.reading = reading
    self.projection = projection
    self.keys = keys
    // A tie that reads the same both ways can be followed both ways.
    let edgeKeys =
      isDirected ? keys + keys.filter { reading.isSymmetric($0) }.map(\.turned) : keys
    self.edgeKeys = edgeKeys
    let nodes = Set(keys.flatMap { [$0.subject, $0.object] }).sorted()
    self.nodes = nodes
    let numbers = Dictionary(
      uniqueKeysWithValues: nodes.enumerated().map { ($0.element, $0.offset) })
    nodeNumbers = numbers
    topology = Topology(
      isDirected: isDirected, nodeCount: nodes.count,
      tails: edgeKeys.map { UInt32(numbers[$0.subject] ?? 0) },
      heads: edgeKeys.map { UInt32(numbers[$0.object] ?? 0) })
  }

  /// The node that stands for entity `number`, if it is in the network.
  public func node(of number: Int) -> Int? { nodeNumbers[reading.canonical(number)] }

  /// What edge `edge` stands for.
  public func tie(_ edge: Int) -> Tie { reading.tie(edgeKeys[edge]) }

  /// What edge `edge` stands for, without asking what it rests on.
  public func ground(_ edge: Int) -> Tie.Ground { edgeKeys[edge].ground }

  /// What each edge stands for, in edge order; in a directed network a symmetric tie is two edges.
  public var ties: [Tie] { edgeKeys.map { reading.tie($0) } }

  /// How many ties there are, a symmetric one counted once.
  public var tieCount: Int { keys.count }

  /// The network of the edges that pass, with the nodes they join.
  ///
  /// - Parameters:
  ///   - node: whether an entity, by canonical number, may be part of it.
  ///   - edge: whether a tie may be part of it.
  public func filtered(
    isDirected: Bool? = nil, node: (Int) -> Bool = { _ in true }, edge: (Tie) -> Bool
  ) -> Network {
    Network(
      reading, projection,
      keys: keys.filter { node($0.subject) && node($0.object) && edge(reading.tie($0)) },
      isDirected: isDirected ?? topology.isDirected)
  }

  /// The nodes within `radius` ties of `centre` and all ties between them.
  ///
  /// Direction does not matter. Linear in the network.
  public func egoNetwork(of centre: Int, radius: Int) -> Network {
    guard let node = node(of: centre) else {
      return Network(reading, projection, keys: [], isDirected: topology.isDirected)
    }
    let distances = topology.undirected().distances(from: node)
    return filtered(
      node: { entity in nodeNumbers[entity].map { distances[$0] <= Double(radius) } ?? false },
      edge: { _ in true })
  }

  /// How many independent origins the reporting behind the whole network has.
  public var origins: Int {
    reading.origins(of: Set(ties.flatMap(\.standing.supporting)).sorted())
  }
}

extension Reading {
  /// The network that `projection` makes of the dossier.
  ///
  /// - Parameter isDirected: whether ties can be followed in their own direction only.
  public func network(_ projection: Projection, isDirected: Bool = false) -> Network {
    Network(self, projection, keys: projection.ties(self), isDirected: isDirected)
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

internal import ClewGraph

/// A network that was made before and lies ready: a projection under the standard policy, without
/// direction.
struct StoredNetwork: Sendable {
  let projection: String
  let keys: TieKeys
  let nodes: EntityNumbers
  let topology: Topology

  /// The sections of network number `number`, all of whose names begin with it.
  func sections(_ number: Int) -> [DossierSection] {
    guard let parts = topology.storedParts else { return [] }
    var encoder = RecordEncoder()
    encoder.put(projection)
    encoder.put(parts.isSimple)
    encoder.put(keys.others) { $0.put($1) }
    let name = "net.\(number)."
    return [
      DossierSection(name + "records", RecordColumn(encoder.bytes)),
      DossierSection(name + "relations", keys.relations),
      DossierSection(name + "nodes", nodes.column),
      DossierSection(name + "offsets", parts.offsets),
      DossierSection(name + "heads", parts.heads),
      DossierSection(name + "edges", parts.edges),
      DossierSection(name + "edge-tails", parts.edgeTails),
      DossierSection(name + "edge-heads", parts.edgeHeads),
      DossierSection(name + "first-edges", parts.firstEdges),
    ]
  }

  /// Network number `number` of a stored dossier; nil: there is none.
  init?(_ number: Int, from source: some SectionSource, of dossier: Dossier) throws(StorageFault) {
    let name = "net.\(number)."
    guard source.section(name + "records") != nil else { return nil }
    var decoder = RecordDecoder(try source.column(name + "records"))
    projection = try decoder.text()
    let isSimple = try decoder.flag()
    let others = try decoder.list { decoder throws(StorageFault) in
      try decoder.tieKey(of: dossier)
    }
    keys = TieKeys(try source.column(name + "relations"), others)
    nodes = EntityNumbers(try source.column(name + "nodes"))
    let parts = Topology.StoredParts(
      offsets: try source.indices(name + "offsets", count: nodes.count + 1),
      heads: try source.indices(name + "heads"), edges: try source.indices(name + "edges"),
      edgeTails: try source.indices(name + "edge-tails"),
      edgeHeads: try source.indices(name + "edge-heads"),
      firstEdges: try source.indices(name + "first-edges"), isSimple: isSimple)
    do {
      topology = try Topology(stored: parts)
    } catch {
      throw StorageFault("network \(number): \(error)")
    }
    guard topology.edgeCount == keys.count, keys.relations.count <= dossier.relationCount,
      nodes.count <= dossier.entityCount
    else { throw StorageFault("network \(number) does not fit the dossier") }
  }

  init(projection: String, keys: TieKeys, nodes: EntityNumbers, topology: Topology) {
    self.projection = projection
    self.keys = keys
    self.nodes = nodes
    self.topology = topology
  }
}

extension RecordEncoder {
  fileprivate mutating func put(_ key: TieKey) {
    switch key.ground {
    case .relation(let number):
      put(0 as UInt64)
      put(number)
    case .saying(let relation, let speaker):
      put(1 as UInt64)
      put(relation)
      put(speaker)
    case .leg(let number):
      put(2 as UInt64)
      put(number)
    case .sharedEvent(let first, let second):
      put(3 as UInt64)
      put(first)
      put(second)
    case .sharedPlace(let place, let first, let second):
      put(4 as UInt64)
      put(place)
      put(UInt64(first.rawValue))
      put(UInt64(second.rawValue))
    }
    put(key.subject)
    put(key.object)
  }
}

extension RecordDecoder {
  fileprivate mutating func tieKey(of dossier: Dossier) throws(StorageFault) -> TieKey {
    let relations = dossier.relationCount
    let ground: Tie.Ground
    switch try number() {
    case 0: ground = .relation(try index(below: relations))
    case 1:
      ground = .saying(
        relation: try index(below: relations), speaker: try index(below: dossier.entityCount))
    case 2: ground = .leg(try index(below: dossier.legs.count))
    case 3: ground = .sharedEvent(try index(below: relations), try index(below: relations))
    case 4:
      ground = .sharedPlace(
        place: try index(below: dossier.entityCount), try claimTarget(of: dossier),
        try claimTarget(of: dossier))
    default: throw StorageFault("a tie rests on nothing known")
    }
    return TieKey(
      ground: ground, subject: try index(below: dossier.entityCount),
      object: try index(below: dossier.entityCount))
  }

  private mutating func claimTarget(of dossier: Dossier) throws(StorageFault) -> ClaimTarget {
    let raw = try number()
    guard raw <= UInt64(UInt32.max), ClaimTarget.Table(rawValue: UInt32(raw) >> 29) != nil else {
      throw StorageFault("a tie rests on nothing known")
    }
    let target = ClaimTarget(rawValue: UInt32(raw))
    guard target.number < dossier.count(of: target.table) else {
      throw StorageFault("a tie rests on nothing known")
    }
    return target
  }
}

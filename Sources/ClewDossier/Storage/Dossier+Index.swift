package import ClewGraph

extension Dossier {
  /// Projections that an index keeps ready.
  package static let storedProjections: [Projection] = [
    .actors, .actorsAndEvents, .allTies, .everything,
  ]

  /// The dossier with everything made that questions need: an index of all names, and networks of
  /// the usual projections under the standard policy.
  ///
  /// O(n log n) in the names, linear in the rest.
  package func indexed(on execution: Execution = .allCores) -> Dossier {
    var dossier = self
    dossier.networks = []
    dossier.nameKeys = NameIndex(self, on: execution).keys
    // The standard policy names no source, so nothing can be wrong with it.
    guard let reading = try? Reading(dossier, under: .standard) else { return dossier }
    for projection in Self.storedProjections {
      let keys = projection.ties(reading)
      // Of tables several projections are mostly the same graph, which is then kept once.
      if let twin = dossier.networks.first(where: { $0.keys.isSame(as: keys) }) {
        dossier.networks.append(
          StoredNetwork(
            projection: projection.id, keys: twin.keys, nodes: twin.nodes,
            topology: twin.topology))
        continue
      }
      let network = Network(reading, projection, keys: keys, isDirected: false)
      dossier.networks.append(
        StoredNetwork(
          projection: projection.id, keys: network.stored, nodes: network.nodes,
          topology: network.topology))
    }
    return dossier
  }

  /// The sections of what `indexed` made.
  package func indexSections() -> [DossierSection] {
    var sections: [DossierSection] = []
    if let nameKeys {
      sections += [
        DossierSection("key.hashes", nameKeys.hashes), DossierSection("key.items", nameKeys.items),
      ]
    }
    for (number, network) in networks.enumerated() { sections += network.sections(number) }
    return sections
  }

  /// Takes over what `indexed` made from where the dossier came from.
  package mutating func takeIndex(from source: some SectionSource) throws(StorageFault) {
    let hashes: RecordColumn<UInt64> = try source.column("key.hashes")
    nameKeys = NameKeyTable(
      hashes: hashes, items: try source.column("key.items", count: hashes.count))
    networks = []
    while let network = try StoredNetwork(networks.count, from: source, of: self) {
      networks.append(network)
    }
  }

  /// Whether networks of a projection under a policy lie ready.
  public func hasReady(_ projection: Projection, under policy: Policy) -> Bool {
    policy == .standard && networks.contains { $0.projection == projection.id }
  }

  /// Whether the dossier was made ready for questions and lies in a file.
  public var isIndexed: Bool { nameKeys != nil }

  /// Looks at every number of the columns and the networks, as nothing else does.
  ///
  /// - Throws: the first that points nowhere.
  package func checkNumbers() throws(StorageFault) {
    func check<Number>(
      _ column: RecordColumn<Number>, below limit: Int, _ name: String, orNone none: Number? = nil
    ) throws(StorageFault) {
      if column.withSpan({ numbers in
        for number in numbers.indices
        where UInt64(truncatingIfNeeded: numbers[number]) >= UInt64(limit)
          && numbers[number] != none
        {
          return true
        }
        return false
      }) {
        throw StorageFault("\(name) points nowhere")
      }
    }
    func checkRising(_ column: RecordColumn<UInt32>, _ name: String) throws(StorageFault) {
      if column.withSpan({ numbers in
        for place in 1..<max(1, numbers.count) where numbers[place] < numbers[place - 1] {
          return true
        }
        return false
      }) {
        throw StorageFault("\(name) does not rise")
      }
    }
    try checkRising(texts.packed.ends, "texts.ends")
    try check(texts.packed.ends, below: texts.packed.bytes.count + 1, "texts.ends")
    try checkRising(times.texts.ends, "times.ends")
    try check(times.texts.ends, below: times.texts.bytes.count + 1, "times.ends")
    try check(entityColumns.id, below: texts.count, "entity.id")
    try check(entityColumns.name, below: texts.count, "entity.name")
    try check(entityColumns.kind, below: vocabulary.entityKinds.count, "entity.kind")
    try check(entityColumns.detail, below: entityColumns.details.count, "entity.detail")
    try checkRising(nameColumns.offsets, "name.offsets")
    try check(nameColumns.offsets, below: nameColumns.text.count + 1, "name.offsets")
    try check(nameColumns.entity, below: entityCount, "name.entity")
    try check(nameColumns.text, below: texts.count, "name.text")
    try check(nameColumns.sort, below: EntityName.Sort.allCases.count, "name.sort")
    try check(nameColumns.script, below: texts.count, "name.script")
    try check(nameColumns.language, below: texts.count, "name.language")
    let relations = relationColumns
    try check(relations.kind, below: vocabulary.relationKinds.count, "relation.kind")
    try check(relations.subject, below: entityCount, "relation.subject")
    try check(relations.object, below: entityCount, "relation.object")
    try check(
      relations.about, below: entityCount, "relation.about", orNone: RelationColumns.none)
    try check(relations.when, below: times.count, "relation.when")
    try check(relations.detail, below: relations.details.count, "relation.detail")
    let claims = claimColumns
    try check(claims.source, below: sources.count, "claim.source")
    try check(claims.chain, below: chains.count, "claim.chain")
    try check(claims.locator, below: texts.count, "claim.locator")
    try check(claims.says, below: texts.count, "claim.says")
    try check(claims.when, below: times.count, "claim.when")
    try check(claims.detail, below: claims.details.count, "claim.detail")
    for offsets in claimOffsets {
      try checkRising(offsets, "claim.offsets")
      try check(offsets, below: claimCount + 1, "claim.offsets")
    }
    if let nameKeys {
      try check(nameKeys.items, below: nameColumns.text.count + entityCount, "key.items")
    }
    for network in networks {
      try check(network.keys.relations, below: relationCount, "net.relations")
      try check(network.nodes.column, below: entityCount, "net.nodes")
      do {
        try network.topology.checkInvariants()
      } catch {
        throw StorageFault("network `\(network.projection)`: \(error)")
      }
    }
  }
}

extension Dossier {
  /// The dossier as sections: the columns as they lie in memory, and the small records in one.
  package func sections() -> [DossierSection] {
    var encoder = RecordEncoder()
    encode(into: &encoder)
    let entities = entityColumns
    let names = nameColumns
    let relations = relationColumns
    let claims = claimColumns
    var sections = [
      DossierSection("records", RecordColumn(encoder.bytes)),
      DossierSection("texts.bytes", texts.packed.bytes),
      DossierSection("texts.ends", texts.packed.ends),
      DossierSection("times.bytes", times.texts.bytes),
      DossierSection("times.ends", times.texts.ends),
      DossierSection("entity.id", entities.id),
      DossierSection("entity.kind", entities.kind),
      DossierSection("entity.name", entities.name),
      DossierSection("entity.detail", entities.detail),
      DossierSection("entity.position", entities.position),
      DossierSection("name.offsets", names.offsets),
      DossierSection("name.entity", names.entity),
      DossierSection("name.text", names.text),
      DossierSection("name.sort", names.sort),
      DossierSection("name.script", names.script),
      DossierSection("name.language", names.language),
      DossierSection("relation.kind", relations.kind),
      DossierSection("relation.subject", relations.subject),
      DossierSection("relation.object", relations.object),
      DossierSection("relation.about", relations.about),
      DossierSection("relation.when", relations.when),
      DossierSection("relation.detail", relations.detail),
      DossierSection("relation.weight", relations.weight),
      DossierSection("claim.source", claims.source),
      DossierSection("claim.chain", claims.chain),
      DossierSection("claim.flags", claims.flags),
      DossierSection("claim.locator", claims.locator),
      DossierSection("claim.says", claims.says),
      DossierSection("claim.when", claims.when),
      DossierSection("claim.detail", claims.detail),
      DossierSection("claim.position", claims.position),
      DossierSection("claim.row", claims.row),
    ]
    for (table, offsets) in claimOffsets.enumerated() {
      sections.append(DossierSection("claim.offsets.\(table)", offsets))
    }
    return sections
  }

  /// The dossier whose sections are in `source`; its columns stay where they are.
  ///
  /// - Throws: where sections are missing, of the wrong size, or do not fit each other. Numbers
  ///   inside the large columns are not looked at here.
  package init(from source: some SectionSource) throws(StorageFault) {
    self.init(vocabulary: .standard)
    let entityIDs: RecordColumn<UInt32> = try source.column("entity.id")
    let subjects: RecordColumn<UInt32> = try source.column("relation.subject")
    let claimSources: RecordColumn<UInt32> = try source.column("claim.source")
    let nameTexts: RecordColumn<UInt32> = try source.column("name.text")
    texts = TextTable(
      PackedTexts(bytes: try source.column("texts.bytes"), ends: try source.column("texts.ends")))
    times = TimeTable(
      texts: PackedTexts(
        bytes: try source.column("times.bytes"), ends: try source.column("times.ends")))
    let entities = entityIDs.count
    entityColumns.id = entityIDs
    entityColumns.kind = try source.column("entity.kind", count: entities)
    entityColumns.name = try source.column("entity.name", count: entities)
    entityColumns.detail = try source.column("entity.detail", count: entities)
    entityColumns.position = try source.column("entity.position", count: entities)
    let names = nameTexts.count
    nameColumns.text = nameTexts
    nameColumns.offsets = try source.column("name.offsets", count: entities + 1)
    nameColumns.entity = try source.column("name.entity", count: names)
    nameColumns.sort = try source.column("name.sort", count: names)
    nameColumns.script = try source.column("name.script", count: names)
    nameColumns.language = try source.column("name.language", count: names)
    let relations = subjects.count
    relationColumns.subject = subjects
    relationColumns.kind = try source.column("relation.kind", count: relations)
    relationColumns.object = try source.column("relation.object", count: relations)
    relationColumns.about = try source.column("relation.about", count: relations)
    relationColumns.when = try source.column("relation.when", count: relations)
    relationColumns.detail = try source.column("relation.detail", count: relations)
    relationColumns.weight = try source.column("relation.weight")
    let claims = claimSources.count
    claimColumns.source = claimSources
    claimColumns.chain = try source.column("claim.chain", count: claims)
    claimColumns.flags = try source.column("claim.flags", count: claims)
    claimColumns.locator = try source.column("claim.locator", count: claims)
    claimColumns.says = try source.column("claim.says", count: claims)
    claimColumns.when = try source.column("claim.when", count: claims)
    claimColumns.detail = try source.column("claim.detail", count: claims)
    claimColumns.position = try source.column("claim.position", count: claims)
    claimColumns.row = try source.column("claim.row", count: claims)
    var decoder = RecordDecoder(try source.column("records"))
    try decode(from: &decoder)
    let weights = relationColumns.weight.count
    guard weights == 0 || weights == relations else {
      throw StorageFault("not every relation has a weight")
    }
    let sizes = [entities, names, fields.count, relations, legs.count, counts.count]
    for (table, size) in sizes.enumerated() {
      let offsets: RecordColumn<UInt32> = try source.column(
        "claim.offsets.\(table)", count: size + 1)
      guard Int(offsets[size]) <= claims else { throw StorageFault("claims are missing") }
      claimOffsets.append(offsets)
    }
    guard relationKindCounts.count == vocabulary.relationKinds.count,
      relationKindCounts.reduce(0, +) == relations
    else { throw StorageFault("the relations of each kind do not add up") }
  }
}

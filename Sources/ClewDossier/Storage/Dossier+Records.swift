/// The records that are no columns, in the order in which they are written.
extension Dossier {
  func encode(into encoder: inout RecordEncoder) {
    encoder.put(title)
    encoder.put(inputs) {
      $0.put($1.name)
      $0.put($1.sha256)
      $0.put($1.fingerprint)
    }
    encoder.put(vocabulary)
    encoder.put(relationKindCounts)
    encoder.put(sources) { $0.put($1) }
    encoder.put(origins) { $0.put($1) { $0.put($1) } }
    encoder.put(roots)
    encoder.put(chains) { $0.put($1) { $0.put($1) } }
    encoder.put(entityColumns.details) { $0.put($1) }
    encoder.put(relationColumns.details) { $0.put($1) }
    encoder.put(claimColumns.details) { $0.put($1) }
    encoder.put(fields) {
      $0.put($1.entity)
      $0.put($1.field)
      $0.put($1.value)
      $0.put($1.when)
    }
    encoder.put(travelRoutes) { $0.put($1) }
    encoder.put(legs) { $0.put($1) }
    encoder.put(counts) { $0.put($1) }
    encoder.put(judgements) { $0.put($1) }
  }

  mutating func decode(from decoder: inout RecordDecoder) throws(StorageFault) {
    let entities = entityCount
    title = try decoder.text()
    inputs = try decoder.list { decoder throws(StorageFault) -> Input in
      var input = Input(name: try decoder.text(), sha256: try decoder.text())
      input.fingerprint = try decoder.text()
      return input
    }
    vocabulary = try decoder.vocabulary()
    relationKindCounts = try decoder.indices(below: relationCount + 1)
    sources = try decoder.list { decoder throws(StorageFault) in try decoder.source() }
    let sourceCount = sources.count
    origins = try decoder.list { decoder throws(StorageFault) -> Int? in
      try decoder.optional { decoder throws(StorageFault) in
        try decoder.index(below: sourceCount)
      }
    }
    roots = try decoder.indices(below: sourceCount)
    guard origins.count == sourceCount, roots.count == sourceCount else {
      throw StorageFault("the sources do not fit each other")
    }
    chains = try decoder.list { decoder throws(StorageFault) -> [Speaker] in
      try decoder.list { decoder throws(StorageFault) in
        try decoder.speaker(entities: entities, sources: sourceCount)
      }
    }
    let events = entities
    entityColumns.details = try decoder.list { decoder throws(StorageFault) in
      try decoder.entityDetail(entities: entities)
    }
    relationColumns.details = try decoder.list { decoder throws(StorageFault) in
      try decoder.relationDetail(events: events)
    }
    let timeCount = times.count
    let textCount = texts.count
    claimColumns.details = try decoder.list { decoder throws(StorageFault) in
      try decoder.claimDetail(texts: textCount, times: timeCount)
    }
    fields = try decoder.list { decoder throws(StorageFault) -> FieldValue in
      FieldValue(
        number: 0, entity: try decoder.index(below: entities), field: try decoder.text(),
        value: try decoder.text(), when: try decoder.when())
    }.enumerated().map { number, field in
      FieldValue(
        number: number, entity: field.entity, field: field.field, value: field.value,
        when: field.when)
    }
    let routes = try decoder.list { decoder throws(StorageFault) in
      try decoder.route(entities: entities)
    }
    legs = try decoder.list { decoder throws(StorageFault) in
      try decoder.leg(routes: routes.count, entities: entities)
    }.enumerated().map { $1.numbered($0) }
    travelRoutes = routes.enumerated().map { $1.numbered($0) }
    let legCount = legs.count
    guard travelRoutes.allSatisfy({ $0.itineraries.allSatisfy { $0.legs.upperBound <= legCount } })
    else { throw StorageFault("a journey points nowhere") }
    counts = try decoder.list { decoder throws(StorageFault) in
      try decoder.count(events: events)
    }.enumerated().map { $1.numbered($0) }
    judgements = try decoder.list { decoder throws(StorageFault) in
      try decoder.judgement(entities: entities)
    }.enumerated().map { $1.numbered($0) }
    guard decoder.isAtEnd else { throw StorageFault("there is more after the records") }
  }
}

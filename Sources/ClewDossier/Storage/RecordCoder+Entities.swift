extension RecordEncoder {
  mutating func put(_ detail: EntityColumns.Detail) {
    put(detail.isUnnamed)
    put(detail.isSet)
    put(detail.size) {
      $0.put($1.minimum)
      $0.put($1.maximum) { $0.put($1) }
    }
    put(detail.includes)
    put(detail.coordinates) {
      $0.put($1.latitude)
      $0.put($1.longitude)
    }
    put(detail.note)
  }

  mutating func put(_ detail: RelationColumns.Detail) {
    put(detail.id)
    put(detail.properties) {
      $0.put($1.key)
      $0.put($1.value)
    }
    put(detail.after)
    put(detail.before)
  }

  mutating func put(_ judgement: IdentityJudgement) {
    put(judgement.first)
    put(judgement.second)
    put(judgement.verdict.rawValue)
    put(judgement.who)
    put(judgement.when)
    put(judgement.why)
    put(judgement.position)
  }

  mutating func put(_ count: Count) {
    put(count.event)
    put(count.kind)
    put(count.scope)
    put(count.figure.minimum) { $0.put($1) }
    put(count.figure.maximum) { $0.put($1) }
    put(count.figure.isApproximate)
    put(count.figure.isStrict)
  }
}

extension RecordDecoder {
  mutating func entityDetail(entities: Int) throws(StorageFault) -> EntityColumns.Detail {
    var detail = EntityColumns.Detail()
    detail.isUnnamed = try flag()
    detail.isSet = try flag()
    detail.size = try optional { decoder throws(StorageFault) -> Entity.Size in
      Entity.Size(
        minimum: try decoder.integer(),
        maximum: try decoder.optional { decoder throws(StorageFault) in try decoder.integer() })
    }
    detail.includes = try indices(below: entities)
    detail.coordinates = try optional { decoder throws(StorageFault) -> Entity.Coordinates in
      guard
        let point = Entity.Coordinates(
          latitude: try decoder.double(), longitude: try decoder.double())
      else { throw StorageFault("a place is not on the Earth") }
      return point
    }
    detail.note = try text()
    return detail
  }

  mutating func relationDetail(events: Int) throws(StorageFault) -> RelationColumns.Detail {
    var detail = RelationColumns.Detail()
    detail.id = try text()
    detail.properties = try list { decoder throws(StorageFault) -> Property in
      Property(key: try decoder.text(), value: try decoder.text())
    }
    detail.after = try indices(below: events)
    detail.before = try indices(below: events)
    return detail
  }

  mutating func judgement(entities: Int) throws(StorageFault) -> IdentityJudgement {
    IdentityJudgement(
      number: 0, first: try index(below: entities), second: try index(below: entities),
      verdict: try word(), who: try text(), when: try when(), why: try text(),
      position: try position())
  }

  mutating func count(events: Int) throws(StorageFault) -> Count {
    let event = try index(below: events)
    let kind = try text()
    let scope = try text()
    let minimum = try optional { decoder throws(StorageFault) in try decoder.integer() }
    let maximum = try optional { decoder throws(StorageFault) in try decoder.integer() }
    return Count(
      number: 0, event: event, kind: kind, scope: scope,
      figure: Figure(
        minimum: minimum, maximum: maximum, isApproximate: try flag(), isStrict: try flag()))
  }
}

extension IdentityJudgement {
  func numbered(_ number: Int) -> Self {
    Self(
      number: number, first: first, second: second, verdict: verdict, who: who, when: when,
      why: why, position: position)
  }
}

extension Count {
  func numbered(_ number: Int) -> Self {
    Self(number: number, event: event, kind: kind, scope: scope, figure: figure)
  }
}

extension RecordEncoder {
  /// What a vocabulary has beyond the built-in words; the numbers of kinds follow from it.
  mutating func put(_ vocabulary: Vocabulary) {
    let additions = vocabulary.additions
    put(additions.entityKinds) {
      $0.put($1.id)
      $0.put($1.label)
      $0.put($1.base.rawValue)
    }
    put(additions.relationKinds) { $0.put($1) }
    put(additions.countKinds) { $0.put($1) }
    put(vocabulary.relationKinds.map(\.id)) { $0.put($1) }
    put(vocabulary.entityKinds.map(\.id)) { $0.put($1) }
  }

  private mutating func put(_ kind: RelationKind) {
    put(kind.id)
    put(kind.label)
    put(kind.inverse)
    put(kind.role.rawValue)
    put(kind.isSymmetric)
    put(kind.isHostile)
    put(kind.part?.rawValue) { $0.put($1) }
    put(kind.saying) { $0.put($1) }
    put(kind.subjects) { $0.put($1.rawValue) }
    put(kind.objects) { $0.put($1.rawValue) }
    put(kind.followTheMoney)
    put(kind.stix)
  }
}

extension RecordDecoder {
  mutating func vocabulary() throws(StorageFault) -> Vocabulary {
    var vocabulary = Vocabulary.standard
    let entityKinds = try list { decoder throws(StorageFault) -> EntityKind in
      let id = try decoder.text()
      let label = try decoder.text()
      return EntityKind(id: id, base: try decoder.word(), label: label)
    }
    for kind in entityKinds { vocabulary.define(kind) }
    let relationKinds = try list { decoder throws(StorageFault) in try decoder.relationKind() }
    for kind in relationKinds { vocabulary.define(kind) }
    for kind in try texts() { vocabulary.define(countKind: kind) }
    // Kinds are called by number; another version's words would shift them.
    guard try texts() == vocabulary.relationKinds.map(\.id),
      try texts() == vocabulary.entityKinds.map(\.id)
    else { throw StorageFault("it was made with another version's vocabulary; index it anew") }
    return vocabulary
  }

  private mutating func relationKind() throws(StorageFault) -> RelationKind {
    let id = try text()
    let label = try text()
    let inverse = try text()
    let role: RelationKind.Role = try word()
    var kind = RelationKind(
      id: id, label: label, inverse: inverse, role: role, isSymmetric: try flag())
    kind.inverse = inverse
    kind.isHostile = try flag()
    kind.part = try optional { decoder throws(StorageFault) in try decoder.word() }
    kind.saying = try optional { decoder throws(StorageFault) in try decoder.text() }
    kind.subjects = try list { decoder throws(StorageFault) in try decoder.word() }
    kind.objects = try list { decoder throws(StorageFault) in try decoder.word() }
    kind.followTheMoney = try text()
    kind.stix = try text()
    return kind
  }

  mutating func texts() throws(StorageFault) -> [String] {
    try list { decoder throws(StorageFault) in try decoder.text() }
  }

  /// A value that is stored as its word.
  mutating func word<Value: RawRepresentable>() throws(StorageFault) -> Value
  where Value.RawValue == String {
    let word = try text()
    guard let value = Value(rawValue: word) else {
      throw StorageFault("`\(word)` is not a word of this version")
    }
    return value
  }

  /// A value that is stored as its number.
  mutating func code<Value: RawRepresentable>() throws(StorageFault) -> Value
  where Value.RawValue == UInt8 {
    let number = try number()
    guard number < 256, let value = Value(rawValue: UInt8(number)) else {
      throw StorageFault("the number \(number) means nothing in this version")
    }
    return value
  }
}

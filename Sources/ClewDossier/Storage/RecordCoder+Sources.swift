extension RecordEncoder {
  mutating func put(_ source: Source) {
    for text in [
      source.id, source.title, source.outlet, source.kind, source.author, source.language,
      source.url, source.archive, source.sha256,
    ] { put(text) }
    put(source.published)
    put(source.revised)
    put(source.retrieved)
    put(source.grade?.rawValue) { $0.put($1) }
    put(source.derivesFrom) { $0.put($1) }
    put(source.isCited)
    put(source.position)
  }

  mutating func put(_ speaker: Speaker) {
    switch speaker {
    case .unstated: put(0 as UInt64)
    case .entity(let number):
      put(1 as UInt64)
      put(number)
    case .source(let number):
      put(2 as UInt64)
      put(number)
    }
  }

  mutating func put(_ detail: ClaimColumns.Detail) {
    put(UInt64(detail.asPrinted.rawValue))
    put(UInt64(detail.legalWhen))
    put(UInt64(detail.recordedOn))
    put(UInt64(detail.retractedOn))
    put(detail.handling.map { UInt64($0.rawValue) }) { $0.put($1) }
  }
}

extension RecordDecoder {
  mutating func source() throws(StorageFault) -> Source {
    var source = Source(id: try text())
    source.title = try text()
    source.outlet = try text()
    source.kind = try text()
    source.author = try text()
    source.language = try text()
    source.url = try text()
    source.archive = try text()
    source.sha256 = try text()
    source.published = try when()
    source.revised = try when()
    source.retrieved = try when()
    source.grade = try optional { decoder throws(StorageFault) in try decoder.word() }
    source.derivesFrom = try texts()
    source.isCited = try flag()
    source.position = try position()
    return source
  }

  mutating func speaker(entities: Int, sources: Int) throws(StorageFault) -> Speaker {
    switch try number() {
    case 0: return .unstated
    case 1: return .entity(try index(below: entities))
    case 2: return .source(try index(below: sources))
    default: throw StorageFault("a speaker is none")
    }
  }

  mutating func claimDetail(texts: Int, times: Int) throws(StorageFault) -> ClaimColumns.Detail {
    func below(_ limit: Int, _ number: UInt64) throws(StorageFault) -> UInt32 {
      guard number < limit else { throw StorageFault("a claim points nowhere") }
      return UInt32(number)
    }
    var detail = ClaimColumns.Detail()
    detail.asPrinted = TextID(rawValue: try below(texts, number()))
    detail.legalWhen = try below(times, number())
    detail.recordedOn = try below(times, number())
    detail.retractedOn = try below(times, number())
    detail.handling = try optional { decoder throws(StorageFault) in try decoder.code() }
    return detail
  }
}

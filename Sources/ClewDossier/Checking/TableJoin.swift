internal import ClewGraph

/// Makes a dossier of tables alone, column by column: every row is a record and a claim of its own.
///
/// Rows that say the same are not joined, unlike statements in dossier files: a table of payments
/// has many that look alike. Each claim is carried by the source that its row names, else by the
/// table itself, and its locator is the row.
struct TableJoin {
  private var tables: TableRecords
  private var dossier: Dossier
  private var diagnostics: [Diagnostic] = []
  private var sourceNumbers: [String: Int] = [:]

  /// How many ends that a kind may not join are told one by one.
  private static let faultLimit = 100

  init(_ tables: consuming TableRecords, vocabulary: Vocabulary) {
    self.tables = tables
    dossier = Dossier(vocabulary: vocabulary)
  }

  /// The dossier.
  ///
  /// - Throws: every end that a relation kind may not join.
  mutating func run() throws(DossierError) -> Dossier {
    dossier.inputs = tables.inputs.map {
      Dossier.Input(name: $0.name, fingerprint: $0.fingerprint)
    }
    declareSources()
    declareEntities()
    declareRelations()
    declareClaims()
    dossier.countRelationKinds()
    guard diagnostics.isEmpty else { throw DossierError(diagnostics) }
    return dossier
  }

  /// A source for each file, and one for each name that rows give.
  private mutating func declareSources() {
    for input in tables.inputs {
      var source = Source(id: input.name.split(separator: "/").last.map(String.init) ?? input.name)
      source.title = input.name
      source.kind = "table"
      add(source)
    }
    for number in 1..<max(1, tables.relations.sourceNames.count) {
      add(Source(id: tables.relations.sourceNames[number]))
    }
    dossier.origins = dossier.sources.map { _ in nil }
    dossier.roots = Array(dossier.sources.indices)
  }

  private mutating func add(_ source: Source) {
    guard sourceNumbers[source.id] == nil else { return }
    sourceNumbers[source.id] = dossier.sources.count
    dossier.sources.append(source)
  }

  private mutating func declareEntities() {
    let kinds = tables.entities.kindNames.map { word in
      UInt16(dossier.vocabulary.entityKind(tableWord: word))
    }
    dossier.entityColumns.kind = Self.mapped(&tables.entities.kinds, kinds)
    // Text 0 is empty; then all ids, then all names, in the memory that the ids have.
    var bytes: [UInt8] = []
    swap(&bytes, &tables.entities.ids.bytes)
    let idBytes = bytes.count
    bytes += tables.entities.names.bytes
    tables.entities.names.bytes = []
    let entities = tables.entities
    let count = entities.count
    let ends = [UInt32](onLargePages: 2 * count + 1) { ends in
      ends[0] = 0
      for place in 0..<count {
        ends[1 &+ place] = entities.ids.ends[place]
        ends[1 &+ count &+ place] = UInt32(idBytes) + entities.names.ends[place]
      }
    }
    dossier.texts = TextTable(PackedTexts(bytes: RecordColumn(bytes), ends: RecordColumn(ends)))
    dossier.entityColumns.id = .ascending(from: 1, count: count)
    dossier.entityColumns.name = names(entities)
    dossier.entityColumns.detail = .uniform(0, count: count)
    dossier.entityColumns.position = .uniform(SourcePosition.nowhere, count: count)
    dossier.nameColumns.offsets = .ascending(count: count + 1)
    dossier.nameColumns.entity = .ascending(count: count)
    dossier.nameColumns.text = dossier.entityColumns.name
    dossier.nameColumns.sort = .uniform(EntityName.Sort.name.number, count: count)
    dossier.nameColumns.script = .uniform(0, count: count)
    dossier.nameColumns.language = .uniform(0, count: count)
  }

  /// The text number of each name: the name's own, or the id's where the name is empty.
  private func names(_ entities: EntityTable) -> RecordColumn<UInt32> {
    let count = entities.count
    var start: UInt32 = 0
    var hasEmpty = false
    for end in entities.names.ends {
      if end == start { hasEmpty = true }
      start = end
    }
    guard hasEmpty else { return .ascending(from: UInt32(count) + 1, count: count) }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    start = 0
    for (entity, end) in entities.names.ends.enumerated() {
      numbers.append(UInt32(1 + entity + (end == start ? 0 : count)))
      start = end
    }
    return RecordColumn(numbers)
  }

  private mutating func declareRelations() {
    let kinds = tables.relations.kindNames.map { word in
      UInt16(dossier.vocabulary.relationKind(tableWord: word))
    }
    dossier.relationColumns.kind = Self.mapped(&tables.relations.kinds, kinds)
    let relations = tables.relations
    dossier.relationColumns.subject = RecordColumn(relations.subjects)
    dossier.relationColumns.object = RecordColumn(relations.objects)
    dossier.relationColumns.about = .uniform(RelationColumns.none, count: relations.count)
    dossier.relationColumns.when = dates
    dossier.relationColumns.detail = .uniform(0, count: relations.count)
    dossier.times = TimeTable(relations.times)
    if !relations.weightBits.isEmpty {
      dossier.relationColumns.weight = RecordColumn(relations.weightBits)
    }
    tables.relations.weightBits = []
    checkEnds(kinds)
  }

  private var dates: RecordColumn<UInt32> {
    tables.relations.dates.isEmpty
      ? .uniform(0, count: tables.relations.count) : RecordColumn(tables.relations.dates)
  }

  private mutating func declareClaims() {
    let entities = tables.entities
    let relations = tables.relations
    let declared = entities.declaredCount
    let count = declared + relations.count
    dossier.claimColumns.source = sources(declared)
    dossier.claimColumns.chain = .uniform(0, count: count)
    dossier.claimColumns.flags = .uniform(0, count: count)
    dossier.claimColumns.locator = .uniform(0, count: count)
    dossier.claimColumns.says = .uniform(0, count: count)
    dossier.claimColumns.detail = .uniform(0, count: count)
    dossier.claimColumns.position = .uniform(SourcePosition.nowhere, count: count)
    let ownRows =
      declared == entities.rows.count ? entities.rows : Array(entities.rows.prefix(declared))
    dossier.claimColumns.row = .joined([RecordColumn(ownRows), RecordColumn(relations.rows)])
    dossier.claimColumns.when =
      relations.dates.isEmpty
      ? .uniform(0, count: count)
      : .joined([.uniform(0, count: declared), RecordColumn(relations.dates)])
    let start = UInt32(declared)
    let end = UInt32(count)
    for table in ClaimTarget.Table.allCases {
      switch table {
      case .mention:
        dossier.claimOffsets.append(
          declared == entities.count
            ? .ascending(count: declared + 1)
            : RecordColumn((0...entities.count).map { UInt32(min($0, declared)) }))
      case .name: dossier.claimOffsets.append(.uniform(start, count: entities.count + 1))
      case .relation:
        dossier.claimOffsets.append(.ascending(from: start, count: relations.count + 1))
      case .field: dossier.claimOffsets.append(.uniform(start, count: 1))
      case .leg, .count: dossier.claimOffsets.append(.uniform(end, count: 1))
      }
    }
  }

  /// The source of each claim: those of the entities' rows, then those of the relations'.
  private func sources(_ declared: Int) -> RecordColumn<UInt32> {
    let relations = tables.relations
    let own = (0..<relations.sourceNames.count).map { number in
      UInt32(number == 0 ? 0 : sourceNumbers[relations.sourceNames[number]] ?? 0)
    }
    let count = declared + relations.count
    if dossier.sources.count == 1 { return .uniform(0, count: count) }
    var pieces: [RecordColumn<UInt32>] = []
    var place = 0
    for (file, input) in tables.inputs.enumerated() {
      let name = input.name.split(separator: "/").last.map(String.init) ?? input.name
      let source = UInt32(sourceNumbers[name] ?? file)
      let first = input.holdsRelations ? declared : 0
      // Files follow each other as their rows do; what no file has is the first source's.
      let start = min(max(place, first + input.records.lowerBound), count)
      let end = min(max(start, first + input.records.upperBound), count)
      pieces.append(.uniform(0, count: start - place))
      place = end
      guard input.holdsRelations, !relations.sources.isEmpty else {
        pieces.append(.uniform(source, count: end - start))
        continue
      }
      pieces.append(
        RecordColumn(
          (start..<end).map { claim in
            let name = relations.sources[claim - declared]
            return name == 0 ? source : own[Int(name)]
          }))
    }
    pieces.append(.uniform(0, count: count - place))
    return .joined(pieces)
  }

  /// The numbers in the vocabulary of kinds by their numbers in a table, which are given up.
  private static func mapped(_ column: inout [UInt16], _ numbers: [UInt16]) -> RecordColumn<UInt16>
  {
    var kinds: [UInt16] = []
    swap(&kinds, &column)
    for record in kinds.indices { kinds[record] = numbers[Int(kinds[record])] }
    return RecordColumn(kinds)
  }

  /// Notes relations whose kind may not join what they join.
  private mutating func checkEnds(_ kinds: [UInt16]) {
    let vocabulary = dossier.vocabulary
    let rules = vocabulary.relationKinds
    let isRuled = rules.map { !$0.subjects.isEmpty || !$0.objects.isEmpty }
    guard kinds.contains(where: { isRuled[Int($0)] }) else { return }
    let bases = vocabulary.entityKinds.map(\.base)
    for relation in 0..<tables.relations.count {
      let kind = Int(dossier.relationColumns.kind[relation])
      guard isRuled[kind] else { continue }
      for (end, entity, allowed) in [
        ("subject", tables.relations.subjects[relation], rules[kind].subjects),
        ("object", tables.relations.objects[relation], rules[kind].objects),
      ] {
        let base = bases[Int(dossier.entityColumns.kind[Int(entity)])]
        guard !allowed.isEmpty, !allowed.contains(base) else { continue }
        diagnostics.append(
          Diagnostic(
            .error, code: "kind-mismatch",
            "row \(tables.relations.rows[relation]): the \(end) of `\(rules[kind].id)` cannot be "
              + "\(base.rawValue.withArticle): `\(dossier.id(ofEntity: Int(entity)))`", at: nil,
            hint: "it may be " + allowed.map(\.rawValue.withArticle).joined(separator: " or ")))
        if diagnostics.count == Self.faultLimit { return }
      }
    }
  }
}

extension Dossier {
  /// The dossier that tables alone make: every row is a record with a claim of its own.
  ///
  /// Words for kinds that the vocabulary lacks become kinds: of relation a tie, of entity an object
  /// unless the word is a usual one such as `company`. Linear in the rows; about 50 bytes a
  /// relation, most of which are the table's own columns, which are not copied.
  ///
  /// - Throws: every relation (the first hundred) whose kind may not join what it joins.
  public init(
    tables: consuming TableRecords, vocabulary: Vocabulary = .standard
  ) throws(DossierError) {
    var join = TableJoin(tables, vocabulary: vocabulary)
    self = try join.run()
  }
}

/// A checked dossier: every reference in it leads somewhere, every record rests on claims.
///
/// A `DossierBuilder` makes it. Records are kept in columns; `Entity`, `Relation`, `Claim` and
/// the others are views made on demand. Numbers are dense from 0 in each table.
public struct Dossier: Sendable {
  /// A file the dossier was read from.
  public struct Input: Hashable, Sendable {
    /// Its name as given by whoever read it.
    public var name: String
    /// SHA-256 of its bytes, in hexadecimal.
    ///
    /// Empty for a table, which is told by its fingerprint.
    public var sha256: String
    /// A fast fingerprint of a table's bytes, in hexadecimal; empty for other files.
    public var fingerprint = ""

    /// A file by name and digest.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }

    /// A table by name and fingerprint.
    public init(name: String, fingerprint: UInt64) {
      self.init(name: name, sha256: "")
      let digits = String(fingerprint, radix: 16)
      self.fingerprint = String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  /// What the dossier is called; empty when it has no title.
  public internal(set) var title = ""
  /// The kinds in use.
  public internal(set) var vocabulary: Vocabulary
  /// What it was read from.
  public var inputs: [Input] = []
  /// Who carries the claims, cited ones included.
  public internal(set) var sources: [Source] = []
  /// Journeys.
  public internal(set) var travelRoutes: [TravelRoute] = []
  /// The legs of all journeys; those of one itinerary together and in order.
  public internal(set) var legs: [Leg] = []
  /// Figures about events.
  public internal(set) var counts: [Count] = []
  /// Values of fields.
  public internal(set) var fields: [FieldValue] = []
  /// Judgements on identity.
  public internal(set) var judgements: [IdentityJudgement] = []

  var texts = TextTable()
  var times = TimeTable()
  var chains: [[Speaker]] = [[]]
  var entityColumns = EntityColumns()
  var nameColumns = NameColumns()
  var relationColumns = RelationColumns()
  var claimColumns = ClaimColumns()
  /// The keys of all names, where the dossier brings them along.
  var nameKeys: NameKeyTable?
  /// Networks that lie ready, where the dossier brings them along.
  var networks: [StoredNetwork] = []
  /// How many relations there are of each kind.
  var relationKindCounts: [Int] = []
  /// For each table, where the claims of its records begin; one more than records.
  var claimOffsets: [RecordColumn<UInt32>] = []
  /// For each source, the number of the first of those it repeats, and of the one that goes back to.
  var origins: [Int?] = []
  var roots: [Int] = []

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Counts the relations of each kind; to be called when all are there.
  mutating func countRelationKinds() {
    var counts = [Int](repeating: 0, count: vocabulary.relationKinds.count)
    if let kind = relationColumns.kind.uniformValue {
      counts[Int(kind)] = relationCount
    } else {
      relationColumns.kind.withSpan { kinds in
        for relation in kinds.indices { counts[Int(kinds[relation])] += 1 }
      }
    }
    relationKindCounts = counts
  }

  /// How many entities there are.
  public var entityCount: Int { entityColumns.count }
  /// How many relations there are.
  public var relationCount: Int { relationColumns.count }
  /// How many claims there are.
  public var claimCount: Int { claimColumns.count }

  /// Entity `number`.
  public func entity(_ number: Int) -> Entity {
    let detail = entityColumns.details[Int(entityColumns.detail[number])]
    return Entity(
      number: number, id: texts[entityColumns.id[number]], kind: Int(entityColumns.kind[number]),
      name: texts[entityColumns.name[number]], isUnnamed: detail.isUnnamed, isSet: detail.isSet,
      size: detail.size, includes: detail.includes, coordinates: detail.coordinates,
      note: detail.note,
      position: SourcePosition(packed: entityColumns.position[number]))
  }

  /// The numbers of the entities that have known members.
  var sets: [Int] {
    guard entityColumns.details.contains(where: { !$0.includes.isEmpty }) else { return [] }
    return entityColumns.detail.indices.filter {
      !entityColumns.details[Int(entityColumns.detail[$0])].includes.isEmpty
    }
  }

  /// Whether entity `number` has no name but only a description.
  func isUnnamed(_ number: Int) -> Bool {
    entityColumns.details[Int(entityColumns.detail[number])].isUnnamed
  }

  /// Whether some claim denies, or some source doubts or rejects what it reports, as far as is
  /// known without looking at each.
  var hasDoubts: Bool { claimColumns.flags.uniformValue != 0 }

  /// The numbers of the claims on records of `table`.
  func claims(ofTable table: ClaimTarget.Table) -> Range<Int> {
    let offsets = claimOffsets[Int(table.rawValue)]
    return Int(offsets[0])..<Int(offsets[offsets.count - 1])
  }

  /// The kind of entity `number`.
  public func kind(ofEntity number: Int) -> EntityKind {
    vocabulary.entityKinds[Int(entityColumns.kind[number])]
  }

  /// The id of entity `number`.
  public func id(ofEntity number: Int) -> String { texts[entityColumns.id[number]] }

  /// The name entity `number` is shown by.
  public func name(ofEntity number: Int) -> String { texts[entityColumns.name[number]] }

  /// The number of the entity whose id is `id`, exactly.
  ///
  /// Linear in the entities.
  public func entityNumber(_ id: String) -> Int? {
    entities(withID: texts.numbers(of: id)).first
  }

  /// The entities whose id is one of some texts.
  func entities(withID texts: [UInt32]) -> [Int] {
    texts.flatMap { entityColumns.id.places(of: $0) }.sorted()
  }

  /// The entities that have one of some texts as a name, each as often as it has one.
  func entities(named texts: [UInt32]) -> [Int] {
    texts.flatMap { nameColumns.text.places(of: $0) }.sorted().map { Int(nameColumns.entity[$0]) }
  }

  /// The number of the source whose id is `id`, exactly.
  ///
  /// Linear in the sources.
  public func sourceNumber(_ id: String) -> Int? { sources.firstIndex { $0.id == id } }

  /// The numbers of source `number` and of all it goes back to through `derives-from`, the nearest
  /// first; of several that it repeats the first is followed.
  public func derivation(ofSource number: Int) -> [Int] {
    var chain = [number]
    var seen: Set<Int> = [number]
    while let next = origins[chain[chain.count - 1]], seen.insert(next).inserted {
      chain.append(next)
    }
    return chain
  }

  /// All names of entity `number`, the one it is shown by first.
  public func names(ofEntity number: Int) -> [EntityName] {
    let range =
      Int(nameColumns.offsets[number])..<Int(nameColumns.offsets[number + 1])
    return range.map { index in
      EntityName(
        number: index, entity: number, text: texts[nameColumns.text[index]],
        sort: EntityName.Sort.allCases[Int(nameColumns.sort[index])],
        script: texts[nameColumns.script[index]],
        language: texts[nameColumns.language[index]])
    }
  }

  /// Relation `number`.
  public func relation(_ number: Int) -> Relation {
    let columns = relationColumns
    let detail = columns.details[Int(columns.detail[number])]
    let about = columns.about[number]
    return Relation(
      number: number, id: detail.id, kind: Int(columns.kind[number]),
      subject: Int(columns.subject[number]), object: Int(columns.object[number]),
      about: about == RelationColumns.none ? nil : Int(about),
      when: times[Int(columns.when[number])],
      properties: detail.properties + weight(ofRelation: number), after: detail.after,
      before: detail.before)
  }

  /// The weight that a table gives relation `number`, as a detail.
  private func weight(ofRelation number: Int) -> [Property] {
    guard !relationColumns.weight.isEmpty else { return [] }
    let weight = Double(bitPattern: relationColumns.weight[number])
    return weight.isNaN ? [] : [Property(key: "weight", value: "\(weight)")]
  }

  /// The numbers of the relations whose kind passes, in order.
  ///
  /// Looks at each relation only when some relation is of such a kind.
  func relations(ofKinds passes: (RelationKind) -> Bool) -> [Int] {
    let isWanted = vocabulary.relationKinds.indices.map { kind in
      relationKindCounts[kind] > 0 && passes(vocabulary.relationKinds[kind])
    }
    guard isWanted.contains(true) else { return [] }
    return relationColumns.kind.withSpan { kinds in
      kinds.indices.filter { isWanted[Int(kinds[$0])] }
    }
  }

  /// The kind of relation `number`.
  public func kind(ofRelation number: Int) -> RelationKind {
    vocabulary.relationKinds[Int(relationColumns.kind[number])]
  }

  /// The numbers of the claims that state `target`, in the order of the files.
  public func claims(of target: ClaimTarget) -> Range<Int> {
    let offsets = claimOffsets[Int(target.table.rawValue)]
    return Int(offsets[target.number])..<Int(offsets[target.number + 1])
  }

  /// How many records `table` has.
  public func count(of table: ClaimTarget.Table) -> Int {
    claimOffsets[Int(table.rawValue)].count - 1
  }

  /// What claim `number` states.
  ///
  /// Logarithmic in the records of its table.
  public func target(ofClaim number: Int) -> ClaimTarget {
    for table in ClaimTarget.Table.allCases {
      let offsets = claimOffsets[Int(table.rawValue)]
      guard let first = offsets.first, let last = offsets.last, first != last,
        (Int(first)..<Int(last)).contains(number)
      else { continue }
      var low = 0
      var high = offsets.count - 1
      while high - low > 1 {
        let middle = (low + high) / 2
        if Int(offsets[middle]) <= number { low = middle } else { high = middle }
      }
      return ClaimTarget(table, low)
    }
    preconditionFailure("claim \(number) does not exist")
  }

  /// Claim `number`.
  public func claim(_ number: Int) -> Claim {
    let columns = claimColumns
    let detail = columns.details[Int(columns.detail[number])]
    return Claim(
      number: number, source: Int(columns.source[number]),
      speakers: chains[Int(columns.chain[number])], stance: columns.stance(number),
      hedge: columns.hedge(number), legal: columns.legal(number),
      legalWhen: times[Int(detail.legalWhen)], outlet: columns.outlet(number),
      credibility: columns.credibility(number), locator: locator(ofClaim: number),
      says: texts[columns.says[number]], asPrinted: texts[detail.asPrinted],
      when: times[Int(columns.when[number])], recordedOn: times[Int(detail.recordedOn)],
      retractedOn: times[Int(detail.retractedOn)], handling: detail.handling,
      position: SourcePosition(packed: columns.position[number]))
  }

  /// Where in its source claim `number` stands: what the file says, else the row of the table.
  func locator(ofClaim number: Int) -> String {
    let text = claimColumns.locator[number]
    let row = claimColumns.row[number]
    return text == 0 && row > 0 ? "row \(row)" : texts[text]
  }
}

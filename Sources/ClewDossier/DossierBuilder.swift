/// Collects records from any number of files and joins them into one checked `Dossier`.
///
/// Every reader pushes drafts; references are plain ids and may come before what they refer to.
/// `finish` resolves them, joins equal records so that claims from many files meet on one, and
/// reports all faults at once.
public struct DossierBuilder: Sendable {
  /// The words the dossier uses; readers add to it.
  public var vocabulary = Vocabulary.standard
  /// How many kinds the files read so far define, in all.
  public var vocabularyEntries = 0
  /// What the dossier is called.
  public var title = ""
  /// The files read so far.
  public var inputs: [Dossier.Input] = []

  var sources: [Source] = []
  var entities: [EntityDraft] = []
  var additions: [EntityAddition] = []
  var judgements: [JudgementDraft] = []
  var routes: [TravelRouteDraft] = []
  var counts: [CountDraft] = []
  var names: [(entity: String, name: NameDraft)] = []
  var fields: [FieldDraft] = []
  var mentions: [(entity: String, claims: [ClaimDraft])] = []
  var relations = RelationDrafts()

  var texts = TextInterner()
  var claims = ClaimColumns()
  var claimTargets: [UInt32] = []
  var times: [When?] = [nil]
  var chains: [[TextID]] = [[]]
  private var timeNumbers: [When: UInt32] = [:]
  private var chainNumbers: [[TextID]: UInt32] = [[]: 0]
  private var detailNumbers: [ClaimColumns.Detail: UInt32] = [.none: 0]

  /// A builder with nothing in it.
  public init() {}

  /// Adds a source.
  public mutating func add(_ source: Source) { sources.append(source) }

  /// Adds an entity.
  public mutating func add(_ entity: EntityDraft) { entities.append(entity) }

  /// Adds names, members and a note to an entity declared elsewhere.
  public mutating func add(
    to entity: String, includes: [String], note: String, at position: SourcePosition?
  ) {
    additions.append(.init(entity: entity, includes: includes, note: note, position: position))
  }

  /// Adds a name to an entity.
  public mutating func add(_ name: NameDraft, to entity: String) {
    names.append((entity, name))
  }

  /// Adds a judgement on identity.
  public mutating func add(_ judgement: JudgementDraft) { judgements.append(judgement) }

  /// Adds a journey.
  public mutating func add(_ route: TravelRouteDraft) { routes.append(route) }

  /// Adds a figure.
  public mutating func add(_ count: CountDraft) { counts.append(count) }

  /// Adds a value of a field of an entity: `when`, `legal`, or an attribute.
  public mutating func add(
    field: String, of entity: String, value: String, when: When?, claims: [ClaimDraft]
  ) {
    fields.append(
      .init(entity: entity, field: field, value: value, when: when, claims: claims))
  }

  /// Adds that a source mentions an entity.
  public mutating func add(mentionOf entity: String, claims: [ClaimDraft]) {
    mentions.append((entity, claims))
  }

  /// Adds a relation.
  public mutating func add(_ relation: RelationDraft) {
    let drafts = relations.kind.count
    relations.kind.append(texts.intern(relation.kind))
    relations.subject.append(texts.intern(relation.subject))
    relations.object.append(texts.intern(relation.object))
    relations.about.append(texts.intern(relation.about ?? ""))
    relations.when.append(number(of: relation.claims.lazy.compactMap(\.when).first))
    let extra = RelationDrafts.Extra(
      id: relation.id, properties: relation.properties, after: relation.after,
      before: relation.before)
    if extra.isEmpty {
      relations.extra.append(0)
    } else {
      relations.extras.append(extra)
      relations.extra.append(UInt32(relations.extras.count - 1))
    }
    relations.position.append(relation.claims.first?.position)
    relations.hasClaim.append(!relation.claims.isEmpty)
    append(relation.claims, to: ClaimTarget(.relation, drafts))
  }

  /// The number of a time, stored once.
  mutating func number(of when: When?) -> UInt32 {
    guard let when else { return 0 }
    if let number = timeNumbers[when] { return number }
    times.append(when)
    timeNumbers[when] = UInt32(times.count - 1)
    return UInt32(times.count - 1)
  }

  /// Stores claims that state `target`, whose number may still be that of a draft.
  mutating func append(_ drafts: [ClaimDraft], to target: ClaimTarget) {
    for draft in drafts {
      claimTargets.append(target.rawValue)
      claims.source.append(texts.intern(draft.source).rawValue)
      let chain = draft.speakers.map { texts.intern($0) }
      if let number = chainNumbers[chain] {
        claims.chain.append(number)
      } else {
        chainNumbers[chain] = UInt32(chains.count)
        claims.chain.append(UInt32(chains.count))
        chains.append(chain)
      }
      claims.flags.append(ClaimColumns.pack(draft))
      claims.locator.append(texts.intern(draft.locator).rawValue)
      claims.says.append(texts.intern(draft.says).rawValue)
      claims.when.append(number(of: draft.when))
      let detail = ClaimColumns.Detail(
        asPrinted: texts.intern(draft.asPrinted), legalWhen: number(of: draft.legalWhen),
        recordedOn: number(of: draft.recordedOn), retractedOn: number(of: draft.retractedOn),
        handling: draft.handling)
      if let number = detailNumbers[detail] {
        claims.detail.append(number)
      } else {
        detailNumbers[detail] = UInt32(claims.details.count)
        claims.detail.append(UInt32(claims.details.count))
        claims.details.append(detail)
      }
      claims.position.append(SourcePosition.pack(draft.position))
    }
  }

  /// Joins everything into a dossier.
  ///
  /// - Returns: the checked dossier.
  /// - Throws: all faults: ids declared twice or not at all, unknown kinds, ends that a kind may
  ///   not join, records without a claim, claims without a source.
  public consuming func finish() throws(DossierError) -> Dossier {
    var join = DossierJoin(self)
    join.run()
    guard join.diagnostics.isEmpty else {
      // A declaration may be looked at more than once.
      var seen: Set<Diagnostic> = []
      let distinct = join.diagnostics.filter { seen.insert($0).inserted }
      throw DossierError(
        distinct.enumerated().sorted { left, right in
          guard let first = left.element.position, let second = right.element.position else {
            return left.element.position == nil && right.element.position != nil
          }
          return first == second ? left.offset < right.offset : first < second
        }.map(\.element))
    }
    return join.dossier
  }
}

/// Additions to an entity declared elsewhere.
struct EntityAddition: Sendable {
  var entity: String
  var includes: [String]
  var note: String
  var position: SourcePosition?
}

/// A value of a field, unresolved.
struct FieldDraft: Sendable {
  var entity: String
  var field: String
  var value: String
  var when: When?
  var claims: [ClaimDraft]
}

/// Relations as found, in columns of text numbers.
struct RelationDrafts: Sendable {
  struct Extra: Sendable {
    var id = ""
    var properties: [Property] = []
    var after: [String] = []
    var before: [String] = []

    var isEmpty: Bool { id.isEmpty && properties.isEmpty && after.isEmpty && before.isEmpty }
  }

  var kind: [TextID] = []
  var subject: [TextID] = []
  var object: [TextID] = []
  var about: [TextID] = []
  var when: [UInt32] = []
  var extra: [UInt32] = []
  var extras: [Extra] = [Extra()]
  var position: [SourcePosition?] = []
  var hasClaim: [Bool] = []
}

/// Joins the drafts of a builder into a dossier and collects every fault on the way.
struct DossierJoin {
  var builder: DossierBuilder
  var dossier: Dossier
  var diagnostics: [Diagnostic] = []

  /// For each text: the number of the entity whose id it is.
  var entityNumbers: [String: Int] = [:]
  var sourceNumbers: [String: Int] = [:]
  /// Unknown ids already reported, so that each is explained once and pointed at every time.
  private var suggestions: [String: String?] = [:]

  /// For how many unknown ids similar ones are looked for.
  private static let suggestionLimit = 200

  init(_ builder: DossierBuilder) {
    self.builder = builder
    dossier = Dossier(vocabulary: builder.vocabulary)
    dossier.title = builder.title
    dossier.inputs = builder.inputs
  }

  mutating func run() {
    declareSources()
    declareEntities()
    joinNames()
    joinMentions()
    joinFields()
    joinRelations()
    joinRoutes()
    joinCounts()
    joinJudgements()
    resolveDetails()
    finishClaims()
    dossier.countRelationKinds()
    dossier.texts = builder.texts.table
    dossier.times = TimeTable(builder.times)
  }

  mutating func fault(
    _ code: String, _ message: String, at position: SourcePosition?, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(.error, code: code, message, at: position, hint: hint))
  }

  /// The number of entity `id`, or nil after a fault has been noted.
  mutating func entity(_ id: String, at position: SourcePosition?) -> Int? {
    if let number = entityNumbers[id] { return number }
    if sourceNumbers[id] != nil {
      fault(
        "not-an-entity", "`\(id)` is a source, not an entity", at: position,
        hint: "declare an entity for it under another id if it acts in its own right")
    } else {
      unknown(id, "entity", at: position)
    }
    return nil
  }

  mutating func unknown(_ id: String, _ what: String, at position: SourcePosition?) {
    if what == "source", entityNumbers[id] != nil {
      fault(
        "not-a-source", "`\(id)` is an entity, not a source", at: position,
        hint: "who says something stands under `by:`; a source is what one has read")
      return
    }
    let suggestion: String?
    if let known = suggestions[id] {
      suggestion = known
    } else {
      let isSource = what == "source"
      // Each search goes through all ids, and nobody reads thousands of suggestions.
      suggestion =
        suggestions.count < Self.suggestionLimit
        ? Spelling.nearest(
          id, among: (isSource ? [] : builder.entities.map(\.id)) + builder.sources.map(\.id))
        : nil
      suggestions[id] = suggestion
    }
    fault(
      "unknown-id", "there is no \(what) `\(id)`", at: position,
      hint: suggestion.map { "did you mean `\($0)`?" }
        ?? "declare it under `\(what == "source" ? "sources" : "entities"):`")
  }

  /// Notes a fault when a record rests on nothing.
  mutating func requireClaims(
    _ claims: [ClaimDraft], for what: String, at position: SourcePosition?
  ) {
    guard claims.isEmpty else { return }
    fault(
      "no-claim", "\(what) rests on no claim", at: position,
      hint: "say which source says so, and where")
  }

  private mutating func declareSources() {
    var places: [String: SourcePosition?] = [:]
    for source in builder.sources {
      if let number = sourceNumbers[source.id] {
        // Citing what was read, or citing twice, adds nothing and is no fault.
        if source.isCited {
          fill(number, from: source)
        } else if dossier.sources[number].isCited {
          let cited = dossier.sources[number]
          dossier.sources[number] = source
          fill(number, from: cited)
        } else {
          duplicate(source.id, "source", at: source.position, first: places[source.id] ?? nil)
        }
        continue
      }
      sourceNumbers[source.id] = dossier.sources.count
      places[source.id] = source.position
      dossier.sources.append(source)
    }
    for source in dossier.sources {
      for id in source.derivesFrom where sourceNumbers[id] == nil {
        unknown(id, "source", at: source.position)
      }
    }
    dossier.origins = dossier.sources.map { source in
      source.derivesFrom.first { sourceNumbers[$0] != nil }.flatMap { sourceNumbers[$0] }
    }
    dossier.roots = Self.roots(dossier.origins)
  }

  private mutating func fill(_ number: Int, from other: Source) {
    if dossier.sources[number].title.isEmpty { dossier.sources[number].title = other.title }
    if dossier.sources[number].outlet.isEmpty { dossier.sources[number].outlet = other.outlet }
    if dossier.sources[number].kind.isEmpty { dossier.sources[number].kind = other.kind }
    if dossier.sources[number].derivesFrom.isEmpty {
      dossier.sources[number].derivesFrom = other.derivesFrom
    }
  }

  /// For each source, the end of its `derives-from`; a circle ends at its lowest number.
  private static func roots(_ origins: [Int?]) -> [Int] {
    var roots: [Int?] = .init(repeating: nil, count: origins.count)
    var place: [Int?] = .init(repeating: nil, count: origins.count)
    for start in origins.indices where roots[start] == nil {
      var way: [Int] = []
      var current = start
      while roots[current] == nil, place[current] == nil {
        place[current] = way.count
        way.append(current)
        guard let next = origins[current] else { break }
        current = next
      }
      let root: Int
      if let known = roots[current] {
        root = known
      } else if origins[current] == nil {
        root = current
      } else {
        root = way[(place[current] ?? 0)...].min() ?? current
      }
      for source in way { roots[source] = root }
    }
    return roots.indices.map { roots[$0] ?? $0 }
  }

  private mutating func duplicate(
    _ id: String, _ what: String, at position: SourcePosition?, first: SourcePosition?
  ) {
    fault("duplicate-id", "\(what) `\(id)` is declared twice", at: position)
    diagnostics.append(
      Diagnostic(.note, code: "first-declared", "`\(id)` is first declared here", at: first))
  }

  private mutating func declareEntities() {
    for (index, draft) in builder.entities.enumerated() {
      if let first = entityNumbers[draft.id] {
        duplicate(
          draft.id, "entity", at: draft.position,
          first: SourcePosition(packed: dossier.entityColumns.position[first]))
        continue
      }
      if let source = sourceNumbers[draft.id] {
        duplicate(
          draft.id, "the id", at: draft.position, first: dossier.sources[source].position)
        continue
      }
      entityNumbers[draft.id] = dossier.entityColumns.count
      let (kind, isSet) = entityKind(draft)
      var detail = EntityColumns.Detail()
      detail.isUnnamed = draft.isUnnamed
      detail.isSet = isSet || draft.size != nil || !draft.includes.isEmpty
      detail.size = draft.size
      detail.coordinates = draft.coordinates
      detail.note = draft.note
      dossier.entityColumns.id.append(builder.texts.intern(draft.id).rawValue)
      dossier.entityColumns.kind.append(UInt16(kind))
      dossier.entityColumns.name.append(builder.texts.intern(draft.name).rawValue)
      dossier.entityColumns.position.append(SourcePosition.pack(draft.position))
      let isPlain =
        !detail.isUnnamed && !detail.isSet && detail.coordinates == nil && detail.note.isEmpty
      if isPlain {
        dossier.entityColumns.detail.append(0)
      } else {
        dossier.entityColumns.detail.append(UInt32(dossier.entityColumns.details.count))
        dossier.entityColumns.details.append(detail)
      }
      additionsOf(index, draft)
    }
    resolveAdditions()
  }

  private mutating func additionsOf(_ index: Int, _ draft: EntityDraft) {
    guard !draft.includes.isEmpty else { return }
    builder.additions.append(
      .init(entity: draft.id, includes: draft.includes, note: "", position: draft.position))
  }

  private mutating func resolveAdditions() {
    var known: [Int: Set<Int>] = [:]
    for addition in builder.additions {
      guard let number = entity(addition.entity, at: addition.position) else { continue }
      let members = addition.includes.compactMap { entity($0, at: addition.position) }
      var slot = Int(dossier.entityColumns.detail[number])
      if slot == 0 {
        slot = dossier.entityColumns.details.count
        dossier.entityColumns.details.append(.init())
        dossier.entityColumns.detail[number] = UInt32(slot)
      }
      for member in members where !known[number, default: []].contains(member) {
        if member == number {
          fault("includes-itself", "`\(addition.entity)` includes itself", at: addition.position)
        } else {
          known[number, default: []].insert(member)
          dossier.entityColumns.details[slot].includes.append(member)
          dossier.entityColumns.details[slot].isSet = true
        }
      }
      if !addition.note.isEmpty {
        let note = dossier.entityColumns.details[slot].note
        dossier.entityColumns.details[slot].note =
          note.isEmpty ? addition.note : note + " " + addition.note
      }
    }
  }

  private mutating func entityKind(_ draft: EntityDraft) -> (kind: Int, isSet: Bool) {
    if let kind = dossier.vocabulary.entityKind(draft.kind) { return (kind, false) }
    if let pair = EntityKind.plurals.first(where: { $0.plural == draft.kind }),
      let kind = dossier.vocabulary.entityKind(pair.singular)
    {
      return (kind, true)
    }
    let known = dossier.vocabulary.entityKinds.map(\.id)
    fault(
      "unknown-kind", "there is no kind of entity `\(draft.kind)`", at: draft.position,
      hint: Spelling.nearest(draft.kind, among: known).map { "did you mean `\($0)`?" }
        ?? "add it under `vocabulary: entity-kinds:`")
    return (0, false)
  }
}

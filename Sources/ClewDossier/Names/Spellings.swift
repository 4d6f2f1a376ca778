/// The names and ids that a name index finds: names first, then ids, each with its entity.
struct Spellings: Sendable {
  private enum Storage: Sendable {
    case list(entries: [NameIndex.Entry], names: [(text: String, entry: Int)])
    case dossier(Dossier)
  }

  private let storage: Storage

  init(entries: [NameIndex.Entry]) {
    storage = .list(
      entries: entries,
      names: entries.enumerated().flatMap { number, entry in
        entry.names.map { ($0, number) }
      })
  }

  init(dossier: Dossier) { storage = .dossier(dossier) }

  var entityCount: Int {
    switch storage {
    case .list(let entries, _): entries.count
    case .dossier(let dossier): dossier.entityCount
    }
  }

  private var nameCount: Int {
    switch storage {
    case .list(_, let names): names.count
    case .dossier(let dossier): dossier.nameColumns.text.count
    }
  }

  /// How many names and ids there are together.
  var count: Int { nameCount + entityCount }

  /// Whether a spelling is a name, not an id.
  func isName(_ item: Int) -> Bool { item < nameCount }

  /// The spelling as it is written.
  func text(_ item: Int) -> String {
    guard item < nameCount else { return id(ofEntity: item - nameCount) }
    switch storage {
    case .list(_, let names): return names[item].text
    case .dossier(let dossier): return dossier.texts[dossier.nameColumns.text[item]]
    }
  }

  /// Whose name or id it is, by place among the entities.
  func entity(_ item: Int) -> Int {
    guard item < nameCount else { return item - nameCount }
    switch storage {
    case .list(_, let names): return names[item].entry
    case .dossier(let dossier): return Int(dossier.nameColumns.entity[item])
    }
  }

  /// The id of the entity at a place.
  func id(ofEntity place: Int) -> String {
    switch storage {
    case .list(let entries, _): entries[place].id
    case .dossier(let dossier): dossier.id(ofEntity: place)
    }
  }

  /// The number by which answers call the entity at a place.
  func number(ofEntity place: Int) -> Int {
    switch storage {
    case .list(let entries, _): entries[place].entityIndex
    case .dossier: place
    }
  }
}

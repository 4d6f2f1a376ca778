/// The names and ids that a name index finds: names first, then ids, each with its entity.
struct Spellings: Sendable {
  private enum Storage: Sendable {
    case list(entries: [NameIndex.Entry], names: [(text: String, entry: Int)])
    case columns(Columns)
  }

  /// The columns of a dossier that spellings stand in.
  ///
  /// A class, so that asking for one spelling after another counts one reference and not one a column.
  private final class Columns: Sendable {
    let texts: TextTable
    let names: RecordColumn<UInt32>
    let entities: RecordColumn<UInt32>
    let ids: RecordColumn<UInt32>

    init(_ dossier: Dossier) {
      texts = dossier.texts
      names = dossier.nameColumns.text
      entities = dossier.nameColumns.entity
      ids = dossier.entityColumns.id
    }
  }

  private let storage: Storage

  init(entries: [NameIndex.Entry]) {
    storage = .list(
      entries: entries,
      names: entries.enumerated().flatMap { number, entry in
        entry.names.map { ($0, number) }
      })
  }

  init(dossier: Dossier) { storage = .columns(Columns(dossier)) }

  var entityCount: Int {
    switch storage {
    case .list(let entries, _): entries.count
    case .columns(let columns): columns.ids.count
    }
  }

  private var nameCount: Int {
    switch storage {
    case .list(_, let names): names.count
    case .columns(let columns): columns.names.count
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
    case .columns(let columns): return columns.texts[columns.names[item]]
    }
  }

  /// Whose name or id it is, by place among the entities.
  func entity(_ item: Int) -> Int {
    guard item < nameCount else { return item - nameCount }
    switch storage {
    case .list(_, let names): return names[item].entry
    case .columns(let columns): return Int(columns.entities[item])
    }
  }

  /// The id of the entity at a place.
  func id(ofEntity place: Int) -> String {
    switch storage {
    case .list(let entries, _): entries[place].id
    case .columns(let columns): columns.texts[columns.ids[place]]
    }
  }

  /// The number by which answers call the entity at a place.
  func number(ofEntity place: Int) -> Int {
    switch storage {
    case .list(let entries, _): entries[place].entityIndex
    case .columns: place
    }
  }
}

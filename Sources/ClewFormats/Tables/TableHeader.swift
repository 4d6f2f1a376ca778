internal import ClewDossier

/// The names of a table's columns, and which of them hold what.
struct TableHeader {
  /// What is wrong with a header.
  struct Fault: Error {
    var code: String
    var message: String
    var hint: String?
  }

  /// The names as they stand in the file.
  let names: [String]
  private let folded: [String]

  init(names: [String]) {
    self.names = names
    folded = names.map(Self.folded)
  }

  /// A name without case and without blanks around it; `_`, `-` and blanks within are one.
  private static func folded(_ name: String) -> String {
    var result = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "_", "-", " ": result.unicodeScalars.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return result
  }

  /// The delimiter that stands most often outside quotes in the first line; a comma if none does.
  static func delimiter(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> UInt8 {
    var counts = [Int](repeating: 0, count: TableMapping.delimiters.count)
    var isQuoted = false
    for offset in start..<end {
      let byte = bytes[offset]
      if byte == RowSplitter.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13 { break }
      if let place = TableMapping.delimiters.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return TableMapping.delimiters[counts.firstIndex(of: most) ?? 0]
  }

  // MARK: Roles

  /// The usual names, the likeliest first.
  private static let usual: [TableMapping.Role: [String]] = [
    .id: [
      "id", "key", "entity id", "node id", "entity", "node", "identifier", "code", "uid", "uuid",
    ],
    .name: ["name", "label", "title", "caption", "full name"],
    .entityKind: ["kind", "type", "entity kind", "entity type", "category", "schema", "class"],
    .kind: [
      "kind", "type", "relation", "relationship", "label", "predicate", "relation kind",
      "relation type", "edge type", "edge",
    ],
    .weight: ["weight", "amount", "value", "strength"],
    .date: ["date", "when", "time", "day", "timestamp", "edtf"],
    .source: [
      "source ref", "source id", "source", "reference", "evidence", "citation", "provenance",
    ],
  ]

  /// Names that go together for the two ends of a relation.
  private static let ends: [(from: String, to: String)] = [
    ("from", "to"), ("from id", "to id"), ("subject", "object"), ("source", "target"),
    ("source id", "target id"), ("src", "dst"), ("source", "destination"), ("src", "dest"),
    ("tail", "head"), ("source", "to"), ("from", "target"),
  ]

  /// The columns of a table of entities.
  func entityLayout(_ mapping: TableMapping) throws(Fault) -> EntityLayout {
    var taken: Set<Int> = []
    let chosen = try choose([.id, .name, .entityKind], mapping, &taken)
    guard let id = chosen[.id] ?? detect(.id, mapping, &taken) else { throw missing("id") }
    let name = chosen[.name] ?? detect(.name, mapping, &taken)
    let kind = chosen[.entityKind] ?? detect(.entityKind, mapping, &taken)
    var layout = EntityLayout(id: id, name: name, kind: kind)
    if case .constant(let text)? = mapping[.entityKind] { layout.constantKind = text }
    return layout
  }

  /// The columns of a table of relations.
  func relationLayout(_ mapping: TableMapping) throws(Fault) -> RelationLayout {
    var taken: Set<Int> = []
    let chosen = try choose([.from, .to, .kind, .weight, .date, .source], mapping, &taken)
    var from = chosen[.from]
    var to = chosen[.to]
    for pair in Self.ends where from == nil || to == nil {
      guard let first = from ?? column(pair.from, taken),
        let last = to ?? column(pair.to, taken), first != last
      else { continue }
      (from, to) = (first, last)
    }
    guard let from else { throw missing("from") }
    guard let to else { throw missing("to") }
    taken.formUnion([from, to])
    var layout = RelationLayout(from: from, to: to)
    layout.kind = chosen[.kind] ?? detect(.kind, mapping, &taken)
    layout.weight = chosen[.weight] ?? detect(.weight, mapping, &taken)
    layout.date = chosen[.date] ?? detect(.date, mapping, &taken)
    layout.source = chosen[.source] ?? detect(.source, mapping, &taken)
    if case .constant(let text)? = mapping[.kind] { layout.constantKind = text }
    if case .constant(let text)? = mapping[.source] { layout.constantSource = text }
    return layout
  }

  /// The columns that the mapping names.
  private func choose(
    _ roles: [TableMapping.Role], _ mapping: TableMapping, _ taken: inout Set<Int>
  ) throws(Fault) -> [TableMapping.Role: Int] {
    var result: [TableMapping.Role: Int] = [:]
    for role in roles {
      switch mapping[role] {
      case nil: continue
      case .constant(let text)?:
        guard text.isEmpty || role.takesConstants else {
          throw Fault(
            code: "no-constant",
            message: "`\(role.rawValue)` needs a column, not the constant "
              + TextEncoding.quoted(text))
        }
      case .column(let name)?:
        var places = names.indices.filter { names[$0].utf8.elementsEqual(name.utf8) }
        if places.isEmpty { places = names.indices.filter { folded[$0] == Self.folded(name) } }
        guard let place = places.first else {
          throw Fault(
            code: "no-column",
            message: "there is no column \(TextEncoding.quoted(name)) for `\(role.rawValue)`",
            hint: hint(near: name))
        }
        guard places.count == 1 else {
          throw Fault(
            code: "column-twice",
            message: "there are \(places.count) columns \(TextEncoding.quoted(name))",
            hint: "rename all but one of them")
        }
        result[role] = place
        taken.insert(place)
      }
    }
    return result
  }

  private func detect(
    _ role: TableMapping.Role, _ mapping: TableMapping, _ taken: inout Set<Int>
  ) -> Int? {
    guard mapping[role] == nil else { return nil }
    for name in Self.usual[role] ?? [] {
      guard let place = column(name, taken) else { continue }
      taken.insert(place)
      return place
    }
    return nil
  }

  /// The column of a usual name; nil where there are several, for nobody knows which is meant.
  private func column(_ name: String, _ taken: Set<Int>) -> Int? {
    let places = folded.indices.filter { folded[$0] == name }
    guard places.count == 1, let place = places.first, !taken.contains(place) else { return nil }
    return place
  }

  // MARK: Faults

  private func missing(_ role: String) -> Fault {
    Fault(
      code: "no-column", message: "no column can be told to hold `\(role)`",
      hint:
        "name it in a file for `--table-map`, or with `--\(role)` of `clew index`; the columns are "
        + listed)
  }

  private func hint(near name: String) -> String {
    let near = Spelling.nearest(name, among: names.filter { !$0.isEmpty })
    return (near.map { "did you mean \(TextEncoding.quoted($0))? " } ?? "") + "the columns are "
      + listed
  }

  /// The names of the columns for a message.
  private var listed: String {
    let shown = names.prefix(30).map { TextEncoding.quoted($0) }.joined(separator: ", ")
    return names.count > 30 ? "\(shown) and \(names.count - 30) more" : shown
  }
}

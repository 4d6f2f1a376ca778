internal import ClewDossier
internal import ClewFormats

/// Cliques, cores and trusses with their members, in words and in JSON: all three in short, or one.
struct CohesionReport {
  let session: Session
  let network: Network
  /// nil: not asked for.
  let cores: CohesionLevels?
  let trusses: CohesionLevels?
  let cliques: Cliques?
  /// The core or truss to list; nil: the highest.
  let number: Int?
  let top: Int
  let members: Int
  /// How many cliques were looked at, at most.
  let limit: Int

  private var wording: Wording { Wording(reading: session.reading) }
  private var isWhole: Bool { cores != nil && trusses != nil && cliques != nil }

  private func limited<Item>(_ items: [Item], _ count: Int) -> ArraySlice<Item> {
    count == 0 ? items[...] : items.prefix(count)
  }

  /// The core or truss to list.
  private func level(_ levels: CohesionLevels) -> CohesionLevels.Level? {
    number.map { levels.level($0) } ?? levels.levels.first
  }

  /// Whether nothing of what was asked for is there.
  var isEmpty: Bool {
    guard !isWhole else { return false }
    if let cliques { return cliques.members.isEmpty }
    return (cores ?? trusses).map { level($0) == nil } ?? true
  }

  var text: String {
    let heading = NetworkHeading(network)
    var text = title + "\n" + heading.lines
    text += "  direction ignored; many ties between two are one\n  \(heading.caution)\n"
    guard isWhole else {
      if let cliques { return text + "\n" + list(cliques) }
      if let cores { return text + "\n" + listed(cores, "core") }
      return text + (trusses.map { "\n" + listed($0, "truss") } ?? "")
    }
    if let cores {
      text += "\nCores: everybody is tied to k others of it\n" + summary(cores)
    }
    if let trusses {
      text += "\nTrusses: every tie is backed by k - 2 common contacts\n" + summary(trusses)
    }
    if let cliques {
      text += "\nCliques: everybody is tied to everybody, and nobody else to all\n" + list(cliques)
    }
    return text
  }

  private var title: String {
    if isWhole { return "What is closest knit?" }
    if cliques != nil { return "Cliques: where is everybody tied to everybody?" }
    return cores != nil
      ? "Core: where is everybody tied to many others of it?"
      : "Truss: where is every tie backed by common contacts?"
  }

  private func summary(_ levels: CohesionLevels) -> String {
    guard !levels.levels.isEmpty else { return "  none\n" }
    let shown = limited(levels.levels, top)
    let rows = shown.enumerated().map { place, level -> [String] in
      // Whoever is in the innermost is in all others.
      let names =
        place > 0
        ? []
        : (levels.parts(of: level.number).first ?? []).prefix(5).map { wording.name($0) }
      let rest = level.memberCount - names.count
      return [
        "k = \(level.number)", count(level.memberCount, "entity", "entities"),
        count(level.partCount, "part", "parts"),
        names.joined(separator: ", ") + (rest > 0 && !names.isEmpty ? " and \(rest) more" : ""),
      ]
    }
    return TextTableLayout.text(rows, alignment: [.left, .right, .right, .left])
      + more(levels.levels.count - shown.count)
  }

  private func list(_ cliques: Cliques) -> String {
    // Those not looked at may be larger.
    let larger =
      cliques.members.isEmpty
      ? "" : ": the largest here are those of the ones looked at, not of all"
    let truncation =
      cliques.isTruncated
      ? "; only the first \(limit) of any size were looked at (--limit)\(larger)" : ""
    guard !cliques.members.isEmpty else {
      return "  none of \(cliques.smallest) entities or more\(truncation)\n"
    }
    let sizes = cliques.sizes.map { "\($0.count) of \($0.size)" }.joined(separator: ", ")
    return "  \(sizes) entities\(truncation)\n" + list(cliques.members)
  }

  private func listed(_ levels: CohesionLevels, _ word: String) -> String {
    guard let level = level(levels) else {
      return number.map { "There is no \($0)-\(word).\n" } ?? "There is no \(word).\n"
    }
    return
      "The \(number ?? level.number)-\(word): \(count(level.memberCount, "entity", "entities")) in "
      + "\(count(level.partCount, "part", "parts"))\n" + list(levels.parts(of: level.number))
  }

  private func list(_ items: [[Int]]) -> String {
    let shown = limited(items, top)
    let lines = shown.map { item in
      let names = limited(item, members).map { wording.name($0) }
      let rest = item.count - names.count
      return "  \(item.count): " + names.joined(separator: ", ")
        + (rest > 0 ? " and \(rest) more (--members 0 shows all)" : "") + "\n"
    }
    return lines.joined() + more(items.count - shown.count)
  }

  private func more(_ rest: Int) -> String {
    rest > 0 ? "  and \(rest) more (--top 0 shows all)\n" : ""
  }

  private func count(_ value: Int, _ one: String, _ many: String) -> String {
    value == 1 ? "1 \(one)" : "\(value) \(many)"
  }
}

extension CohesionReport {
  var json: JSONValue {
    let heading = NetworkHeading(network)
    var parts: [JSONValue.Member] = []
    if isWhole {
      parts += [
        .init("cores", .array(cores?.levels.map { summary($0) } ?? [])),
        .init("trusses", .array(trusses?.levels.map { summary($0) } ?? [])),
      ]
    } else {
      if let cores { parts.append(.init("core", whole(cores))) }
      if let trusses { parts.append(.init("truss", whole(trusses))) }
    }
    if let cliques { parts.append(.init("cliques", whole(cliques))) }
    return session.envelope(
      "cohesion",
      [.init("projection", .string(network.projection.id))] + heading.size + heading.reporting
        + parts)
  }

  private func summary(_ level: CohesionLevels.Level) -> JSONValue {
    .object([
      .init("k", .integer(level.number)), .init("entities", .integer(level.memberCount)),
      .init("inNoHigher", .integer(level.ownCount)), .init("parts", .integer(level.partCount)),
    ])
  }

  private func whole(_ levels: CohesionLevels) -> JSONValue {
    guard let level = level(levels) else { return .null }
    return .object([
      .init("k", .integer(number ?? level.number)), .init("entities", .integer(level.memberCount)),
      .init("partCount", .integer(level.partCount)),
      .init(
        "parts", .array(limited(levels.parts(of: level.number), top).map { group($0) })),
    ])
  }

  private func whole(_ cliques: Cliques) -> JSONValue {
    .object([
      .init("minimumSize", .integer(cliques.smallest)),
      .init("count", .integer(cliques.members.count)),
      .init("truncated", .bool(cliques.isTruncated)), .init("limit", .integer(limit)),
      .init(
        "sizes",
        .array(
          cliques.sizes.map {
            .object([.init("size", .integer($0.size)), .init("count", .integer($0.count))])
          })),
      .init("list", .array(limited(cliques.members, top).map { group($0) })),
    ])
  }

  private func group(_ numbers: [Int]) -> JSONValue {
    let forms = JSONForms(reading: session.reading)
    return .object([
      .init("size", .integer(numbers.count)),
      .init("members", .array(limited(numbers, members).map { forms.entity($0) })),
    ])
  }
}

internal import ClewDossier

/// Reads DOT into a dossier: whole, if Clew wrote it; else as entities with unnamed links.
enum DOTDossierReader {
  static func read(_ bytes: [UInt8], file: UInt32, into reader: inout DossierReader) {
    let (graphs, diagnostics) = DOTReader.read(bytes, file: file)
    reader.note(diagnostics)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      reader.hasLoss = true
      return
    }
    for graph in graphs {
      let isOwn = graph.attributes.contains { $0.name == "clew" }
      reader.read(isOwn ? restored(graph, &reader) : foreign(graph, &reader))
    }
  }

  /// The longhand file that a drawing of Clew's carries in its attributes.
  private static func restored(_ graph: DOTGraph, _ reader: inout DossierReader) -> SyntaxNode {
    var entries: [SyntaxNode.Entry] = []
    var entities: [SyntaxNode.Entry] = []
    var relations: [SyntaxNode] = []
    func json(_ value: DOTValue, _ position: SourcePosition) -> SyntaxNode? {
      let parsed = JSONReader().read(Array(value.text.utf8), file: position.file)
      reader.note(parsed.diagnostics.map { $0.moved(to: position) })
      return parsed.root?.moved(to: position)
    }
    for attribute in graph.attributes where attribute.name.hasPrefix("clew_") {
      guard let node = json(attribute.value, graph.position) else { continue }
      if attribute.name == "clew_entities", let found = node.entries {
        entities += found
      } else if attribute.name == "clew_relations", let found = node.items {
        relations += found
      } else {
        // Of the wrong type, too: the reader of the records tells.
        entries.append(
          .init(
            key: String(attribute.name.dropFirst(5)), keyPosition: graph.position, value: node))
      }
    }
    var drawnEntities: [(number: Int, entry: SyntaxNode.Entry)] = []
    for node in graph.nodes {
      guard let value = node.attributes["clew_entity"],
        let record = json(value, node.position)
      else { continue }
      let id = node.attributes["clew_id"]?.text ?? node.id
      drawnEntities.append(
        (
          number(node.attributes) ?? Int.max,
          .init(key: id, keyPosition: node.position, value: record)
        ))
    }
    var drawnRelations: [(number: Int, entry: SyntaxNode)] = []
    for edge in graph.edges {
      guard let value = edge.attributes["clew_relation"],
        let record = json(value, edge.position)
      else { continue }
      drawnRelations.append((number(edge.attributes) ?? Int.max, record))
    }
    entities = merged(entities, drawnEntities)
    relations = merged(relations, drawnRelations)
    let start = graph.position
    entries.insert(
      .init(
        key: "clew", keyPosition: start,
        value: SyntaxNode(.scalar(text: "1", style: .plain), at: start)), at: 0)
    entries.append(
      .init(
        key: "entities", keyPosition: start, value: SyntaxNode(.mapping(entities), at: start)))
    entries.append(
      .init(
        key: "relations", keyPosition: start, value: SyntaxNode(.sequence(relations), at: start)))
    return SyntaxNode(.mapping(entries), at: start)
  }

  /// The place that a drawn record had in its dossier, if the drawing tells.
  private static func number(_ attributes: DOTAttributes) -> Int? {
    attributes["clew_number"].flatMap { Int($0.text) }
  }

  /// The records that are not drawn with those that are between them, each at its number.
  private static func merged<Record>(
    _ rest: [Record], _ drawn: [(number: Int, entry: Record)]
  ) -> [Record] {
    let order = drawn.indices.sorted { left, right in
      drawn[left].number == drawn[right].number
        ? left < right : drawn[left].number < drawn[right].number
    }
    var result: [Record] = []
    var waiting = rest[...]
    for index in order {
      while result.count < drawn[index].number, let next = waiting.popFirst() {
        result.append(next)
      }
      result.append(drawn[index].entry)
    }
    return result + waiting
  }

  /// Another tool's drawing as a longhand file: what it says is all that is claimed, by itself.
  private static func foreign(_ graph: DOTGraph, _ reader: inout DossierReader) -> SyntaxNode {
    let start = graph.position
    func text(_ value: String, _ position: SourcePosition) -> SyntaxNode {
      SyntaxNode(.scalar(text: value, style: .quoted), at: position)
    }
    func mapping(_ pairs: [(String, SyntaxNode)], _ position: SourcePosition) -> SyntaxNode {
      SyntaxNode(
        .mapping(pairs.map { .init(key: $0.0, keyPosition: position, value: $0.1) }),
        at: position)
    }
    var taken: Set<String> = []
    var nextNumber: [String: Int] = [:]
    func freshID(_ name: String) -> String {
      let base = ForeignID.make(from: name)
      var id = base
      while !taken.insert(id).inserted {
        // Where many names make one id, each goes on counting where the last one stopped.
        let number = nextNumber[base] ?? 2
        nextNumber[base] = number + 1
        id = "\(base)-\(number)"
      }
      return id
    }
    let source = freshID("drawing-" + (graph.name ?? "unnamed"))
    let ids = graph.nodes.map { freshID($0.id) }
    let entities = zip(graph.nodes, ids).map { node, id -> SyntaxNode.Entry in
      let label = node.attributes["label"].flatMap { $0.isHTML ? nil : $0.text }
      let name = label.map { $0 == "\\N" || $0.isEmpty ? node.id : $0 } ?? node.id
      let kind = [node.attributes["kind"]?.text, node.attributes["type"]?.text]
        .compactMap { $0 }.first { reader.builder.vocabulary.entityKind($0) != nil }
      return .init(
        key: id, keyPosition: node.position,
        value: mapping(
          [("kind", text(kind ?? "object", node.position)), ("name", text(name, node.position))],
          node.position))
    }
    let relations = graph.edges.map { edge -> SyntaxNode in
      let named = [
        edge.attributes["kind"]?.text, edge.attributes["type"]?.text,
        edge.attributes["label"].flatMap { $0.isHTML ? nil : $0.text },
      ].compactMap { $0 }
      let known = named.first { word in
        reader.builder.vocabulary.relationKinds.contains { $0.id == word || $0.label == word }
      }
      let id = reader.builder.vocabulary.relationKinds.first {
        $0.id == known || $0.label == known
      }?.id
      var pairs = [
        ("subject", text(ids[edge.tail], edge.position)),
        ("kind", text(id ?? (graph.isDirected ? "points-to" : "linked-with"), edge.position)),
        ("object", text(ids[edge.head], edge.position)),
        ("source", text(source, edge.position)),
      ]
      if id == nil, let label = named.last, !label.isEmpty {
        pairs.append(
          ("with", mapping([("label", text(label, edge.position))], edge.position)))
      }
      return mapping(pairs, edge.position)
    }
    let kinds = mapping(
      [
        (
          "linked-with",
          mapping(
            [("label", text("linked with", start)), ("symmetric", text("true", start))], start)
        ),
        (
          "points-to",
          mapping(
            [("label", text("points to", start)), ("inverse", text("pointed to by", start))],
            start)
        ),
      ], start)
    return mapping(
      [
        ("clew", text("1", start)),
        (
          "sources",
          mapping(
            [(source, mapping([("title", text(graph.name ?? "a drawing", start))], start))], start)
        ),
        ("vocabulary", mapping([("relation-kinds", kinds)], start)),
        ("entities", SyntaxNode(.mapping(entities), at: start)),
        ("relations", SyntaxNode(.sequence(relations), at: start)),
      ], start)
  }
}

/// Ids for what other tools call by any text.
enum ForeignID {
  /// Letters, digits, `-`, `.` and `_` of `name`, the rest as `-`; never empty.
  static func make(from name: String) -> String {
    var id = ""
    for scalar in FoldedText.fold(name).unicodeScalars.prefix(80) {
      let isPlain =
        scalar.isASCII
        && ((48...57).contains(scalar.value) || (97...122).contains(scalar.value))
      id.unicodeScalars.append(isPlain ? scalar : "-")
    }
    while id.hasPrefix("-") { id.removeFirst() }
    if id.isEmpty { id = "node" }
    return id == "unknown" || id == "unstated" ? id + "-node" : id
  }
}

extension SyntaxNode {
  /// The same tree with every position at `position`.
  func moved(to position: SourcePosition) -> SyntaxNode {
    switch kind {
    case .scalar: SyntaxNode(kind, at: position)
    case .sequence(let items):
      SyntaxNode(.sequence(items.map { $0.moved(to: position) }), at: position)
    case .mapping(let entries):
      SyntaxNode(
        .mapping(
          entries.map {
            .init(key: $0.key, keyPosition: position, value: $0.value.moved(to: position))
          }), at: position)
    }
  }
}

extension Diagnostic {
  /// The same diagnostic at `position`.
  func moved(to position: SourcePosition) -> Diagnostic {
    var moved = self
    moved.position = position
    return moved
  }
}

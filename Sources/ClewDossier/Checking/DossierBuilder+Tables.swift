extension DossierBuilder {
  /// Adds what tables hold, to be joined with dossier files.
  ///
  /// An entity that a dossier file declares is not declared again: the rows speak of it by its id.
  /// Rows that say the same of the same ends and date become claims on one record, as in dossier
  /// files; tables alone are kept row by row (`Dossier.init(tables:)`). Linear in the rows, some
  /// hundred bytes each.
  public mutating func add(_ tables: TableRecords) {
    let declared = Set(entities.map(\.id))
    let entities = tables.entities
    var sourceIDs = Set(sources.map(\.id))
    func declare(_ id: String, title: String, kind: String) {
      guard sourceIDs.insert(id).inserted else { return }
      var source = Source(id: id)
      source.title = title
      source.kind = kind
      add(source)
    }
    let files = tables.inputs.map {
      $0.name.split(separator: "/").last.map(String.init) ?? $0.name
    }
    for (input, id) in zip(tables.inputs, files) {
      declare(id, title: input.name, kind: "table")
      inputs.append(Dossier.Input(name: input.name, fingerprint: input.fingerprint))
    }
    let entityKinds = entities.kindNames.map { word -> String in
      let number = vocabulary.entityKind(tableWord: word)
      return vocabulary.entityKinds[number].id
    }
    for number in 0..<entities.count {
      let id = entities.ids[number]
      let name = entities.names[number]
      if declared.contains(id) {
        if !name.isEmpty { add(NameDraft(name), to: id) }
      } else {
        add(
          EntityDraft(
            id: id, kind: entityKinds[Int(entities.kinds[number])], name: name.isEmpty ? id : name))
      }
      guard number < entities.declaredCount,
        let file = tables.inputs.firstIndex(where: {
          !$0.holdsRelations && $0.records.contains(number)
        })
      else { continue }
      var claim = ClaimDraft(source: files[file])
      claim.locator = "row \(entities.rows[number])"
      add(mentionOf: id, claims: [claim])
    }
    let relations = tables.relations
    let weights = relations.weights
    let kinds = relations.kindNames.map { word -> String in
      let number = vocabulary.relationKind(tableWord: word)
      return vocabulary.relationKinds[number].id
    }
    var file = 0
    let relationFiles = tables.inputs.indices.filter { tables.inputs[$0].holdsRelations }
    for number in 0..<relations.count {
      while file + 1 < relationFiles.count,
        number >= tables.inputs[relationFiles[file]].records.upperBound
      {
        file += 1
      }
      let named = relations.sources.isEmpty ? 0 : Int(relations.sources[number])
      let source = named == 0 ? files[relationFiles[file]] : relations.sourceNames[named]
      if named != 0 { declare(source, title: "", kind: "") }
      var claim = ClaimDraft(source: source)
      claim.locator = "row \(relations.rows[number])"
      if !relations.dates.isEmpty { claim.when = relations.times[Int(relations.dates[number])] }
      var draft = RelationDraft(
        entities.ids[Int(relations.subjects[number])], kinds[Int(relations.kinds[number])],
        entities.ids[Int(relations.objects[number])], claims: [claim])
      let weight = weights.isEmpty ? .nan : weights[number]
      if !weight.isNaN { draft.properties = [Property(key: "weight", value: "\(weight)")] }
      add(draft)
    }
  }
}

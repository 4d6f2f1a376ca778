internal import ClewDossier
internal import ClewFormats

/// What is known of an entity in words and in JSON.
struct ProfileReport {
  let session: Session
  let profile: EntityProfile

  private var reading: Reading { session.reading }
  private var dossier: Dossier { session.dossier }
  private var wording: Wording { Wording(reading: reading) }

  var text: String {
    let record = dossier.entity(profile.entity)
    var text =
      "\(wording.name(profile.entity)) (\(wording.kind(profile.entity)), id \(record.id))\n"
    text += "  policy: \(reading.policy.summary)\n"
    if !record.note.isEmpty { text += "  note: \(Console.visible(record.note))\n" }
    if let point = record.coordinates {
      text += "  at \(point.latitude) N, \(point.longitude) E\n"
    }
    text += identityText + namesText + legalText + fieldsText + countsText + journeysText
    text += tiesText
    if !profile.mentions.isEmpty {
      text += "\nMentioned\n"
      for claim in profile.mentions { text += "  \(wording.claim(claim))\n" }
    }
    let claims = allClaims
    if !claims.isEmpty { text += "\nSources\n" + wording.sourceList(claims) }
    return text
  }

  private var identityText: String {
    var text = ""
    if profile.members.count > 1 || !profile.judgements.isEmpty { text += "\nIdentity\n" }
    for judgement in profile.mergedBy {
      let ids = [judgement.first, judgement.second].map { dossier.id(ofEntity: $0) }
      text += "  rests on the judgement that `\(ids[0])` (\(nameAlone(judgement.first)))"
      text += " and `\(ids[1])` (\(nameAlone(judgement.second))) are "
      text += judgement.verdict == .same ? "the same" : "possibly the same"
      text += judged(judgement) + "\n"
    }
    for judgement in profile.judgements {
      let isFirst = reading.canonical(judgement.first) == profile.entity
      let other = wording.name(isFirst ? judgement.second : judgement.first)
      switch judgement.verdict {
      case .same: text += "  judged the same as \(other)"
      case .different: text += "  not the same as \(other)"
      case .unsure: text += "  unknown whether the same as \(other)"
      }
      // Of several records that are taken to be one, which was judged.
      let own = isFirst ? judgement.first : judgement.second
      if profile.members.count > 1 { text += " (`\(dossier.id(ofEntity: own))`)" }
      text += judged(judgement) + "\n"
    }
    if !profile.includes.isEmpty {
      text += "  includes " + profile.includes.map { wording.name($0) }.joined(separator: ", ")
      text += "\n"
    }
    if !profile.includedIn.isEmpty {
      text += "  one of " + profile.includedIn.map { wording.name($0) }.joined(separator: ", ")
      text += "\n"
    }
    return text
  }

  /// The name of the one record, not of those it is merged with.
  private func nameAlone(_ entity: Int) -> String {
    Console.visible(dossier.name(ofEntity: entity))
  }

  private func judged(_ judgement: IdentityJudgement) -> String {
    var parts: [String] = []
    if !judgement.who.isEmpty { parts.append("judged by \(Console.visible(judgement.who))") }
    if judgement.when != nil { parts.append(wording.when(judgement.when)) }
    if !judgement.why.isEmpty { parts.append(Console.visible(judgement.why)) }
    return parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")
  }

  private var namesText: String {
    guard profile.names.count > 1 else { return "" }
    var text = "\nNames\n"
    var seen: Set<String> = []
    for entry in profile.names where seen.insert(entry.name.text).inserted {
      let sort = entry.name.sort
      text += "  \(Console.visible(entry.name.text))"
      if sort != .name, sort != .spelling { text += " (\(sort.rawValue.words))" }
      text += "\n"
      for claim in entry.claims { text += "      \(wording.claim(claim))\n" }
    }
    return text
  }

  private var legalText: String {
    guard !profile.legal.isEmpty else { return "" }
    var text = "\nLegal status\n"
    for (status, claims) in profile.legal {
      let standing = reading.standing(of: claims)
      text += "  \(status.word)"
      if standing.state != .asserted || standing.isDoubted || standing.hedge != .stated {
        text += "  {\(wording.standing(standing))}"
      }
      text += "\n"
      for claim in claims { text += "      \(wording.claim(claim))\n" }
    }
    return text
  }

  private var fieldsText: String {
    guard !profile.fields.isEmpty else { return "" }
    var text = ""
    let times = profile.fields.filter { $0.value.field == "when" }
    let asserted = times.filter(\.standing.isAsserted)
    let isConflicting = asserted.indices.contains { left in
      asserted[(left + 1)...].contains {
        When.overlap(asserted[left].value.when, $0.value.when) == .no
      }
    }
    if !times.isEmpty { text += "\nWhen\(isConflicting ? "  (sources disagree)" : "")\n" }
    for field in times { text += fieldLine(field, wording.when(field.value.when)) }
    let others = profile.fields.filter { $0.value.field != "when" }
    if !others.isEmpty { text += "\nFurther\n" }
    for field in others {
      text += fieldLine(
        field, "\(Console.visible(field.value.field.words)): \(Console.visible(field.value.value))")
    }
    return text
  }

  private func fieldLine(_ field: EntityProfile.Field, _ value: String) -> String {
    var text = "  \(value)  {\(wording.standing(field.standing))}\n"
    for claim in wording.claims(field.standing) { text += "      \(wording.claim(claim))\n" }
    return text
  }

  private var countsText: String {
    profile.counts.isEmpty ? "" : "\nFigures\n" + CountsText(wording: wording).text(profile.counts)
  }

  private var journeysText: String {
    guard !profile.journeys.isEmpty else { return "" }
    let journeyText = JourneyText(wording: wording)
    return "\nJourneys\n" + profile.journeys.map { journeyText.text($0) }.joined()
  }

  private var tiesText: String {
    let groups: [(String, [Tie])] = [
      ("Parts in events", profile.ties.filter { isPart($0) }),
      ("Ties", profile.ties.filter { !isPart($0) && !$0.isContext }),
      ("Said of others, and by others of it", profile.sayings),
      ("Context", profile.ties.filter(\.isContext)),
    ]
    return groups.filter { !$0.1.isEmpty }.map { title, ties in
      "\n\(title)\n" + ties.map { line($0) }.joined()
    }.joined()
  }

  private func isPart(_ tie: Tie) -> Bool {
    guard case .relation(let number) = tie.ground else { return false }
    return dossier.kind(ofRelation: number).part != nil
  }

  private func line(_ tie: Tie) -> String {
    var text = "  \(wording.sentence(tie))"
    let detail = wording.detail(tie)
    if !detail.isEmpty { text += " (\(detail))" }
    text += "  {\(wording.marks(tie))}\n"
    for claim in wording.claims(tie.standing) { text += "      \(wording.claim(claim))\n" }
    return text
  }

  private var allClaims: [Int] {
    var claims = profile.names.flatMap(\.claims) + profile.legal.flatMap(\.claims)
    for field in profile.fields { claims += wording.claims(field.standing) }
    for tie in profile.ties + profile.sayings { claims += wording.claims(tie.standing) }
    for group in profile.counts {
      for figure in group.figures { claims += wording.claims(figure.standing) }
    }
    for journey in profile.journeys {
      for legs in journey.itineraries { claims += legs.flatMap(\.standing.supporting) }
    }
    return claims + profile.mentions
  }

  var json: JSONValue {
    let forms = JSONForms(reading: reading)
    let record = dossier.entity(profile.entity)
    return session.envelope(
      "show",
      [
        .init("entity", forms.entity(profile.entity)),
        .init("note", forms.text(record.note)),
        .init(
          "coordinates",
          record.coordinates.map { .array([.number($0.latitude), .number($0.longitude)]) }
            ?? .null),
        .init("mergedBy", .array(profile.mergedBy.map { forms.judgement($0) })),
        .init("judgements", .array(profile.judgements.map { forms.judgement($0) })),
        .init("includes", .array(profile.includes.map { forms.id($0) })),
        .init("includedIn", .array(profile.includedIn.map { forms.id($0) })),
        .init(
          "names",
          .array(
            profile.names.map { entry in
              .object([
                .init("text", .string(entry.name.text)),
                .init("type", .string(entry.name.sort.rawValue)),
                .init("script", forms.text(entry.name.script)),
                .init("language", forms.text(entry.name.language)),
                .init("claims", forms.claims(entry.claims)),
              ])
            })),
        .init(
          "legal",
          .array(
            profile.legal.map { status, claims in
              .object([
                .init("status", .string(status.word)), .init("claims", forms.claims(claims)),
              ])
            })),
        .init(
          "fields",
          .array(
            profile.fields.map { field in
              .object(
                [
                  .init("field", .string(field.value.field)),
                  .init("value", .string(field.value.value)),
                  .init("when", forms.when(field.value.when)),
                ] + forms.standing(field.standing))
            })), .init("counts", forms.counts(profile.counts)),
        .init("ties", .array(profile.ties.map { forms.tie($0) })),
        .init("sayings", .array(profile.sayings.map { forms.tie($0) })),
        .init(
          "journeys", .array(profile.journeys.map { JourneyText.json($0, forms, dossier) })),
        .init("mentions", forms.claims(profile.mentions)),
      ])
  }
}

/// Figures by kind and scope, those that cannot all be right marked.
struct CountsText {
  let wording: Wording

  func text(_ groups: [EntityProfile.CountGroup], indent: String = "  ") -> String {
    groups.map { group in
      var text = "\(indent)\(Console.visible(group.kind.words))"
      if !group.scope.isEmpty { text += " (\(Console.visible(group.scope)))" }
      if group.isConflicting { text += "  CONFLICTING: these cannot all be right" }
      text += "\n"
      for (count, standing) in group.figures {
        text += "\(indent)  \(count.figure.text)"
        if !standing.isAsserted || standing.isDoubted || standing.hedge != .stated {
          text += "  {\(wording.standing(standing))}"
        }
        text += "\n"
        for claim in wording.claims(standing) { text += "\(indent)      \(wording.claim(claim))\n" }
      }
      return text
    }.joined()
  }
}

internal import ClewDossier
internal import ClewFormats

/// A journey leg by leg, in order, with what is known of time and nothing else.
struct JourneyText {
  let wording: Wording
  /// For each place, the larger one that asserted context puts it in.
  private let surroundings: [Int: Int]

  init(wording: Wording) {
    self.wording = wording
    let reading = wording.reading
    let dossier = reading.dossier
    var surroundings: [Int: Int] = [:]
    for number in 0..<dossier.relationCount
    where dossier.kind(ofRelation: number).id == "located-in"
      && reading.canonicalRelation(number) == number
      && reading.standing(ofRelation: number).state == .asserted
    {
      let relation = dossier.relation(number)
      let place = reading.canonical(relation.subject)
      if surroundings[place] == nil { surroundings[place] = relation.object }
    }
    self.surroundings = surroundings
  }

  func text(_ journey: EntityProfile.Journey) -> String {
    let travellers = journey.route.travellers.map { wording.name($0) }.joined(separator: ", ")
    var text = "  \(travellers)"
    if journey.itineraries.count > 1 {
      text += ": sources give \(journey.itineraries.count) orders"
    }
    let order =
      journey.route.after.map { "after \(wording.name($0))" }
      + journey.route.before.map { "before \(wording.name($0))" }
    if !order.isEmpty { text += " (\(order.joined(separator: ", ")))" }
    text += "\n"
    for (number, legs) in journey.itineraries.enumerated() {
      if journey.itineraries.count > 1 { text += "   order \(number + 1)\n" }
      if legs.first?.leg.from == nil { text += "    start: not reported\n" }
      for leg in legs { text += line(leg) }
    }
    return text
  }

  private func line(_ report: LegReport) -> String {
    let leg = report.leg
    var text = "    \(leg.order). "
    if let from = leg.from {
      text += "\(wording.name(from)) to "
    } else {
      text += "to "
    }
    text += leg.to.map { place($0) } ?? "a place not reported"
    var parts: [String] = [leg.when.map { wording.when($0) } ?? "no date reported"]
    if let stay = leg.stay {
      let printed = stay.asPrinted.isEmpty ? stay.duration?.english ?? "" : stay.asPrinted
      parts.append("stay: \(Console.visible(printed))")
    }
    if !leg.mode.isEmpty { parts.append("by \(Console.visible(leg.mode))") }
    if !leg.purpose.isEmpty { parts.append("purpose: \(Console.visible(leg.purpose))") }
    text += " (\(parts.joined(separator: "; ")))  {\(wording.standing(report.standing))}\n"
    for claim in wording.claims(report.standing) { text += "         \(wording.claim(claim))\n" }
    return text
  }

  /// A place with the larger place that context puts it in.
  private func place(_ entity: Int) -> String {
    guard let around = surroundings[wording.reading.canonical(entity)] else {
      return wording.name(entity)
    }
    return "\(wording.name(entity)), in \(wording.name(around))"
  }

  static func json(
    _ journey: EntityProfile.Journey, _ forms: JSONForms, _ dossier: Dossier
  ) -> JSONValue {
    .object([
      .init("id", forms.text(journey.route.id)),
      .init("travellers", .array(journey.route.travellers.map { forms.entity($0) })),
      .init("after", .array(journey.route.after.map { forms.id($0) })),
      .init("before", .array(journey.route.before.map { forms.id($0) })),
      .init(
        "itineraries",
        .array(journey.itineraries.map { .array($0.map { forms.leg($0) }) })),
    ])
  }
}

internal import ClewDossier
internal import ClewGraph

/// Makes the nodes of a picture: name, role, second line, badges, evidence.
struct DiagramNodes {
  let wording: DiagramWording
  private let reading: Reading
  private let parts: [Int: [EventPart]]
  private let context: [Int: [Tie]]

  /// What is read off the dossier once for all nodes.
  init(_ reading: Reading) {
    self.reading = reading
    wording = DiagramWording(reading: reading)
    var parts: [Int: [EventPart]] = [:]
    for part in reading.eventParts() where part.standing.isAsserted {
      parts[part.actor, default: []].append(part)
    }
    self.parts = parts
    var context: [Int: [Tie]] = [:]
    // Of millions of ties few are shown as badges: only those are made.
    let badges = reading.network(.everything).filtered(kind: { Self.badgeWords[$0] != nil })
    for edge in 0..<badges.topology.edgeCount {
      guard case .relation = badges.ground(edge) else { continue }
      let tie = badges.tie(edge)
      guard tie.standing.isAsserted else { continue }
      context[tie.subject, default: []].append(tie)
    }
    self.context = context
  }

  /// The relation kinds that are shown as badges, and the words before the object's name.
  static let badgeWords: [String: String] = [
    "citizen-of": "citizen of", "origin": "of origin", "ethnicity": "ethnicity:",
    "born-in": "born in", "resident-of": "lives in", "located-in": "in",
    "took-place-at": "at",
  ]

  /// Whether `tie` is shown on its subject.
  static func isBadge(_ tie: Tie) -> Bool { tie.isContext && badgeWords[tie.kind] != nil }

  /// The node of canonical entity `number`.
  func node(_ number: Int, showsContext: Bool = true) -> Diagram.Node {
    let dossier = reading.dossier
    let entity = dossier.entity(number)
    var node = Diagram.Node(
      entity: number, id: entity.id, name: wording.name(number),
      role: NodeRole(of: number, in: reading))
    node.isUnnamed = entity.isUnnamed
    node.isSet = entity.isSet
    var evidence = ["\(wording.fullName(number)): \(dossier.kind(ofEntity: number).label)"]
    if let size = entity.size, entity.isSet { node.lines.append("\(size.text) of them") }
    addAliases(number, to: &node, &evidence)
    if dossier.kind(ofEntity: number).base == .person {
      addStatus(number, to: &node, &evidence)
    } else if dossier.kind(ofEntity: number).base == .event {
      addTime(number, to: &node, &evidence)
      addFigures(number, to: &node, &evidence)
    }
    if showsContext { addBadges(number, to: &node, &evidence) }
    node.evidence = evidence
    return node
  }

  private func addAliases(_ number: Int, to node: inout Diagram.Node, _ evidence: inout [String]) {
    let sorts: [EntityName.Sort] = [.nomDeGuerre, .nickname, .acronym]
    var shown: [String] = []
    for member in reading.members(number) {
      for name in reading.dossier.names(ofEntity: member) where sorts.contains(name.sort) {
        let claims = reading.claims(of: ClaimTarget(.name, name.number))
        let text = wording.visible(name.text)
        guard text != node.name, !shown.contains(text) else { continue }
        if !claims.isEmpty || name.sort == .acronym { shown.append(text) }
        evidence.append("\(name.sort.rawValue.replacing("-", with: " ")) \(text)")
        evidence += claims.map { wording.claim($0) }
      }
    }
    if let first = shown.first {
      let isPerson = reading.dossier.kind(ofEntity: number).base == .person
      let word = isPerson ? "alias " : ""
      node.lines.append(word + TextWrapping.shorten(first, to: 30))
    }
  }

  /// Gravest part first, worded as firmly as claims word it, with the legal status beside it.
  private func addStatus(_ number: Int, to node: inout Diagram.Node, _ evidence: inout [String]) {
    let legal = reading.legalStatuses(of: number)
    var phrases: [String] = []
    let own = parts[number] ?? []
    let order: [RelationKind.Part] = [.perpetrator, .mastermind, .suspect]
    if let part = order.lazy.compactMap({ sort in own.first { $0.kind.part == sort } }).first {
      phrases.append(Self.phrase(part))
    }
    // "suspect" says what "suspected" would say again.
    let words = legal.map(\.status.word).filter { word in
      !phrases.contains { $0 == word || (word == "suspected" && $0.contains("suspect")) }
    }
    phrases += words
    if !phrases.isEmpty { node.lines.append(phrases.joined(separator: " \u{00B7} ")) }
    for (status, claims) in legal {
      evidence.append("legal status: \(status.word)")
      evidence += claims.map { wording.claim($0) }
    }
  }

  /// `said to have perpetrated`, `alleged to be behind`, `suspect (inferred)`.
  static func phrase(_ part: EventPart) -> String {
    let hedge = part.standing.hedge
    let sign = part.standing.state == .contested ? "\u{2260} " : ""
    switch part.kind.part {
    case .suspect:
      let word = part.kind.id == "arrested-in" ? "arrested" : "suspect"
      return sign + (hedge == .stated ? word : "\(word) (\(hedge.word))")
    default:
      let word = hedge == .stated ? "said" : hedge.word
      let isVerb = part.kind.id != "behind"
      return "\(sign)\(word) to \(isVerb ? "have" : "be") \(part.kind.label)"
    }
  }

  private func addTime(_ number: Int, to node: inout Diagram.Node, _ evidence: inout [String]) {
    let times = reading.times(ofEvent: number)
    guard !times.isEmpty else {
      node.lines.append("no date reported")
      return
    }
    var shown: [FieldValue] = []
    for time in times {
      guard let when = time.when else { continue }
      // A wider date that holds a narrower one says nothing more.
      let isWider = times.contains { other in
        guard other.number != time.number, let narrow = other.when else { return false }
        return Self.width(narrow) < Self.width(when) && When.overlap(narrow, when) != .no
      }
      if !isWider, !shown.contains(where: { $0.value == time.value }) { shown.append(time) }
    }
    let isDisputed = shown.indices.contains { left in
      shown[(left + 1)...].contains { When.overlap(shown[left].when, $0.when) == .no }
    }
    let texts = shown.compactMap(\.when).map { wording.when($0) }
    node.lines.append(texts.joined(separator: isDisputed ? " \u{2260} " : " / "))
    for time in times {
      evidence.append("when: " + (time.when.map { wording.when($0) } ?? ""))
      evidence += reading.claims(of: ClaimTarget(.field, time.number)).map { wording.claim($0) }
    }
  }

  /// How many days a date leaves open; `Int.max` when it has no bounds.
  private static func width(_ when: When) -> Int {
    let bounds = when.bounds
    guard let first = bounds.earliestStart, let last = bounds.latestEnd else { return Int.max }
    return last - first
  }

  private func addFigures(_ number: Int, to node: inout Diagram.Node, _ evidence: inout [String]) {
    for group in reading.counts(ofEvent: number) {
      let text = wording.figures(group)
      let scope = group.scope.isEmpty ? "" : " (\(wording.visible(group.scope)))"
      if Self.shownCounts.contains(group.kind), group.scope.isEmpty, !text.isEmpty {
        node.lines.append("\(group.kind): \(text)")
      }
      for figure in group.figures {
        evidence.append(
          "\(group.kind)\(scope): \(figure.count.figure.text), \(wording.standing(figure.standing))"
        )
        evidence += wording.claims(figure.standing).map { wording.claim($0) }
      }
    }
  }

  private static let shownCounts = ["killed"]

  private func addBadges(_ number: Int, to node: inout Diagram.Node, _ evidence: inout [String]) {
    var badges: [Diagram.Badge] = []
    for tie in context[number] ?? [] {
      evidence += wording.evidence(tie)
      let foundation = Foundation(tie.standing)
      let doubt =
        foundation == .alleged
        ? " (\(tie.standing.isDoubted ? "doubted" : tie.standing.hedge.word))" : ""
      let text =
        foundation.sign + (Self.badgeWords[tie.kind] ?? "") + " " + wording.short(tie.object)
        + doubt
      let claims = wording.claims(tie.standing)
      guard !claims.isEmpty, !badges.contains(where: { $0.text == text }) else { continue }
      badges.append(.init(text: text, claims: claims))
    }
    node.badges = badges
  }
}

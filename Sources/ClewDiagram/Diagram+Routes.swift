public import ClewDossier

extension Diagram {
  /// Journeys as numbered legs, one lane for each order of places that sources give.
  ///
  /// Leg numbers are those of the journey and begin anew with each. A start or end that nobody
  /// reported is drawn as such; where travellers come from is context and no leg. A place on two
  /// journeys is drawn in each lane.
  public init(
    routes journeys: [EntityProfile.Journey], of reading: Reading, title: String? = nil
  ) {
    self.init(title: title ?? "Reported journeys")
    isJourney = true
    let maker = DiagramNodes(reading)
    let wording = maker.wording
    var visits: [Int: Int] = [:]
    for journey in journeys {
      let travellers = journey.route.travellers.map { reading.canonical($0) }
      for (order, legs) in journey.itineraries.enumerated() {
        var lane = Lane(wording: wording, maker: maker)
        for report in legs { lane.add(report, reading: reading, to: &self) }
        for place in lane.places { visits[place, default: 0] += 1 }
        var name = travellers.map { traveller -> String in
          let node = maker.node(traveller)
          let more = node.lines.filter { $0.contains("said to") || $0.contains("suspect") }
          return TextWrapping.shorten(node.name, to: 48)
            + (node.isUnnamed ? " (unnamed)" : "")
            + (more.isEmpty ? "" : " \u{2013} " + more.joined(separator: ", "))
        }.joined(separator: "; ")
        if journey.itineraries.count > 1 { name += ", order \(order + 1) of the places" }
        clusters.append(.init(title: name, members: lane.members))
      }
    }
    let claims = Set(edges.flatMap(\.claims)).sorted()
    subtitle = [
      Self.plural(journeys.count, "journey", "journeys") + ", "
        + Self.plural(edges.count, "reported leg", "reported legs")
        + ", numbered for each traveller. The reporting behind them has "
        + Self.plural(reading.origins(of: claims), "independent origin", "independent origins")
        + "."
    ]
    footer = ["Policy: \(reading.policy.summary)."]
    let shared = visits.keys.sorted().filter { (visits[$0] ?? 0) > 1 }
    if !shared.isEmpty {
      footer.append(
        "On more than one journey: " + shared.map { wording.name($0) }.joined(separator: ", ")
          + "; being at one place is no tie.")
    }
    footer.append(
      "Left out: where travellers come from, which is no leg; movements without a claim.")
    footer.append("Sources: " + wording.sources(claims).joined(separator: "; ") + ".")
  }

  /// One order of places while it is being drawn.
  private struct Lane {
    let wording: DiagramWording
    let maker: DiagramNodes
    var members: [Int] = []
    /// The entities on it, each once.
    var places: [Int] = []
    private var last: (entity: Int, node: Int)?

    init(wording: DiagramWording, maker: DiagramNodes) {
      self.wording = wording
      self.maker = maker
    }

    mutating func add(_ report: LegReport, reading: Reading, to diagram: inout Diagram) {
      let leg = report.leg
      let claims = wording.claims(report.standing)
      guard !claims.isEmpty else { return }
      let from = leg.from.map { reading.canonical($0) }
      let tail: Int
      if let from, let last, last.entity == from {
        tail = last.node
      } else {
        tail = place(from, start: true, in: &diagram)
      }
      let to = leg.to.map { reading.canonical($0) }
      let head = place(to, start: false, in: &diagram)
      last = to.map { ($0, head) }
      var labels = [leg.when.map { wording.when($0) } ?? "no date reported"]
      if !leg.mode.isEmpty { labels.append("by \(wording.visible(leg.mode))") }
      if !leg.purpose.isEmpty { labels.append("\(wording.visible(leg.purpose))") }
      if let stay = leg.stay {
        let text = stay.asPrinted.isEmpty ? stay.duration?.english ?? "" : stay.asPrinted
        if !text.isEmpty { labels.append("stay: \(wording.visible(text))") }
      }
      let sentence =
        "leg \(leg.order): " + (from.map { wording.fullName($0) } ?? "start not reported") + " to "
        + (to.map { wording.fullName($0) } ?? "a place not reported")
      let foundation = Foundation(report.standing)
      labels[0] = foundation.sign + labels[0]
      diagram.edges.append(
        .init(
          tail: tail, head: head, labels: labels, relation: .travel, foundation: foundation,
          arrow: .forward, leg: leg.order, claims: claims,
          evidence: ["\(sentence): \(wording.standing(report.standing))"]
            + claims.map { wording.claim($0) }))
    }

    private mutating func place(
      _ entity: Int?, start: Bool, in diagram: inout Diagram
    ) -> Int {
      let index = diagram.nodes.count
      members.append(index)
      guard let entity else {
        var node = Diagram.Node(
          entity: nil, id: "", name: start ? "start not reported" : "end not reported",
          role: .unreported)
        node.isUnnamed = true
        node.evidence = ["Nobody reports where this leg \(start ? "began" : "ended")."]
        diagram.nodes.append(node)
        return index
      }
      if !places.contains(entity) { places.append(entity) }
      diagram.nodes.append(maker.node(entity))
      return index
    }
  }
}

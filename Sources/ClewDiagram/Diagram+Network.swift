public import ClewDossier
public import ClewGraph

extension Diagram {
  /// The picture of a network.
  ///
  /// Nothing is drawn that no counted claim carries: ties without one are left out, and what is
  /// left out is counted in the footer. Highlighted entities stand out with the ties between
  /// them; a single one with its own ties and neighbours.
  ///
  /// - Throws: when the measure that sizes show does not converge on the network.
  public init(
    _ network: Network, options: DiagramOptions = DiagramOptions()
  ) throws(ConvergenceError) {
    let reading = network.reading
    let ties = network.ties.filter { !(options.contextAsBadges && DiagramNodes.isBadge($0)) }
    self.init(title: options.title ?? Self.title(network))
    let drawn = Set(ties.flatMap { [$0.subject, $0.object] }).sorted()
    let maker = DiagramNodes(reading)
    let highlight = Set(options.highlight.map { reading.canonical($0) })
    let near = Self.neighbourhood(of: highlight, in: ties)
    nodes = drawn.map { number in
      var node = maker.node(number, showsContext: options.contextAsBadges)
      if !highlight.isEmpty {
        node.emphasis =
          highlight.contains(number) ? .focus : near.contains(number) ? .normal : .faded
      }
      return node
    }
    let places = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
    edges = DiagramEdges(wording: maker.wording, nodes: places).edges(ties) { tie in
      if highlight.isEmpty { return .normal }
      let ends = [tie.subject, tie.object].count { highlight.contains($0) }
      return ends == 2 || (ends == 1 && highlight.count == 1) ? .normal : .faded
    }
    showsLegend = options.showsLegend
    showsLabels = edges.count < options.labelLimit
    isCrowded = edges.count >= options.crowdedLimit
    if let measure = options.sizeBy { try applySizes(measure, network) }
    clusters = Self.clusters(options.grouping, nodes: nodes, edges: edges, reading: reading)
    describe(network, options, ties: ties, wording: maker.wording)
  }

  /// The neighbours of a single highlighted entity.
  private static func neighbourhood(of highlight: Set<Int>, in ties: [Tie]) -> Set<Int> {
    guard highlight.count == 1 else { return [] }
    return Set(
      ties.flatMap { tie in
        highlight.contains(tie.subject) || highlight.contains(tie.object)
          ? [tie.subject, tie.object] : []
      })
  }

  private static func title(_ network: Network) -> String {
    let title = DiagramWording(reading: network.reading).visible(network.reading.dossier.title)
    return title.isEmpty ? network.projection.title : title
  }

  private mutating func applySizes(
    _ measure: Measure, _ network: Network
  ) throws(ConvergenceError) {
    let entries = try network.ranking(by: measure).entries
    let scores = Dictionary(uniqueKeysWithValues: entries.map { ($0.entity, $0.score) })
    let largest = entries.map(\.score).max() ?? 0
    guard largest > 0 else { return }
    for index in nodes.indices {
      guard let entity = nodes[index].entity, let score = scores[entity] else { continue }
      nodes[index].size = max(0, score / largest).squareRoot()
      nodes[index].evidence.append("\(measure.title): \(Decimals.text(score))")
    }
  }

  private mutating func describe(
    _ network: Network, _ options: DiagramOptions, ties: [Tie], wording: DiagramWording
  ) {
    let reading = network.reading
    let claims = Set(ties.flatMap { wording.claims($0.standing) }).sorted()
    subtitle = [
      Self.plural(nodes.count, "entity", "entities") + ", " + Self.plural(ties.count, "tie", "ties")
        + (ties.count == edges.count ? "" : " on \(edges.count) lines")
        + ". The reporting behind them has "
        + Self.plural(reading.origins(of: claims), "independent origin", "independent origins")
        + ": the picture shows what is reported, and how often, not what happened."
    ]
    if let measure = options.sizeBy {
      subtitle.append("Size: \(measure.title.lowercased()). \(measure.question)")
    }
    if options.grouping == .communities {
      subtitle.append("A community is a pattern in reported ties, not a membership anybody stated.")
    }
    footer = ["Policy: \(reading.policy.summary).", "Drawn: \(network.projection.summary)."]
    footer.append(
      "Left out: " + leftOut(network, options, ties: ties).joined(separator: "; ") + ".")
    let shown = Set(claims + nodes.flatMap { $0.badges.flatMap(\.claims) }).sorted()
    footer.append("Sources: " + wording.sources(shown).joined(separator: "; ") + ".")
  }

  /// What the dossier has and the picture has not.
  private func leftOut(
    _ network: Network, _ options: DiagramOptions, ties: [Tie]
  ) -> [String] {
    let reading = network.reading
    let all = (0..<reading.dossier.entityCount).filter { reading.canonical($0) == $0 }.count
    var parts: [String] = []
    if all > nodes.count {
      parts.append(
        Self.plural(all - nodes.count, "entity", "entities") + " without such ties here")
    }
    // Counted, not made: there may be millions of ties around a small picture.
    let everything = reading.network(.everything)
    let edgeCount = everything.topology.edgeCount
    let context = (0..<edgeCount).count { everything.isContext($0) }
    let onNodes = nodes.reduce(0) { $0 + $1.badges.count }
    if onNodes > 0 { parts.append("lines for context, \(onNodes) of which stand on the nodes") }
    let drawnContext = ties.count { $0.isContext }
    let rest = context - onNodes - drawnContext
    if rest > 0 {
      parts.append(Self.plural(rest, "other statement", "other statements") + " of context")
    }
    let links = edgeCount - context - (ties.count - drawnContext)
    if links > 0 { parts.append(Self.plural(links, "tie", "ties") + " outside this view") }
    if !reading.policy.includesDenied { parts.append("what is only denied") }
    if isCrowded, showsLabels, edges.contains(where: { $0.relation.isSelfExplaining }) {
      parts.append("the words on lines whose colour tells them (see the legend)")
    }
    if !showsLabels { parts.append("the words on the lines, of which there are too many") }
    if nodes.contains(where: { $0.badges.count > Self.badgeLimit }) {
      parts.append("badges beyond the \(Self.badgeLimit) first of a node")
    }
    return parts.isEmpty ? ["nothing"] : parts
  }

  /// How many badges a node shows.
  static let badgeLimit = 3

  static func plural(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many)"
  }
}

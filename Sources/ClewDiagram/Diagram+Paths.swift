public import ClewDossier

extension Diagram {
  /// The paths of an answer in the network around them: the paths stand out, the rest fades.
  ///
  /// Around the paths are drawn neighbours of at least two entities on them, then of one, at most
  /// `surroundings` in all, and fewer around many; the footer tells how many are not drawn. Of paths that share nothing,
  /// each has a number on its entities, or on its lines where entities may be shared.
  public init(_ answer: PathAnswer, title: String? = nil, surroundings: Int = 14) {
    let wording = DiagramWording(reading: answer.network.reading)
    let ends = [answer.query.from, answer.query.to]
    var part = HighlightedPart(network: answer.network, ends: ends, what: "paths")
    part.hops = answer.routes.flatMap(\.hops)
    part.carriesContext = answer.query.carry == .context
    part.phrases = answer.query.phrases
    part.title =
      title ?? "How \(wording.name(ends[0])) and \(wording.name(ends[1])) are linked"
    part.focus = "thick border: the two asked about; bold lines: the paths between them"
    let count = Self.plural(answer.routes.count, "path", "paths")
    let lengths = answer.routes.map { "\($0.hops.count)" }.joined(separator: ", ") + " hops"
    if let disjoint = answer.disjoint {
      let shared = disjoint.element == .entities ? "no entity between the ends" : "no tie"
      part.subtitle =
        "\(count) that share \(shared), of \(lengths); \(disjoint.count) is the most there can be."
      part.ground = disjoint.ground
      part.number(answer.routes.map(\.hops), onNodes: disjoint.element == .entities)
      if answer.routes.count > 1 { part.focus += "; path 1, 2...: as numbered in the answer" }
    } else {
      part.subtitle = "\(count), of \(lengths)."
    }
    self.init(part, surroundings: surroundings)
  }

  /// What separates two entities: a smallest set of entities or tied pairs, marked, and for each
  /// member a path that passes it.
  public init(_ answer: Separation, title: String? = nil, surroundings: Int = 14) {
    let wording = DiagramWording(reading: answer.network.reading)
    let ends = [answer.query.from, answer.query.to]
    let names = "\(wording.name(ends[0])) and \(wording.name(ends[1]))"
    var part = HighlightedPart(network: answer.network, ends: ends, what: "paths")
    part.hops = [answer.direct].compactMap { $0 } + answer.witnesses.flatMap(\.hops)
    part.ground = answer.ground
    part.markedEntities = Set(answer.entities)
    part.markedPairs = Set(answer.pairs.map { [$0.from, $0.to].sorted() })
    part.carriesContext = answer.query.carry == .context
    part.phrases = answer.query.phrases
    part.title = title ?? "On what the paths between \(names) rest"
    let size = max(answer.entities.count, answer.pairs.count)
    let isByEntities = answer.element == .entities
    let members =
      isByEntities
      ? Self.plural(size, "entity", "entities") : Self.plural(size, "tied pair", "tied pairs")
    let own = answer.direct == nil ? "" : " but for the ties between the two"
    part.subtitle =
      size == 0
      ? "They are tied directly, and no other path joins them."
      : "Without \(size == 1 ? "the" : "these") \(members) no path would be left\(own); no smaller "
        + "set would do. What nobody reported is not in it."
    part.focus = "thick border: the two asked about; bold lines: a path through each member"
    part.mark =
      isByEntities
      ? "of the smallest set of entities that every path passes"
      : "of the smallest set of tied pairs that every path passes"
    self.init(part, surroundings: surroundings)
  }

  /// What joins several entities: the tied pairs stand out, and connectors are marked.
  public init(_ answer: Connection, title: String? = nil, surroundings: Int = 14) {
    let wording = DiagramWording(reading: answer.network.reading)
    let members = answer.query.members
    var part = HighlightedPart(
      network: answer.network, ends: members, what: "ties that join them")
    part.hops = answer.hops
    part.ground = answer.ground
    part.each = "pair"
    part.markedEntities = Set(answer.connectors)
    part.carriesContext = answer.query.carry == .context
    part.phrases = answer.query.phrases
    let names = members.map { wording.short($0) }
    part.title =
      title
      ?? "What joins "
      + [names.dropLast().joined(separator: ", "), names.last ?? ""].filter { !$0.isEmpty }
      .joined(separator: " and ")
    part.subtitle =
      Self.plural(answer.hops.count, "tied pair joins", "tied pairs join")
      + " them, by way of "
      + (answer.connectors.isEmpty
        ? "nobody else" : Self.plural(answer.connectors.count, "other entity", "other entities"))
      + (answer.isProven
        ? "; no set is smaller." : "; a smaller set there may be, but of no less than half of it.")
    part.focus = "thick border: those asked about; bold lines: what joins them"
    part.mark = "connector: not asked about, but on the way"
    self.init(part, surroundings: surroundings)
  }

  /// So many nodes can be read together with their ties.
  private static let readableNodes = 22

  private init(_ part: HighlightedPart, surroundings: Int) {
    let reading = part.network.reading
    let maker = DiagramNodes(reading)
    let wording = maker.wording
    self.init(title: part.title)
    var onPath = Set(part.ends)
    for hop in part.hops { onPath.formUnion([hop.from, hop.to]) }
    let hops = Set(part.hops.map { [$0.from, $0.to].sorted() })
    let network = part.network
    var reach: [Int: Set<Int>] = [:]
    for edge in network.edges(touching: onPath) {
      let ends = network.ends(ofEdge: edge)
      if onPath.contains(ends.subject), !onPath.contains(ends.object) {
        reach[ends.object, default: []].insert(ends.subject)
      } else if onPath.contains(ends.object), !onPath.contains(ends.subject) {
        reach[ends.subject, default: []].insert(ends.object)
      }
    }
    let around = reach.keys.sorted { left, right in
      let first = reach[left]?.count ?? 0
      let second = reach[right]?.count ?? 0
      return first == second ? left < right : first > second
    }
    // What a picture is about must not drown in what is around it.
    let room = min(surroundings, max(4, Self.readableNodes - onPath.count))
    let drawn = (onPath.sorted() + around.prefix(max(0, room))).sorted()
    let isDrawn = Set(drawn)
    nodes = drawn.map { number in
      var node = maker.node(number)
      node.emphasis =
        part.ends.contains(number)
        ? .focus
        : part.markedEntities.contains(number)
          ? .marked : onPath.contains(number) ? .normal : .faded
      if let path = part.numbersOfNodes[number] { node.lines.insert("on path \(path)", at: 0) }
      return node
    }
    let places = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
    let near = network.edges(touching: drawn).filter { edge in
      let ends = network.ends(ofEdge: edge)
      return isDrawn.contains(ends.subject) && isDrawn.contains(ends.object)
    }
    let shown = near.map { network.tie($0) }.filter { tie in
      hops.contains([tie.subject, tie.object].sorted())
        || !(part.carriesContext && DiagramNodes.isBadge(tie))
    }
    edges = DiagramEdges(wording: wording, nodes: places).edges(shown) { tie in
      let pair = [tie.subject, tie.object].sorted()
      return part.markedPairs.contains(pair) ? .marked : hops.contains(pair) ? .focus : .faded
    }
    for index in edges.indices {
      let ends = [edges[index].tail, edges[index].head].map { drawn[$0] }.sorted()
      guard let path = part.numbersOfPairs[ends], !edges[index].labels.isEmpty else { continue }
      edges[index].labels[0] = "path \(path): " + edges[index].labels[0]
    }
    focusMeaning = part.focus
    let hasMark = !part.markedEntities.isEmpty || !part.markedPairs.isEmpty
    markMeaning = hasMark ? part.mark : ""
    let claims = Set(
      part.hops.flatMap { $0.ties.flatMap { wording.claims($0.standing) } }
    ).sorted()
    let origins = part.ground?.origins ?? reading.origins(of: claims)
    subtitle = [
      part.subtitle + " The reporting behind them has "
        + Self.plural(origins, "independent origin", "independent origins") + "."
    ]
    if let alone = part.ground?.underEach, !alone.isEmpty, part.hops.count > 1 {
      let ids = alone.map { "[\(reading.dossier.sources[$0].id)]" }.joined(separator: ", ")
      subtitle[0] += " Every \(part.each) rests on \(ids)."
    }
    footer = [
      "Policy: \(reading.policy.summary).",
      "Searched: \(part.network.projection.summary)"
        + (part.phrases.isEmpty ? "" : "; " + part.phrases.joined(separator: "; ")) + ".",
    ]
    let hidden = around.count - (drawn.count - onPath.count)
    var left = ["entities farther away than one tie from the \(part.what)"]
    if hidden > 0 { left.insert("\(hidden) more neighbours of the \(part.what)", at: 0) }
    left.append("context, but for what stands on the nodes")
    footer.append("Left out: " + left.joined(separator: "; ") + ".")
    footer.append(
      "Sources of the \(part.what): " + wording.sources(claims).joined(separator: "; ") + ".")
  }
}

/// A part of a network that a picture is about.
private struct HighlightedPart {
  let network: Network
  /// Canonical numbers of those asked about.
  let ends: [Int]
  /// What is highlighted, in the footer's words.
  let what: String
  var hops: [PathAnswer.Hop] = []
  var markedEntities: Set<Int> = []
  /// Ends of pairs, the lower number first.
  var markedPairs: Set<[Int]> = []
  /// The numbers of the paths that entities or pairs are on.
  var numbersOfNodes: [Int: Int] = [:]
  var numbersOfPairs: [[Int]: Int] = [:]
  var carriesContext = false
  var phrases: [String] = []
  var title = ""
  var subtitle = ""
  /// What the reporting behind it has in common, and what one of its parts is called.
  var ground: SharedGround?
  var each = "path"
  /// What the legend says of who was asked about, and of what is marked.
  var focus = ""
  var mark = ""

  init(network: Network, ends: [Int], what: String) {
    self.network = network
    self.ends = ends
    self.what = what
  }

  /// Numbers paths that share no entities, or no pairs; a single one needs no number.
  mutating func number(_ paths: [[PathAnswer.Hop]], onNodes: Bool) {
    guard paths.count > 1 else { return }
    for (place, hops) in paths.enumerated() {
      for hop in hops {
        if onNodes {
          if !ends.contains(hop.to) { numbersOfNodes[hop.to] = place + 1 }
        } else {
          numbersOfPairs[[hop.from, hop.to].sorted()] = place + 1
        }
      }
    }
  }
}

public import ClewDossier

extension Diagram {
  /// The paths of an answer in the network around them: the paths stand out, the rest fades.
  ///
  /// Around the paths are drawn neighbours of at least two entities on them, then of one, at most
  /// `surroundings` in all; the footer tells how many are not drawn.
  public init(_ answer: PathAnswer, title: String? = nil, surroundings: Int = 14) {
    let network = answer.network
    let reading = network.reading
    let maker = DiagramNodes(reading)
    let wording = maker.wording
    let ends = [answer.query.from, answer.query.to]
    self.init(
      title: title
        ?? "How \(wording.name(ends[0])) and \(wording.name(ends[1])) are linked")
    var onPath = Set(ends)
    var hops: Set<[Int]> = []
    for route in answer.routes {
      for hop in route.hops {
        onPath.formUnion([hop.from, hop.to])
        hops.insert([hop.from, hop.to].sorted())
      }
    }
    let ties = network.ties
    var reach: [Int: Set<Int>] = [:]
    for tie in ties {
      if onPath.contains(tie.subject), !onPath.contains(tie.object) {
        reach[tie.object, default: []].insert(tie.subject)
      } else if onPath.contains(tie.object), !onPath.contains(tie.subject) {
        reach[tie.subject, default: []].insert(tie.object)
      }
    }
    let around = reach.keys.sorted { left, right in
      let first = reach[left]?.count ?? 0
      let second = reach[right]?.count ?? 0
      return first == second ? left < right : first > second
    }
    let drawn = (onPath.sorted() + around.prefix(max(0, surroundings))).sorted()
    let isDrawn = Set(drawn)
    nodes = drawn.map { number in
      var node = maker.node(number)
      node.emphasis =
        ends.contains(number) ? .focus : onPath.contains(number) ? .normal : .faded
      return node
    }
    let places = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
    let shown = ties.filter { tie in
      guard isDrawn.contains(tie.subject), isDrawn.contains(tie.object) else { return false }
      return hops.contains([tie.subject, tie.object].sorted())
        || !(answer.query.carry == .context && DiagramNodes.isBadge(tie))
    }
    edges = DiagramEdges(wording: wording, nodes: places).edges(shown) { tie in
      hops.contains([tie.subject, tie.object].sorted()) ? .focus : .faded
    }
    let lengths = answer.routes.map(\.hops.count)
    let claims = Set(
      answer.routes.flatMap { $0.hops.flatMap { $0.ties.flatMap { wording.claims($0.standing) } } }
    ).sorted()
    subtitle = [
      Self.plural(answer.routes.count, "path", "paths") + ", of "
        + lengths.map { "\($0)" }.joined(separator: ", ") + " hops. The reporting behind them has "
        + Self.plural(reading.origins(of: claims), "independent origin", "independent origins")
        + "."
    ]
    let phrases = answer.query.phrases
    footer = [
      "Policy: \(reading.policy.summary).",
      "Searched: \(network.projection.summary)"
        + (phrases.isEmpty ? "" : "; " + phrases.joined(separator: "; ")) + ".",
    ]
    let hidden = around.count - (drawn.count - onPath.count)
    var left = ["entities farther away than one tie from the paths"]
    if hidden > 0 { left.insert("\(hidden) more neighbours of the paths", at: 0) }
    left.append("context, but for what stands on the nodes")
    footer.append("Left out: " + left.joined(separator: "; ") + ".")
    footer.append("Sources of the paths: " + wording.sources(claims).joined(separator: "; ") + ".")
  }
}

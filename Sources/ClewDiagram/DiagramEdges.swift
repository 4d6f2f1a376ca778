internal import ClewDossier

/// Makes the lines of a picture out of ties.
struct DiagramEdges {
  let wording: DiagramWording
  /// For each drawn entity, the index of its node.
  let nodes: [Int: Int]

  /// Ties that one line can stand for without saying more of any than is so: same ends, same
  /// direction, same class, same foundation, same emphasis.
  private struct Key: Hashable {
    var tail: Int
    var head: Int
    var relation: RelationClass
    var foundation: Foundation
    var arrow: Diagram.Edge.Arrow
    var emphasis: Diagram.Emphasis
  }

  /// One line for each set of ties that can share one, in the order of the ties.
  func edges(
    _ ties: [Tie], emphasis: (Tie) -> Diagram.Emphasis = { _ in .normal }
  ) -> [Diagram.Edge] {
    var edges: [Diagram.Edge] = []
    var places: [Key: Int] = [:]
    for tie in ties {
      let claims = wording.claims(tie.standing)
      guard !claims.isEmpty, let subject = nodes[tie.subject], let object = nodes[tie.object]
      else { continue }
      let ends = tie.isSymmetric && subject > object ? (object, subject) : (subject, object)
      let key = Key(
        tail: ends.0, head: ends.1,
        relation: RelationClass(of: tie, in: wording.reading.dossier),
        foundation: Foundation(tie.standing), arrow: tie.isSymmetric ? .both : .forward,
        emphasis: emphasis(tie))
      let label = wording.label(tie)
      var relations: [Int] = []
      if case .relation(let number) = tie.ground { relations = [number] }
      if let place = places[key] {
        if !edges[place].labels.contains(label) { edges[place].labels.append(label) }
        edges[place].relations += relations
        edges[place].claims += claims.filter { !edges[place].claims.contains($0) }
        edges[place].evidence += wording.evidence(tie)
      } else {
        places[key] = edges.count
        edges.append(
          .init(
            tail: key.tail, head: key.head, labels: [label], relation: key.relation,
            foundation: key.foundation, arrow: key.arrow, leg: nil, emphasis: key.emphasis,
            relations: relations, claims: claims, evidence: wording.evidence(tie)))
      }
    }
    return edges
  }
}

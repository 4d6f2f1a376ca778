internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// A ranking as a table and in JSON.
struct RankingReport {
  /// Where scores come from that are no exact ones.
  enum Estimate {
    /// From the shortest paths of so many entities.
    case sources(count: Int, seed: UInt64)
    /// From the shortest paths of so many pairs; off by no more than a share of all pairs, or so
    /// many of them.
    case bounded(share: Double, pairs: Double, risk: Double, samples: Int, seed: UInt64)
  }

  let session: Session
  let ranking: Ranking
  var top: Int
  /// Whether ties count by their origins.
  var isWeighted = false
  /// nil: exact.
  var estimate: Estimate?
  /// Canonical numbers of the entities that walks begin at.
  var around: [Int] = []

  private var shown: ArraySlice<Ranking.Entry> {
    top == 0 ? ranking.entries[...] : ranking.entries.prefix(top)
  }

  /// The convention with what weights make of it.
  private var convention: String {
    guard isWeighted, case .lengths = ranking.measure.weighting else {
      return ranking.measure.convention
    }
    return Wording.weighted(ranking.measure.convention)
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if isWeighted || ranking.measure.needsStrengths, case .strengths = ranking.measure.weighting {
      remarks.append("weighted: a tie is as strong as it has independent origins")
    }
    if !around.isEmpty {
      let wording = Wording(reading: session.reading)
      remarks.append(
        "personalized: walks begin, and begin again, at "
          + around.map { wording.name($0) }.joined(separator: ", ") + ", not at any node alike")
    }
    switch estimate {
    case .sources(let count, _) where count >= ranking.network.nodes.count:
      remarks.append("exact: the paths of all \(count) entities were taken, none drawn")
    case .sources(let count, let seed):
      remarks.append(
        "estimated from the shortest paths of \(count) entities drawn at random, seed \(seed): "
          + "another seed gives somewhat other scores")
    case .bounded(let share, let pairs, let risk, let samples, let seed):
      remarks.append(
        "estimated from the shortest paths of \(samples) pairs drawn at random, seed \(seed)")
      remarks.append(
        "guaranteed: no score is off by more than \(Decimals.text(pairs)) pairs, \(share) of all, "
          + "but for a chance of \(risk); ranks nearer than that are undecided")
    case nil: break
    }
    if let value = ranking.centralization {
      remarks.append(
        "centralization: \(Decimals.text(value)) (Freeman; 1: all at one entity, as in a star; 0: all "
          + "alike)")
    }
    return remarks
  }

  var text: String {
    let wording = Wording(reading: session.reading)
    let heading = NetworkHeading(ranking.network)
    var text = "\(ranking.measure.title): \(ranking.measure.question)\n" + heading.lines
    text += "  convention: \(convention)\n"
    for remark in remarks { text += "  \(remark)\n" }
    text += "  \(heading.caution)\n\n"
    let rows = shown.map { entry in
      [
        "\(entry.rank)", Decimals.text(entry.score), wording.name(entry.entity),
        wording.kind(entry.entity),
      ]
    }
    text += TextTableLayout.text(
      [["rank", "score", "name", "kind"]] + rows, alignment: [.right, .right, .left, .left])
    let rest = ranking.entries.count - shown.count
    if rest > 0 { text += "  and \(rest) more (--top 0 shows all)\n" }
    return text
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(ranking.network)
    var members: [JSONValue.Member] = [
      .init("projection", .string(ranking.network.projection.id)),
      .init("measure", .string(ranking.measure.id)),
      .init("convention", .string(convention)),
      .init("citation", .string(ranking.measure.citation)),
      .init("directed", .bool(ranking.network.topology.isDirected)),
      .init("nodes", .integer(ranking.network.nodes.count)),
      .init("edges", .integer(ranking.network.tieCount)),
      .init("weighted", .bool(isWeighted || ranking.measure.needsStrengths)),
      .init("centralization", .optional(ranking.centralization)),
    ]
    switch estimate {
    case .sources(let count, let seed):
      members += [
        .init("sampledSources", .integer(count)), .init("seed", .string("\(seed)")),
      ]
    case .bounded(let share, let pairs, let risk, let samples, let seed):
      members += [
        .init("within", .number(share)), .init("errorBound", .number(pairs)),
        .init("risk", .number(risk)), .init("sampledPairs", .integer(samples)),
        .init("seed", .string("\(seed)")),
      ]
    case nil: break
    }
    if !around.isEmpty {
      members.append(.init("around", .array(around.map { forms.entity($0) })))
    }
    members += heading.reporting
    members.append(
      .init(
        "ranking",
        .array(
          shown.map { entry in
            .object([
              .init("rank", .integer(entry.rank)), .init("score", .number(entry.score)),
              .init("entity", forms.entity(entry.entity)),
            ])
          })))
    return session.envelope("rank", members)
  }
}

/// Columns of text.
enum TextTableLayout {
  enum Alignment {
    case left
    case right
  }

  /// The rows with their columns lined up, two spaces between, two before.
  static func text(_ rows: [[String]], alignment: [Alignment]) -> String {
    let widths = alignment.indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      var line = " "
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: max(0, widths[column] - cell.count))
        line += " " + (alignment[column] == .right ? space + cell : cell + space) + " "
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}

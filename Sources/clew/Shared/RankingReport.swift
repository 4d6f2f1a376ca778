internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// A ranking as a table and in JSON.
struct RankingReport {
  let session: Session
  let ranking: Ranking
  let top: Int
  /// How many sources an estimate comes from, and the seed they were drawn by; nil: exact.
  var sample: (sources: Int, seed: UInt64)?

  private var shown: ArraySlice<Ranking.Entry> {
    top == 0 ? ranking.entries[...] : ranking.entries.prefix(top)
  }

  var text: String {
    let wording = Wording(reading: session.reading)
    let heading = NetworkHeading(ranking.network)
    var text = "\(ranking.measure.title): \(ranking.measure.question)\n" + heading.lines
    text += "  convention: \(ranking.measure.convention)\n"
    if let sample {
      text += "  estimated from the shortest paths of \(sample.sources) entities drawn at random, "
      text += "seed \(sample.seed): another seed gives somewhat other scores\n"
    }
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
      .init("convention", .string(ranking.measure.convention)),
      .init("citation", .string(ranking.measure.citation)),
      .init("directed", .bool(ranking.network.topology.isDirected)),
      .init("nodes", .integer(ranking.network.nodes.count)),
      .init("edges", .integer(ranking.network.tieCount)),
    ]
    if let sample {
      members += [
        .init("sampledSources", .integer(sample.sources)), .init("seed", .string("\(sample.seed)")),
      ]
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

/// Numbers for tables.
enum Decimals {
  /// Up to four decimals, as many as are not zero; scientific only where that hides everything.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "undefined" : "infinite" }
    let scaled = (value * 10_000).rounded()
    guard abs(scaled) < 9e15 else { return "\(value)" }
    if scaled == 0 { return value == 0 ? "0" : "\(value)" }
    let whole = Int(scaled) / 10_000
    let part = abs(Int(scaled)) % 10_000
    let sign = scaled < 0 && whole == 0 ? "-" : ""
    if part == 0 { return "\(sign)\(whole)" }
    var digits = String(part)
    while digits.count < 4 { digits = "0" + digits }
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
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

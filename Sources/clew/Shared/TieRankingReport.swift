internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// A ranking of ties as a table and in JSON, each tie with what it rests on.
struct TieRankingReport {
  let session: Session
  let ranking: TieRanking
  let top: Int
  let isWeighted: Bool

  private var convention: String {
    isWeighted ? Wording.weighted(ranking.measure.convention) : ranking.measure.convention
  }

  private var shown: ArraySlice<TieRanking.Entry> {
    top == 0 ? ranking.entries[...] : ranking.entries.prefix(top)
  }

  private var bridgeCount: Int { ranking.entries.count { $0.isBridge } }

  var text: String {
    let wording = Wording(reading: session.reading)
    let heading = NetworkHeading(ranking.network)
    var text = "\(ranking.measure.title): \(ranking.measure.question)\n" + heading.lines
    text += "  convention: \(convention)\n"
    text += "  bridges: \(bridgeCount), ties without which what they join would fall apart\n"
    text += "  \(heading.caution)\n\n"
    var claims: [Int] = []
    let rows = shown.map { entry -> [String] in
      let tie = ranking.network.tie(entry.edge)
      let grounds = wording.claims(tie.standing)
      claims += grounds
      return [
        "\(entry.rank)", Decimals.text(entry.score), entry.isBridge ? "bridge" : "",
        wording.sentence(tie), wording.marks(tie), references(grounds),
      ]
    }
    text += TextTableLayout.text(
      [["rank", "score", "", "tie", "standing", "sources"]] + rows,
      alignment: [.right, .right, .left, .left, .left, .left])
    let rest = ranking.entries.count - shown.count
    if rest > 0 { text += "  and \(rest) more (--top 0 shows all)\n" }
    return text + (claims.isEmpty ? "" : "\nSources\n" + wording.sourceList(claims))
  }

  /// The sources of some claims, each once, in the order of the claims.
  private func references(_ claims: [Int]) -> String {
    var ids: [String] = []
    for claim in claims {
      let id = session.dossier.sources[session.dossier.claim(claim).source].id
      if !ids.contains(id) { ids.append(id) }
    }
    return ids.map { "[\($0)]" }.joined(separator: " ")
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(ranking.network)
    return session.envelope(
      "rank",
      [
        .init("projection", .string(ranking.network.projection.id)),
        .init("measure", .string(ranking.measure.id)), .init("of", "ties"),
        .init("convention", .string(convention)),
        .init("citation", .string(ranking.measure.citation)),
      ] + heading.size + [
        .init("weighted", .bool(isWeighted)), .init("bridges", .integer(bridgeCount)),
      ] + heading.reporting + [
        .init(
          "ranking",
          .array(
            shown.map { entry in
              .object([
                .init("rank", .integer(entry.rank)), .init("score", .number(entry.score)),
                .init("bridge", .bool(entry.isBridge)),
                .init("tie", forms.tie(ranking.network.tie(entry.edge))),
              ])
            }))
      ])
  }
}

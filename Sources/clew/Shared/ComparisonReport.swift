internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// How far measures agree, as two tables and in JSON.
struct ComparisonReport {
  let session: Session
  let comparison: RankComparison

  private var top: Int { comparison.agreement.top }
  private var places: Range<Int> { comparison.measures.indices }

  var text: String {
    let heading = NetworkHeading(comparison.network)
    var text = "Do the measures agree on who stands out?\n" + heading.lines
    text += "  \(heading.caution)\n"
    if comparison.measures.contains(where: \.needsStrengths) {
      text += "  strengths: a tie is as strong as it has independent origins\n"
    }
    text +=
      "\nKendall's tau-b: 1, the same order of all entities; 0, no relation; -1, the reverse\n"
    text += table { row, column in
      comparison.agreement.kendallTau[row][column].map { Decimals.hundredths($0) } ?? "-"
    }
    text += "\nHow many of the first \(top) by one are among the first \(top) by the other\n"
    text += table { row, column in "\(comparison.sharedLeaders(row, column))" }
    let wording = Wording(reading: session.reading)
    text += "\nFirst by each\n"
    text += TextTableLayout.text(
      places.map { place in
        let names = comparison.leaders[place].prefix(3).map { wording.name($0) }
        return [comparison.measures[place].id, names.joined(separator: ", ")]
      }, alignment: [.left, .left])
    let common = comparison.commonLeaders.map { wording.name($0) }
    text += "\nAmong the first \(top) by every measure: "
    text += (common.isEmpty ? "nobody" : common.joined(separator: ", ")) + "\n"
    if places.contains(where: { comparison.agreement.kendallTau[$0][$0] == nil }) {
      text += "-: a measure that gives all entities the same score orders nobody\n"
    }
    return text
  }

  private func table(_ cell: (Int, Int) -> String) -> String {
    let head = [""] + comparison.measures.map(\.id)
    let rows = places.map { row in [comparison.measures[row].id] + places.map { cell(row, $0) } }
    return TextTableLayout.text(
      [head] + rows, alignment: [.left] + places.map { _ in .right })
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(comparison.network)
    let agreement = comparison.agreement
    func matrix(_ cell: (Int, Int) -> JSONValue) -> JSONValue {
      .array(places.map { row in .array(places.map { cell(row, $0) }) })
    }
    return session.envelope(
      "rank",
      [.init("projection", .string(comparison.network.projection.id))] + heading.size
        + heading.reporting + [
          .init("measures", .array(comparison.measures.map { .string($0.id) })),
          .init("kendallTau", matrix { .optional(agreement.kendallTau[$0][$1]) }),
          .init("spearmanRho", matrix { .optional(agreement.spearmanRho[$0][$1]) }),
          .init("top", .integer(top)),
          .init("shared", matrix { .integer(comparison.sharedLeaders($0, $1)) }),
          .init("topOverlap", matrix { .number(agreement.topOverlap[$0][$1]) }),
          .init("rankBiasedOverlap", matrix { .number(agreement.rankBiasedOverlap[$0][$1]) }),
          .init(
            "leaders",
            .array(comparison.leaders.map { .array($0.map { forms.entity($0) }) })),
          .init("common", .array(comparison.commonLeaders.map { forms.entity($0) })),
        ])
  }
}

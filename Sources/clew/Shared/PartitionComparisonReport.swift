internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// How far ways of sorting entities into groups agree, as tables and in JSON.
struct PartitionComparisonReport {
  let session: Session
  let comparison: PartitionComparison
  let seed: UInt64
  let resolution: Double

  private var places: Range<Int> { comparison.sortings.indices }
  private var ids: [String] { comparison.sortings.map(\.id) }

  var text: String {
    let heading = NetworkHeading(comparison.network)
    var text = "Do ways of grouping agree?\n" + heading.lines
    text += "  seed \(seed), resolution \(Decimals.text(resolution)) for those that have them\n"
    if comparison.sortings.contains(.states) {
      text += "  states: \(NetworkGroups.Attribute.state.summary)\n"
    }
    text += "  \(heading.caution)\n\n"
    text += TextTableLayout.text(
      [["", "groups", "largest", "modularity"]]
        + places.map { place in
          let partition = comparison.partitions[place]
          return [
            ids[place], "\(partition.count)", "\(partition.sizes.max() ?? 0)",
            Decimals.text(comparison.modularities[place]),
          ]
        }, alignment: [.left, .right, .right, .right])
    text += "\nNormalized mutual information: 1, one tells the other; 0, nothing of it\n"
    text += table { comparison.mutualInformation[$0][$1] }
    text += "\nAdjusted Rand index: 1, the same groups; 0, as alike as by chance\n"
    text += table { comparison.adjustedRand[$0][$1] }
    return text
  }

  private func table(_ value: (Int, Int) -> Double) -> String {
    TextTableLayout.text(
      [[""] + ids]
        + places.map { row in [ids[row]] + places.map { Decimals.hundredths(value(row, $0)) } },
      alignment: [.left] + places.map { _ in .right })
  }

  var json: JSONValue {
    let heading = NetworkHeading(comparison.network)
    func matrix(_ rows: [[Double]]) -> JSONValue {
      .array(rows.map { .array($0.map { .number($0) }) })
    }
    return session.envelope(
      "communities",
      [
        .init("projection", .string(comparison.network.projection.id)),
        .init("seed", .string("\(seed)")), .init("resolution", .number(resolution)),
      ] + heading.size + heading.reporting + [
        .init(
          "partitions",
          .array(
            places.map { place in
              .object([
                .init("id", .string(ids[place])),
                .init("groups", .integer(comparison.partitions[place].count)),
                .init("largest", .integer(comparison.partitions[place].sizes.max() ?? 0)),
                .init("modularity", .number(comparison.modularities[place])),
              ])
            })),
        .init("mutualInformation", matrix(comparison.mutualInformation)),
        .init("adjustedRand", matrix(comparison.adjustedRand)),
      ])
  }
}

internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// Communities with their members, in words and in JSON.
struct CommunitiesText {
  let session: Session
  let report: CommunityReport
  let top: Int
  let members: Int

  private static let caveat =
    "a community is a pattern in reported ties, not a membership anybody stated"

  private var shown: ArraySlice<CommunityReport.Group> {
    top == 0 ? report.groups[...] : report.groups.prefix(top)
  }

  private func shown(_ group: CommunityReport.Group) -> ArraySlice<CommunityReport.Member> {
    members == 0 ? group.members[...] : group.members.prefix(members)
  }

  var text: String {
    let heading = NetworkHeading(report.network)
    let count = report.groups.count
    var text = "Communities by \(report.query.method.rawValue): who holds together?\n"
    text += heading.lines
    text += "  \(method)\n  \(heading.caution)\n  \(Self.caveat)\n\n"
    text += count == 1 ? "1 community" : "\(count) communities"
    text += "; modularity \(Decimals.text(report.modularity))"
    text += " (0: as many ties inside as by chance; above 0.3 is commonly taken as marked)\n"
    for (place, group) in shown.enumerated() { text += block(place + 1, group) }
    let rest = count - shown.count
    if rest > 0 { text += "\nand \(rest) more (--top 0 shows all)\n" }
    return text
  }

  private var method: String {
    let query = report.query
    var parts: [String] = []
    if query.method.hasResolution { parts.append("resolution \(Decimals.text(query.resolution))") }
    if query.method.isSeeded { parts.append("seed \(query.seed)") }
    parts.append("each tie counts 1")
    if query.method.isSeeded, query.runs > 0 {
      parts.append("stability over \(query.runs == 1 ? "1 more search" : "\(query.runs) searches")")
    }
    return parts.joined(separator: "; ")
  }

  private func block(_ number: Int, _ group: CommunityReport.Group) -> String {
    let wording = Wording(reading: session.reading)
    let community = group.community
    let names = group.members.prefix(2).map { wording.name($0.entity) }
    let others = group.members.count - names.count
    var text = "\n\(number). \(names.joined(separator: ", "))"
    if others > 0 { text += " and \(others) more" }
    text += "\n   \(community.size == 1 ? "1 member" : "\(community.size) members"), "
    text += "\(Self.ties(community.innerStrength)) inside, "
    text += "\(Self.ties(community.boundaryStrength)) to others, "
    text += "density \(Decimals.text(community.density))"
    if let stability = group.stability { text += ", stability \(Self.share(stability))" }
    text += "\n"
    let hasStability = group.stability != nil
    var rows = [["ties inside"] + (hasStability ? ["stability"] : []) + ["name", "kind"]]
    for member in shown(group) {
      var row = [Decimals.text(member.innerTies)]
      if hasStability { row.append(member.stability.map { Self.share($0) } ?? "") }
      rows.append(row + [wording.name(member.entity), wording.kind(member.entity)])
    }
    text += TextTableLayout.text(
      rows, alignment: [.right] + (hasStability ? [.right] : []) + [.left, .left])
    let rest = group.members.count - shown(group).count
    if rest > 0 { text += "  and \(rest) more (--members 0 shows all)\n" }
    return text
  }

  private static func ties(_ count: Double) -> String {
    count == 1 ? "1 tie" : "\(Decimals.text(count)) ties"
  }

  /// A share in whole percent.
  private static func share(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(report.network)
    let query = report.query
    return session.envelope(
      "communities",
      [
        .init("projection", .string(report.network.projection.id)),
        .init("method", .string(query.method.rawValue)),
        .init("resolution", query.method.hasResolution ? .number(query.resolution) : .null),
        .init("seed", query.method.isSeeded ? .string("\(query.seed)") : .null),
        .init("runs", .integer(query.runs)),
      ] + heading.size + heading.reporting + [
        .init("caveat", .string(Self.caveat)), .init("modularity", .number(report.modularity)),
        .init("count", .integer(report.groups.count)),
        .init(
          "communities",
          .array(
            shown.map { group in
              .object([
                .init("size", .integer(group.community.size)),
                .init("innerTies", .number(group.community.innerStrength)),
                .init("boundaryTies", .number(group.community.boundaryStrength)),
                .init("density", .number(group.community.density)),
                .init("conductance", .number(group.community.conductance)),
                .init("stability", .optional(group.stability)),
                .init(
                  "members",
                  .array(
                    shown(group).map { member in
                      .object([
                        .init("entity", forms.entity(member.entity)),
                        .init("innerTies", .number(member.innerTies)),
                        .init("stability", .optional(member.stability)),
                      ])
                    })),
              ])
            })),
      ])
  }
}

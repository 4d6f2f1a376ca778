internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// Brokers with their roles, as a table and in JSON.
struct BrokersReport {
  let session: Session
  let brokers: Brokers
  /// By which role they are ordered; nil: by all together.
  let role: BrokerageRole?
  let top: Int

  private static let roles = BrokerageRole.allCases

  private static let caveat =
    "a broker in the reports need not be one in fact: two who are not tied here may only lack a "
    + "report that ties them"

  /// Those with the role, most first; equal ones stay in the order they have in all.
  private var entries: [Brokers.Entry] {
    guard let role, let place = Self.roles.firstIndex(of: role) else { return brokers.entries }
    let entries = brokers.entries
    return entries.indices.filter { entries[$0].counts[place] > 0 }
      .sorted { left, right in
        let counts = (entries[left].counts[place], entries[right].counts[place])
        return counts.0 == counts.1 ? left < right : counts.0 > counts.1
      }
      .map { entries[$0] }
  }

  private var shown: ArraySlice<Brokers.Entry> {
    top == 0 ? entries[...] : entries.prefix(top)
  }

  /// Whether nobody is a broker, or none in the role asked for.
  var isEmpty: Bool { entries.isEmpty }

  private var direction: String {
    brokers.network.topology.isDirected
      ? "ties are followed from subject to object, symmetric ones both ways"
      : "ties are followed both ways, so that each pair counts in both orders"
  }

  private func group(_ entry: Brokers.Entry) -> String {
    brokers.groups.titles[entry.group].map { Console.visible($0) } ?? "none reported"
  }

  var text: String {
    let wording = Wording(reading: session.reading)
    let heading = NetworkHeading(brokers.network)
    let groups = brokers.groups
    var text = "Brokers: who stands between others that are not tied?\n" + heading.lines
    text += "  groups: \(groups.partition.count), by \(groups.attribute.rawValue): "
    text += "\(groups.attribute.summary)\n"
    if groups.unsortedCount > 0 {
      text +=
        "  \(groups.unsortedCount == 1 ? "1 entity has" : "\(groups.unsortedCount) entities have")"
      text += " none reported\n"
    }
    text += "  convention: pairs i, k with ties i to broker to k and none i to k; \(direction)\n"
    text += "  in brackets: expected if the others' groups were dealt at random\n"
    text += "  \(heading.caution)\n  \(Self.caveat)\n\n"
    let entries = entries
    if entries.isEmpty {
      return text
        + (role.map { "Nobody is \($0.rawValue).\n" } ?? "Nobody stands between others.\n")
    }
    let rows = shown.map { entry in
      ["\(entry.total)"] + Self.roles.indices.map { cell(entry, $0) }
        + [wording.name(entry.entity), group(entry)]
    }
    text += TextTableLayout.text(
      [["pairs"] + Self.roles.map(\.rawValue) + ["name", "group"]] + rows,
      alignment: [.right] + Self.roles.map { _ in .right } + [.left, .left])
    let rest = entries.count - shown.count
    return text + (rest > 0 ? "  and \(rest) more (--top 0 shows all)\n" : "")
  }

  /// A count, and what was expected to one decimal.
  private func cell(_ entry: Brokers.Entry, _ place: Int) -> String {
    let expected = Decimals.text((entry.expected[place] * 10).rounded() / 10)
    return "\(entry.counts[place]) (\(expected))"
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(brokers.network)
    let groups = brokers.groups
    return session.envelope(
      "brokers",
      [.init("projection", .string(brokers.network.projection.id))] + heading.size
        + heading.reporting + [
          .init("caveat", .string(Self.caveat)),
          .init("between", .string(groups.attribute.rawValue)),
          .init("role", role.map { .string($0.rawValue) } ?? .null),
          .init("citation", "Gould and Fernandez 1989, doi:10.2307/270949"),
          .init(
            "groups",
            .array(
              groups.titles.indices.compactMap { group in
                groups.titles[group].map { title in
                  .object([
                    .init("title", .string(title)),
                    .init("size", .integer(groups.partition.sizes[group])),
                  ])
                }
              })), .init("noneReported", .integer(groups.unsortedCount)),
          .init("count", .integer(entries.count)),
          .init(
            "brokers",
            .array(
              shown.map { entry in
                .object([
                  .init("entity", forms.entity(entry.entity)),
                  .init("group", groups.titles[entry.group].map { .string($0) } ?? .null),
                  .init("pairs", .integer(entry.total)),
                  .init("roles", roles { .integer(entry.counts[$0]) }),
                  .init("expected", roles { .number(entry.expected[$0]) }),
                ])
              })),
        ])
  }

  private func roles(_ value: (Int) -> JSONValue) -> JSONValue {
    .object(Self.roles.indices.map { .init(Self.roles[$0].rawValue, value($0)) })
  }
}

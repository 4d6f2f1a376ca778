internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// A whole network on one page, and in JSON.
struct StructureReport {
  let session: Session
  let structure: NetworkStructure
  /// Whether trusses and cliques were looked for.
  let hasCohesion: Bool
  let top: Int
  let seed: UInt64
  /// What the passes that may be left out are estimated to take.
  let seconds: (distances: Double, betweenness: Double)

  private var network: Network { structure.network }
  private var wording: Wording { Wording(reading: session.reading) }

  var text: String {
    let heading = NetworkHeading(network)
    var text = "The network as a whole\n" + heading.lines + "  \(heading.caution)\n"
    text += section("Size and density", size)
    text += section("Distances", distances)
    text += section("Cohesion", cohesion)
    text += section("Centralization (1: all at one entity, as in a star; 0: all alike)", centre)
    text += section("Groups", groups)
    if network.topology.isDirected { text += section("Direction", direction) }
    text +=
      "\nWhose loss would part others: \(count(structure.cutpoints.count, "entity", "entities"))\n"
    text += list(structure.cutpoints) { wording.name($0) }
    text +=
      "\nTies that alone join what they join: \(count(structure.bridges.count, "tie", "ties"))\n"
    text += list(structure.bridges) { wording.sentence(network.tie($0)) }
    return text
  }

  private func section(_ title: String, _ rows: [(String, String)]) -> String {
    "\n\(title)\n"
      + TextTableLayout.text(rows.map { [$0.0, $0.1] }, alignment: [.left, .left])
  }

  private func list(_ items: [Int], _ name: (Int) -> String) -> String {
    let shown = top == 0 ? items[...] : items.prefix(top)
    let rest = items.count - shown.count
    return shown.map { "  \(name($0))\n" }.joined()
      + (rest > 0 ? "  and \(rest) more (--top 0 shows all)\n" : "")
  }

  private func count(_ value: Int, _ one: String, _ many: String) -> String {
    value == 1 ? "1 \(one)" : "\(value) \(many)"
  }

  private func number(_ value: Double?) -> String {
    value.map { Decimals.text($0) } ?? "not defined"
  }

  private func skipped(_ seconds: Double) -> String {
    "not computed: about \(CostEstimate.words(seconds)); --all computes it"
  }

  private var size: [(String, String)] {
    let parts = structure.components
    var rows = [
      ("entities", "\(network.nodes.count), each with a tie: others are not in a network"),
      (
        "ties",
        "\(network.tieCount), between \(structure.dyads.mutual + structure.dyads.asymmetric) pairs"
      ),
      ("density", "\(number(structure.density)) of the possible ties"),
      ("components", "\(parts.count), parts not joined to one another"),
      ("largest component", count(parts[0], "entity", "entities")),
    ]
    if let strong = structure.strongComponents {
      rows.append(
        ("strong components", "\(strong), in each of which all reach all along the direction"))
    }
    return rows
  }

  private var distances: [(String, String)] {
    guard let distances = structure.distances else {
      return [("mean, diameter, radius, efficiency", skipped(seconds.distances))]
    }
    let share = Decimals.text((distances.joinedShare * 1000).rounded() / 10)
    return [
      (
        "mean",
        "\(Decimals.text(distances.mean)) ties, over the \(share) % of pairs that are joined"
      ),
      ("diameter", "\(Decimals.text(distances.diameter)), the largest distance"),
      (
        "radius",
        "\(Decimals.text(distances.radius)), the least of the largest from each, over all components"
      ),
      ("efficiency", "\(Decimals.text(distances.efficiency)), the mean of 1 / distance"),
    ]
  }

  private var cohesion: [(String, String)] {
    [
      (
        "transitivity",
        "\(number(structure.transitivity)) of those with a common neighbour are tied"
      ),
      ("average clustering", number(structure.averageClustering)),
      (
        "degree assortativity",
        number(structure.degreeAssortativity) + assortment
      ),
      (
        "highest core",
        "\(structure.core.number): \(count(structure.core.count, "entity", "entities")), each with "
          + "\(structure.core.number) or more ties inside"
      ), ("highest truss", truss), ("largest clique", clique),
    ]
  }

  private static let leftOut = "not computed on so many ties; --all or clew cohesion computes it"

  private var truss: String {
    guard hasCohesion else { return Self.leftOut }
    guard let truss = structure.truss else { return "none: no three are tied to one another" }
    let contacts = truss.number - 2
    return "\(truss.number): \(count(truss.memberCount, "entity", "entities")), each tie backed by "
      + "\(count(contacts, "common contact", "common contacts")) or more"
  }

  private var clique: String {
    guard hasCohesion, let cliques = structure.cliques else { return Self.leftOut }
    guard let first = cliques.members.first else { return "none of three or more" }
    let names = first.prefix(top == 0 ? first.count : top).map { wording.name($0) }
    let rest = first.count - names.count
    return "\(first.count): " + names.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "") + "; "
      + (cliques.isTruncated ? "over " : "") + "\(cliques.members.count) of three or more in all"
  }

  private var assortment: String {
    guard let value = structure.degreeAssortativity else { return "" }
    if abs(value) < 0.05 { return ": how many ties one has says little of whom one is tied to" }
    return value < 0
      ? ": the many-tied are tied to the few-tied, rather"
      : ": the many-tied are tied to the many-tied, rather"
  }

  private var centre: [(String, String)] {
    [
      ("by degree", number(structure.degreeCentralization)),
      (
        "by closeness",
        structure.distances.map { number($0.closenessCentralization) }
          ?? skipped(seconds.distances)
      ),
      (
        "by betweenness",
        structure.betweennessCentralization.map { number($0) } ?? skipped(seconds.betweenness)
      ),
    ]
  }

  private var groups: [(String, String)] {
    var rows: [(String, String)] = [
      (
        "communities",
        "\(structure.communities.count), modularity "
          + "\(number(structure.communities.modularity)) (Leiden, seed \(seed))"
      ),
      ("core and periphery", core),
      (
        "ties across kinds",
        "E-I index \(number(structure.kinds.whole.index)), -1 all within, 1 all across; "
          + "\(number(structure.kinds.ofAllPairs)) if all were tied"
      ),
    ]
    for kind in structure.kindTies {
      rows.append(
        (
          "  \(kind.kind.rawValue)",
          "\(kind.count); \(kind.ties.internal) pairs tied within, \(kind.ties.external) across, "
            + "E-I \(number(kind.ties.index))"
        ))
    }
    return rows
  }

  private var core: String {
    let found = structure.corePeriphery
    guard let correlation = found.correlation else { return "not defined" }
    let shown = found.core.prefix(top == 0 ? found.core.count : top)
      .map { wording.name(network.nodes[$0]) }
    let rest = found.core.count - shown.count
    return "correlation \(Decimals.text(correlation)); core of \(found.core.count): "
      + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private var direction: [(String, String)] {
    let dyads = structure.dyads
    var rows = [
      ("reciprocity", "\(number(structure.reciprocity)) of directed ties are answered"),
      (
        "pairs",
        "\(dyads.mutual) tied both ways, \(dyads.asymmetric) one way, \(dyads.null) not tied"
      ),
    ]
    if let triads = structure.triads {
      for type in TriadType.allCases where triads[type] > 0 {
        rows.append(("triads \(type.rawValue)", "\(triads[type])"))
      }
    }
    return rows
  }
}

extension StructureReport {
  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(network)
    let distances = structure.distances
    func limited(_ items: [Int]) -> ArraySlice<Int> { top == 0 ? items[...] : items.prefix(top) }
    var skipped: [JSONValue.Member] = []
    if distances == nil { skipped.append(.init("distances", .number(seconds.distances))) }
    if structure.betweennessCentralization == nil {
      skipped.append(.init("betweenness", .number(seconds.betweenness)))
    }
    return session.envelope(
      "structure", first: heading.size,
      [.init("projection", .string(network.projection.id))] + heading.reporting + [
        .init("tiedPairs", .integer(structure.dyads.mutual + structure.dyads.asymmetric)),
        .init("density", .optional(structure.density)),
        .init("components", .integer(structure.components.count)),
        .init("largestComponent", .integer(structure.components.first ?? 0)),
        .init("strongComponents", structure.strongComponents.map { .integer($0) } ?? .null),
        .init("isolates", .integer(0)), .init("meanDistance", .optional(distances?.mean)),
        .init("joinedShare", .optional(distances?.joinedShare)),
        .init("diameter", .optional(distances?.diameter)),
        .init("radius", .optional(distances?.radius)),
        .init("efficiency", .optional(distances?.efficiency)),
        .init("transitivity", .number(structure.transitivity)),
        .init("averageClustering", .number(structure.averageClustering)),
        .init("reciprocity", .optional(structure.reciprocity)),
        .init("degreeAssortativity", .optional(structure.degreeAssortativity)),
        .init("degreeCentralization", .number(structure.degreeCentralization)),
        .init("closenessCentralization", .optional(distances?.closenessCentralization)),
        .init("betweennessCentralization", .optional(structure.betweennessCentralization)),
        .init("maximumCoreNumber", .integer(structure.core.number)),
        .init("maximumCoreSize", .integer(structure.core.count)),
        .init("maximumTrussNumber", structure.truss.map { .integer($0.number) } ?? .null),
        .init("maximumTrussSize", structure.truss.map { .integer($0.memberCount) } ?? .null),
        .init(
          "largestClique",
          structure.cliques.map { cliques in
            .array((cliques.members.first ?? []).map { forms.entity($0) })
          } ?? .null),
        .init("cliqueCount", structure.cliques.map { .integer($0.members.count) } ?? .null),
        .init("cliquesTruncated", structure.cliques.map { .bool($0.isTruncated) } ?? .null),
        .init("communities", .integer(structure.communities.count)),
        .init("modularity", .number(structure.communities.modularity)),
        .init("eiIndex", .optional(structure.kinds.whole.index)),
        .init("eiIndexOfAllPairs", .optional(structure.kinds.ofAllPairs)),
        .init("kinds", kinds),
        .init("corePeripheryCorrelation", .optional(structure.corePeriphery.correlation)),
        .init(
          "core",
          .array(limited(structure.corePeriphery.core).map { forms.entity(network.nodes[$0]) })),
        .init(
          "dyads",
          .object([
            .init("mutual", .integer(structure.dyads.mutual)),
            .init("asymmetric", .integer(structure.dyads.asymmetric)),
            .init("null", .integer(structure.dyads.null)),
          ])), .init("triads", triads),
        .init("cutpointCount", .integer(structure.cutpoints.count)),
        .init("cutpoints", .array(limited(structure.cutpoints).map { forms.entity($0) })),
        .init("bridgeCount", .integer(structure.bridges.count)),
        .init("bridges", .array(limited(structure.bridges).map { forms.tie(network.tie($0)) })),
        .init("notComputedSeconds", .object(skipped)),
      ])
  }

  private var kinds: JSONValue {
    .array(
      structure.kindTies.map { kind in
        .object([
          .init("kind", .string(kind.kind.rawValue)),
          .init("count", .integer(kind.count)), .init("internal", .integer(kind.ties.internal)),
          .init("external", .integer(kind.ties.external)),
          .init("eiIndex", .optional(kind.ties.index)),
        ])
      })
  }

  /// Counts beyond what an integer of JSON holds are given as the nearest number.
  private var triads: JSONValue {
    guard let triads = structure.triads else { return .null }
    return .object(
      TriadType.allCases.map { type in
        .init(
          type.rawValue,
          Int(exactly: triads[type]).map { .integer($0) } ?? .number(Double(triads[type])))
      })
  }
}

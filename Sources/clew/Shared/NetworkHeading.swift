internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// What every answer about a whole network says before its numbers: which network, which policy,
/// and how much reporting is behind it.
struct NetworkHeading {
  let network: Network
  private let origins: Int

  /// Counts the origins: linear in the claims.
  init(_ network: Network) {
    self.network = network
    origins = network.origins
  }

  /// A measure says something of the reports, too.
  var caution: String {
    "reflects reporting in \(origins) independent \(origins == 1 ? "origin" : "origins"): "
      + "a measure on reports measures coverage, too"
  }

  /// Network and policy, a line each.
  var lines: String {
    var text = "  network: \(network.projection.summary); "
    text += network.nodes.count == 1 ? "1 entity, " : "\(network.nodes.count) entities, "
    text += network.tieCount == 1 ? "1 tie" : "\(network.tieCount) ties"
    text += network.topology.isDirected ? ", directed\n" : "\n"
    return text + "  policy: \(network.reading.policy.summary)\n"
  }

  /// How large the network is.
  var size: [JSONValue.Member] {
    [
      .init("nodes", .integer(network.nodes.count)), .init("edges", .integer(network.tieCount)),
      .init("directed", .bool(network.topology.isDirected)),
    ]
  }

  /// How much reporting is behind the network, and what that means.
  var reporting: [JSONValue.Member] {
    [.init("origins", .integer(origins)), .init("caution", .string(caution))]
  }
}

extension JSONValue {
  /// A number, or null.
  static func optional(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
}

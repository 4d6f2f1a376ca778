import ClewDossier
import ClewFormats

/// SplitMix64 (Steele, Lea, Flood 2014): a small seeded generator.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What a graph says, independent of positions and of where an attribute comes from.
///
/// It must survive writing. An empty value counts as not given, as in Graphviz.
struct Meaning: Hashable, CustomStringConvertible {
  var head: String
  var nodes: [String]
  var edges: [String]
  var subgraphs: [String]

  /// Nodes and edges in the order of the graph; subgraphs sorted, since one that is opened twice has
  /// no place of its own.
  init(_ graph: DOTGraph) {
    head =
      "strict \(graph.isStrict) directed \(graph.isDirected) name \(graph.name.map(bytes) ?? "-") "
      + say(graph.attributes)
    nodes = graph.nodes.map { bytes($0.id) + say($0.attributes.resolved) }
    edges = graph.edges.map { edge in
      "\(bytes(graph.nodes[edge.tail].id)) \(bytes(graph.nodes[edge.head].id))"
        + " \(say(edge.tailPort)) \(say(edge.headPort)) key \(edge.key.map(bytes) ?? "-")"
        + say(edge.attributes.resolved)
    }
    subgraphs = Meaning.subgraphs(of: graph, keepsBare: true)
  }

  /// The same with everything sorted, to compare with a program that reorders; bare subgraphs, which
  /// that program may drop, and what a subgraph inherits, which it does not print, are left out.
  static func sorted(_ graph: DOTGraph) -> Meaning {
    var result = Meaning(graph)
    result.nodes.sort()
    result.edges.sort()
    result.subgraphs = subgraphs(of: graph, keepsBare: false)
    return result
  }

  private static func subgraphs(of graph: DOTGraph, keepsBare: Bool) -> [String] {
    var paths: [String] = []
    var result: [String] = []
    for (subgraph, members) in zip(graph.subgraphs, graph.allMembers()) {
      let path =
        (subgraph.parent.map { paths[$0] } ?? "") + "/" + (subgraph.id.map(bytes) ?? "-")
      paths.append(path)
      if !keepsBare && subgraph.id == nil { continue }
      let names = members.map { bytes(graph.nodes[$0].id) }.sorted()
      let attributes = subgraph.attributes
      result.append("\(path) \(names)" + say(keepsBare ? attributes.resolved : attributes.own))
    }
    return result.sorted()
  }

  /// The lines of each that the other lacks.
  func differences(from other: Meaning) -> [String] {
    func lines(_ meaning: Meaning) -> [String] {
      [meaning.head] + meaning.nodes + meaning.edges + meaning.subgraphs
    }
    return lines(self).difference(from: lines(other)).map { change in
      switch change {
      case .insert(_, let line, _): "ours: " + line
      case .remove(_, let line, _): "other: " + line
      }
    }
  }

  var description: String {
    ([head] + nodes + ["--"] + edges + ["--"] + subgraphs).joined(separator: "\n")
  }
}

/// Text with all its bytes visible: printable ASCII as it is, others in hexadecimal.
private func bytes(_ text: String) -> String {
  text.utf8.map { (0x21..<0x7F).contains($0) ? String(UnicodeScalar($0)) : "{\($0)}" }.joined()
}

private func say(_ port: DOTPort?) -> String {
  guard let port else { return ":" }
  return ":" + (port.name.map(bytes) ?? "") + ":" + (port.compass?.rawValue ?? "")
}

private func say(_ attributes: [DOTAttribute]) -> String {
  attributes.filter { !$0.value.text.utf8.isEmpty }
    .map { " " + bytes($0.name) + ($0.value.isHTML ? "=<" : "=") + bytes($0.value.text) }
    .sorted().joined()
}

/// Reads text that must be free of diagnostics and hold one graph.
func readOne(_ text: String) throws -> DOTGraph {
  try readOne([UInt8](text.utf8))
}

func readOne(_ bytes: [UInt8]) throws -> DOTGraph {
  let (graphs, diagnostics) = DOTReader.read(bytes, file: 7)
  if !diagnostics.isEmpty || graphs.count != 1 {
    throw UnexpectedReading(graphs: graphs.count, diagnostics: diagnostics)
  }
  return graphs[0]
}

/// Reads text whose warnings do not matter; errors do.
func readLeniently(_ text: String) throws -> DOTGraph {
  let (graphs, diagnostics) = DOTReader.read([UInt8](text.utf8), file: 7)
  if diagnostics.contains(where: { $0.severity == .error }) || graphs.count != 1 {
    throw UnexpectedReading(graphs: graphs.count, diagnostics: diagnostics)
  }
  return graphs[0]
}

struct UnexpectedReading: Error, CustomStringConvertible {
  var graphs: Int
  var diagnostics: [Diagnostic]

  var description: String {
    "\(graphs) graphs; "
      + diagnostics.map { "\($0.code) at \($0.position?.offset ?? 0): \($0.message)" }
      .joined(separator: "; ")
  }
}

extension DOTGraph {
  /// Node ids in order.
  var ids: [String] { nodes.map(\.id) }

  /// Edges as `tail>head`.
  var arrows: [String] { edges.map { "\(nodes[$0.tail].id)>\(nodes[$0.head].id)" } }

  /// The node with an id.
  func node(_ id: String) -> DOTNode? { nodes.first { $0.id == id } }

  /// Resolved attributes of a node as `name=value`.
  func attributes(_ id: String) -> [String] {
    node(id).map { $0.attributes.resolved.map { "\($0.name)=\($0.value.text)" } } ?? ["no node"]
  }

  /// Resolved attributes of the edge with an index as `name=value`.
  func edgeAttributes(_ index: Int) -> [String] {
    edges[index].attributes.resolved.map { "\($0.name)=\($0.value.text)" }
  }
}

import Foundation
import Testing

@testable import ClewGraph

/// A graph that other libraries were asked about; Scripts/reference.py makes the values.
struct ReferenceSample: Sendable {
  let name: String
  let graph: EdgeList
  let topology: Topology
  let lengths: EdgeLengths
  let strengths: EdgeStrengths
  let strengthValues: [Double]

  /// Five published networks, then random graphs: half of them directed, a third with parallel
  /// edges, some with loops, many not connected.
  static let all: [ReferenceSample] = {
    let names = ["karate", "florentine", "kite", "davis", "les-miserables"]
    return ReferenceTable("graphs").rows.enumerated().compactMap { number, row in
      try? ReferenceSample(row, name: number < names.count ? names[number] : "random \(number - 5)")
    }
  }()

  init(_ row: [String: [Double]], name: String) throws {
    let ends = (row["edges"] ?? []).map { Int($0) }
    let edges = stride(from: 0, to: ends.count, by: 2).map { (ends[$0], ends[$0 + 1]) }
    let strengths = row["strengths"] ?? []
    self.init(
      name: name,
      graph: EdgeList(
        row["isDirected"] == [1], Int(row["nodeCount"]?.first ?? 0), edges, row["lengths"] ?? []),
      lengths: try EdgeLengths(row["lengths"] ?? []), strengths: try EdgeStrengths(strengths),
      strengthValues: strengths)
  }

  private init(
    name: String, graph: EdgeList, lengths: EdgeLengths, strengths: EdgeStrengths,
    strengthValues: [Double]
  ) {
    self.name = name
    self.graph = graph
    self.topology = graph.topology
    self.lengths = lengths
    self.strengths = strengths
    self.strengthValues = strengthValues
  }

  /// The edges as listed, directed from first to second whether the graph is directed or not.
  var arrows: Topology {
    var graph = graph
    graph.isDirected = true
    return graph.topology
  }

  /// The same with a cycle through all nodes of length and strength 1, which connects them both
  /// ways.
  func joined() throws -> ReferenceSample {
    let cycle = EdgeList.cycle(graph.nodeCount).edges
    let ones = [Double](repeating: 1, count: cycle.count)
    let values = strengthValues + ones
    let weights = (graph.weights ?? []) + ones
    return ReferenceSample(
      name: name,
      graph: EdgeList(graph.isDirected, graph.nodeCount, graph.edges + cycle, weights),
      lengths: try EdgeLengths(weights), strengths: try EdgeStrengths(values),
      strengthValues: values)
  }
}

/// The values of one area, a row a graph in the order of `ReferenceSample.all`.
struct ReferenceTable: Sendable {
  let rows: [[String: [Double]]]

  static let paths = ReferenceTable("paths")
  static let centrality = ReferenceTable("centrality")
  static let spectral = ReferenceTable("spectral")
  static let structure = ReferenceTable("structure")
  static let groups = ReferenceTable("groups")

  /// An empty table if the file cannot be read, which no comparison lets pass.
  init(_ name: String) {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Reference/\(name).json")
    rows =
      (try? JSONDecoder().decode([[String: [Double]]].self, from: Data(contentsOf: url))) ?? []
  }

  /// Compares what `compute` finds with the values called `key`, of at least 300 graphs.
  ///
  /// `compute` also gets everything else that is known of the graph; nil leaves the graph out.
  func compare(
    _ key: String, rounding: Double = 0, sourceLocation: SourceLocation = #_sourceLocation,
    _ compute: (ReferenceSample, [String: [Double]]) throws -> [Double]?
  ) throws {
    var compared = 0
    var wrong: [String] = []
    for (sample, row) in zip(ReferenceSample.all, rows) {
      guard var expected = row[key], var found = try compute(sample, row) else { continue }
      // Where a value is a difference, the library's own rounding stands for zero.
      for place in expected.indices where expected[place].magnitude < rounding {
        expected[place] = 0
        if found[place].magnitude < rounding { found[place] = 0 }
      }
      compared += 1
      if !nearlyEqual(found, expected) {
        wrong.append("\(sample.name): \(found), not \(expected)")
      }
    }
    #expect(compared >= 300, "\(key)", sourceLocation: sourceLocation)
    #expect(
      wrong.isEmpty, "\(key), \(wrong.count) of \(compared); \(wrong.prefix(2))",
      sourceLocation: sourceLocation)
  }
}

extension [String: [Double]] {
  /// Groups written as a number a node.
  func partition(_ key: String) -> Partition {
    Partition(labels: (self[key] ?? []).map { UInt32($0) })
  }
}

extension [Double] {
  /// Numbers of nodes, edges or groups.
  var integers: [Int] { map { Int($0) } }
}

/// Sets in ascending order, each ended by -1, as the reference has them.
func listed(_ sets: [[Int]]) -> [Double] {
  sets.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    .flatMap { $0.map(Double.init) + [-1] }
}

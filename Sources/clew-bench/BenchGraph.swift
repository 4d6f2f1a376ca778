internal import ClewGraph

/// A graph file as the tasks use it.
struct BenchGraph {
  /// The file's name without folder and suffix.
  var name: String
  var topology: Topology
  /// The weights of a weighted file as lengths, one an edge; else hops.
  var lengths: EdgeLengths
  /// Pairs of nodes of the largest component, the same for every peer.
  var pairs: [(from: Int, to: Int)]

  /// Reads a graph file, by its suffix a `.csr` file or an edge list.
  init(path: String) throws(BenchError) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    name = file.split(separator: ".").dropLast().joined(separator: ".")
    let bytes = try FileBytes.read(path)
    let edges = path.hasSuffix(".csr") ? try EdgeTable(csr: bytes) : try EdgeTable(text: bytes)
    topology = Topology(
      isDirected: edges.isDirected, nodeCount: edges.nodeCount, tails: edges.tails,
      heads: edges.heads)
    do {
      lengths = try edges.weights.map { try EdgeLengths($0) } ?? .one
    } catch {
      throw BenchError("\(path): a weight cannot be a length")
    }
    pairs = Self.pairs(beside: path, in: topology)
  }

  /// The pairs in the file that the peers use, or pairs by a fixed rule when there is none.
  private static func pairs(beside path: String, in topology: Topology) -> [(from: Int, to: Int)] {
    if let bytes = try? FileBytes.read(path + ".pairs50.bin") {
      return (0..<bytes.count / 8).map { pair in
        (Int(bytes.number32(at: 8 * pair)), Int(bytes.number32(at: 8 * pair + 4)))
      }
    }
    guard topology.nodeCount > 1 else { return [] }
    var state: UInt64 = 9
    return (0..<50).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let from = Int(state >> 33) % topology.nodeCount
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (from, Int(state >> 33) % topology.nodeCount)
    }
  }
}

/// What keeps a benchmark from running.
struct BenchError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

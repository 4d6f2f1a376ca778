internal import ClewGraph

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension BenchTask {
  /// What the topology itself takes.
  static let memory: [BenchTask] = [
    .whole("memory") { graph, _ in Footprint.bytesPerEdge(of: graph.topology) }
  ]
}

private enum Footprint {
  /// By how much the process grows with one more copy of a topology, in bytes an edge.
  ///
  /// The first copy fills what was freed before; the mean of the next three counts.
  static func bytesPerEdge(of topology: Topology) -> Double {
    guard topology.edgeCount > 0 else { return 0 }
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    tails.reserveCapacity(topology.edgeCount)
    heads.reserveCapacity(topology.edgeCount)
    for edge in 0..<topology.edgeCount {
      tails.append(UInt32(topology.tail(of: edge)))
      heads.append(UInt32(topology.head(of: edge)))
    }
    // Arrays of its own, as the topology may go on using those it is given.
    func copy() -> Topology {
      Topology(
        isDirected: topology.isDirected, nodeCount: topology.nodeCount, tails: tails.map { $0 },
        heads: heads.map { $0 })
    }
    var copies = [copy()]
    let before = resident()
    for _ in 0..<3 { copies.append(copy()) }
    let grown = resident() - before
    return withExtendedLifetime(copies) { Double(grown) / 3 / Double(topology.edgeCount) }
  }

  /// The resident memory of the process in bytes; 0 where the system does not tell.
  private static func resident() -> Int {
    guard let file = unsafe fopen("/proc/self/statm", "r") else { return 0 }
    defer { unsafe fclose(file) }
    var pages = 0
    var fields = 0
    while fields < 2 {
      let byte = unsafe fgetc(file)
      guard byte >= 0 else { return 0 }
      if byte == 0x20 {
        fields += 1
      } else if fields == 1 {
        pages = 10 * pages + Int(byte) - 0x30
      }
    }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}

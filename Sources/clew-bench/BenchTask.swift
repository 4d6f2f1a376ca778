internal import ClewGraph

/// Something that is timed, with a check value that other libraries give for the same file.
struct BenchTask: Sendable {
  /// What a run found and, where the task times its own parts, the median of those.
  struct Outcome {
    var check: Double
    var seconds: Double?
    var cpu: Double?
  }

  /// What the command line calls it.
  var id: String
  var run: @Sendable (BenchGraph, Execution) throws -> Outcome

  /// A task timed as a whole.
  static func whole(
    _ id: String, _ body: @escaping @Sendable (BenchGraph, Execution) throws -> Double
  ) -> BenchTask {
    BenchTask(id: id) { graph, execution in
      Outcome(check: try body(graph, execution), seconds: nil, cpu: nil)
    }
  }

  /// A task that asks the same of up to `count` pairs of nodes; the time is the median of one pair
  /// and the check the sum over all.
  static func query(
    _ id: String, pairs count: Int = 50,
    _ body: @escaping @Sendable (BenchGraph, _ from: Int, _ to: Int) throws -> Double
  ) -> BenchTask {
    BenchTask(id: id) { graph, _ in
      var seconds: [Double] = []
      var cpu: [Double] = []
      var check = 0.0
      for pair in graph.pairs.prefix(count) {
        let wallStart = Meter.wall
        let cpuStart = Meter.cpu
        check += try body(graph, pair.from, pair.to)
        cpu.append(Meter.cpu - cpuStart)
        seconds.append(Meter.wall - wallStart)
      }
      return Outcome(check: check, seconds: median(seconds), cpu: median(cpu))
    }
  }

  /// Every task; to add some, write their file and name its list here.
  static let all: [BenchTask] =
    basics + paths + reach + spectral + communities + roles + betweenness + memory
}

/// The middle of some numbers; 0 of none.
func median(_ numbers: [Double]) -> Double {
  guard !numbers.isEmpty else { return 0 }
  let sorted = numbers.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

internal import ClewGraph

/// How long passes over a whole network take, roughly, so that nobody waits unwarned.
///
/// The figures are of one core of a machine of today; networks that fall into small blocks take far
/// less. A pass that is not listed takes no time worth telling.
enum CostEstimate {
  /// From how many seconds on a pass is not begun unless it is forced.
  static let limit = 60.0

  /// What to do where everything takes long.
  static let smallerNetwork = "another --projection, or a policy, may make a smaller network"

  /// Pairs of a node and an edge that a core gets through in a second, by measure or search, as
  /// measured on networks of ten to twenty thousand nodes.
  private static let pairsPerSecond: [String: Double] = [
    "betweenness": 6e8,
    "closeness": 1.3e10,
    "harmonic": 1.3e10,
    "eccentricity": 1.3e10,
    "edge-betweenness": 2.5e8,
    "group-betweenness": 3e7,
    "reaching-set": 1e10,
    "distance-fragmenting-set": 1e10,
  ]

  /// Cubes of the nodes of a component that a core gets through in a second, by measure.
  private static let cubesPerSecond: [String: Double] = [
    "current-flow-betweenness": 1.2e9,
    "current-flow-closeness": 1.2e9,
  ]

  /// The seconds that the measure `id` takes.
  static func seconds(_ id: String, _ topology: Topology, threads: Int?) -> Double {
    if let rate = cubesPerSecond[id] {
      return topology.components().sizes.reduce(0.0) { $0 + Double($1) * Double($1) * Double($1) }
        / rate / Double(cores(threads))
    }
    guard let rate = pairsPerSecond[id] else { return 0 }
    let pairs = Double(topology.nodeCount) * Double(topology.edgeCount)
    return pairs / rate / Double(cores(threads))
  }

  /// Stops before a measure whose tables would not fit into memory; no flag forces it.
  static func checkMemory(of measure: Measure, _ topology: Topology) throws {
    guard let limit = measure.largestComponent else { return }
    let largest = topology.components().sizes.max() ?? 0
    guard largest > limit else { return }
    throw Failure(
      .usage,
      "clew: \(measure.title) is computed on networks of up to \(limit) entities joined by paths, for "
        + "its tables grow with the square; here \(largest) are joined"
        + "\n  hint: closeness and betweenness ask nearly the same, and "
        + smallerNetwork)
  }

  /// The seconds that dividing a network by the betweenness of its ties takes: once for each tie.
  static func divisionSeconds(_ topology: Topology, threads: Int?) -> Double {
    seconds("betweenness", topology, threads: threads) * Double(topology.edgeCount)
  }

  /// A time in words, such as "12 minutes".
  static func words(_ seconds: Double) -> String {
    func count(_ value: Double, _ unit: String) -> String {
      let whole = max(1, value.rounded())
      return whole < 1e6
        ? "\(Int(whole)) \(unit)\(whole == 1 ? "" : "s")" : "over a million \(unit)s"
    }
    switch seconds {
    case ..<100: return count(seconds, "second")
    case ..<6_000: return count(seconds / 60, "minute")
    case ..<170_000: return count(seconds / 3_600, "hour")
    default: return count(seconds / 86_400, "day")
    }
  }

  /// Stops before what is estimated to take too long, or says so where it is forced.
  ///
  /// - Parameters:
  ///   - title: what takes the time.
  ///   - offer: what to do instead, as a sentence without an end.
  static func check(
    _ seconds: Double, _ title: String, isForced: Bool, offer: String? = nil
  ) throws {
    guard seconds > limit else { return }
    let text = "clew: \(title) would take about \(words(seconds)) on this network"
    if isForced { return try Console.remark(text) }
    throw Failure(
      .tryLater, text + (offer.map { "\n  hint: \($0)" } ?? "") + "\n  hint: --force computes it")
  }

  /// How many sources to draw so that an estimate of betweenness takes some seconds.
  static func sources(_ topology: Topology, threads: Int?) -> Int {
    let each =
      seconds("betweenness", topology, threads: threads) / Double(max(1, topology.nodeCount))
    var count = 100
    for step in [200, 500, 1_000, 2_000, 5_000, 10_000] where Double(step) * each <= 10 {
      count = step
    }
    return count
  }

  private static func cores(_ threads: Int?) -> Int { threads ?? Terminal.processors }
}

public import ClewGraph

/// What is left of a network as entities are left out one at a time, by rank and, to compare with,
/// at random.
///
/// It describes the network as reported; it is not a strategy.
public struct RemovalSteps: Sendable {
  /// The numbers of what is left.
  public struct Numbers: Sendable {
    /// Entities in the largest component; of random orders the mean.
    public let largest: Double
    /// Borgatti's F: the share of pairs that no path joins.
    public let fragmentation: Double
    /// His distance-weighted F: one less the mean of 1 / distance.
    public let distanceFragmentation: Double
  }

  /// The network.
  public let network: Network
  /// By which measure entities are ranked.
  public let measure: Measure
  /// Whether the measure was taken again after every removal.
  public let isRecomputed: Bool
  /// Canonical numbers of the entities in the order in which they are left out.
  public let entities: [Int]
  /// What is left at the start and after each removal.
  public let ranked: [Numbers]
  /// How many random orders, and what they were drawn by.
  public let runs: Int
  public let seed: UInt64
  /// The means over the random orders, at the start and after each removal; empty without any.
  public let random: [Numbers]
}

extension Network {
  /// What is left as the first `steps` entities by `measure` are left out one at a time.
  ///
  /// Of equal scores the first in the dossier goes first. Components go by ties in either direction, distances
  /// along it where it counts. Random orders take as many entities, each order without repetition.
  /// As long as the measure takes, once or for every step, and O(nodes · edges / 64) for each step
  /// of each order.
  ///
  /// - Throws: when the measure does not converge on the network or on what is left of it.
  public func removalSteps(
    by measure: Measure, steps: Int, isRecomputed: Bool = false, runs: Int = 10,
    seed: UInt64 = 0, on execution: Execution = .allCores
  ) throws(ConvergenceError) -> RemovalSteps {
    let steps = min(steps, nodes.count)
    let order = try topology.removalOrder(
      by: measure, steps: steps, recomputed: isRecomputed,
      strengths: measure.needsStrengths ? strengths() : .one, on: execution)
    func numbers(_ order: [Int]) -> [RemovalSteps.Numbers] {
      let curve = topology.removalCurve(.listed(order), withEfficiency: true, on: execution)
      return curve.largestShares.indices.map { step in
        RemovalSteps.Numbers(
          largest: (curve.largestShares[step] * Double(nodes.count)).rounded(),
          fragmentation: curve.fragmentations[step],
          distanceFragmentation: 1 - curve.efficiencies[step])
      }
    }
    var generator = SeededGenerator(seed: seed)
    let orders = (0..<runs).map { _ -> [Int] in
      var all = Array(nodes.indices)
      for place in 0..<steps {
        all.swapAt(place, place + generator.below(all.count - place))
      }
      return Array(all.prefix(steps))
    }
    let random = orders.map { numbers($0) }
    func mean(_ step: Int, _ value: (RemovalSteps.Numbers) -> Double) -> Double {
      random.reduce(0) { $0 + value($1[step]) } / Double(random.count)
    }
    return RemovalSteps(
      network: self, measure: measure, isRecomputed: isRecomputed,
      entities: order.map { nodes[$0] }, ranked: numbers(order), runs: runs, seed: seed,
      random: random.isEmpty
        ? []
        : (0...steps).map { step in
          RemovalSteps.Numbers(
            largest: mean(step) { $0.largest }, fragmentation: mean(step) { $0.fragmentation },
            distanceFragmentation: mean(step) { $0.distanceFragmentation })
        })
  }
}

internal import ClewGraph

/// How long it takes to leave out one entity after another, and what of it takes less.
struct CurveCost {
  let topology: Topology
  let threads: Int?
  var measure: Measure
  var steps: Int
  var runs: Int
  var isRecomputed: Bool

  /// The measure once or for each step, and the distances of every step of every order.
  var seconds: Double {
    CostEstimate.seconds(measure.id, topology, threads: threads)
      * Double(isRecomputed ? steps : 1)
      + CostEstimate.seconds("closeness", topology, threads: threads)
      * Double((steps + 1) * (runs + 1))
  }

  /// Something less of the same that is begun unasked; where there is none, a smaller network.
  var offer: String {
    var less = self
    less.runs = min(runs, 1)
    if let offer = less.longest() { return offer }
    less.isRecomputed = false
    if let offer = less.longest() { return offer }
    less.runs = 0
    less.measure = Measure.named("degree") ?? measure
    return less.longest() ?? CostEstimate.smallerNetwork
  }

  /// The most steps, as many as were asked for or a round number of less, that are begun unasked.
  private func longest() -> String? {
    for count in [steps, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1] where count <= steps {
      var less = self
      less.steps = count
      guard less.seconds <= CostEstimate.limit else { continue }
      return "--curve \(measure.id) --steps \(count) --runs \(runs)"
        + (isRecomputed ? " --recompute" : "")
        + " takes about \(CostEstimate.words(less.seconds))"
    }
    return nil
  }
}

import ClewDossier
import ClewGraph
import Testing

@Suite("Sets of entities and what is left without them")
struct SetScoresTests {
  @Test func oneOfTwoTriangles() throws {
    let network = try TwoTriangles.network()
    let set = TwoTriangles.entities(["c", "c"], network)
    let scores = network.setScores(of: set)
    #expect(TwoTriangles.ids(scores.entities, network) == ["c"])
    #expect(scores.degree == 3 && isNear(scores.degreeShare, 3.0 / 5))
    // a, b, d are one tie away, e and f two.
    #expect(isNear(scores.closeness, 5.0 / 7) && isNear(scores.harmonic, 4.0 / 5))
    // Between a, b and d, e, f.
    #expect(isNear(scores.betweenness, 6) && isNear(scores.betweennessShare, 0.6))
    // Of 10 pairs 1 + 3 stay joined, by one tie each.
    #expect(isNear(scores.fragmentation, 0.6) && isNear(scores.distanceFragmentation, 0.6))
    #expect(isNear(scores.reachInOne, 4.0 / 6) && scores.reachInTwo == 1)
    #expect(isNear(scores.distanceReach, 5.0 / 6))
  }

  @Test func allOfThemLeaveNothing() throws {
    let network = try TwoTriangles.network()
    let scores = network.setScores(of: Array(network.nodes))
    #expect(scores.degree == 0 && scores.betweenness == 0 && scores.betweennessShare == 0)
    #expect(scores.fragmentation == 1 && scores.reachInOne == 1 && scores.distanceReach == 1)
  }

  @Test func aGoalScoresAnySet() throws {
    let network = try TwoTriangles.network()
    let set = TwoTriangles.entities(["c"], network)
    for (goal, value) in [
      (KeyPlayerGoal.fragment, 0.6), (.fragmentByDistance, 0.6),
      (.reach(.within(steps: 1)), 4.0 / 6), (.reach(.byDistance), 5.0 / 6),
    ] {
      #expect(isNear(goal.value(of: set, in: network, on: .allCores), value), "\(goal)")
      let best = network.keyPlayers(goal, size: 1)
      #expect(
        isNear(
          goal.value(of: best.members.map(\.entity), in: network, on: .allCores), best.set.value))
    }
  }

  @Test func stepByStep() throws {
    let network = try TwoTriangles.network()
    let measure = try #require(Measure.named("betweenness"))
    let steps = try network.removalSteps(by: measure, steps: 2, runs: 7, seed: 3)
    #expect(TwoTriangles.ids(steps.entities, network) == ["c", "d"])
    #expect(steps.ranked.map(\.largest) == [6, 3, 2])
    #expect(
      zip(steps.ranked.map(\.fragmentation), [0, 0.6, 2.0 / 3]).allSatisfy { isNear($0, $1) })
    // Seven pairs are one tie apart, four two, four three.
    let distances = (7 + 4.0 / 2 + 4.0 / 3) / 15
    #expect(
      zip(steps.ranked.map(\.distanceFragmentation), [1 - distances, 0.6, 2.0 / 3])
        .allSatisfy { isNear($0, $1) })
    #expect(steps.random.count == 3 && steps.random[0].largest == 6)
    // Whoever goes, one is gone; and the two ends of the bridge leave least together.
    #expect((3...5).contains(steps.random[1].largest))
    #expect(steps.random[2].fragmentation <= 2.0 / 3)
    let again = try network.removalSteps(by: measure, steps: 2, runs: 7, seed: 3)
    #expect(again.random.map(\.fragmentation) == steps.random.map(\.fragmentation))
    let recomputed = try network.removalSteps(by: measure, steps: 2, isRecomputed: true, runs: 0)
    #expect(TwoTriangles.ids(recomputed.entities, network) == ["c", "a"])
    #expect(recomputed.random.isEmpty)
    let all = try network.removalSteps(by: measure, steps: 99, runs: 1)
    #expect(all.ranked.count == 7 && all.ranked[6].largest == 0 && all.random[6].fragmentation == 1)
  }
}

import ClewGraph
import Testing

@Suite struct MeasureTests {
  @Test func idsAreUniqueAndKebabCase() {
    let ids = Measure.all.map(\.id)
    #expect(Set(ids).count == ids.count && ids.count == 26)
    for id in ids {
      #expect(id.allSatisfy { "abcdefghijklmnopqrstuvwxyz-".contains($0) })
      #expect(Measure.named(id)?.id == id)
    }
    #expect(Measure.named("importance") == nil)
  }

  @Test func everyEntryIsExplained() {
    for measure in Measure.all {
      for text in [measure.title, measure.convention, measure.handCheck, measure.complexity] {
        #expect(!text.isEmpty, "\(measure.id)")
      }
      #expect(measure.question.last == "?" && measure.citation.contains("doi:10."))
    }
  }

  /// The hand checks of the table, in its order, on a star of 5 nodes.
  @Test func starOfFive() throws {
    let star = EdgeList.star(5).topology
    let expected: [(String, Double, Double)] = [
      ("degree", 4, 1), ("in-degree", 4, 1), ("out-degree", 4, 1), ("neighbours", 4, 1),
      ("strength", 4, 1), ("opsahl-degree", 4, 1),
      ("betweenness", 6, 0), ("closeness", 1, 4.0 / 7), ("harmonic", 4, 2.5),
      ("eccentricity", 1, 2),
      // In a tree there is one way each, and its resistance is its length.
      ("current-flow-betweenness", 6, 0), ("current-flow-closeness", 1, 4.0 / 7),
      ("eigenvector", (0.5).squareRoot(), (0.125).squareRoot()),
      // The centre c solves c = 0.03 + 0.85 · (1 - c).
      ("page-rank", 0.88 / 1.85, (1 - 0.88 / 1.85) / 4), ("core-number", 1, 1),
      ("clustering", 0, 0),
      ("triangles", 0, 0),
      ("constraint", 0.25, 1),
      ("effective-size", 4, 1),
      ("efficiency", 1, 1),
      ("hierarchy", 0, 0),
      // A leaf y solves 3 y³ + y = 1.
      ("coreness", 1, 0.536_565_164_672_222_9),
      ("katz", 15.0 / 7, 10.0 / 7),
      // From equal hubs authorities are as degrees, and from these hubs are equal again.
      ("hub", (0.2).squareRoot(), (0.2).squareRoot()),
      ("authority", (0.8).squareRoot(), (0.05).squareRoot()),
      // With beta -1/5 the centre is to the others as 16 to 1.
      ("bonacich-power", 16 * (5.0 / 260).squareRoot(), (5.0 / 260).squareRoot()),
    ]
    #expect(expected.map(\.0) == Measure.all.map(\.id))
    for (measure, (_, centre, leaf)) in zip(Measure.all, expected) {
      let scores = try measure.score(star, .allCores)
      #expect(
        zip(scores.values, [centre, leaf, leaf, leaf, leaf]).allSatisfy {
          ($0 - $1).magnitude < 1e-9
        }, "\(measure.id)")
    }
  }

  @Test func starOfManyNodes() throws {
    let star = EdgeList.star(EdgeList.manyNodes).topology
    let needAllPairs: Set = ["betweenness", "closeness", "harmonic", "eccentricity"]
    // The centre of a star has the least constraint of all; as hubs all score the same, but for
    // rounding.
    let leavesFirst: Set = ["constraint", "hub"]
    for measure in Measure.all
    where !needAllPairs.contains(measure.id) && !leavesFirst.contains(measure.id)
      && measure.largestComponent == nil
    {
      #expect(try measure.score(star, .allCores).ranked().first == 0, "\(measure.id)")
    }
    #expect((try star.eigenvector()[0] - (0.5).squareRoot()).magnitude < 1e-9)
  }

  @Test func emptyOneNodeAndEdgelessGraphsHaveScores() throws {
    for measure in Measure.all {
      for directed in [false, true] {
        for count in 0..<4 {
          let scores = try measure.score(EdgeList(directed, count, []).topology, .allCores)
          #expect(
            scores.count == count && scores.values.allSatisfy { $0.isFinite }, "\(measure.id)")
        }
      }
    }
  }

  private func connectedGraphs() -> [EdgeList] {
    GraphFamilies.random(60, seed: 21, nodes: 4...12).map { graph in
      // A cycle through all nodes makes it strongly connected, so that every measure is defined.
      let cycle = EdgeList.cycle(graph.nodeCount).edges
      return EdgeList(graph.isDirected, graph.nodeCount, graph.edges + cycle)
    }
  }

  @Test func namesOfNodesDoNotMatter() throws {
    var generator = SeededGenerator(22)
    for graph in connectedGraphs() {
      let names = Array(0..<graph.nodeCount).shuffled(using: &generator)
      for measure in Measure.all {
        let scores = try measure.score(graph.topology, .allCores)
        let renamed = try measure.score(graph.relabelled(names).topology, .allCores)
        for node in names.indices {
          #expect((scores[node] - renamed[names[node]]).magnitude < 1e-8, "\(measure.id) \(graph)")
        }
      }
    }
  }

  @Test func undirectedIsBothDirections() throws {
    // What each measure is multiplied by when every tie is walked both ways.
    let factors = [
      "degree": 2.0, "strength": 2, "betweenness": 2, "opsahl-degree": (2.0).squareRoot(),
    ]
    for graph in connectedGraphs() where !graph.isDirected {
      var graph = graph
      graph.edges.removeAll { $0.0 == $0.1 }
      for measure in Measure.all {
        let scores = try measure.score(graph.topology, .allCores)
        let directed = try measure.score(graph.bothWays.topology, .allCores)
        let factor = factors[measure.id] ?? 1
        for node in 0..<graph.nodeCount {
          #expect((scores[node] * factor - directed[node]).magnitude < 1e-8, "\(measure.id)")
        }
      }
    }
  }

  @Test func moreReportsOfTheSameTiesChangeNothing() throws {
    let countReports: Set = ["degree", "in-degree", "out-degree", "strength"]
    for graph in connectedGraphs() {
      for measure in Measure.all where !countReports.contains(measure.id) {
        #expect(
          try measure.score(graph.topology, .allCores)
            == measure.score(graph.repeated.topology, .allCores),
          "\(measure.id) \(graph)")
      }
    }
  }

  @Test func isolatedNodeChangesOnlyWhatCountsNodes() throws {
    let countNodes: Set = [
      "closeness", "current-flow-closeness", "page-rank", "katz", "bonacich-power",
    ]
    // Found by iteration, so that a score of 0 may be only nearly so.
    let spectral: Set = ["eigenvector", "hub", "authority"]
    for graph in connectedGraphs() {
      var larger = graph
      larger.nodeCount += 1
      for measure in Measure.all where !countNodes.contains(measure.id) {
        let scores = try measure.score(larger.topology, .allCores)
        #expect(scores[graph.nodeCount] == 0 || spectral.contains(measure.id))
        #expect(scores[graph.nodeCount] < 1e-9)
        let before = try measure.score(graph.topology, .allCores)
        #expect(zip(before.values, scores.values).allSatisfy { ($0 - $1).magnitude < 1e-8 })
      }
      let before = graph.topology.closeness()
      let after = larger.topology.closeness()
      for node in 0..<graph.nodeCount {
        let factor = Double(graph.nodeCount - 1) / Double(graph.nodeCount)
        #expect(nearlyEqual(before[node] * factor, after[node]))
      }
    }
  }

  /// Lengths and strengths of 1, given by number, are no weights where no two edges are parallel.
  @Test func weightsOfOneChangeNothing() throws {
    for graph in connectedGraphs() {
      var graph = graph
      var seen: Set<[Int]> = []
      graph.edges.removeAll { edge in
        // For a measure that ignores direction a tie back is a parallel one.
        edge.0 == edge.1 || !seen.insert([edge.0, edge.1].sorted()).inserted
      }
      let topology = graph.topology
      let ones = [Double](repeating: 1, count: graph.edges.count)
      for measure in Measure.all {
        let plain = try measure.score(topology, .allCores).values
        switch measure.weighting {
        case .none: #expect(!measure.needsStrengths)
        case .lengths(let score):
          #expect(
            nearlyEqual(try score(topology, EdgeLengths(ones), .allCores).values, plain),
            "\(measure.id) \(graph)")
        case .strengths(let score):
          let scores = try score(topology, EdgeStrengths(ones), .allCores).values
          #expect(
            zip(scores, plain).allSatisfy { ($0 - $1).magnitude < 1e-8 }, "\(measure.id) \(graph)")
        }
      }
    }
  }

  @Test func strengthsByHand() throws {
    // A star whose ties have the strengths 1, 2, 2 and 4.
    let star = EdgeList(false, 5, [(0, 1), (0, 2), (0, 3), (0, 4)], [1, 2, 2, 4])
    func scores(_ measure: Measure) throws -> [Double] {
      guard case .strengths(let score) = measure.weighting else { return [] }
      return try score(star.topology, star.strengths(), .allCores).values
    }
    #expect(try scores(#require(Measure.named("strength"))) == [9, 1, 2, 2, 4])
    let opsahl = try scores(#require(Measure.named("opsahl-degree")))
    #expect(nearlyEqual(opsahl, [6, 1, (2.0).squareRoot(), (2.0).squareRoot(), 2]))
    #expect(nearlyEqual(try scores(.opsahlDegree(alpha: 0)), [4, 1, 1, 1, 1]))
    #expect(nearlyEqual(try scores(.opsahlDegree(alpha: 1)), [9, 1, 2, 2, 4]))
    // A wire of conductance 4 has a resistance of 1/4: the centre is 1 + 1/2 + 1/2 + 1/4 away.
    let flow = try scores(#require(Measure.named("current-flow-closeness")))
    #expect(nearlyEqual(flow[0], 4 / 2.25))
  }

  @Test func hierarchyByHand() throws {
    // A triangle with a pendant at 0: of its constraint 11/18 two contacts have 1/4, one 1/9.
    let graph = EdgeList(false, 4, [(0, 1), (1, 2), (0, 2), (0, 3)]).topology
    let score = try #require(Measure.named("hierarchy")).score(graph, .allCores)[0]
    #expect((score - 0.0522).magnitude < 5e-5)
  }
}

import ClewGraph
import Testing

/// Every pass on graphs of no node, one and two, and those that promise about linear time on a star
/// and a path that no recursion and no table of all pairs survives.
@Suite struct EverySizeTests {
  private static let tiny: [EdgeList] = [false, true].flatMap { isDirected in
    [
      EdgeList(isDirected, 0, [], []), EdgeList(isDirected, 1, [], []),
      EdgeList(isDirected, 1, [(0, 0)], [1]), EdgeList(isDirected, 2, [], []),
      EdgeList(isDirected, 2, [(0, 1)], [1]),
      EdgeList(isDirected, 2, [(0, 1), (1, 0), (1, 1)], [1, 1, 3]),
    ]
  }

  @Test func groupsOfTinyGraphs() throws {
    for graph in Self.tiny {
      let (topology, strengths) = (graph.topology, try graph.strengths())
      let count = graph.nodeCount
      let partitions = [
        topology.components(), topology.strongComponents(), topology.leiden(strengths: strengths),
        topology.louvain(strengths: strengths), topology.labelPropagation(strengths: strengths),
        topology.girvanNewman().best, topology.communityStability(runs: 2).consensus,
      ]
      for partition in partitions {
        #expect(partition.labels.count == count && partition.sizes.reduce(0, +) == count)
        #expect(topology.modularity(of: partition, strengths: strengths).isFinite)
        #expect(topology.participation(in: partition).values.allSatisfy { $0 == 0 })
        #expect(topology.withinGroupScores(in: partition).values.allSatisfy { $0 == 0 })
        #expect(topology.brokerage(partition).count == count)
        #expect((0..<count).allSatisfy { topology.brokerage(partition).total(of: $0) == 0 })
        #expect(topology.communities(of: partition).count == partition.count)
        #expect(topology.assortativity(of: partition)?.isFinite ?? true)
        _ = topology.eiIndex(partition)
      }
      let isTied = graph.edges.contains { $0.0 != $0.1 }
      #expect(topology.blocks().count == (isTied ? 1 : 0))
      #expect(topology.articulationPoints().isEmpty)
      #expect(topology.maximalCliques(limit: 9).count == (isTied ? 1 : count))
      #expect(topology.trussNumbers().count == graph.edges.count)
      #expect(topology.triangleCount() == 0 && topology.transitivity() == 0)
      #expect(topology.averageClustering() == 0)
      #expect(topology.triadCensus().total == 0)
      #expect(topology.dyadCensus().mutual + topology.dyadCensus().asymmetric == (isTied ? 1 : 0))
      #expect(topology.degreeAssortativity()?.isFinite ?? true)
      #expect(topology.corePeriphery().core.count <= count)
    }
  }

  @Test func distancesAndSetsOfTinyGraphs() throws {
    for graph in Self.tiny {
      let (topology, lengths) = (graph.topology, try graph.lengths())
      let count = graph.nodeCount
      let isTied = graph.edges.contains { $0.0 != $0.1 }
      for lengths in [EdgeLengths.one, lengths] {
        #expect(topology.diameter(lengths: lengths) == (isTied ? 1 : 0))
        #expect(topology.radius(lengths: lengths).isFinite)
        #expect(topology.meanDistance(lengths: lengths).value == (isTied ? 1 : 0))
        #expect(topology.distanceSummaries(lengths: lengths).count == count)
        #expect(topology.edgeBetweenness(lengths: lengths).count == graph.edges.count)
        #expect(topology.minimumSpanningForest(lengths: lengths).length == (isTied ? 1 : 0))
        #expect(
          topology.connectingTree(of: Array(0..<count), lengths: lengths)?.nodes.count
            == (isTied || count < 2 ? count : nil))
        #expect(
          topology.shortestConnectingTree(of: Array(0..<count), lengths: lengths)?.edges.count
            == (isTied ? 1 : count < 2 ? 0 : nil))
      }
      #expect(topology.fragmentation() >= 0 && topology.globalEfficiency() >= 0)
      #expect(topology.removalCurve(.degree(recomputed: true)).order.count == count)
      #expect(topology.summary().nodeCount == count)
      for size in 0...count {
        #expect(topology.fragmentingSet(size: size).nodes.count == size)
        #expect(topology.distanceFragmentingSet(size: size).nodes.count == size)
        #expect(topology.reachingSet(size: size, .byDistance).nodes.count == size)
      }
      for node in 0..<count {
        #expect(topology.removal(nodes: [node]).after.nodeCount == count - 1)
        #expect(topology.shortestPath(from: node, to: node)?.hops == 0)
        #expect(topology.groupDegree([node]) == (isTied ? 1 : 0))
        #expect(topology.groupCloseness([node]).isFinite && topology.groupBetweenness([node]) == 0)
        #expect(topology.distances(from: node)[node] == 0)
      }
      if count > 0 {
        #expect(topology.approximateBetweenness(within: 0.2).scores.values.allSatisfy { $0 == 0 })
        #expect(topology.sampledBetweenness(sources: 1).values.allSatisfy { $0 == 0 })
      }
    }
  }

  /// Passes between two nodes, one way only where directed.
  @Test func connectionsOfTwoNodes() throws {
    for graph in Self.tiny where graph.nodeCount == 2 {
      let (topology, strengths) = (graph.topology, try graph.strengths())
      for (from, to) in [(0, 1), (1, 0)] {
        let ways = graph.edges.count {
          $0 == (from, to) || !graph.isDirected && $0 == (to, from)
        }
        let isTied = ways > 0
        #expect(topology.shortestPath(from: from, to: to)?.hops == (isTied ? 1 : nil))
        #expect(topology.allShortestPaths(from: from, to: to, limit: 9).count == (isTied ? 1 : 0))
        #expect(topology.shortestPaths(from: from, to: to, count: 9).count == (isTied ? 1 : 0))
        #expect(topology.simplePaths(from: from, to: to, limit: 9).paths.count == (isTied ? 1 : 0))
        #expect(topology.maximumFlow(from: from, to: to) == Double(ways))
        #expect(topology.edgeDisjointPaths(from: from, to: to).count == ways)
        #expect(topology.nodeDisjointPaths(from: from, to: to).count == (isTied ? 1 : 0))
        #expect(topology.minimumEdgeCut(from: from, to: to).edges.count == ways)
        #expect(topology.minimumNodeCut(from: from, to: to) == (isTied ? nil : []))
        #expect(
          (topology.widestPath(from: from, to: to, strengths: strengths) != nil) == isTied)
      }
    }
  }

  /// A way of many hops: those that follow it must not call themselves at every hop.
  @Test func longPath() throws {
    let count = EdgeList.manyNodes / 2
    let last = count - 1
    let topology = EdgeList.path(count, directed: true).topology
    let lengths = try EdgeLengths((0..<last).map { Double($0 % 3) })
    let total = (0..<last).reduce(0.0) { $0 + Double($1 % 3) }
    #expect(topology.distances(from: 0, lengths: lengths)[last] == total)
    #expect(topology.distances(to: last, lengths: lengths)[0] == total)
    #expect(topology.shortestPath(from: 0, to: last, lengths: lengths)?.length == total)
    let tied = topology.allShortestPaths(from: 0, to: last, lengths: lengths, limit: 2)
    #expect(tied.count == 1 && tied.paths[0].hops == last)
    #expect(topology.simplePaths(from: 0, to: last, limit: 2).paths.count == 1)
    #expect(topology.edgeDisjointPaths(from: 0, to: last).first?.hops == last)
    let wide = try EdgeStrengths((0..<last).map { Double($0 % 5 + 1) })
    #expect(topology.widestPath(from: 0, to: last, strengths: wide)?.width == 1)
    #expect(topology.minimumEdgeCut(from: 0, to: last, capacities: wide).edges == [0])
    #expect(topology.trussNumbers().values.allSatisfy { $0 == 2 })
    #expect(topology.dyadCensus().asymmetric == last)
  }

  /// A node with very many neighbours: no pass may look at all pairs of them.
  @Test func wideStar() throws {
    let count = EdgeList.manyNodes / 2
    let topology = EdgeList.star(count).topology
    let lengths = try EdgeLengths((0..<count - 1).map { Double($0 % 7 + 1) })
    // Leaf v hangs by edge v - 1, of length (v - 1) % 7 + 1: leaf 3 by one of length 3.
    #expect(topology.distances(from: 3, lengths: lengths)[7] == 10)
    #expect(topology.trussNumbers().values.allSatisfy { $0 == 2 })
    #expect(topology.triangleCount() == 0)
    #expect(topology.nodeDisjointPaths(from: 1, to: 2).map(\.nodes) == [[1, 0, 2]])
    #expect(topology.shortestPaths(from: 1, to: 2, count: 3).map(\.nodes) == [[1, 0, 2]])
    #expect(topology.simplePaths(from: 1, to: 2, limit: 3).paths.count == 1)
    let strengths = try EdgeStrengths((0..<count - 1).map { Double($0 % 7 + 1) })
    #expect(topology.widestPath(from: 3, to: 7, strengths: strengths)?.width == 3)
    #expect(topology.maximumFlow(from: 3, to: 7, capacities: strengths) == 3)
    #expect(topology.fragmentation(without: [0]) == 1)
    let degrees = topology.degreeAssortativity()
    #expect(nearlyEqual(degrees ?? 0, -1))
    let partition = Partition(grouping: (0..<count).map { $0 == 0 ? 0 : 1 })
    #expect(topology.brokerage(partition).total(of: 0) == (count - 1) * (count - 2))
    #expect(topology.edgeBetweenness().values.allSatisfy { $0 == Double(count - 1) })
  }

  /// Strengths and lengths at the ends of what is let in, and what is not let in.
  @Test func valuesAtTheEnds() throws {
    let cycle = EdgeList.cycle(6).topology
    for value in [0, -0.0, Double.leastNonzeroMagnitude, .leastNormalMagnitude, 0x1p990] {
      let lengths = try EdgeLengths([Double](repeating: value, count: 6))
      let strengths = try EdgeStrengths([Double](repeating: value, count: 6))
      #expect(cycle.distances(from: 0, lengths: lengths)[3] == 3 * value)
      #expect(cycle.shortestPath(from: 0, to: 2, lengths: lengths)?.length == 2 * value)
      #expect(cycle.diameter(lengths: lengths) == 3 * value)
      // Between opposite nodes there are two ways; of pairs two apart the middle has one.
      #expect(nearlyEqual(cycle.betweenness(lengths: lengths).values, [2, 2, 2, 2, 2, 2]))
      #expect(cycle.maximumFlow(from: 0, to: 3, capacities: strengths) == 2 * value)
      #expect(cycle.minimumEdgeCut(from: 0, to: 3, capacities: strengths).capacity == 2 * value)
      #expect(
        cycle.shortestNodeDisjointPaths(from: 0, to: 3, lengths: lengths).map(\.length)
          == [3 * value, 3 * value])
      #expect(cycle.minimumSpanningForest(lengths: lengths).length == 5 * value)
      #expect(
        cycle.shortestConnectingTree(of: [0, 2, 4], lengths: lengths)?.length == 4 * value)
      #expect(
        cycle.widestPath(from: 0, to: 3, strengths: strengths)?.width == (value > 0 ? value : nil))
      for partition in [cycle.leiden(strengths: strengths), cycle.louvain(strengths: strengths)] {
        #expect(partition.count == (value > 0 ? partition.count : 6))
        #expect(cycle.modularity(of: partition, strengths: strengths).isFinite)
      }
    }
    for value in [Double.nan, .infinity, -.infinity, -1, -.leastNonzeroMagnitude, 1e308] {
      #expect(throws: LengthError.self) { try EdgeLengths([value]) }
      #expect(throws: StrengthError.self) { try EdgeStrengths([value]) }
    }
    for value in [Double.nan, .infinity, -1, 0, 1.000_000_1, -.leastNonzeroMagnitude] {
      #expect(throws: ProbabilityError.self) { try EdgeProbabilities([value]) }
    }
    let least = try EdgeProbabilities([Double](repeating: .leastNonzeroMagnitude, count: 6))
    let path = cycle.mostReliablePath(from: 0, to: 3, probabilities: least)
    #expect(path?.path.hops == 3 && path?.probability == 0)
  }
}

import Testing

@testable import ClewGraph

/// Graphs made to have distances fall again and again, and lengths made to upset buckets.
@Suite struct SourceDistancesCorrectionTests {
  /// Adds edges between nodes of their own that are so long that all others share one bucket.
  private func withLongEdges(_ graph: EdgeList, length: Double = 1, pairs: Int) -> EdgeList {
    var graph = graph
    for _ in 0..<pairs {
      graph.edges.append((graph.nodeCount, graph.nodeCount + 1))
      graph.weights?.append(length)
      graph.nodeCount += 2
    }
    return graph
  }

  /// Every way with more stops is shorter: round after round all nodes ahead come nearer.
  private func convexWays(_ count: Int, unit: Double) -> EdgeList {
    var graph = EdgeList(true, count, [], [])
    for a in 0..<count {
      for b in a + 1..<max(count, a + 1) {
        graph.edges.append((a, b))
        graph.weights?.append(Double((b - a) * (b - a)) * unit)
      }
    }
    return graph
  }

  @Test func fallsBackWhereNodesAreLookedAtTooOften() throws {
    let count = 100
    // The long edges are 2000 of 6950, so that a bucket is 1/55 wide; all sums are below.
    let graph = withLongEdges(convexWays(count, unit: 0x1p-20), pairs: 2_000)
    var search = try SourceDistances(graph.topology, .outgoing, graph.lengths())
    for _ in 0..<2 {
      search.run(from: 0)
      #expect(search.hasFallenBack)
      // The way through all nodes is the shortest.
      for node in 0..<count { #expect(search.distances[node] == Double(node) * 0x1p-20) }
      #expect(Set(search.settled) == Set(0..<UInt32(count)))
      // The next search starts with an empty queue and forgets the last.
      search.run(from: count - 2)
      #expect(!search.hasFallenBack)
      #expect(search.settled.sorted() == [UInt32(count - 2), UInt32(count - 1)])
      #expect(search.distances.count { $0 < .infinity } == 2)
      search.run(from: count)
      #expect(search.settled.sorted() == [UInt32(count), UInt32(count + 1)])
      #expect(search.distances[count + 1] == 1 && search.distances[0] == .infinity)
    }
  }

  /// One node with many arcs comes nearer with each stop of a long way, though nothing else does.
  @Test func fallsBackWhereANodeWithManyArcsIsLookedAtTooOften() throws {
    let (stops, leaves) = (600, 600)
    let (hub, firstLeaf) = (stops, stops + 1)
    var graph = EdgeList(true, stops + 1 + leaves, [], [])
    let unit = 0x1p-30
    for stop in 0..<stops {
      if stop + 1 < stops {
        graph.edges.append((stop, stop + 1))
        graph.weights?.append(unit)
      }
      graph.edges.append((stop, hub))
      graph.weights?.append(Double(2 * (stops - stop)) * unit)
    }
    for leaf in firstLeaf..<firstLeaf + leaves {
      graph.edges += [(0, leaf), (hub, leaf)]
      graph.weights? += [0, 0]
    }
    graph = withLongEdges(graph, pairs: 500)
    var search = try SourceDistances(graph.topology, .outgoing, graph.lengths())
    search.run(from: 0)
    #expect(search.hasFallenBack)
    #expect(search.distances[hub] == Double(stops + 1) * unit)
    #expect(search.distances[stops - 1] == Double(stops - 1) * unit)
    #expect((firstLeaf..<firstLeaf + leaves).allSatisfy { search.distances[$0] == 0 })
  }

  /// A hub is offered a shorter distance by each of its neighbours in turn, in one batch: as many
  /// entries that are out of date as it has arcs.
  @Test func entriesOutOfDateTakeNoMemory() throws {
    let count = 20_000
    let hub = count + 1
    for isRising in [false, true] {
      var graph = EdgeList(false, count + 2, [], [])
      for node in 1...count {
        graph.edges += [(0, node), (node, hub)]
        let step = Double(isRising ? node : count - node) * 0x1p-30
        graph.weights? += [1 + step, 1]
      }
      var search = try SourceDistances(graph.topology, .outgoing, graph.lengths())
      search.run(from: 0)
      #expect(search.distances[hub] == (isRising ? 2 + 0x1p-30 : 2))
      search.run(from: hub)
      #expect(search.distances[0] == (isRising ? 2 + 0x1p-30 : 2))
    }
  }

  /// The ring of buckets is gone round many times, with keys at the seams and far ahead.
  @Test func ringOfBucketsWrapsRound() throws {
    var generator = SeededGenerator(61)
    for longest in [1.0, 7, 63, 64, 65, 1_000, 65_531, 65_532, 65_533, 1_000_000] {
      let count = 400
      var edges = (1..<count).map { ($0 - 1, $0) }
      var weights = edges.map { _ in longest }
      for node in 0..<count {
        edges.append((node, Int.random(in: 0..<count, using: &generator)))
        weights.append(Double.random(in: 0...longest, using: &generator).rounded())
      }
      // Many edges of length 1 keep buckets narrow.
      for _ in 0..<4 * count {
        let node = Int.random(in: 0..<count - 1, using: &generator)
        edges.append((node + 1, node))
        weights.append(1)
      }
      for scale in [1, 0x1p-3, 0.1, 0x1p-600, 0x1p900] {
        let graph = EdgeList(true, count, edges, weights.map { $0 * scale })
        var search = try SourceDistances(graph.topology, .outgoing, graph.lengths())
        for origin in [0, 1, count - 1] {
          search.run(from: origin)
          #expect(search.distances == graph.leastSums(from: origin), "\(longest) \(scale)")
        }
      }
    }
  }

  /// Lengths from the least there is to the largest that is let in, all in one graph.
  @Test func lengthsOfEverySize() throws {
    let sizes = [
      0, -0.0, .leastNonzeroMagnitude, .leastNormalMagnitude, 1e-300, 1e-30, 0.1, 1, 0x1p24 + 1,
      0x1p40, 0x1p53, 1e30, EdgeValueError.largestTotal / 1024,
    ]
    var generator = SeededGenerator(62)
    for number in 0..<60 {
      let count = Int.random(in: 1...40, using: &generator)
      let edges = (0..<4 * count).map { _ in
        (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      }
      // Mostly of one size, so that the average says little of the others.
      let weights = edges.indices.map { edge in
        edge % 5 > 0 ? sizes[number % sizes.count] : sizes.randomElement(using: &generator) ?? 0
      }
      let graph = EdgeList(number % 2 == 0, count, edges, weights)
      let topology = graph.topology
      var search = try SourceDistances(topology, .outgoing, graph.lengths())
      for origin in 0..<min(count, 6) {
        search.run(from: origin)
        let expected = graph.leastSums(from: origin)
        #expect(search.distances == expected, "\(graph)")
        #expect(try topology.distances(from: origin, lengths: graph.lengths()) == expected)
      }
    }
  }

  /// A sum beyond every `Double`, which no `EdgeLengths` has, is no distance.
  @Test func infiniteSumsAreNoDistances() throws {
    let arcs = EdgeList.path(4, directed: true).topology.outgoing
    for length in [1e308, Double.greatestFiniteMagnitude] {
      var search = SourceDistances(arcs, [length, length, length])
      search.run(from: 0)
      #expect(search.distances == [0, length, .infinity, .infinity])
      #expect(search.settled.sorted() == [0, 1])
      search.run(from: 3)
      #expect(search.distances == [.infinity, .infinity, .infinity, 0])
    }
    #expect(throws: LengthError.self) { try EdgeLengths([1e308, 1e308]) }
  }

  @Test func oneNodeAndNoEdges() throws {
    for count in 1...3 {
      for directed in [false, true] {
        let graph = EdgeList(directed, count, [], [])
        var search = try SourceDistances(graph.topology, .outgoing, graph.lengths())
        for origin in 0..<count {
          search.run(from: origin)
          #expect(Array(search.settled) == [UInt32(origin)])
          #expect(search.distances == (0..<count).map { $0 == origin ? 0 : .infinity })
        }
        search.run(from: [])
        #expect(search.settled.isEmpty && search.distances.allSatisfy { $0 == .infinity })
      }
    }
    let loop = EdgeList(false, 1, [(0, 0), (0, 0)], [3, 0])
    var search = try SourceDistances(loop.topology, .outgoing, loop.lengths())
    search.run(from: 0)
    #expect(search.distances == [0])
  }

  /// A summary of every node by length does what one search a node does, whichever way it takes:
  /// whole lengths on both sides of the limits for many nodes at once.
  @Test func summariesOfManyNodes() throws {
    var generator = SeededGenerator(63)
    for (number, longest) in [1, 32, 33, 5].enumerated() {
      let count = 530
      // The last graph has a long tail, that a few searches from elsewhere do not see.
      let tail = longest == 5 ? 120 : 0
      var edges = (1..<count - tail).map { ($0, Int.random(in: 0..<$0, using: &generator)) }
      edges += (0..<300).map { _ in
        (
          Int.random(in: 0..<count - tail, using: &generator),
          Int.random(in: 0..<count - tail, using: &generator)
        )
      }
      if tail > 0 { edges += (count - tail + 1..<count).map { ($0 - 1, $0) } }
      var weights = edges.map { _ in Double(Int.random(in: 1...longest, using: &generator)) }
      if number == 0 { weights[3] = 2 }
      let graph = EdgeList(number % 2 == 0, count, edges, weights)
      let (topology, lengths) = (graph.topology, try graph.lengths())
      let summaries = topology.distanceSummaries(.outgoing, lengths: lengths)
      var search = SourceDistances(topology, .outgoing, lengths)
      for node in stride(from: 0, to: count, by: 7) {
        search.run(from: node)
        let distances = search.distances.filter { $0 > 0 && $0 < .infinity }
        #expect(summaries[node].reached == distances.count)
        #expect(summaries[node].total == distances.reduce(0, +))
        #expect(summaries[node].eccentricity == distances.max() ?? 0)
        #expect(nearlyEqual(summaries[node].harmonic, distances.reduce(0) { $0 + 1 / $1 }))
      }
    }
  }
}

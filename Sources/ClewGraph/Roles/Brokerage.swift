/// The five ways in which a node can stand between two others, by the groups of the three.
public enum BrokerageRole: String, Hashable, Sendable, CaseIterable {
  /// All three are of one group.
  case coordinator
  /// The two others are of one group, the broker of another; also called consultant.
  case itinerant
  /// The receiver is of the broker's group, the sender not: what comes in is let through.
  case gatekeeper
  /// The sender is of the broker's group, the receiver not: what goes out is passed on.
  case representative
  /// All three are of different groups.
  case liaison
}

/// How often each node stands between two others that are not tied, in each role.
public struct Brokerage: Hashable, Sendable {
  /// The counts of all nodes, five a node in the order of `BrokerageRole.allCases`.
  private let counts: [Int]

  init(counts: [Int]) { self.counts = counts }

  /// The number of nodes.
  public var count: Int { counts.count / BrokerageRole.allCases.count }

  /// How often a node has a role.
  public subscript(node: Int, role: BrokerageRole) -> Int {
    counts[BrokerageRole.allCases.count * node + role.place]
  }

  /// How often a node has any role.
  public func total(of node: Int) -> Int {
    BrokerageRole.allCases.reduce(0) { $0 + self[node, $1] }
  }

  /// How often each node has a role, or any, as scores.
  public func scores(_ role: BrokerageRole? = nil) -> NodeScores {
    NodeScores(
      (0..<count).map { node in Double(role.map { self[node, $0] } ?? total(of: node)) })
  }
}

extension BrokerageRole {
  fileprivate var place: Int {
    switch self {
    case .coordinator: 0
    case .itinerant: 1
    case .gatekeeper: 2
    case .representative: 3
    case .liaison: 4
    }
  }

  fileprivate init(senderIsOwn: Bool, receiverIsOwn: Bool, othersAreOneGroup: Bool) {
    self =
      switch (senderIsOwn, receiverIsOwn) {
      case (true, true): .coordinator
      case (true, false): .representative
      case (false, true): .gatekeeper
      case (false, false): othersAreOneGroup ? .itinerant : .liaison
      }
  }
}

extension Topology {
  /// For each node j the number of ordered pairs i, k with ties i→j→k and none i→k, by role.
  ///
  /// The groups are those of `partition`, such as the values of an attribute. In an undirected
  /// graph each tie goes both ways, so that each pair counts twice and a node is gatekeeper as often
  /// as representative. Parallel edges are one tie; loops are none. The shares of a flow that has
  /// several brokers are not divided among them.
  ///
  /// By hand: in the directed path 0→1→2 with 0 and 1 in one group and 2 in another, node 1 is once
  /// a representative and the others nothing; in an undirected star of 5 nodes of one group the
  /// centre is 12 times coordinator.
  ///
  /// Pairs are counted by group, and those that close a triangle are taken off as the triangles are
  /// listed; one thread. O(edges^1.5). Gould and Fernandez 1989, doi:10.2307/270949.
  ///
  /// - Precondition: `partition` has one label a node.
  public func brokerage(_ partition: Partition) -> Brokerage {
    precondition(partition.labels.count == nodeCount, "every node is in a group")
    var counter = BrokerCounter(dyads(), partition)
    counter.countPairs()
    counter.dropClosedPairs()
    return Brokerage(counts: counter.counts)
  }
}

/// Counts pairs around all brokers, and then takes off those that are tied.
private struct BrokerCounter {
  private static let width = BrokerageRole.allCases.count
  private let dyads: Dyads
  private let labels: [UInt32]
  private let groupCount: Int
  private(set) var counts: [Int]

  init(_ dyads: Dyads, _ partition: Partition) {
    self.dyads = dyads
    labels = Array(partition.labels)
    groupCount = partition.count
    counts = [Int](repeating: 0, count: Self.width * labels.count)
  }

  private func kind(_ arc: Int) -> UInt8 { dyads.kinds?[arc] ?? DyadKind.mutual }

  /// All pairs of a sender and a receiver other than the sender, tied or not.
  mutating func countPairs() {
    var senders = [Int](repeating: 0, count: groupCount)
    var receivers = senders
    dyads.arcs.heads.withSpan { heads in
      for broker in labels.indices {
        let own = Int(labels[broker])
        let row = dyads.arcs.arcs(of: broker)
        var (allSenders, allReceivers) = (0, 0)
        for arc in row {
          let group = Int(labels[Int(heads[arc])])
          if kind(arc) & DyadKind.incoming != 0 {
            senders[group] += 1
            allSenders += 1
          }
          if kind(arc) & DyadKind.outgoing != 0 {
            receivers[group] += 1
            allReceivers += 1
          }
        }
        let (ownSenders, ownReceivers) = (senders[own], receivers[own])
        var (insidePairs, itinerantPairs) = (ownSenders * ownReceivers, 0)
        for arc in row where kind(arc) & DyadKind.outgoing != 0 {
          let group = Int(labels[Int(heads[arc])])
          let isOneNode = kind(arc) == DyadKind.mutual ? 1 : 0
          if group == own {
            insidePairs -= isOneNode
          } else {
            itinerantPairs += senders[group] - isOneNode
          }
        }
        let foreign = (allSenders - ownSenders) * (allReceivers - ownReceivers)
        let sameNode = row.count { arc in
          kind(arc) == DyadKind.mutual && Int(labels[Int(heads[arc])]) != own
        }
        add(.coordinator, broker, insidePairs)
        add(.representative, broker, ownSenders * (allReceivers - ownReceivers))
        add(.gatekeeper, broker, (allSenders - ownSenders) * ownReceivers)
        add(.itinerant, broker, itinerantPairs)
        add(.liaison, broker, foreign - sameNode - itinerantPairs)
        for arc in row {
          senders[Int(labels[Int(heads[arc])])] = 0
          receivers[Int(labels[Int(heads[arc])])] = 0
        }
      }
    }
  }

  private mutating func add(_ role: BrokerageRole, _ broker: Int, _ number: Int) {
    counts[Self.width * broker + role.place] += number
  }

  /// Takes off the pairs that are tied themselves: each is a triangle with the broker.
  mutating func dropClosedPairs() {
    let ties = OrientedTies(dyads.arcs)
    let kinds = ties.arcs.map { kind(Int($0)) }
    let groups = ties.nodes.map { labels[Int($0)] }
    var closed = ClosedPairs(groups: groups)
    var marks = [UInt32](repeating: 0, count: labels.count)
    let kindSpan = kinds.span
    ties.forEachTriangle(0..<labels.count, &marks) { triangle in
      let (a, b, c) = (triangle.a, triangle.b, triangle.c)
      let (ab, ac, bc) = (kindSpan[triangle.ab], kindSpan[triangle.ac], kindSpan[triangle.bc])
      closed.add(broker: a, b, c, ab, ac, bc)
      closed.add(broker: b, a, c, DyadKind.reversed(ab), bc, ac)
      closed.add(broker: c, a, b, DyadKind.reversed(ac), DyadKind.reversed(bc), ab)
    }
    for (rank, node) in ties.nodes.enumerated() {
      for place in 0..<Self.width {
        counts[Self.width * Int(node) + place] -= closed.counts[Self.width * rank + place]
      }
    }
  }
}

/// The tied pairs around each broker by role, by rank.
private struct ClosedPairs {
  private let groups: [UInt32]
  private(set) var counts: [Int]

  init(groups: [UInt32]) {
    self.groups = groups
    counts = [Int](repeating: 0, count: BrokerageRole.allCases.count * groups.count)
  }

  /// Adds a triangle, by the broker's kinds of tie to two others and theirs, seen from the first.
  @inline(__always)
  mutating func add(
    broker: Int, _ first: Int, _ second: Int, _ toFirst: UInt8, _ toSecond: UInt8, _ others: UInt8
  ) {
    let isForward = (toFirst >> 1) & toSecond & others & 1 != 0
    let isBackward = (toSecond >> 1) & toFirst & (others >> 1) & 1 != 0
    guard isForward || isBackward else { return }
    let (own, one, two) = (groups[broker], groups[first], groups[second])
    if isForward { count(broker, one == own, two == own, one == two) }
    if isBackward { count(broker, two == own, one == own, one == two) }
  }

  private mutating func count(
    _ broker: Int, _ senderIsOwn: Bool, _ receiverIsOwn: Bool, _ othersAreOneGroup: Bool
  ) {
    let role = BrokerageRole(
      senderIsOwn: senderIsOwn, receiverIsOwn: receiverIsOwn, othersAreOneGroup: othersAreOneGroup)
    counts[BrokerageRole.allCases.count &* broker &+ role.place] &+= 1
  }
}

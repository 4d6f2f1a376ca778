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
  /// Pairs are counted by group and those with a tie i→k taken off. O(edges^1.5 log edges). Gould
  /// and Fernandez 1989, doi:10.2307/270949.
  ///
  /// - Precondition: `partition` has one label a node.
  public func brokerage(
    _ partition: Partition, on execution: Execution = .allCores
  ) -> Brokerage {
    precondition(partition.labels.count == nodeCount, "every node is in a group")
    let out = foldedArcs(.outgoing)
    let into = isDirected ? foldedArcs(.incoming) : out
    let chunks = NodeChunks.ranges(nodeCount) {
      16 * (out.arcs(of: $0).count + into.arcs(of: $0).count)
    }
    var counts = [Int](repeating: 0, count: BrokerageRole.allCases.count * nodeCount)
    DisjointSlots.lend(&counts) { counts in
      execution.forEachChunk(
        chunks.count, scratch: { BrokerCounter(out, into, partition) }
      ) { chunk, counter in
        for node in chunks[chunk] {
          counter.count(node)
          for role in BrokerageRole.allCases {
            counts[BrokerageRole.allCases.count * node + role.place] = counter.roles[role.place]
          }
        }
      }
    }
    return Brokerage(counts: counts)
  }
}

/// Counts one broker after the other.
private struct BrokerCounter {
  private let out: Adjacency
  private let into: Adjacency
  private let labels: [UInt32]
  /// Whom the broker has a tie to.
  private var isReceiver: [Bool]
  private var senders: [Int]
  private var receivers: [Int]
  private(set) var roles = [Int](repeating: 0, count: BrokerageRole.allCases.count)

  init(_ out: Adjacency, _ into: Adjacency, _ partition: Partition) {
    self.out = out
    self.into = into
    labels = Array(partition.labels)
    isReceiver = [Bool](repeating: false, count: out.nodeCount)
    senders = [Int](repeating: 0, count: partition.count)
    receivers = senders
  }

  mutating func count(_ broker: Int) {
    let outRow = out.arcs(of: broker)
    let inRow = into.arcs(of: broker)
    for role in roles.indices { roles[role] = 0 }
    guard !outRow.isEmpty, !inRow.isEmpty else { return }
    out.heads.withSpan { outHeads in
      into.heads.withSpan { inHeads in
        for arc in outRow {
          isReceiver[Int(outHeads[arc])] = true
          receivers[Int(labels[Int(outHeads[arc])])] += 1
        }
        for arc in inRow { senders[Int(labels[Int(inHeads[arc])])] += 1 }
        countPairs(broker, inRow.count, outRow, outHeads)
        for arc in inRow {
          let sender = Int(inHeads[arc])
          if isReceiver[sender] { drop(broker, sender, sender) }
          let row = out.arcs(of: sender)
          // Either list may be the long one: read the short one through.
          if row.count <= 8 * outRow.count {
            for step in row where isReceiver[Int(outHeads[step])] {
              drop(broker, sender, Int(outHeads[step]))
            }
          } else {
            for step in outRow where holds(outHeads, row, outHeads[step]) {
              drop(broker, sender, Int(outHeads[step]))
            }
          }
        }
        for arc in outRow {
          isReceiver[Int(outHeads[arc])] = false
          receivers[Int(labels[Int(outHeads[arc])])] = 0
        }
        for arc in inRow { senders[Int(labels[Int(inHeads[arc])])] = 0 }
      }
    }
  }

  /// All pairs of a sender and a receiver.
  private mutating func countPairs(
    _ broker: Int, _ senderCount: Int, _ outRow: Range<Int>, _ outHeads: Span<UInt32>
  ) {
    let own = Int(labels[broker])
    let ownSenders = senders[own]
    let ownReceivers = receivers[own]
    var sameGroup = 0
    for arc in outRow where Int(labels[Int(outHeads[arc])]) != own {
      sameGroup += senders[Int(labels[Int(outHeads[arc])])]
    }
    let otherSenders = senderCount - ownSenders
    let otherReceivers = outRow.count - ownReceivers
    roles[BrokerageRole.coordinator.place] = ownSenders * ownReceivers
    roles[BrokerageRole.representative.place] = ownSenders * otherReceivers
    roles[BrokerageRole.gatekeeper.place] = otherSenders * ownReceivers
    roles[BrokerageRole.itinerant.place] = sameGroup
    roles[BrokerageRole.liaison.place] = otherSenders * otherReceivers - sameGroup
  }

  private mutating func drop(_ broker: Int, _ sender: Int, _ receiver: Int) {
    let own = labels[broker]
    let role = BrokerageRole(
      senderIsOwn: labels[sender] == own, receiverIsOwn: labels[receiver] == own,
      othersAreOneGroup: labels[sender] == labels[receiver])
    roles[role.place] -= 1
  }

  /// Whether a sorted row holds a head.
  private func holds(_ heads: Span<UInt32>, _ row: Range<Int>, _ head: UInt32) -> Bool {
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = (low + high) / 2
      if heads[middle] < head { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && heads[low] == head
  }
}

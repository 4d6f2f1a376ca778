/// How often a broker would have each role if the groups had been dealt at random.
///
/// The broker's own group and the sizes of all groups stay as they are; the others' groups are dealt
/// among them, each way as likely. Every two others that a node stands between are then of the
/// broker's group, of another one, or of two others with the same chance, so that of its brokerage
/// in all, the shares below are expected in each role.
///
/// By hand: of 5 nodes in groups of 3 and 2, a broker of the group of 3 has two fellows among four
/// others: both others are fellows in 1/6 of the ways, the sender alone in 1/3, the receiver alone in
/// 1/3, neither in 1/6, and these two are then always of one group. Gould and Fernandez 1989,
/// doi:10.2307/270949, who draw members independently instead of dealing them out.
public struct BrokerageChance: Hashable, Sendable {
  private let partition: Partition
  /// The ordered pairs of two different nodes of one group, over all groups.
  private let pairsOfOneGroup: Double

  /// The chances for the groups of `partition`; O(groups).
  public init(_ partition: Partition) {
    self.partition = partition
    pairsOfOneGroup = partition.sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) }
  }

  /// The share of what `node` brokers that would fall to `role`; 0 with fewer than 3 nodes.
  public func share(of role: BrokerageRole, for node: Int) -> Double {
    let others = Double(partition.labels.count - 1)
    let pairs = others * (others - 1)
    guard pairs > 0 else { return 0 }
    let own = Double(partition.sizes[partition[node]])
    let (fellows, strangers) = (own - 1, others - (own - 1))
    let alike = pairsOfOneGroup - own * (own - 1)
    switch role {
    case .coordinator: return fellows * (fellows - 1) / pairs
    case .representative, .gatekeeper: return fellows * strangers / pairs
    case .itinerant: return alike / pairs
    case .liaison: return (strangers * (strangers - 1) - alike) / pairs
    }
  }
}

internal import ClewDossier

/// Gives the statements of a DOT graph their meaning, as libcgraph does.
///
/// Whatever shorthand makes beyond the text is paid from a budget; a call that would overdraw it
/// returns false and changes nothing of note.
struct DOTGraphBuilder {
  /// A node as a statement mentions it; `port` is an index into `ports`, or -1.
  struct Mention {
    var node: Int
    var port: Int32
  }

  private struct SubgraphKey: Hashable {
    var parent: Int
    var id: ExactText
  }

  private(set) var graph: DOTGraph
  private(set) var ports: [DOTPort] = []
  /// The scopes of the open braces, the graph's own first.
  private(set) var scopes = [DOTScope()]
  /// The subgraphs of the open braces, without the graph itself.
  private(set) var openSubgraphs: [Int] = []
  private var edgeTable = DOTEdgeTable()

  /// What is left for shorthand; nothing once a call was refused.
  private(set) var budget: Int
  private var nodeIndices: [ExactText: Int] = [:]
  private var subgraphIndices: [SubgraphKey: Int] = [:]
  private var children: [[Int]] = []
  private var localDefaults: [[(target: DOTTarget, attribute: DOTAttribute)]] = []
  private var nodeLedger = DOTAttributeLedger()
  private var edgeLedger = DOTAttributeLedger()

  init(_ graph: DOTGraph, budget: Int) {
    self.graph = graph
    self.budget = budget
  }

  /// Takes from the budget; false if there is not so much left.
  mutating func spend(_ amount: Int) -> Bool {
    if amount <= 0 { return true }
    guard amount <= budget else {
      budget = 0
      return false
    }
    budget -= amount
    return true
  }

  // MARK: Scopes and subgraphs

  private var scopeIndex: Int { scopes.count - 1 }

  /// Enters a subgraph, an earlier one of the same parent and id again if there is one.
  mutating func openSubgraph(_ id: String?, at position: SourcePosition) -> Bool {
    let parent = openSubgraphs.last
    let key = id.map { SubgraphKey(parent: parent ?? -1, id: ExactText(text: $0)) }
    var scope = scopes[scopeIndex].inner()
    if let key, let index = subgraphIndices[key] {
      var isPaid = true
      for (target, attribute) in localDefaults[index] {
        guard spend(1 + scope.costOfChange(target)) else {
          isPaid = false
          break
        }
        scope.set(attribute, for: target)
      }
      scopes.append(scope)
      openSubgraphs.append(index)
      return isPaid
    }
    let index = graph.subgraphs.count
    let inherited = scope.graph.share()
    graph.subgraphs.append(
      DOTSubgraph(
        id: id, attributes: DOTAttributes(inherited: inherited), parent: parent,
        position: position))
    children.append([])
    localDefaults.append([])
    if let parent { children[parent].append(index) }
    if let key { subgraphIndices[key] = index }
    scopes.append(scope)
    openSubgraphs.append(index)
    return true
  }

  mutating func closeSubgraph() {
    scopes.removeLast()
    openSubgraphs.removeLast()
  }

  /// Sets a default, or for `.graph` an attribute, in the innermost open braces.
  mutating func set(_ attribute: DOTAttribute, for target: DOTTarget) -> Bool {
    guard spend(scopes[scopeIndex].costOfChange(target)) else { return false }
    scopes[scopeIndex].set(attribute, for: target)
    guard let subgraph = openSubgraphs.last else {
      if target == .graph { graph.attributes.append(attribute) }
      return true
    }
    if target == .graph { graph.subgraphs[subgraph].attributes.own.append(attribute) }
    if graph.subgraphs[subgraph].id != nil {
      localDefaults[subgraph].append((target, attribute))
    }
    return true
  }

  // MARK: Nodes

  /// The node with this id, created with the defaults in force if it is new, as a member of the
  /// innermost open subgraph.
  mutating func mention(_ id: String, port: DOTPort?, at position: SourcePosition) -> Mention {
    let exact = ExactText(text: id)
    let node: Int
    if let known = nodeIndices[exact] {
      node = known
    } else {
      node = graph.nodes.count
      nodeIndices[exact] = node
      let inherited = scopes[scopeIndex].node.share()
      graph.nodes.append(
        DOTNode(id: id, attributes: DOTAttributes(inherited: inherited), position: position))
    }
    if let subgraph = openSubgraphs.last { graph.subgraphs[subgraph].members.append(node) }
    guard let port else { return Mention(node: node, port: -1) }
    ports.append(port)
    return Mention(node: node, port: Int32(clamping: ports.count - 1))
  }

  /// Gives attributes to a node.
  mutating func apply(_ gift: DOTGift, toNode node: Int) -> Bool {
    let cost = nodeLedger.cost(of: gift, on: graph.nodes[node].attributes, index: node)
    guard spend(cost) else { return false }
    nodeLedger.add(gift, to: &graph.nodes[node].attributes, index: node)
    return true
  }

  /// The nodes of a subgraph and those inside it in order of creation, or nil if `free` visits and
  /// the budget do not suffice.
  mutating func allMembers(of subgraph: Int, free: Int) -> [Mention]? {
    var nodes: [Int] = []
    var pending = [subgraph]
    var visits = 0
    while let next = pending.popLast() {
      let members = graph.subgraphs[next].members
      visits += members.count + children[next].count
      guard visits - free <= budget else {
        budget = 0
        return nil
      }
      nodes += members
      pending += children[next]
    }
    guard spend(visits - free) else { return nil }
    return ascendingWithoutRepeats(nodes).map { Mention(node: $0, port: -1) }
  }

  // MARK: Edges

  /// What became of an edge that a statement asked for.
  enum EdgeOutcome {
    case made
    /// A strict graph has another edge there with a different key.
    case ignored
    case overBudget
  }

  /// Makes an edge, or finds the one that the language says is the same, and gives it attributes.
  mutating func addEdge(
    _ tail: Mention, _ head: Mention, key: String?, gift: DOTGift, at position: SourcePosition
  ) -> EdgeOutcome {
    let isUnique = graph.isStrict || key != nil
    let ends = DOTEdgeTable.Ends(
      tail.node, head.node, key: graph.isStrict ? nil : key, isDirected: graph.isDirected)
    guard isUnique, let index = edgeTable.edges[ends] else {
      let inherited = scopes[scopeIndex].edge.share()
      let index = graph.edges.count
      if isUnique {
        edgeTable.edges[ends] = index
        edgeLedger.noteCreation(with: gift, index: index)
      }
      graph.edges.append(
        DOTEdge(
          tail: tail.node, head: head.node, tailPort: port(tail), headPort: port(head), key: key,
          attributes: DOTAttributes(own: gift.attributes, inherited: inherited),
          position: position))
      return .made
    }
    if let key, graph.edges[index].key.map(ExactText.init(text:)) != ExactText(text: key) {
      return .ignored
    }
    let cost = edgeLedger.cost(of: gift, on: graph.edges[index].attributes, index: index)
    guard spend(cost) else { return .overBudget }
    edgeLedger.add(gift, to: &graph.edges[index].attributes, index: index)
    let isReversed = graph.edges[index].tail != tail.node
    if let port = port(isReversed ? head : tail) { graph.edges[index].tailPort = port }
    if let port = port(isReversed ? tail : head) { graph.edges[index].headPort = port }
    return .made
  }

  private func port(_ mention: Mention) -> DOTPort? {
    mention.port < 0 ? nil : ports[Int(mention.port)]
  }

  /// The graph, with every attribute and member listed once.
  consuming func finished() -> DOTGraph {
    var result = graph
    result.attributes = DOTAttributes.lastOfEachName(result.attributes)
    for node in nodeLedger.mergedIndices {
      result.nodes[node].attributes.own = DOTAttributes.lastOfEachName(
        result.nodes[node].attributes.own)
    }
    for edge in edgeLedger.mergedIndices {
      result.edges[edge].attributes.own = DOTAttributes.lastOfEachName(
        result.edges[edge].attributes.own)
    }
    var lastSubgraph = [Int](repeating: -1, count: result.nodes.count)
    for index in result.subgraphs.indices {
      result.subgraphs[index].attributes.own = DOTAttributes.lastOfEachName(
        result.subgraphs[index].attributes.own)
      result.subgraphs[index].members.removeAll { node in
        defer { lastSubgraph[node] = index }
        return lastSubgraph[node] == index
      }
    }
    return result
  }
}

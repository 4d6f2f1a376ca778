/// A way to score nodes, with what a reader needs to trust and to cite it.
///
/// Each entry runs with its default: hops, strength 1 a tie, not normalized. Those that weights of
/// ties can change say how in `weighting`. The functions of `Topology` take all variants.
public struct Measure: Identifiable, Sendable {
  /// What commands and files call it, such as "core-number".
  public let id: String
  /// Its name in the literature.
  public let title: String
  /// What weights of ties are to a measure, and its score with them.
  public enum Weighting: Sendable {
    /// Nothing: ties are counted.
    case none
    /// How long each edge is.
    case lengths(
      @Sendable (Topology, EdgeLengths, Execution) throws(ConvergenceError) -> NodeScores)
    /// How strong each edge is.
    case strengths(
      @Sendable (Topology, EdgeStrengths, Execution) throws(ConvergenceError) -> NodeScores)
  }

  /// What it answers, in plain words.
  public let question: String
  /// What is computed exactly, where definitions and programs differ.
  public let convention: String
  /// A score that can be worked out by hand.
  public let handCheck: String
  /// How the time grows with the graph.
  public let complexity: String
  /// Author, year and DOI.
  public let citation: String
  /// The score of every node, whatever the execution; every edge counts 1.
  public let score: @Sendable (Topology, Execution) throws(ConvergenceError) -> NodeScores
  /// What weights of ties are to it.
  public let weighting: Weighting
  /// Whether it is about strengths, and without them says no more than another measure.
  public let needsStrengths: Bool
  /// The most nodes a component may have where the memory it takes grows with their square; nil
  /// where only time sets a limit.
  public let largestComponent: Int?

  private init(
    _ id: String, _ title: String, _ question: String, _ convention: String, _ handCheck: String,
    _ complexity: String, _ citation: String, _ weighting: Weighting, needsStrengths: Bool = false,
    largestComponent: Int? = nil,
    _ score: @escaping @Sendable (Topology, Execution) throws(ConvergenceError) -> NodeScores
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.convention = convention
    self.handCheck = handCheck
    self.complexity = complexity
    self.citation = citation
    self.score = score
    self.weighting = weighting
    self.needsStrengths = needsStrengths
    self.largestComponent = largestComponent
  }

  /// A measure of one's own; the texts are what a ranking prints.
  public init(
    id: String, title: String, question: String, convention: String, handCheck: String,
    complexity: String, citation: String,
    score: @escaping @Sendable (Topology, Execution) throws(ConvergenceError) -> NodeScores
  ) {
    self.init(id, title, question, convention, handCheck, complexity, citation, .none, score)
  }

  /// A measure whose ties may have lengths.
  public init(
    id: String, title: String, question: String, convention: String, handCheck: String,
    complexity: String, citation: String,
    lengths:
      @escaping @Sendable (Topology, EdgeLengths, Execution) throws(ConvergenceError) ->
      NodeScores
  ) {
    self.init(
      id, title, question, convention, handCheck, complexity, citation, .lengths(lengths)
    ) { topology, execution throws(ConvergenceError) in
      try lengths(topology, .one, execution)
    }
  }

  /// A measure whose ties may have strengths, and that is about nothing else where it `needs` them.
  public init(
    id: String, title: String, question: String, convention: String, handCheck: String,
    complexity: String, citation: String, needsStrengths: Bool = false,
    largestComponent: Int? = nil,
    strengths:
      @escaping @Sendable (Topology, EdgeStrengths, Execution) throws(ConvergenceError) ->
      NodeScores
  ) {
    self.init(
      id, title, question, convention, handCheck, complexity, citation, .strengths(strengths),
      needsStrengths: needsStrengths, largestComponent: largestComponent
    ) { topology, execution throws(ConvergenceError) in
      try strengths(topology, .one, execution)
    }
  }

  /// The measure with the given id.
  public static func named(_ id: String) -> Measure? {
    all.first { $0.id == id }
  }

  /// Every measure; to add one, write its file and name it here.
  public static let all: [Measure] = [
    degree,
    incomingDegree,
    outgoingDegree,
    neighbours,
    strength,
    opsahlDegree,
    betweenness,
    closeness,
    harmonic,
    eccentricity,
    currentFlowBetweenness,
    currentFlowCloseness,
    eigenvector,
    pageRank,
    coreNumber,
    clustering,
    triangles,
    constraint,
    effectiveSize,
    efficiency,
    hierarchy,
    coreness,
    katz,
    hub,
    authority,
    bonacichPower,
  ]
}

extension Measure {
  private static let oneTie = "Parallel edges are one tie; loops are none."

  static let degree = Measure(
    id: "degree", title: "Degree", question: "Who has the most ties reported?",
    convention: "Edges at the node, parallel ones each, a loop 2; not normalized.",
    handCheck: "In a star of 5 nodes the centre scores 4, the others 1.",
    complexity: "O(nodes)", citation: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
    score: { topology, _ throws(ConvergenceError) in topology.degrees() })

  static let incomingDegree = Measure(
    id: "in-degree", title: "In-degree", question: "To whom do the most ties lead?",
    convention: "Edges that enter the node, parallel ones and loops each; undirected, the degree.",
    handCheck: "In a directed star of 5 nodes with ties to the centre it scores 4, the others 0.",
    complexity: "O(nodes)", citation: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
    score: { topology, _ throws(ConvergenceError) in topology.degrees(.incoming) })

  static let outgoingDegree = Measure(
    id: "out-degree", title: "Out-degree", question: "From whom do the most ties lead?",
    convention: "Edges that leave the node, parallel ones and loops each; undirected, the degree.",
    handCheck: "In a directed star of 5 nodes with ties to the centre it scores 0, the others 1.",
    complexity: "O(nodes)", citation: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
    score: { topology, _ throws(ConvergenceError) in topology.degrees(.outgoing) })

  static let neighbours = Measure(
    id: "neighbours", title: "Distinct neighbours", question: "Who is tied to the most others?",
    convention: "Other nodes joined to the node, whatever the number and direction of edges.",
    handCheck: "Three edges between two nodes give each 1 neighbour.",
    complexity: "O(nodes + edges)", citation: "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
    score: { topology, _ throws(ConvergenceError) in topology.neighbourCounts() })

  static let strength = Measure(
    id: "strength", title: "Strength", question: "Whose ties are reported most independently?",
    convention:
      "The strengths of the edges at the node added, parallel ones each, a loop twice; in "
      + "a network of reports a tie is as strong as it has independent origins.",
    handCheck: "A node with edges of strength 2 and 3 scores 5.",
    complexity: "O(nodes + edges)",
    citation: "Barrat and others 2004, doi:10.1073/pnas.0400087101", needsStrengths: true,
    strengths: { topology, strengths, _ throws(ConvergenceError) in topology.strengths(strengths) })

  static let betweenness = Measure(
    id: "betweenness", title: "Betweenness centrality", question: "Who sits between others?",
    convention: "Pairs of others whose shortest paths pass, in shares; ends not counted; "
      + "undirected each pair once; in hops, not normalized. " + oneTie,
    handCheck: "In a star of 5 nodes the centre scores 6, the others 0.",
    complexity: "O(nodes · edges)",
    citation: "Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
    lengths: { topology, lengths, execution throws(ConvergenceError) in
      topology.betweenness(lengths: lengths, on: execution)
    })
}

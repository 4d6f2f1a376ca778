/// A way to score edges, with what a reader needs to trust and to cite it.
public struct TieMeasure: Identifiable, Sendable {
  /// What commands call it, such as "truss-number".
  public let id: String
  /// Its name in the literature.
  public let title: String
  /// What it answers, in plain words.
  public let question: String
  /// What is computed exactly, where definitions and programs differ.
  public let convention: String
  /// A score that can be worked out by hand.
  public let handCheck: String
  /// How the time grows with the graph.
  public let complexity: String
  /// Author, year and where it stands.
  public let citation: String
  /// The score of every edge, whatever the execution; hops, strength 1 a tie, not normalized.
  public let score: @Sendable (Topology, Execution) -> EdgeScores
  /// The same with lengths of edges; nil where they mean nothing to it.
  public let weightedScore: (@Sendable (Topology, EdgeLengths, Execution) -> EdgeScores)?

  /// The measure with the given id.
  public static func named(_ id: String) -> TieMeasure? { all.first { $0.id == id } }

  /// Every measure of ties; to add one, name it here.
  public static let all: [TieMeasure] = [betweenness, trussNumber]

  static let betweenness = TieMeasure(
    id: "betweenness", title: "Edge betweenness", question: "Along which ties do the ways go?",
    convention: "Pairs whose shortest paths go along the tie, in shares; ends counted; undirected "
      + "each pair once; in hops, not normalized. Parallel edges are one tie, each with its score.",
    handCheck: "In a path of 3 nodes both edges score 2.", complexity: "O(nodes · edges)",
    citation: "Girvan and Newman 2002, doi:10.1073/pnas.122653799",
    score: { $0.edgeBetweenness(on: $1) },
    weightedScore: { $0.edgeBetweenness(lengths: $1, on: $2) })

  static let trussNumber = TieMeasure(
    id: "truss-number", title: "Truss number", question: "Which ties are in the densest groups?",
    convention: "The largest k such that the tie is in a group where each is in k - 2 triangles; "
      + "direction ignored. Parallel edges are one tie, each with its score; a loop has 0.",
    handCheck: "In a clique of 4 nodes each edge scores 4, in a tree 2.",
    complexity: "O(edges^1.5 · log(largest degree))",
    citation: "Cohen 2008, \"Trusses\", National Security Agency; Wang and Cheng 2012, "
      + "doi:10.14778/2311906.2311909",
    score: { topology, _ in topology.trussNumbers() }, weightedScore: nil)
}

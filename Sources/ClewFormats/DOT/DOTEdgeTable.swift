/// Finds the edges that the language says may not be made twice: those of a strict graph, and
/// those with a `key`.
struct DOTEdgeTable {
  /// What makes an edge the same as another: its ends, in either order if undirected, and its key.
  struct Ends: Hashable {
    private var tail: Int
    private var head: Int
    private var key: ExactText?

    init(_ tail: Int, _ head: Int, key: String?, isDirected: Bool) {
      let swaps = !isDirected && head < tail
      self.tail = swaps ? head : tail
      self.head = swaps ? tail : head
      self.key = key.map(ExactText.init(text:))
    }
  }

  /// The index of the edge with these ends.
  var edges: [Ends: Int] = [:]
}

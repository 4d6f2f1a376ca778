extension EdgeList {
  /// The least fixed point of d(head) = d(tail) + length, by going round until nothing changes.
  func leastSums(from origin: Int) -> [Double] {
    var distances = [Double](repeating: .infinity, count: nodeCount)
    distances[origin] = 0
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (edge, (tail, head)) in edges.enumerated() {
        for (from, to) in isDirected ? [(tail, head)] : [(tail, head), (head, tail)] {
          let farther = distances[from] + weight(edge)
          if farther < distances[to] {
            distances[to] = farther
            hasChanged = true
          }
        }
      }
    }
    return distances
  }
}

/// What kind of thing an attribute statement is about.
enum DOTTarget {
  case graph
  case node
  case edge
}

/// The defaults of one kind in force at a point of the file, each name once.
struct DOTDefaults {
  private(set) var list: [DOTAttribute] = []
  private var slots: [ExactText: Int] = [:]
  /// Whether someone else may hold the same list, so that the next change copies it.
  private var isShared = false

  /// How many attributes the next change copies.
  var costOfChange: Int { isShared ? list.count : 0 }

  /// The list, for a thing created now to keep.
  mutating func share() -> [DOTAttribute] {
    isShared = true
    return list
  }

  mutating func set(_ attribute: DOTAttribute) {
    isShared = false
    if let slot = slots[attribute.exactName] {
      list[slot].value = attribute.value
    } else {
      slots[attribute.exactName] = list.count
      list.append(attribute)
    }
  }

  /// The same defaults for an inner scope; both count as shared from now on.
  mutating func inner() -> DOTDefaults {
    isShared = true
    return self
  }
}

/// The defaults of the three kinds inside one pair of braces.
struct DOTScope {
  var graph = DOTDefaults()
  var node = DOTDefaults()
  var edge = DOTDefaults()

  mutating func inner() -> DOTScope {
    DOTScope(graph: graph.inner(), node: node.inner(), edge: edge.inner())
  }

  func costOfChange(_ target: DOTTarget) -> Int {
    switch target {
    case .graph: graph.costOfChange
    case .node: node.costOfChange
    case .edge: edge.costOfChange
    }
  }

  mutating func set(_ attribute: DOTAttribute, for target: DOTTarget) {
    switch target {
    case .graph: graph.set(attribute)
    case .node: node.set(attribute)
    case .edge: edge.set(attribute)
    }
  }
}

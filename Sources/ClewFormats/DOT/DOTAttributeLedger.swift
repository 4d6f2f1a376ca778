/// Attributes as a statement gives them to one of the things it is about.
struct DOTGift {
  /// Each name once.
  var attributes: [DOTAttribute]
  /// Whether the statement gives the same list to several things, which then share it.
  var isShared: Bool
  /// Whether this is not the first of them, so that a copy made for it is beyond the text.
  var isRepeated: Bool
}

/// Puts attributes on nodes or edges so that the work stays linear in what is paid for.
///
/// Lists are only appended to here; a name given twice to one thing is sorted out at the end of the
/// graph, once for each thing in `mergedIndices`.
struct DOTAttributeLedger {
  /// The things that were given attributes more than once.
  private(set) var mergedIndices: [Int] = []
  private var merged: Set<Int> = []
  private var sharing: Set<Int> = []

  /// How many attributes `add` copies beyond the text.
  func cost(of gift: DOTGift, on attributes: DOTAttributes, index: Int) -> Int {
    if gift.attributes.isEmpty || attributes.own.isEmpty { return 0 }
    return (sharing.contains(index) ? attributes.own.count : 0)
      + (gift.isRepeated ? gift.attributes.count : 0)
  }

  /// Adds attributes after those already there.
  mutating func add(_ gift: DOTGift, to attributes: inout DOTAttributes, index: Int) {
    if gift.attributes.isEmpty { return }
    if attributes.own.isEmpty {
      attributes.own = gift.attributes
      if gift.isShared { sharing.insert(index) }
      return
    }
    sharing.remove(index)
    if merged.insert(index).inserted { mergedIndices.append(index) }
    attributes.own += gift.attributes
  }

  /// Notes that a thing was made with these attributes.
  mutating func noteCreation(with gift: DOTGift, index: Int) {
    if gift.isShared && !gift.attributes.isEmpty { sharing.insert(index) }
  }
}

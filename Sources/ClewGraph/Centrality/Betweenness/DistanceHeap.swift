/// Nodes by distance, the nearest first, as a heap with four children an entry.
///
/// Four children make the heap half as deep as two, and lie in one cache line.
struct DistanceHeap {
  struct Entry {
    var distance: Distance
    var node: UInt32
  }

  private var entries: [Entry] = []

  mutating func insert(_ distance: Distance, _ node: UInt32) {
    let entry = Entry(distance: distance, node: node)
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 4
      guard distance < entries[parent].distance else { break }
      entries[child] = entries[parent]
      child = parent
    }
    entries[child] = entry
  }

  /// The nearest node; of equally near ones any, but always the same.
  mutating func popSmallest() -> Entry? {
    guard let last = entries.popLast() else { return nil }
    guard let smallest = entries.first else { return last }
    let count = entries.count
    var parent = 0
    while true {
      let first = 4 * parent + 1
      guard first < count else { break }
      var child = first
      for other in first + 1..<max(first + 1, min(first + 4, count))
      where entries[other].distance < entries[child].distance {
        child = other
      }
      guard entries[child].distance < last.distance else { break }
      entries[parent] = entries[child]
      parent = child
    }
    entries[parent] = last
    return smallest
  }
}

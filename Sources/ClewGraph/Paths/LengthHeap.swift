/// A heap of nodes by distance, four children to a parent, with the nearest node on top.
///
/// A node that has come nearer is inserted again; who takes it out skips entries that are too far.
/// Four children halve the depth of a binary heap and lie next to each other (Johnson 1975).
struct LengthHeap: Sendable {
  struct Entry: Sendable {
    var length: Double
    var stalls: UInt32
    var node: UInt32

    @inline(__always)
    static func < (left: Entry, right: Entry) -> Bool {
      left.length < right.length || left.length == right.length && left.stalls < right.stalls
    }
  }

  private(set) var entries: [Entry] = []

  var count: Int { entries.count }
  var first: Entry? { entries.first }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func insert(_ length: Double, _ stalls: UInt32, _ node: UInt32) {
    let entry = Entry(length: length, stalls: stalls, node: node)
    entries.append(entry)
    var entries = entries.mutableSpan
    var place = entries.count &- 1
    while place > 0 {
      let parent = (place &- 1) >> 2
      guard entry < entries[parent] else { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = entry
  }

  mutating func popFirst() -> Entry? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else { return last }
    var entries = entries.mutableSpan
    let count = entries.count
    var place = 0
    while true {
      var child = 4 &* place &+ 1
      guard child < count else { break }
      var nearest = entries[child]
      let end = min(child &+ 4, count)
      var other = child &+ 1
      while other < end {
        if entries[other] < nearest {
          nearest = entries[other]
          child = other
        }
        other &+= 1
      }
      guard nearest < last else { break }
      entries[place] = nearest
      place = child
    }
    entries[place] = last
    return first
  }
}

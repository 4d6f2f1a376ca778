internal import Synchronization

extension Execution {
  /// Runs `body` once for every chunk number below `count`, on all threads.
  ///
  /// Which thread takes which chunk is left to chance, so `body` must write only what belongs to its
  /// chunk. `scratch` makes what one thread needs for all its chunks. For small work give one chunk:
  /// starting a thread costs some twenty microseconds.
  func forEachChunk<Scratch>(
    _ count: Int, scratch: @Sendable () -> Scratch,
    _ body: @Sendable (_ chunk: Int, _ scratch: inout Scratch) -> Void
  ) {
    let next = Atomic<Int>(0)
    let finished = Atomic<Int>(0)
    let progress = progress
    Threads.run(threadCount(forChunks: count)) {
      var own = scratch()
      while true {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < count else { return }
        body(chunk, &own)
        guard let progress else { continue }
        progress(finished.wrappingAdd(1, ordering: .relaxed).newValue, count)
      }
    }
  }

  /// Runs `body` once for every chunk number below `count`, on all threads.
  func forEachChunk(_ count: Int, _ body: @Sendable (_ chunk: Int) -> Void) {
    forEachChunk(count, scratch: {}, { chunk, _ in body(chunk) })
  }

  /// What `body` makes of every chunk, in chunk order.
  func map<Scratch, Part: Sendable>(
    chunks count: Int, scratch: @Sendable () -> Scratch,
    _ body: @Sendable (_ chunk: Int, _ scratch: inout Scratch) -> Part
  ) -> [Part] {
    var parts: [Part] = []
    parts.reserveCapacity(count)
    reduce(chunks: count, into: &parts, scratch: scratch, body) { $0.append($1) }
    return parts
  }

  /// Adds what `body` makes of every chunk to `total`, in chunk order whatever thread ends first.
  ///
  /// Parts that are finished before their turn wait; `merge` runs on one thread at a time.
  func reduce<Scratch, Part: Sendable, Total: Sendable>(
    chunks count: Int, into total: inout Total, scratch: @Sendable () -> Scratch,
    _ body: @Sendable (_ chunk: Int, _ scratch: inout Scratch) -> Part,
    merge: @Sendable (inout Total, Part) -> Void
  ) {
    let queue = Mutex(InOrder<Part, Total>(total: total))
    forEachChunk(count, scratch: scratch) { chunk, own in
      let part = body(chunk, &own)
      queue.withLock { $0.add(part, at: chunk, merge) }
    }
    total = queue.withLock { $0.total }
  }
}

/// Parts of a sum, added in the order of their numbers.
private struct InOrder<Part: Sendable, Total: Sendable>: Sendable {
  var total: Total
  private var next = 0
  private var waiting: [Int: Part] = [:]

  init(total: Total) { self.total = total }

  mutating func add(_ part: Part, at place: Int, _ merge: (inout Total, Part) -> Void) {
    guard place == next else {
      waiting[place] = part
      return
    }
    merge(&total, part)
    next += 1
    while let part = waiting.removeValue(forKey: next) {
      merge(&total, part)
      next += 1
    }
  }
}

extension Execution {
  /// What `body` makes of each stretch of `count` items, in order; stretches have `size` items.
  package func mapChunks<Part: Sendable>(
    of count: Int, _ size: Int, _ body: @Sendable (Range<Int>) -> Part
  ) -> [Part] {
    map(
      chunks: (count + size - 1) / size, scratch: {},
      { chunk, _ in body(chunk * size..<min(count, (chunk + 1) * size)) })
  }
}

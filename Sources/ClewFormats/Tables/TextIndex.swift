internal import ClewDossier
internal import ClewGraph

/// Numbers distinct texts in the order they come, and finds the number of a text again.
///
/// A slot of 16 bytes has the text's hash and length, so most look-ups touch one cache line. Two
/// texts are never taken for each other: up to eight bytes the hash is one-to-one, and longer texts
/// are compared byte by byte. The hash is seeded for each process, so that nobody can prepare texts
/// that collide; the numbers do not depend on it.
struct TextIndex: Sendable {
  /// Hash in the first half; length and number + 1 in the second, 0 where the slot is free.
  typealias Slot = SIMD2<UInt64>

  /// The texts by number.
  private(set) var texts = PackedColumn()
  private var slots: [Slot]
  private var shift: UInt64
  private let seed = Self.processSeed

  private static let processSeed = SIMD4<UInt64>(
    .random(in: 0...(.max)), .random(in: 0...(.max)) | 1, .random(in: 0...(.max)) | 1,
    .random(in: 0...(.max)))

  /// An index of no texts.
  init() {
    slots = [Slot](repeating: .zero, count: 16)
    shift = 60
  }

  /// How many texts there are.
  var count: Int { texts.ends.count }

  /// The texts, given away.
  consuming func takeTexts() -> PackedColumn { texts }

  // MARK: Hash

  /// The hash of the `length` bytes from `start` on; eight more bytes must be readable behind them.
  @inline(__always)
  func hash(_ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    guard length <= 8 else { return longHash(bytes, start, length) }
    // Texts hold no NUL, so the padded word and the length say the same as the text.
    let word =
      length == 0
      ? 0 : bytes.word(at: start) & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length))
    var value = (word ^ seed.x) &* seed.y
    value ^= value &>> 32
    value = value &* seed.z
    return value ^ value &>> 29
  }

  private func longHash(_ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    var state = seed.w ^ UInt64(truncatingIfNeeded: length)
    var offset = start
    let last = start &+ length &- 8
    while offset < last {
      state = Self.folded(state ^ bytes.word(at: offset), seed.y)
      offset &+= 8
    }
    state = Self.folded(state ^ bytes.word(at: last), seed.z)
    return Self.folded(state, seed.y)
  }

  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  // MARK: Looking up

  /// The second half of the first slot with this hash, when it is one of the first two; else 0.
  ///
  /// Nothing branches and nothing waits, so the misses of many such calls overlap.
  @inline(__always)
  func candidate(_ hash: UInt64) -> UInt64 {
    let place = Int(truncatingIfNeeded: hash &>> shift)
    let first = slots[place]
    let second = slots[(place &+ 1) & (slots.count &- 1)]
    let other = second.x == hash ? second.y : 0
    return first.x == hash ? first.y : other
  }

  /// Hashes texts and loads the first slot of each, so that the misses overlap and what looks for the
  /// texts afterwards finds the slots near.
  func load(
    _ fields: borrowing Span<UInt64>, _ bytes: borrowing Span<UInt8>, count: Int,
    _ hashes: inout [UInt64], _ loaded: inout [UInt64]
  ) {
    var hashes = hashes.mutableSpan
    var loaded = loaded.mutableSpan
    for row in 0..<count {
      let (start, length) = CellText.content(fields[row], bytes)
      hashes[row] = hash(bytes, start, length)
    }
    let slots = slots.span
    let shift = shift
    for row in 0..<count {
      loaded[row] = slots[Int(truncatingIfNeeded: hashes[row] &>> shift)].y
    }
  }

  /// What `findShort` puts down where it does not know.
  static let unknown = UInt32.max

  /// Puts down the numbers of the texts with the hashes in a range of places, or `unknown` where that
  /// takes more than a look at the first slot.
  ///
  /// Texts of up to eight bytes are told apart by hash and length alone. All slots are loaded before
  /// one is looked at, so that the misses overlap.
  func findShort(
    _ hashes: borrowing Span<UInt64>, _ fields: borrowing Span<UInt64>, _ places: Range<Int>,
    into numbers: inout MutableSpan<UInt32>
  ) {
    // In constants, for the loop cannot know that what it writes is none of these.
    let slots = slots.span
    let shift = shift
    for place in places {
      let home = Int(truncatingIfNeeded: hashes[place] &>> shift)
      numbers[place] = UInt32(truncatingIfNeeded: slots[home].y) &- 1
    }
    let mask = slots.count &- 1
    for place in places {
      let hash = hashes[place]
      let home = Int(truncatingIfNeeded: hash &>> shift)
      let length = fields[place] & 0xFFFF_FFFF
      var slot = slots[home]
      if slot.x != hash { slot = slots[(home &+ 1) & mask] }
      let isKnown = slot.x == hash && slot.y &>> 32 == length && length <= 8
      numbers[place] = isKnown ? UInt32(truncatingIfNeeded: slot.y) &- 1 : Self.unknown
    }
  }

  /// The number of the text if the candidate for its hash is it.
  @inline(__always)
  func number(
    of candidate: UInt64, _ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int
  ) -> UInt32? {
    guard candidate &>> 32 == UInt64(truncatingIfNeeded: length), candidate != 0 else {
      return nil
    }
    let number = UInt32(truncatingIfNeeded: candidate) &- 1
    return length <= 8 || isText(number, bytes, start, length) ? number : nil
  }

  /// The number of a text, nil if it is not there.
  func find(
    hash: UInt64, _ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int
  ) -> UInt32? {
    var place = Int(truncatingIfNeeded: hash &>> shift)
    while slots[place].y != 0 {
      if slots[place].x == hash, let number = number(of: slots[place].y, bytes, start, length) {
        return number
      }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// The number of a text, nil if it is not there.
  @inline(__always)
  func find(_ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int) -> UInt32? {
    let hash = hash(bytes, start, length)
    return number(of: candidate(hash), bytes, start, length)
      ?? find(hash: hash, bytes, start, length)
  }

  private func isText(
    _ number: UInt32, _ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int
  ) -> Bool {
    let own = texts.bytes.span
    let ownStart = number == 0 ? 0 : Int(texts.ends[Int(number) &- 1])
    guard Int(texts.ends[Int(number)]) &- ownStart == length else { return false }
    var offset = 0
    while offset &+ 8 < length {
      if own.word(at: ownStart &+ offset) != bytes.word(at: start &+ offset) { return false }
      offset &+= 8
    }
    return own.word(at: ownStart &+ length &- 8) == bytes.word(at: start &+ length &- 8)
  }

  // MARK: Adding

  /// Whether `bytes` more bytes and one more text can be numbered.
  func hasRoom(for bytes: Int) -> Bool {
    texts.bytes.count + bytes < Int(UInt32.max) && count < Int(UInt32.max) - 2
  }

  /// Numbers a text that is not there yet.
  mutating func insert(
    hash: UInt64, _ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int
  ) -> UInt32 {
    if (count + 1) * 4 > slots.count * 3 { grow(to: slots.count * 2) }
    let number = UInt32(count)
    texts.bytes.append(bytes, from: start, count: length)
    texts.ends.append(UInt32(texts.bytes.count))
    place(Slot(hash, UInt64(length) << 32 | UInt64(number + 1)))
    return number
  }

  /// Makes room for so many texts of so many bytes.
  mutating func reserve(texts number: Int, bytes: Int) {
    var size = slots.count
    while number * 4 > size * 3 { size *= 2 }
    if size > slots.count { grow(to: size) }
    texts.ends.reserveLargePages(number)
    texts.bytes.reserveLargePages(bytes)
  }

  private mutating func grow(to size: Int) {
    let old = slots
    slots = [Slot](onLargePages: .zero, count: size)
    shift = UInt64(64 - size.trailingZeroBitCount)
    for slot in old where slot.y != 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: slot.x &>> shift)
    while slots[place].y != 0 { place = (place &+ 1) & mask }
    slots[place] = slot
  }
}

extension TextIndex {
  /// The number of a text, which is added if it is new.
  @inline(__always)
  mutating func number(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int
  ) -> UInt32 {
    let hash = hash(bytes, start, length)
    return find(hash: hash, bytes, start, length) ?? insert(hash: hash, bytes, start, length)
  }

  /// The number of a text, which is added if it is new.
  mutating func number(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 8)
    return number(bytes.span, 0, bytes.count - 8)
  }
}

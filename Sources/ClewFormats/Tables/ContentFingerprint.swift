/// A 64-bit number made of a stream of bytes, to tell whether a file has changed.
///
/// It is fast and the same everywhere, however the stream is cut into pieces; it is no proof
/// against somebody who wants two files to agree.
struct ContentFingerprint: Sendable {
  private var lanes = SIMD4<UInt64>(
    0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5)
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  private static let stripe = 32

  @inline(__always)
  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let value = (lane ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return value &<< 29 | value &>> 35
  }

  /// Adds bytes to the stream.
  mutating func add(_ bytes: [UInt8]) {
    count &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(bytes.count, Self.stripe - rest.count)
      rest.append(contentsOf: bytes[..<start])
      guard rest.count == Self.stripe else { return }
      let stripe = rest
      stripes(stripe.span, 0, Self.stripe)
      rest.removeAll(keepingCapacity: true)
    }
    let end = start + (bytes.count - start) / Self.stripe * Self.stripe
    stripes(bytes.span, start, end)
    rest.append(contentsOf: bytes[end...])
  }

  private mutating func stripes(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) {
    var (a, b, c, d) = (lanes.x, lanes.y, lanes.z, lanes.w)
    var offset = start
    while offset < end {
      a = Self.mixed(a, bytes.word(at: offset))
      b = Self.mixed(b, bytes.word(at: offset &+ 8))
      c = Self.mixed(c, bytes.word(at: offset &+ 16))
      d = Self.mixed(d, bytes.word(at: offset &+ 24))
      offset &+= Self.stripe
    }
    lanes = SIMD4(a, b, c, d)
  }

  /// The number for all bytes so far.
  var value: UInt64 {
    var last = rest
    last.append(contentsOf: [UInt8](repeating: 0, count: Self.stripe - rest.count))
    var copy = self
    copy.stripes(last.span, 0, Self.stripe)
    var result = count
    for lane in [copy.lanes.x, copy.lanes.y, copy.lanes.z, copy.lanes.w] {
      result = Self.mixed(result, lane)
      result ^= result >> 31
    }
    return result
  }
}

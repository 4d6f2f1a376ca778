/// One bit for each of 512 sources that are searched from at once.
///
/// Eight words fill a cache line, and the operations on them are four vector instructions on any
/// 64-bit processor.
typealias SourceBits = SIMD8<UInt64>

extension SIMD8<UInt64> {
  /// How many sources there are.
  static var width: Int { 512 }

  /// The first `count` sources.
  static func first(_ count: Int) -> SourceBits {
    var bits = SourceBits.zero
    for source in 0..<count { bits.insert(source) }
    return bits
  }

  @inline(__always)
  mutating func insert(_ source: Int) {
    self[source >> 6] |= 1 << UInt64(source & 63)
  }

  /// Whether no source is among them.
  @inline(__always)
  var isNone: Bool {
    let half = lowHalf | highHalf
    let quarter = half.lowHalf | half.highHalf
    return quarter[0] | quarter[1] == 0
  }

  /// The number of sources.
  ///
  /// Adjacent bits are added within ever wider fields, in all words at once; the instruction that
  /// counts bits is not on every processor.
  @inline(__always)
  var population: Int {
    let pairs = self &- ((self &>> 1) & 0x5555_5555_5555_5555)
    let fours =
      (pairs & 0x3333_3333_3333_3333) &+ ((pairs &>> 2) & 0x3333_3333_3333_3333)
    // Two fields of at most 4 make at most 8, which four bits still hold.
    let half = fours.lowHalf &+ fours.highHalf
    let bytes = (half & 0x0F0F_0F0F_0F0F_0F0F) &+ ((half &>> 4) & 0x0F0F_0F0F_0F0F_0F0F)
    let quarter = bytes.lowHalf &+ bytes.highHalf
    let sum = quarter[0] &+ quarter[1]
    let wide = (sum & 0x00FF_00FF_00FF_00FF) &+ ((sum &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Int((wide &* 0x0001_0001_0001_0001) &>> 48)
  }
}

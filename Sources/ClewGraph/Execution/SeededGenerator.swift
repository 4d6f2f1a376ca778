/// Numbers that look random and are the same for the same seed, on every machine and in every
/// version.
///
/// SplitMix64: a counter whose values are scrambled; period 2⁶⁴. The numbers below a bound, the
/// shares and the orders made here are part of the promise, and so do not go through the standard
/// library, which may change its ways. Not for secrets.
///
/// By hand: the seed 0 gives E220A8397B1DCDAF first, in hexadecimal. Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195; bounds as in Lemire 2019, doi:10.1145/3230636.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// The generator of a seed; neighbouring seeds give unrelated numbers.
  public init(seed: UInt64) {
    state = seed
  }

  /// The generator of one of many numbered parts of a work, by its seed and its number.
  ///
  /// Parts that each have their own generator may run in any order and on any thread.
  public init(seed: UInt64, part: Int) {
    state = Self.mixed(seed &+ Self.step) ^ Self.mixed(UInt64(bitPattern: Int64(part)))
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// The next number from 0 up to but not including `bound`, every one as likely.
  ///
  /// - Precondition: `bound` is at least 1.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "there is a number below the bound")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let rejected = (0 &- bound) % bound
      while product.low < rejected { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// The next number from 0 up to but not including 1, a multiple of 2⁻⁵³.
  public mutating func share() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// The next 32 bits, to decide between equals by.
  mutating func salt() -> UInt32 {
    UInt32(truncatingIfNeeded: next() >> 32)
  }

  /// Puts the elements into an order of which every one is as likely.
  ///
  /// O(elements). Durstenfeld 1964, doi:10.1145/364520.364540.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, below(last + 1))
      last -= 1
    }
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

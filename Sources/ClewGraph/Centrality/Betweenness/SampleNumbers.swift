/// Random numbers that a seed decides: SplitMix64, Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195.
struct SampleNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, which is at least 1; each as likely as any other but for 2⁻³².
  mutating func next(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// At least 0 and less than 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// `count` different numbers below `bound`.
  mutating func draw(_ count: Int, outOf bound: Int) -> ArraySlice<Int> {
    var numbers = Array(0..<bound)
    for place in 0..<count { numbers.swapAt(place, place + next(below: bound - place)) }
    return numbers[..<count]
  }
}

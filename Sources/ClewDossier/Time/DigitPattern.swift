/// Two or four digits of a date, some of which may be unspecified: `10`, `201X`, `XX`.
public struct DigitPattern: Hashable, Sendable {
  // Four bits a digit, the first digit highest; 15 stands for X.
  private let packed: UInt16
  /// How many digits there are, at most four.
  public let count: Int

  private static let unspecified: UInt16 = 15

  /// The pattern that ASCII digits and capital X spell, nil for anything else or more than four.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= 4 else { return nil }
    var packed: UInt16 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        packed = packed << 4 | UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "X"): packed = packed << 4 | Self.unspecified
      default: return nil
      }
    }
    self.packed = packed
    count = bytes.count
  }

  /// The digits from the left, nil where unspecified.
  private var digits: [Int?] {
    (0..<count).reversed().map { place in
      let digit = packed >> (4 * UInt16(place)) & 15
      return digit == Self.unspecified ? nil : Int(digit)
    }
  }

  /// The number, where every digit is given.
  public var value: Int? { smallest == largest ? smallest : nil }

  /// The number with 0 for every unspecified digit.
  public var smallest: Int { digits.reduce(0) { $0 * 10 + ($1 ?? 0) } }

  /// The number with 9 for every unspecified digit.
  public var largest: Int { digits.reduce(0) { $0 * 10 + ($1 ?? 9) } }

  /// Whether no digit is given.
  public var isEntirelyUnspecified: Bool { digits.allSatisfy { $0 == nil } }

  /// How many digits are unspecified.
  public var unspecifiedCount: Int { digits.count { $0 == nil } }

  /// Whether the unspecified digits stand at the right of the given ones.
  public var hasOnlyTrailingUnspecified: Bool {
    !digits.drop { $0 != nil }.contains { $0 != nil }
  }

  /// The numbers in the range that the pattern can stand for, rising.
  ///
  /// O(size of the range).
  public func values(in range: ClosedRange<Int>) -> [Int] {
    let low = max(range.lowerBound, smallest)
    let high = min(range.upperBound, largest)
    return low <= high ? (low...high).filter(matches) : []
  }

  /// Whether the pattern can stand for `number`.
  public func matches(_ number: Int) -> Bool {
    guard number >= 0 else { return false }
    var rest = number
    for place in 0..<count {
      let digit = packed >> (4 * UInt16(place)) & 15
      if digit != Self.unspecified && Int(digit) != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }

  /// The pattern as it is written.
  public var text: String {
    digits.map { $0.map(String.init) ?? "X" }.joined()
  }
}

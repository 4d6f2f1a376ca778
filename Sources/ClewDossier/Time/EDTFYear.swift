/// The year of an EDTF date: `2023`, `201X`, `-0043`, `Y170000002`, `Y-17E7`, `1950S2`.
public struct EDTFYear: Hashable, Sendable {
  /// How the number is written.
  public enum Form: Hashable, Sendable {
    /// Four digits, some perhaps unspecified.
    case fourDigits(DigitPattern)
    /// `Y` and five digits or more.
    case long(Int)
    /// `Y`, a number, `E`, a power of ten.
    case exponential(significand: Int, exponent: Int)
  }

  /// How the number is written, without its sign.
  public let form: Form
  /// Whether a minus precedes it.
  public let isNegative: Bool
  /// After `S`, how many of the digits can be relied upon.
  public let significantDigits: Int?

  /// The number without its sign, where all digits are given.
  private var magnitude: Int? {
    switch form {
    case .fourDigits(let pattern): return pattern.value
    case .long(let value): return value
    case .exponential(let significand, let exponent):
      return Self.times(significand, powerOfTen: exponent)
    }
  }

  /// The year, astronomical (0 is 1 BCE), where all digits are given.
  public var value: Int? { magnitude.map { isNegative ? -$0 : $0 } }

  /// The first and last year that can be meant.
  ///
  /// `201X` is 2010...2019, `1950S2` is 1900...1999, `Y3388E2S3` is 338000...338999.
  public var range: ClosedRange<Int> {
    var low: Int
    var high: Int
    if case .fourDigits(let pattern) = form {
      (low, high) = (pattern.smallest, pattern.largest)
    } else {
      low = magnitude ?? 0
      high = low
    }
    if let unit = significanceUnit {
      low -= low % unit
      high = low + unit - 1
    }
    return isNegative ? -high ... -low : low...high
  }

  /// The size of the last digit that can be relied upon: 100 for `1950S2`.
  var significanceUnit: Int? {
    guard let significantDigits, let magnitude else { return nil }
    let digits = String(magnitude).utf8.count
    return Self.times(1, powerOfTen: digits - significantDigits)
  }

  /// How far off an approximate year may be: 1, or the width of what is unspecified.
  var tolerance: Int {
    if let unit = significanceUnit { return unit }
    guard case .fourDigits(let pattern) = form else { return 1 }
    return Self.times(1, powerOfTen: pattern.unspecifiedCount) ?? 1
  }

  /// The years of four digits that can be meant, from the first to the last.
  ///
  /// Only such years have months. O(10^unspecified digits).
  var candidates: [Int] {
    guard case .fourDigits(let pattern) = form else { return [] }
    if let value { return [value] }
    let values = pattern.values(in: 0...9_999)
    return isNegative ? values.reversed().map { -$0 } : values
  }

  /// The year as it is written.
  public var text: String {
    let sign = isNegative ? "-" : ""
    let digits =
      switch form {
      case .fourDigits(let pattern): sign + pattern.text
      case .long(let value): "Y" + sign + String(value)
      case .exponential(let significand, let exponent): "Y\(sign)\(significand)E\(exponent)"
      }
    return digits + (significantDigits.map { "S\($0)" } ?? "")
  }

  /// A product, nil where it lies beyond the years that are computed with.
  static func times(_ number: Int, powerOfTen exponent: Int) -> Int? {
    guard exponent >= 0 else { return nil }
    var value = number
    // No number but 0 stays in bounds for more steps than the limit has digits.
    for _ in 0..<min(exponent, 13) {
      value *= 10
      if value > CivilDay.yearLimit { return nil }
    }
    return value
  }
}

/// Reads decimal numbers such as `-12`, `2.5` and `1e-3` to the nearest `Double`.
enum DecimalText {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The number that the `length` bytes from `start` on spell, nil when they spell none.
  ///
  /// Up to 15 digits with or without a point are exact by themselves: the digits and the power of
  /// ten are both exact, so one division rounds once. The rest goes to the standard library.
  /// Hexadecimal, `nan` and `inf` are no numbers here, nor is what a `Double` cannot hold.
  @inline(__always)
  static func value(_ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int) -> Double? {
    var offset = start
    let end = start &+ length
    var isNegative = false
    if length > 0, bytes[offset] == UInt8(ascii: "-") {
      isNegative = true
      offset &+= 1
    }
    guard end &- offset <= 16, end > offset else { return slowValue(bytes, start, length) }
    var digits: UInt64 = 0
    var point = -1
    let first = offset
    while offset < end {
      let digit = bytes[offset] &- 48
      if digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
      } else if digit == 254, point < 0 {
        point = offset
      } else {
        return slowValue(bytes, start, length)
      }
      offset &+= 1
    }
    let count = end &- first &- (point < 0 ? 0 : 1)
    let decimals = point < 0 ? 0 : end &- point &- 1
    guard count > 0, count <= 15, decimals < count || point == first else {
      return slowValue(bytes, start, length)
    }
    let value = Double(digits) / powers[decimals]
    return isNegative ? -value : value
  }

  /// How long a number may be.
  static let textLimit = 1_024

  private static func slowValue(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int
  ) -> Double? {
    guard length > 0, length <= textLimit else { return nil }
    var offset = start
    let end = start + length
    func sign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }
    if sign(bytes[offset]) { offset += 1 }
    var digits = 0
    while offset < end, bytes[offset] &- 48 < 10 { (offset, digits) = (offset + 1, digits + 1) }
    if offset < end, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      while offset < end, bytes[offset] &- 48 < 10 { (offset, digits) = (offset + 1, digits + 1) }
    }
    guard digits > 0 else { return nil }
    if offset < end, bytes[offset] | 32 == UInt8(ascii: "e") {
      offset += 1
      if offset < end, sign(bytes[offset]) { offset += 1 }
      let first = offset
      while offset < end, bytes[offset] &- 48 < 10 { offset += 1 }
      guard offset > first else { return nil }
    }
    guard offset == end else { return nil }
    var text = ""
    for place in start..<end { text.unicodeScalars.append(Unicode.Scalar(bytes[place])) }
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}

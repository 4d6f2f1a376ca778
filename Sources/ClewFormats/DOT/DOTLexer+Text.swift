extension DOTLexer {
  /// The text of a range of the file that holds no escapes.
  mutating func text(of range: Range<Int>) -> String {
    guard let first = bytes[range].firstIndex(where: { $0 >= 0x80 }) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    sawNonASCII = true
    if encoding == .utf8 {
      refuseInvalidUTF8(in: first..<range.upperBound)
    }
    return decoded(bytes[range])
  }

  /// The text between quotation marks: `\"` becomes `"`, an escaped line end vanishes, every other
  /// backslash stays, so that `\\` stays two.
  mutating func unescaped(_ range: Range<Int>) -> String {
    if let first = bytes[range].firstIndex(where: { $0 >= 0x80 }) {
      sawNonASCII = true
      if encoding == .utf8 {
        refuseInvalidUTF8(in: first..<range.upperBound)
      }
    }
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        content.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "\""):
        content.append(UInt8(ascii: "\""))
        index += 2
      case UInt8(ascii: "\\"):
        content.append(UInt8(ascii: "\\"))
        content.append(UInt8(ascii: "\\"))
        index += 2
      case UInt8(ascii: "\n"):
        index += 2
      case UInt8(ascii: "\r")
      where index + 2 < range.upperBound && bytes[index + 2] == UInt8(ascii: "\n"):
        index += 3
      default:
        content.append(UInt8(ascii: "\\"))
        index += 1
      }
    }
    return decoded(content[...])
  }

  private func decoded(_ content: ArraySlice<UInt8>) -> String {
    switch encoding {
    case .utf8:
      return String(decoding: content, as: UTF8.self)
    case .latin1:
      var utf8: [UInt8] = []
      utf8.reserveCapacity(content.count * 2)
      for byte in content {
        if byte < 0x80 {
          utf8.append(byte)
        } else {
          utf8.append(0xC0 | byte >> 6)
          utf8.append(0x80 | byte & 0x3F)
        }
      }
      return String(decoding: utf8, as: UTF8.self)
    }
  }

  /// Reports the first byte of the range that cannot stand there in UTF-8.
  private mutating func refuseInvalidUTF8(in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = DOTLexer.lengthOfUTF8Character(bytes[index..<range.upperBound])
      guard length > 0 else {
        invalidCount += 1
        let digits = String(bytes[index], radix: 16, uppercase: true)
        faults.error(
          "invalid-utf8", "the byte 0x\(digits) is not valid UTF-8 here", at: index,
          hint: "save the file as UTF-8, or say charset=\"latin1\" if that is what it is")
        return
      }
      index += length
    }
  }

  /// The number of bytes of the character a slice begins with, 0 if it is not well-formed UTF-8
  /// (Unicode 15, table 3-7).
  static func lengthOfUTF8Character(_ slice: ArraySlice<UInt8>) -> Int {
    let start = slice.startIndex
    guard let lead = slice.first else { return 0 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard slice.count >= length, second.contains(slice[start + 1]) else { return 0 }
    for index in start + 2..<start + length where !(0x80...0xBF).contains(slice[index]) {
      return 0
    }
    return length
  }
}

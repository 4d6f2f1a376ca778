/// The date in a PDF, which alone makes two renders of one drawing differ.
enum PDFDate {
  private static let key = Array("/CreationDate (D:".utf8)
  private static let fixed = Array("20000101000000".utf8)

  /// Overwrites each creation date with 2000-01-01 00:00:00, in place so that offsets stay true.
  ///
  /// A time zone keeps its length: `Z` stays, `-05'00` becomes `+00'00`.
  static func fix(in bytes: inout [UInt8]) {
    var at = 0
    while let found = next(from: at, in: bytes) {
      at = found
      for (offset, digit) in fixed.enumerated() where at + offset < bytes.count {
        bytes[at + offset] = digit
      }
      at += fixed.count
      while at < bytes.count, bytes[at] != UInt8(ascii: ")") {
        switch bytes[at] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): bytes[at] = UInt8(ascii: "0")
        case UInt8(ascii: "-"): bytes[at] = UInt8(ascii: "+")
        case UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "'"): break
        default: return
        }
        at += 1
      }
    }
  }

  /// Where the date after the next key begins: fourteen digits follow.
  private static func next(from start: Int, in bytes: [UInt8]) -> Int? {
    var at = start
    while at + key.count + fixed.count <= bytes.count {
      let date = at + key.count
      if bytes[at] == key[0], bytes[at..<date].elementsEqual(key),
        bytes[date..<date + fixed.count].allSatisfy({ (0x30...0x39).contains($0) })
      {
        return date
      }
      at += 1
    }
    return nil
  }
}

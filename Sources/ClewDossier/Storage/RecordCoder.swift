/// Writes the small records of a dossier one after another: numbers in as few bytes as they need,
/// texts with their length before them.
struct RecordEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number that may be negative: small ones of either sign take few bytes.
  mutating func put(_ number: Int) {
    let wide = Int64(number)
    put(UInt64(bitPattern: wide << 1 ^ wide >> 63))
  }

  mutating func put(_ flag: Bool) { put(flag ? 1 as UInt64 : 0) }

  mutating func put(_ text: String) {
    put(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ number: Double) { put(number.bitPattern) }

  mutating func put<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }

  mutating func put<Value>(_ values: [Value], _ write: (inout Self, Value) -> Void) {
    put(UInt64(values.count))
    for value in values { write(&self, value) }
  }

  mutating func put(_ numbers: [Int]) { put(numbers) { $0.put($1) } }

  mutating func put(_ when: When?) {
    put(when) {
      $0.put($1.edtf?.text ?? "")
      $0.put($1.asPrinted) { $0.put($1) }
    }
  }

  mutating func put(_ position: SourcePosition?) { put(SourcePosition.pack(position)) }
}

/// Reads what a `RecordEncoder` wrote, and says where it makes no sense.
struct RecordDecoder {
  private let bytes: RecordColumn<UInt8>
  private var next = 0

  init(_ bytes: RecordColumn<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { next == bytes.count }

  mutating func number() throws(StorageFault) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard next < bytes.count, shift < 64 else { throw StorageFault("the records end too soon") }
      let byte = bytes[next]
      next += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  mutating func integer() throws(StorageFault) -> Int {
    let value = try number()
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(value & 1))
  }

  /// A number that points at one of `count` records.
  mutating func index(below count: Int) throws(StorageFault) -> Int {
    let value = try integer()
    guard value >= 0, value < count else { throw StorageFault("a record points nowhere") }
    return value
  }

  mutating func indices(below count: Int) throws(StorageFault) -> [Int] {
    try list { decoder throws(StorageFault) in try decoder.index(below: count) }
  }

  mutating func flag() throws(StorageFault) -> Bool { try number() != 0 }

  mutating func double() throws(StorageFault) -> Double { Double(bitPattern: try number()) }

  mutating func text() throws(StorageFault) -> String {
    let length = try number()
    guard length <= UInt64(bytes.count - next) else {
      throw StorageFault("the records end too soon")
    }
    let range = next..<(next + Int(length))
    next = range.upperBound
    return bytes.withSpan { bytes in
      unsafe bytes.extracting(range).withUnsafeBufferPointer { text in
        unsafe String(decoding: text, as: UTF8.self)
      }
    }
  }

  mutating func optional<Value>(
    _ read: (inout Self) throws(StorageFault) -> Value
  ) throws(StorageFault) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout Self) throws(StorageFault) -> Value
  ) throws(StorageFault) -> [Value] {
    let count = try number()
    // Every value takes a byte at least, so a false count cannot ask for memory.
    guard count <= UInt64(bytes.count - next) else {
      throw StorageFault("the records end too soon")
    }
    var values: [Value] = []
    values.reserveCapacity(Int(count))
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  mutating func when() throws(StorageFault) -> When? {
    try optional { decoder throws(StorageFault) -> When in
      let date = try decoder.text()
      let printed = try decoder.optional { decoder throws(StorageFault) in try decoder.text() }
      guard
        let when = When(edtf: date.isEmpty ? nil : try? EDTFDate(date), asPrinted: printed)
      else { throw StorageFault("a time is none") }
      return when
    }
  }

  mutating func position() throws(StorageFault) -> SourcePosition? {
    SourcePosition(packed: try number())
  }
}

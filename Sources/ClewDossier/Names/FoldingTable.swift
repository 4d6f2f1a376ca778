/// What characters stand for when names are compared, for those that do not stand for themselves.
///
/// Decoded once, on the first text that is not ASCII, from the packed table that
/// Scripts/unicode-folding.py makes.
struct FoldingTable: Sendable {
  /// The characters that are replaced, rising.
  let keys: [UInt32]
  /// Where the replacement of each begins in `values`; one more than there are keys.
  private let starts: [UInt32]
  private let values: [UInt32]

  /// The table.
  static let shared = FoldingTable(packed: packed)

  /// Decodes the packed form.
  ///
  /// O(its length).
  init(packed: String) {
    var keys: [UInt32] = []
    var starts: [UInt32] = [0]
    var values: [UInt32] = []
    keys.reserveCapacity(Self.characterCount)
    starts.reserveCapacity(Self.characterCount + 1)
    var first: UInt32 = 0
    for token in Array(packed.utf8).split(separator: UInt8(ascii: " ")) {
      guard let equals = token.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let head = token[..<equals]
      let mark = head.firstIndex { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "+") }
      first &+= Self.number(head[..<(mark ?? equals)])
      let count = mark.map { Self.number(head[($0 + 1)...]) } ?? 1
      let step: UInt32 = mark.map { head[$0] == UInt8(ascii: "+") } == true ? 1 : 0
      let replacement = token[(equals + 1)...].split(separator: UInt8(ascii: ".")).map(Self.number)
      for place in 0..<count {
        keys.append(first &+ place)
        values.append(contentsOf: replacement.map { $0 &+ place &* step })
        starts.append(UInt32(values.count))
      }
    }
    self.keys = keys
    self.starts = starts
    self.values = values
  }

  /// What a character stands for, nil for itself; empty for nothing.
  ///
  /// O(log size).
  func replacement(of scalar: Unicode.Scalar) -> ArraySlice<UInt32>? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < scalar.value { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low] == scalar.value else { return nil }
    return values[Int(starts[low])..<Int(starts[low + 1])]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { value, byte in
      let digit = byte >= UInt8(ascii: "a") ? byte &- UInt8(ascii: "a") &+ 10 : byte &- 48
      return value &* 36 &+ UInt32(digit)
    }
  }
}

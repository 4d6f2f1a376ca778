internal import ClewDossier
internal import ClewGraph

/// Finds ids that are mostly a counting number behind one beginning, such as `A0039300` or `17`, in a
/// table by that number.
///
/// The ids of a table that comes from a database are of this form as a rule. Their table has 4 bytes
/// a number, so it stays near the processor where one of hashes does not, and a look-up touches one
/// place. It says nothing of ids that are not in it.
struct NumberedIDs: Sendable {
  private let form: Form
  private let first: UInt64
  /// The number of the id of each counting number from the first on, plus 1; 0 for none.
  private let numbers: [UInt32]

  /// How many places there may be for each id.
  private static let sparsity = 4

  /// Nil unless all ids are of the form, and of the numbers from the least to the largest at least
  /// one in four is taken.
  ///
  /// Linear in the ids; gives up at the first that is of another form.
  init?(_ ids: PackedColumn) {
    guard ids.count > 0 else { return nil }
    let model = ids.range(0)
    var start = model.upperBound
    while start > model.lowerBound, model.upperBound - start < Form.digitsLimit,
      ids.bytes[start - 1] &- 48 < 10
    {
      start -= 1
    }
    guard start < model.upperBound, start - model.lowerBound <= 8 else { return nil }
    var form = Form()
    form.beginningLength = start - model.lowerBound
    for (index, byte) in ids.bytes[model.lowerBound..<start].enumerated() {
      form.beginning |= UInt64(byte) << UInt64(8 * index)
    }
    if (0..<ids.count).allSatisfy({ ids.range($0).count == model.count }) {
      form.length = model.count
    }
    var least = UInt64.max
    var largest: UInt64 = 0
    for number in 0..<ids.count {
      guard let value = form.value(ids, number) else { return nil }
      least = min(least, value)
      largest = max(largest, value)
    }
    guard largest - least < UInt64(Self.sparsity) * UInt64(ids.count) else { return nil }
    var numbers = [UInt32](onLargePages: 0, count: Int(largest - least) + 1)
    for number in 0..<ids.count {
      guard let value = form.value(ids, number) else { return nil }
      numbers[Int(value - least)] = UInt32(number + 1)
    }
    self.form = form
    self.numbers = numbers
    first = least
  }

  /// Puts down the numbers of the ids in a range of fields, `TextIndex.unknown` for those that are
  /// not in the table.
  func find(
    _ fields: borrowing Span<UInt64>, _ bytes: borrowing Span<UInt8>, _ places: Range<Int>,
    into found: inout MutableSpan<UInt32>
  ) {
    let form = form
    let first = first
    let numbers = numbers.span
    for place in places {
      let (start, length) = RowBatch.content(fields[place])
      var number: UInt32 = 0
      if let value = form.value(bytes, start, length) {
        let index = value &- first
        if index < UInt64(truncatingIfNeeded: numbers.count) {
          number = numbers[Int(truncatingIfNeeded: index)]
        }
      }
      // 0 becomes `unknown`.
      found[place] = number &- 1
    }
  }

  /// What ids look like.
  private struct Form {
    /// The bytes that all ids begin with, the first lowest, and how many they are; at most eight.
    var beginning: UInt64 = 0
    var beginningLength = 0
    /// The length that all ids have; nil: no number has needless zeros.
    var length: Int?

    static let digitsLimit = 8

    /// The counting number of an id, nil for one of another form; eight more bytes must be readable
    /// behind it.
    @inline(__always)
    func value(_ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int) -> UInt64? {
      let count = length &- beginningLength
      guard count > 0, count <= Self.digitsLimit, self.length == nil || self.length == length
      else { return nil }
      let head = bytes.word(at: start)
      let digits = bytes.word(at: start &+ beginningLength)
      let others = beginningLength == 8 ? 0 : UInt64.max &<< UInt64(8 &* beginningLength)
      guard head & ~others == beginning else { return nil }
      if self.length == nil, count > 1, digits & 0xFF == 0x30 { return nil }
      // The digits in the highest bytes, the last in the highest of all, and zeros before them.
      let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      let values = (digits &<< unused) ^ (0x3030_3030_3030_3030 &<< unused)
      guard (values | (values &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else {
        return nil
      }
      let pairs = (values &* 2_561) &>> 8 & 0x00FF_00FF_00FF_00FF
      let fours = (pairs &* 6_553_601) &>> 16 & 0x0000_FFFF_0000_FFFF
      return (fours &* 42_949_672_960_001) &>> 32
    }

    /// The counting number of id number `number`.
    func value(_ ids: PackedColumn, _ number: Int) -> UInt64? {
      let range = ids.range(number)
      if range.upperBound + 8 <= ids.bytes.count {
        return value(ids.bytes.span, range.lowerBound, range.count)
      }
      let last = Array(ids.bytes[range]) + [UInt8](repeating: 0, count: 8)
      return value(last.span, 0, range.count)
    }
  }
}

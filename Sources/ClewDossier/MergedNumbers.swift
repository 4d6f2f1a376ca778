/// For each record the lowest number among those taken to be one with it.
///
/// Mostly every record is only itself, and then nothing is stored.
struct MergedNumbers: Sendable {
  private let numbers: [UInt32]?
  /// The groups of more than one, by the number that stands for them, which comes first.
  private let groups: [Int: [Int]]

  /// Every record is only itself.
  static let none = MergedNumbers(numbers: nil, groups: [:])

  private init(numbers: [UInt32]?, groups: [Int: [Int]]) {
    self.numbers = numbers
    self.groups = groups
  }

  /// The record that stands for each.
  init(_ canonical: [Int]) {
    var groups: [Int: [Int]] = [:]
    for (number, first) in canonical.enumerated() where number != first {
      groups[first, default: [first]].append(number)
    }
    self.init(numbers: groups.isEmpty ? nil : canonical.map { UInt32($0) }, groups: groups)
  }

  /// Whether no two records are taken to be one.
  var isEmpty: Bool { numbers == nil }

  /// The number that stands for a record.
  subscript(number: Int) -> Int { numbers.map { Int($0[number]) } ?? number }

  /// The records that are one with the record that stands for them, itself first; nil: only it.
  func members(of number: Int) -> [Int]? { groups[number] }
}

/// Which claims a reading counts.
struct CountedClaims: Sendable {
  private let flags: [Bool]?

  /// Every claim counts.
  static let all = CountedClaims(nil)

  init(_ flags: [Bool]?) { self.flags = flags }

  /// Whether every claim counts, as far as is known without looking.
  var isAll: Bool { flags == nil }

  subscript(claim: Int) -> Bool { flags.map { $0[claim] } ?? true }
}

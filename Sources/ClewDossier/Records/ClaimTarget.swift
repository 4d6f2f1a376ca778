/// What a claim states: one record of a dossier, by table and number.
public struct ClaimTarget: Hashable, Comparable, Sendable {
  /// The tables whose records rest on claims.
  public enum Table: UInt32, CaseIterable, Sendable {
    case mention
    case name
    case field
    case relation
    case leg
    case count
  }

  let rawValue: UInt32

  /// Record `number` of `table`.
  public init(_ table: Table, _ number: Int) {
    precondition(number >= 0 && number < 1 << 29, "a table holds at most 2^29 records")
    rawValue = table.rawValue << 29 | UInt32(number)
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Which table.
  public var table: Table { Table(rawValue: rawValue >> 29) ?? .mention }
  /// Which record of it.
  public var number: Int { Int(rawValue & (1 << 29 - 1)) }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The marks EDTF puts on a date or on a part of it: `?`, `~`, and `%` for both.
public struct EDTFQualifier: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `?`: the source of the date is doubted, it may be quite another.
  public static let uncertain = EDTFQualifier(rawValue: 1)
  /// `~`: the date is an estimate, the true one is near.
  public static let approximate = EDTFQualifier(rawValue: 2)

  /// The mark that a byte stands for, if it is one.
  init?(byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }

  /// The mark as it is written, nothing for none.
  public var symbol: String {
    switch (contains(.uncertain), contains(.approximate)) {
    case (true, true): "%"
    case (true, false): "?"
    case (false, true): "~"
    case (false, false): ""
    }
  }
}

/// When something was: a date, the words of the source, or both.
///
/// At least one of them is there. Words alone, such as "earlier this month", give no bounds: the
/// thing is possible at any time.
public struct When: Hashable, Sendable {
  /// The date, where one can be stated.
  public let edtf: EDTFDate?
  /// What the source says, word for word.
  public let asPrinted: String?

  /// A date, and the words of the source if they are worth keeping.
  public init(_ edtf: EDTFDate, asPrinted: String? = nil) {
    self.edtf = edtf
    self.asPrinted = asPrinted
  }

  /// The words of the source alone.
  public init(asPrinted: String) {
    edtf = nil
    self.asPrinted = asPrinted
  }

  /// Whichever there is, nil for neither.
  public init?(edtf: EDTFDate?, asPrinted: String?) {
    guard edtf != nil || asPrinted != nil else { return nil }
    self.edtf = edtf
    self.asPrinted = asPrinted
  }

  /// For people: the date in English, else the words of the source in quotation marks.
  public var english: String {
    edtf?.english ?? "\u{201C}\(asPrinted ?? "")\u{201D}"
  }

  /// The bounds of what the date says, marks left aside.
  public var bounds: DayBounds { edtf?.bounds ?? .unbounded }

  /// The bounds outside of which it cannot have been.
  public var possibleBounds: DayBounds { edtf?.possibleBounds ?? .unbounded }
}

/// Reads one date from its bytes: intervals and sets here, their dates in the extensions.
struct EDTFParser {
  let bytes: [UInt8]
  var position = 0

  init(_ text: String) {
    // One byte past the limit is enough to know that there are too many.
    bytes = Array(text.utf8.prefix(EDTFDate.textLimit + 1))
  }

  /// Reads the whole text.
  mutating func parse() throws(EDTFParseError) -> EDTFDate.Form {
    try rejectForeignText()
    let form: EDTFDate.Form
    switch peek {
    case UInt8(ascii: "["):
      form = .oneOf(try set(closedBy: UInt8(ascii: "]")))
    case UInt8(ascii: "{"):
      form = .allOf(try set(closedBy: UInt8(ascii: "}")))
    default:
      form = bytes.contains(UInt8(ascii: "/")) ? try interval() : .single(try date())
    }
    guard position == bytes.count else { throw leftOver() }
    return form
  }

  // MARK: - Bytes

  /// The byte at the reading position, nil at the end.
  var peek: UInt8? { peek(ahead: 0) }

  func peek(ahead distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  /// Steps over a byte if it comes next.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Steps over two full stops if they come next.
  private mutating func takeDots() -> Bool {
    guard peek == UInt8(ascii: "."), peek(ahead: 1) == UInt8(ascii: ".") else { return false }
    position += 2
    return true
  }

  // MARK: - Intervals

  private mutating func interval() throws(EDTFParseError) -> EDTFDate.Form {
    let start = try intervalEnd()
    guard take("/") else { throw leftOver() }
    let endPosition = position
    let end = try intervalEnd()
    switch (start, end) {
    case (.date(let first), .date(let last)):
      guard Self.mayFollow(last, first) else {
        throw EDTFParseError(
          at: endPosition, "the interval ends before it begins",
          hint: "write the earlier date first")
      }
    case (.date, _), (_, .date): break
    default:
      throw EDTFParseError(
        at: 0, "an interval needs a date at one end at least",
        hint: "leave the date out when nothing is known of it")
    }
    return .interval(start, end)
  }

  private mutating func intervalEnd() throws(EDTFParseError) -> EDTFDate.IntervalEnd {
    guard let next = peek, next != UInt8(ascii: "/") else { return .unknown }
    if takeDots() { return .open }
    return .date(try date())
  }

  // MARK: - Sets

  private mutating func set(closedBy close: UInt8) throws(EDTFParseError) -> [EDTFDate.SetMember] {
    position += 1
    var members: [EDTFDate.SetMember] = []
    while true {
      let isFirst = members.isEmpty
      if peek == close {
        throw EDTFParseError(
          at: position, isFirst ? "the set is empty" : "a date is missing after the comma")
      }
      members.append(try setMember(isFirst: isFirst))
      if peek == close { break }
      guard take(",") else {
        guard peek != nil else {
          throw EDTFParseError(
            at: position, "the set is not closed",
            hint: "end it with \(Character(Unicode.Scalar(close)))")
        }
        throw leftOver()
      }
      if case .onwards? = members.last {
        throw EDTFParseError(
          at: position - 1, "only the last date of a set can be followed by .. alone")
      }
    }
    position += 1
    return members
  }

  private mutating func setMember(isFirst: Bool) throws(EDTFParseError) -> EDTFDate.SetMember {
    let start = position
    if takeDots() {
      guard isFirst else {
        throw EDTFParseError(
          at: start, "only the first date of a set can have .. before it and nothing else")
      }
      return .upTo(try date())
    }
    let first = try date()
    guard takeDots() else { return .date(first) }
    switch peek {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), nil: return .onwards(first)
    default: break
    }
    let lastPosition = position
    let last = try date()
    guard Self.mayFollow(last, first) else {
      throw EDTFParseError(
        at: lastPosition, "the range ends before it begins", hint: "write the earlier date first")
    }
    return .range(first, last)
  }

  /// Whether `last` may be the same time as `first` or a later one.
  private static func mayFollow(_ last: CalendarDate, _ first: CalendarDate) -> Bool {
    if let begin = first.instant, let end = last.instant { return begin <= end }
    return last.possibleBounds.isBefore(first.possibleBounds) != .certainly
  }
}

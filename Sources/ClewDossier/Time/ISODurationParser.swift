/// Reads one duration from its bytes.
struct ISODurationParser {
  // Longer than any duration that can be written.
  private static let byteLimit = 128

  private let bytes: [UInt8]
  private var position = 0
  private var isBehindT = false

  init(_ text: String) {
    bytes = Array(text.utf8.prefix(Self.byteLimit))
  }

  mutating func parse() throws(EDTFParseError) -> (ISODuration.Qualifier, [ISODuration.Part]) {
    var qualifier = ISODuration.Qualifier.exactly
    switch peek {
    case UInt8(ascii: "~"): qualifier = .about
    case UInt8(ascii: "<"): qualifier = .lessThan
    case UInt8(ascii: ">"): qualifier = .moreThan
    default: break
    }
    if qualifier != .exactly { position += 1 }
    guard peek == UInt8(ascii: "P") else {
      throw EDTFParseError(
        at: position, "a duration begins with P",
        hint: "as in P3M for 3 months, ~P3M for about, <P3M for less, PT30M for 30 minutes")
    }
    position += 1
    let parts = try parts()
    if parts.count > 1, parts.contains(where: { $0.unit == .week }) {
      throw EDTFParseError(
        at: position, "weeks do not combine with other units", hint: "write days instead of weeks")
    }
    return (qualifier, parts)
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func parts() throws(EDTFParseError) -> [ISODuration.Part] {
    var units = ISODuration.Unit.allCases[...]
    var parts: [ISODuration.Part] = []
    while let byte = peek {
      if byte == UInt8(ascii: "T"), !isBehindT {
        isBehindT = true
        position += 1
        guard peek != nil else {
          throw EDTFParseError(at: position, "hours, minutes or seconds must follow the T")
        }
        continue
      }
      let start = position
      let count = try number()
      parts.append(ISODuration.Part(count: count, unit: try unit(among: &units, from: start)))
    }
    guard !parts.isEmpty else {
      throw EDTFParseError(at: position, "the duration is empty", hint: "as in P3M for 3 months")
    }
    return parts
  }

  private mutating func number() throws(EDTFParseError) -> Int {
    let start = position
    var value = 0
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      guard value <= ISODuration.countLimit else {
        throw EDTFParseError(at: start, "the number is above \(ISODuration.countLimit)")
      }
      position += 1
    }
    switch peek {
    case UInt8(ascii: "."), UInt8(ascii: ","):
      throw EDTFParseError(
        at: position, "a duration has whole numbers", hint: "use a smaller unit: P18M, PT90M")
    default: break
    }
    guard position > start else {
      throw EDTFParseError(at: start, "a number should stand here", hint: "as in P3M for 3 months")
    }
    return value
  }

  /// Reads the letter of a unit, which must be shorter than those before it.
  private mutating func unit(
    among units: inout ArraySlice<ISODuration.Unit>, from start: Int
  ) throws(EDTFParseError) -> ISODuration.Unit {
    guard let byte = peek else {
      throw EDTFParseError(at: position, "a unit must follow the number", hint: "Y, M, W or D")
    }
    let fits = units.firstIndex { unit in
      unit.isTime == isBehindT && UInt8(ascii: unit.designator) == byte
    }
    guard let fits else {
      switch byte {
      case UInt8(ascii: "H"), UInt8(ascii: "S"):
        guard !isBehindT else { break }
        throw EDTFParseError(at: start, "hours and seconds stand behind a T", hint: "as in PT2H")
      case UInt8(ascii: "Y"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "D"): break
      default:
        throw EDTFParseError(
          at: position, "this is no unit",
          hint: "Y, M, W and D, and behind a T: H, M and S, all capitals")
      }
      throw EDTFParseError(
        at: start, "units come once each, the longest first", hint: "as in P1Y2M10DT2H30M")
    }
    position += 1
    let unit = units[fits]
    units = units[(fits + 1)...]
    return unit
  }
}

/// The forms that an attribute's value may have.
enum SVGValue {
  enum Rule: Equatable {
    /// Numbers with their units and separators.
    case numbers
    case path
    case transform
    /// Letters, digits, spaces and `_ - . : %`.
    case identifier
    case fonts
    /// A colour's name or `#` number, `none`, or `url(#id)` for a gradient of the same picture.
    case paint
    case gradientStop
    /// An address that begins with `http://`, `https://` or `mailto:`.
    case link
    /// Any text.
    case text
    /// One of these words.
    case words([String])
  }

  /// Whether a value, its entities already replaced, has the form.
  static func holds(_ value: [UInt8], to rule: Rule) -> Bool {
    switch rule {
    case .numbers: isMade(value, of: numberBytes)
    case .path: isMade(value, of: pathBytes)
    case .transform: isMade(value, of: transformBytes)
    case .identifier: isMade(value, of: identifierBytes)
    case .fonts: isMade(value, of: fontBytes)
    case .paint: isPaint(value)
    case .gradientStop: isGradientStop(value)
    case .link: isLink(value)
    case .text: true
    case .words(let words): words.contains { value.elementsEqual($0.utf8) }
    }
  }

  /// The value with its entities replaced by the characters they stand for.
  ///
  /// - Precondition: the tokenizer has passed the bytes.
  static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return Array(bytes[range]) }
    var out: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "&"), let entity = XMLEntity(bytes, at: at) {
        out += Array(String(entity.scalar).utf8)
        at += entity.length
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return out
  }

  private static let digits = "0123456789"
  private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let numberBytes = set(digits + " \n,.+-eptxmcin%")
  private static let pathBytes = set(digits + " \n,.+-eMmLlHhVvCcSsQqTtAaZz")
  private static let transformBytes = set(digits + " ,.+-e()" + "scalerotatetranslatematrix")
  private static let identifierBytes = set(letters + digits + " _-.:%")
  // Font families are quoted with ' where they hold spaces; none of these ends an attribute.
  private static let fontBytes = set(letters + digits + " _-.,'")
  private static let hexBytes = set(digits + "abcdefABCDEF")
  private static let colourNameBytes = set(letters + digits)
  private static let referenceBytes = set(letters + digits + "_-.")

  /// One flag for each byte value.
  private static func set(_ members: String) -> [Bool] {
    var flags = [Bool](repeating: false, count: 256)
    for byte in members.utf8 { flags[Int(byte)] = true }
    return flags
  }

  private static func isMade(_ value: some Sequence<UInt8>, of flags: [Bool]) -> Bool {
    value.allSatisfy { flags[Int($0)] }
  }

  private static func isPaint(_ value: [UInt8]) -> Bool {
    let text = Array("url(#".utf8)
    if value.starts(with: text), value.last == UInt8(ascii: ")"), value.count > text.count + 1 {
      return isMade(value[text.count..<value.count - 1], of: referenceBytes)
    }
    if value.first == UInt8(ascii: "#") {
      return [4, 5, 7, 9].contains(value.count) && isMade(value.dropFirst(), of: hexBytes)
    }
    // "none", "tan", "lightgoldenrod1".
    return value.count >= 3 && isMade(value, of: colourNameBytes)
  }

  /// `stop-color:` colour `;stop-opacity:` number `;`.
  private static func isGradientStop(_ value: [UInt8]) -> Bool {
    let parts = value.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].isEmpty else { return false }
    let colour = Array("stop-color:".utf8)
    let opacity = Array("stop-opacity:".utf8)
    return parts[0].starts(with: colour) && isPaint(Array(parts[0].dropFirst(colour.count)))
      && parts[1].starts(with: opacity)
      && isMade(parts[1].dropFirst(opacity.count), of: numberBytes)
  }

  private static func isLink(_ value: [UInt8]) -> Bool {
    // Readers drop tabs and line ends within an address, and spaces around it.
    guard value.allSatisfy({ $0 > 0x20 && $0 != 0x7f }) else { return false }
    let start = value.prefix(8).map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }
    return ["http://", "https://", "mailto:"].contains { scheme in
      start.starts(with: scheme.utf8) && value.count > scheme.utf8.count
    }
  }
}

/// A name without what writers leave out or vary freely: words in lower case, one blank between.
///
/// - Case is folded in full (`ß` is `ss`), Turkish `ı` and `İ` are `i`, ligatures and full-width
///   forms are taken apart, digits of every script are 0 to 9.
/// - Latin, Greek, Cyrillic, Arabic and Hebrew letters lose their marks (`é`, `ё`, `й`, harakat);
///   `ø`, `ł`, `đ` and their like become the plain letter. Other scripts keep theirs, as they
///   carry vowels.
/// - Arabic and Persian forms of a letter are one (ي/ی, ك/ک, أ إ آ/ا, ة/ه); tatweel, zero-width
///   joiners and all other invisible characters go.
/// - An apostrophe or a middle dot joins (`Mas'ud` is `masud`); every other punctuation mark,
///   hyphens and full stops too, ends a word (`ISIS-K` is `isis k`), as do symbols, emoji and
///   control characters. `joined` has no blanks, so that `isisk` and `ISIS-K` still meet.
///
/// Folding a folded text changes nothing. A text of punctuation alone folds to nothing.
public struct FoldedText: Hashable, Sendable {
  /// The words with one blank between them.
  public let text: String

  /// Folds a text.
  ///
  /// O(n log t) with t entries of the folding table, O(n) for ASCII.
  public init(_ text: String) {
    self.text = Self.fold(text)
  }

  /// A text that is folded already.
  init(folded: String) {
    text = folded
  }

  /// The words.
  public var words: [Substring] {
    // By bytes: as a character, a blank may carry a combining mark that begins the next word.
    text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  /// The words without blanks between them.
  public var joined: String {
    String(decoding: text.utf8.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  /// The folded form of a text.
  ///
  /// `fold("Shāh-Čerāgh")` is `shah ceragh`, `fold("نوروزوف")` itself.
  public static func fold(_ text: String) -> String {
    var words = WordBuilder()
    words.reserveCapacity(text.utf8.count)
    var isASCII = true
    for byte in text.utf8 {
      guard byte < 0x80 else {
        isASCII = false
        break
      }
      words.append(ascii: byte)
    }
    if isASCII { return words.text }
    words.removeAll()
    let table = FoldingTable.shared
    for scalar in text.unicodeScalars { words.append(scalar, by: table) }
    return words.text
  }
}

/// Collects the characters of words and puts a single blank between words.
private struct WordBuilder {
  private var bytes: [UInt8] = []
  private var isWordEnded = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isWordEnded = false
  }

  mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      beginWordIfNeeded()
      bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      beginWordIfNeeded()
      bytes.append(byte | 0x20)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): break
    default: isWordEnded = true
    }
  }

  mutating func append(_ scalar: Unicode.Scalar, by table: FoldingTable) {
    if scalar.isASCII {
      append(ascii: UInt8(truncatingIfNeeded: scalar.value))
    } else if let replacement = table.replacement(of: scalar) {
      for value in replacement {
        if value < 0x80 {
          append(ascii: UInt8(truncatingIfNeeded: value))
        } else if let part = Unicode.Scalar(value) {
          append(kept: part)
        }
      }
    } else if Self.isWordCharacter(scalar) {
      append(kept: scalar)
    } else if scalar.properties.generalCategory != .format {
      isWordEnded = true
    }
  }

  private mutating func append(kept scalar: Unicode.Scalar) {
    beginWordIfNeeded()
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func beginWordIfNeeded() {
    if isWordEnded && !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    isWordEnded = false
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}

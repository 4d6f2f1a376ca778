/// What is left of a name when the things that transliterations disagree on are taken away.
///
/// Made for names that travel between Arabic, Persian, Cyrillic and Latin script. Word by word:
/// - vowels and `y` go, but for a first one, which is `a` whichever it was;
/// - `v`, `w`, `u` and `o` are one sound, written `v`: Persian has one letter for them. A second
///   form, `withoutVowels`, drops `u` and `o` with the other vowels, as Arabic script does when they
///   are short. Two names meet when any form of one is any form of the other;
/// - `kh`, `x`, `ks`, `h` are `h`; `zh`, `j`, `dj`, `dzh` are `j`; `q`, `k`, `c`, `ck`, `g`, `gh`
///   are `k`; `sh`, `sch` are `S`; `ch`, `tch`, `tsch` are `C`; `ph` is `f`, `p` stays;
/// - the Persian link between two words, `-e`, `-i` or `-ye`, goes (Shah-e Cheragh);
/// - a final `f` is `v` (-ov and -off), a final `h` goes when two sounds are left (-ullah and
///   -ullo);
/// - a doubled sound is single; digits and letters of unknown scripts stay.
///
/// `Navruzov`, `Nowruzov`, `Novruzov`, `Наврузов` and `نوروزوف` all give `nvrvzv`. A key says that
/// names may sound alike, never that they are one: look-up never merges.
public struct PhoneticKey: Hashable, Sendable {
  /// The words' keys, `u` and `o` kept.
  public let words: [String]
  /// The words' keys, `u` and `o` dropped.
  public let wordsWithoutVowels: [String]

  /// The key of a name as written.
  ///
  /// O(n).
  public init(_ name: String) {
    self.init(folded: FoldedText.fold(Self.spellingOut(name)))
  }

  /// The key of a folded name.
  init(folded: String) {
    var latin = FoldedText(folded: RomanizedText.latin(folded)).words
    if latin.count > 1 { latin.removeAll { Self.isLink(String($0)) } }
    let letters = latin.map { Array($0.unicodeScalars) }
    words = letters.map { Self.key($0, keepsVowels: true) }
    wordsWithoutVowels = letters.map { Self.key($0, keepsVowels: false) }
  }

  /// The whole key in one, `u` and `o` kept.
  public var joined: String { words.joined() }

  /// The whole key in one, `u` and `o` dropped.
  public var joinedWithoutVowels: String { wordsWithoutVowels.joined() }

  /// Whether the names may sound alike: some form of one is some form of the other, the words
  /// joined, so that it does not matter where they are divided.
  public func meets(_ other: PhoneticKey) -> Bool {
    let mine = [joined, joinedWithoutVowels]
    return mine.contains { !$0.isEmpty && ($0 == other.joined || $0 == other.joinedWithoutVowels) }
  }

  /// How many sounds the shorter form has; below three it says too little to go by.
  var soundCount: Int { joinedWithoutVowels.unicodeScalars.count }

  /// Writes out letters whose marks carry the sound, before folding takes the marks away.
  private static func spellingOut(_ name: String) -> String {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in name.unicodeScalars {
      switch scalar {
      case "š", "ş", "ș", "ś", "Š", "Ş", "Ș", "Ś": out.append(contentsOf: "sh".unicodeScalars)
      case "č", "ç", "ć", "Č", "Ç", "Ć": out.append(contentsOf: "ch".unicodeScalars)
      case "ž", "Ž": out.append(contentsOf: "zh".unicodeScalars)
      case "ḵ", "Ḵ": out.append(contentsOf: "kh".unicodeScalars)
      // The same letters with their mark as a character of its own.
      case "\u{30C}" where "sczSCZ".unicodeScalars.contains(last),
        "\u{301}" where "scSC".unicodeScalars.contains(last),
        "\u{327}" where "scSC".unicodeScalars.contains(last),
        "\u{326}" where "sS".unicodeScalars.contains(last),
        "\u{331}" where "kK".unicodeScalars.contains(last):
        out.append("h")
      default: out.append(scalar)
      }
      last = scalar
    }
    return String(out)
  }

  /// Whether a word is the link that Persian speaks, and seldom writes, between two others.
  private static func isLink(_ word: String) -> Bool {
    ["e", "i", "ye", "yi"].contains(word)
  }

  private static func key(_ letters: [Unicode.Scalar], keepsVowels: Bool) -> String {
    var sounds: [Unicode.Scalar] = []
    var place = 0
    var last: Unicode.Scalar?
    while place < letters.count {
      let (sound, length) = sound(letters[place...], isFirst: place == 0, keepsVowels: keepsVowels)
      place += length
      guard let sound else {
        // A vowel between two equal consonants keeps them apart; one beside a v melts into it.
        if last != "v" { last = nil }
        continue
      }
      if sound != last || isDigit(sound) { sounds.append(sound) }
      last = sound
    }
    if sounds.count > 2, sounds.last == "h" { sounds.removeLast() }
    if sounds.last == "f" {
      sounds.removeLast()
      if sounds.last != "v" { sounds.append("v") }
    }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: sounds)
    return String(out)
  }

  /// The next sound, if there is one to keep, and how many letters spell it.
  private static func sound(
    _ letters: ArraySlice<Unicode.Scalar>, isFirst: Bool, keepsVowels: Bool
  ) -> (Unicode.Scalar?, Int) {
    let start = letters.startIndex
    func at(_ distance: Int) -> Unicode.Scalar? {
      start + distance < letters.endIndex ? letters[start + distance] : nil
    }
    switch letters[start] {
    case "a", "e", "i", "y": return (isFirst ? "a" : nil, 1)
    case "u", "o":
      if keepsVowels { return ("v", 1) }
      return (isFirst ? "a" : nil, 1)
    case "v", "w": return ("v", 1)
    case "s":
      if at(1) == "c", at(2) == "h" { return ("S", 3) }
      return at(1) == "h" ? ("S", 2) : ("s", 1)
    case "t":
      if at(1) == "s", at(2) == "c", at(3) == "h" { return ("C", 4) }
      if at(1) == "c", at(2) == "h" { return ("C", 3) }
      return ("t", 1)
    case "c": return at(1) == "h" ? ("C", 2) : ("k", at(1) == "k" ? 2 : 1)
    case "k":
      if at(1) == "h" || at(1) == "s" { return ("h", 2) }
      return ("k", 1)
    case "x", "h": return ("h", 1)
    case "z": return at(1) == "h" ? ("j", 2) : ("z", 1)
    case "d":
      if at(1) == "z", at(2) == "h" { return ("j", 3) }
      return at(1) == "j" ? ("j", 2) : ("d", 1)
    case "p": return at(1) == "h" ? ("f", 2) : ("p", 1)
    case "g": return ("k", at(1) == "h" ? 2 : 1)
    case "q": return ("k", 1)
    default: return (letters[start], 1)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

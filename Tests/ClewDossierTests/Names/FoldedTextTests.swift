import ClewDossier
import Testing

struct FoldedTextTests {
  @Test(arguments: [
    ("Rahmatullo  NAVRUZOV ", "rahmatullo navruzov"), ("ISIS-K", "isis k"), ("Mas'ud", "masud"),
    ("Mas\u{2018}ud", "masud"), ("O\u{2019}Brien", "obrien"), ("col·lecció", "colleccio"),
    ("Türkiye", "turkiye"), ("Tu\u{308}rkiye", "turkiye"), ("TÜRKİYE", "turkiye"),
    ("Diyarbakır", "diyarbakir"), ("Straße", "strasse"), ("STRASSE", "strasse"), ("ẞ", "ss"),
    ("Æsir Œuvre ﬁn", "aesir oeuvre fin"), ("Łódź Ørsted Đorđe", "lodz orsted dorde"),
    ("Ｆｕｌｌ　Ｗｉｄｔｈ", "full width"), ("𝐒𝐚𝐥𝐦𝐚𝐧", "salman"), ("Ⓢⓐⓛⓜⓐⓝ", "salman"),
    ("Фёдор Соловьёв", "федор соловьев"), ("НАВРУЗОВ", "наврузов"), ("Ӯзбек", "узбек"),
    ("نوروزوف", "نوروزوف"), ("مُحَمَّد", "محمد"), ("محمّـد", "محمد"), ("علي", "علی"), ("كريم", "کریم"),
    ("أحمد إسلام آقا", "احمد اسلام اقا"), ("می\u{200C}روم", "میروم"), ("٢٠٢٣ ۲۰۲۳", "2023 2023"),
    ("ﷲ", "الله"), ("Ὀδυσσεύς", "οδυσσευσ"), ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"), ("שָׁלוֹם", "שלום"),
    ("Shāh-Čerāgh", "shah ceragh"), ("U.S.A.", "u s a"), ("soft\u{AD}hyphen", "softhyphen"),
    ("", ""), ("  ", ""), ("!?-", ""), ("'", ""), ("\u{301}", ""), ("\u{1F525}", ""),
    ("a\u{1F525}b", "a b"), ("a\0b", "a b"), ("\u{1F468}\u{200D}\u{1F469}", ""), ("½", "1 2"),
    ("東京", "東京"), ("हिन्दी", "हिन्दी"), ("한국", "한국"), ("\u{202E}abc", "abc"),
  ])
  func foldsByHand(text: String, expected: String) {
    #expect(Array(FoldedText.fold(text).utf8) == Array(expected.utf8), "\(FoldedText.fold(text))")
  }

  @Test func wordsAndJoined() {
    let folded = FoldedText("ISIS-K, Khorasan")
    #expect(folded.words == ["isis", "k", "khorasan"])
    #expect(folded.joined == "isiskkhorasan")
    // A vowel sign that begins a word does not swallow the blank before it.
    #expect(FoldedText("a \u{93F}b").words.count == 2)
    #expect(FoldedText("a \u{93F}b").joined.unicodeScalars.count == 3)
  }

  /// Folding is a closure: a second pass finds nothing left to do, for every character there is.
  @Test func foldingTwiceChangesNothing() {
    var changed: [UInt32] = []
    for value in 0..<0x11_0000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned
      else { continue }
      let once = FoldedText.fold("x" + String(scalar) + "y")
      if FoldedText.fold(once) != once { changed.append(value) }
    }
    #expect(changed.isEmpty, "\(changed.prefix(10))")
  }

  /// Upper, lower and title case of every letter that the table can know fold to the same.
  @Test func caseDoesNotCount() {
    func isKnown(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.age.map { $0.major <= 14 } ?? false
    }
    var differing: [UInt32] = []
    for value in 0..<0x1_FFFF as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let text = String(scalar)
      let folded = FoldedText.fold(text)
      for other in [text.uppercased(), text.lowercased(), scalar.properties.titlecaseMapping]
      where other.unicodeScalars.allSatisfy(isKnown) && isKnown(scalar) {
        if FoldedText.fold(other) != folded { differing.append(value) }
      }
    }
    // The Greek iota below a letter is a mark, and a letter of its own in upper case.
    let iotaBelow: Set<UInt32> = [
      0x345, 0x1FB2, 0x1FB4, 0x1FB7, 0x1FC2, 0x1FC4, 0x1FC7, 0x1FF2, 0x1FF4, 0x1FF7,
    ]
    #expect(Set(differing) == iotaBelow, "\(differing.map { String($0, radix: 16) })")
  }

  @Test func bothPathsAgreeOnASCII() {
    var generator = SeededGenerator(seed: 21)
    let pieces = (0..<128).compactMap { Unicode.Scalar($0).map(String.init) }
    for _ in 0..<2_000 {
      let text = generator.text(of: pieces, upTo: 12)
      // A tatweel stands for nothing, and sends the text down the other path.
      #expect(FoldedText.fold(text) == FoldedText.fold(text + "\u{640}"))
    }
  }

  @Test func hugeTexts() {
    for piece in ["a", "é", "\u{301}", "\0", "ﷺ"] {
      let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      #expect(FoldedText.fold(text).utf8.count <= 11_000_000)
    }
  }
}

import ClewDossier
import Testing

struct PhoneticKeyTests {
  @Test(arguments: [
    "Navruzov", "Novruzov", "Nowruzov", "Наврузов", "نوروزوف", "Novruzoff", "NAWRUZOW",
  ])
  func oneSurnameOneKey(name: String) {
    #expect(PhoneticKey(name).joined == "nvrvzv")
  }

  /// Spellings that the press uses of one name.
  @Test(arguments: [
    ["Muhammad", "Mohammed", "Mohamed", "محمد", "Мухаммад", "Muhammed"],
    ["Rahmatullo", "Rahmatullah", "Rakhmatullo", "Рахматулло", "رحمت\u{200C}الله", "Rahmatollah"],
    ["Shahcheragh", "Shah Cheragh", "Shakhcherag", "Shahcherag", "Shah-e Cheragh", "شاهچراغ"],
    ["Abdullah", "Abdollah", "Abdulloh", "عبدالله", "Абдулло"],
    ["Soleimani", "Suleimani", "Soleymani", "سلیمانی", "Сулеймани"],
    ["Qasem", "Qassem", "Ghasem", "Kasem", "قاسم", "Qosim"],
    ["Khorasan", "Xorasan", "خراسان", "Хорасан", "Horasan"],
    ["Dalerdzhon", "Dalerjon", "Далерджон", "Далерҷон"],
    ["Mirzoyev", "Mirzoev", "Мирзоев", "میرزایف", "Mirzoyeff"],
    ["Shamsidin", "Shamsiddin", "Шамсиддин", "شمس\u{200C}الدین".replacingAl],
    ["Fayzov", "Faizov", "Файзов"], ["Uzbek", "Ozbek", "ازبک", "Узбек"],
    ["Shiraz", "شیراز", "Шираз", "Şiraz", "Širaz", "S\u{30C}iraz", "S\u{327}IRAZ"],
    ["Yusuf", "Yousef", "یوسف", "Юсуф"],
    ["Alexander", "Aleksandr", "Александр", "Αλέξανδρ"], ["Omar", "Umar", "عمر", "Умар"],
  ])
  func spellingsOfOneNameMeet(names: [String]) {
    let first = PhoneticKey(names[0])
    for name in names.dropFirst() {
      #expect(first.meets(PhoneticKey(name)), "\(names[0]) \(name) \(first) \(PhoneticKey(name))")
      #expect(PhoneticKey(name).meets(first))
    }
  }

  @Test(arguments: [
    ("Navruzov", "Nazarov"), ("Tajiki", "Turkey"), ("Kerman", "German Kerman"), ("Rasht", "Rast"),
    ("Shah Cheragh 2022", "Shah Cheragh 2023"), ("Fayzov", "Fariduni"), ("Mirzoyev", "Mirza"),
    ("Tehran", "Tirana"), ("Iran", "Iraq"), ("Breda", "Eindhoven"), ("", "a"), ("11", "1"),
  ])
  func differentNamesDoNotMeet(first: String, second: String) {
    #expect(!PhoneticKey(first).meets(PhoneticKey(second)))
    #expect(!PhoneticKey(second).meets(PhoneticKey(first)))
  }

  @Test func nothingMeetsNothing() {
    #expect(!PhoneticKey("").meets(PhoneticKey("")))
    #expect(!PhoneticKey("!").meets(PhoneticKey("\u{301}")))
    #expect(PhoneticKey("").words.isEmpty)
  }

  @Test func hugeTexts() {
    for (piece, bytes) in [
      ("a", 1_000_000), ("tsch", 100_000), ("b ", 100_000), ("s\u{327}", 100_000),
    ] {
      let key = PhoneticKey(String(repeating: piece, count: bytes / piece.utf8.count))
      #expect(key.words.count == key.wordsWithoutVowels.count)
    }
  }
}

extension String {
  /// The Arabic article before a sun letter is not heard.
  fileprivate var replacingAl: String { String(unicodeScalars.filter { $0 != "ل" && $0 != "ا" }) }
}

import ClewDossier
import Testing

struct RomanizedTextTests {
  @Test(arguments: [
    ("Наврузов", "navruzov"), ("Рахматулло", "rakhmatullo"),
    ("Ҷалолиддин Ҳабибӣ", "jaloliddin habibi"),
    ("Қосим Ғафуров", "qosim ghafurov"), ("Щербак", "shcherbak"), ("Київ", "kiiv"),
    ("Объявление", "obyavlenie"), ("نوروزوف", "nvrvzvf"), ("شاه\u{200C}چراغ", "shahchragh"),
    ("كرمان", "krman"), ("پژمان گل", "pzhman gl"), ("Αθήνα", "athina"), ("Ξένος", "ksenos"),
    ("Latin 2023", "latin 2023"), ("東京", "東京"), ("", ""),
  ])
  func latinByHand(text: String, expected: String) {
    #expect(RomanizedText.latin(FoldedText.fold(text)) == expected)
  }

  /// Every letter of the alphabets that are covered gives Latin letters or nothing.
  @Test func alphabetsAreCovered() {
    let alphabets = [
      "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "ғӣқӯҳҷ", "ґєії", "әғқңөұүһі", "ў",
      "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی", "ءآأإؤئةىكي", "ټډړښځڅڼېۍګږ", "ٹڈڑںےہھ",
      "αβγδεζηθικλμνξοπρσςτυφχψω", "άέήίόύώϊϋ",
    ]
    for letter in alphabets.joined() {
      let latin = RomanizedText.latin(FoldedText.fold(String(letter)))
      #expect(latin.utf8.allSatisfy { $0 < 0x80 }, "\(letter)")
    }
  }
}

/// A folded text in Latin letters, for look-up only.
///
/// Letter by letter, without knowledge of the language: Cyrillic (Russian, Ukrainian, Tajik, Kazakh,
/// Kyrgyz, Uzbek), Arabic script (Arabic, Persian, Dari, Pashto, Urdu) and Greek. Arabic script
/// leaves short vowels out, so `نوروزوف` gives the consonants `nvrvzvf`; it takes the phonetic key
/// to meet `Navruzov`. Nothing here says that two names are one person's, and nothing merges them.
public enum RomanizedText {
  /// The Latin form of a folded text, letters of other scripts left as they are.
  ///
  /// `latin(FoldedText.fold("Наврузов"))` is `navruzov`. O(n).
  public static func latin(_ folded: String) -> String {
    guard !folded.utf8.allSatisfy({ $0 < 0x80 }) else { return folded }
    var out = ""
    out.reserveCapacity(folded.utf8.count)
    for scalar in folded.unicodeScalars {
      if let letters = letters(for: scalar) {
        out += letters
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func letters(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0370...0x03FF: greek(scalar)
    case 0x0400...0x052F: cyrillic(scalar)
    case 0x0600...0x06FF: arabic(scalar)
    default: nil
    }
  }

  // й, ё, ї and ў have lost their marks by folding and come as и, е, і and у.
  private static func cyrillic(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "а", "ә": "a"
    case "б": "b"
    case "в": "v"
    case "г", "ґ": "g"
    case "ғ": "gh"
    case "д": "d"
    case "е", "э": "e"
    case "є": "ye"
    case "ж": "zh"
    case "з", "ѕ": "z"
    case "и", "і": "i"
    case "ј": "y"
    case "к": "k"
    case "қ", "ҡ": "q"
    case "л": "l"
    case "љ": "ly"
    case "м": "m"
    case "н": "n"
    case "њ": "ny"
    case "ң", "ҥ": "ng"
    case "о", "ө": "o"
    case "п": "p"
    case "р": "r"
    case "с": "s"
    case "т": "t"
    case "у", "ү", "ұ": "u"
    case "ф": "f"
    case "х": "kh"
    case "ҳ", "һ": "h"
    case "ц": "ts"
    case "ч", "ћ": "ch"
    case "ҷ", "џ": "j"
    case "ђ": "dj"
    case "ш": "sh"
    case "щ": "shch"
    case "ы": "y"
    case "ъ", "ь": ""
    case "ю": "yu"
    case "я": "ya"
    default: nil
    }
  }

  private static func arabic(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ا", "ع": "a"
    case "ء": ""
    case "ب": "b"
    case "پ": "p"
    case "ت", "ط", "ټ", "ٹ": "t"
    case "ث", "س", "ص": "s"
    case "ج": "j"
    case "چ": "ch"
    case "څ": "ts"
    case "ح", "ه": "h"
    case "خ": "kh"
    case "د", "ډ", "ڈ": "d"
    case "ذ", "ز", "ض", "ظ", "ځ": "z"
    case "ر", "ړ", "ڑ": "r"
    case "ژ", "ږ": "zh"
    case "ش", "ښ": "sh"
    case "غ": "gh"
    case "ف": "f"
    case "ق": "q"
    case "ک": "k"
    case "گ", "ګ": "g"
    case "ل": "l"
    case "م": "m"
    case "ن", "ڼ", "ں": "n"
    case "ڭ": "ng"
    case "و", "ڤ", "ۋ", "ۆ", "ۇ": "v"
    case "ی", "ۍ": "y"
    default: nil
    }
  }

  private static func greek(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "α": "a"
    case "β": "v"
    case "γ": "g"
    case "δ": "d"
    case "ε": "e"
    case "ζ": "z"
    case "η", "ι": "i"
    case "θ": "th"
    case "κ": "k"
    case "λ": "l"
    case "μ": "m"
    case "ν": "n"
    case "ξ": "ks"
    case "ο", "ω": "o"
    case "π": "p"
    case "ρ": "r"
    case "σ": "s"
    case "τ": "t"
    case "υ": "y"
    case "φ": "f"
    case "χ": "kh"
    case "ψ": "ps"
    default: nil
    }
  }
}

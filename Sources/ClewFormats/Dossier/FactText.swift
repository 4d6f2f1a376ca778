/// A fact as typed: `SUBJECT KIND OBJECT [about THIRD]`, either side possibly a list in brackets.
struct FactText {
  /// A word with its place in the text.
  struct Word {
    var text: String
    var offset: Int
  }

  /// A word, or a list of words in brackets.
  struct Term {
    var words: [Word]
    var isList: Bool

    /// The word of a term that is no list.
    var word: Word? { isList ? nil : words.first }
  }

  /// Why a text is not a fact.
  struct Fault: Error {
    var message: String
    var offset: Int
    var hint: String?
  }

  var subjects: [Word]
  var kind: Word
  var objects: [Word]
  var about: Word?

  private static let form = "write `subject kind object`, a list as `[a, b]`"

  init(_ text: String) throws(Fault) {
    let terms = try Self.terms(text)
    guard terms.count == 3 || terms.count == 5 else {
      throw Fault(
        message: "a fact has a subject, a kind and an object; this has \(terms.count) "
          + (terms.count == 1 ? "part" : "parts"), offset: 0, hint: Self.form)
    }
    guard let kind = terms[1].word else {
      throw Fault(message: "the kind cannot be a list", offset: 0, hint: Self.form)
    }
    subjects = terms[0].words
    self.kind = kind
    objects = terms[2].words
    if terms.count == 5 {
      guard terms[3].word?.text == "about", let third = terms[4].word else {
        throw Fault(
          message: "after the object only `about THIRD` may follow",
          offset: terms[3].words.first?.offset ?? 0, hint: Self.form)
      }
      about = third
    }
  }

  /// The terms of a text: words, and lists of words in brackets.
  static func terms(_ text: String) throws(Fault) -> [Term] {
    var terms: [Term] = []
    var list: [Word]?
    var listStart = 0
    var word: [UInt8] = []
    var start = 0
    func finished() -> Word { Word(text: String(decoding: word, as: UTF8.self), offset: start) }
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), 9, 10, 13, 32:
        if !word.isEmpty {
          if list == nil {
            terms.append(Term(words: [finished()], isList: false))
          } else {
            list?.append(finished())
          }
          word = []
        }
        if byte == UInt8(ascii: "[") {
          guard list == nil else {
            throw Fault(message: "a list inside a list", offset: offset, hint: form)
          }
          list = []
          listStart = offset
        } else if byte == UInt8(ascii: "]") {
          guard let items = list else {
            throw Fault(message: "`]` without `[`", offset: offset, hint: form)
          }
          guard !items.isEmpty else {
            throw Fault(message: "an empty list", offset: listStart, hint: form)
          }
          terms.append(Term(words: items, isList: true))
          list = nil
        } else if byte == UInt8(ascii: ","), list == nil {
          throw Fault(
            message: "a comma outside a list", offset: offset,
            hint: "lists stand in brackets: `[a, b] kind c`; quote the whole fact then")
        }
      default:
        if word.isEmpty { start = offset }
        word.append(byte)
      }
    }
    if list != nil {
      throw Fault(message: "`[` is not closed", offset: listStart, hint: form)
    }
    if !word.isEmpty { terms.append(Term(words: [finished()], isList: false)) }
    return terms
  }
}

/// The distinct times of a dossier, number 0 being none.
///
/// A dossier that lies in a file keeps them as text and reads one when somebody asks for it.
struct TimeTable: Sendable {
  private enum Storage: Sendable {
    case values([When?])
    /// For each time the date as text and the words of the source, each empty when there is none.
    case texts(PackedTexts)
  }

  private let storage: Storage

  /// Times that are at hand; the first is none.
  init(_ values: [When?] = [nil]) { storage = .values(values) }

  /// Times as texts, two for each.
  init(texts: PackedTexts) { storage = .texts(texts) }

  var count: Int {
    switch storage {
    case .values(let values): values.count
    case .texts(let texts): texts.count / 2
    }
  }

  subscript(number: Int) -> When? {
    switch storage {
    case .values(let values): return values[number]
    case .texts(let texts):
      guard number > 0 else { return nil }
      let date = texts[2 * number]
      let printed = texts[2 * number + 1]
      return When(
        edtf: date.isEmpty ? nil : try? EDTFDate(date),
        asPrinted: printed.isEmpty ? nil : printed)
    }
  }

  /// The times as texts, two for each.
  var texts: PackedTexts {
    if case .texts(let texts) = storage { return texts }
    var texts = PackedTexts()
    for number in 0..<count {
      let when = self[number]
      texts.append(when?.edtf?.text ?? "")
      texts.append(when?.asPrinted ?? "")
    }
    return texts
  }
}

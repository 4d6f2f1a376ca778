internal import ClewFormats
internal import ClewGraph

/// Every measure of `rank`, with what a reader needs to trust and to cite it.
enum MeasureList {
  private struct Entry {
    var id: String
    var title: String
    var question: String
    var convention: String
    var handCheck: String
    var complexity: String
    var citation: String
    var isOfTies: Bool
    var takesWeights: Bool
  }

  private static var entries: [Entry] {
    Measure.all.map { measure in
      var takesWeights = true
      if case .none = measure.weighting { takesWeights = false }
      return Entry(
        id: measure.id, title: measure.title, question: measure.question,
        convention: measure.convention, handCheck: measure.handCheck,
        complexity: measure.complexity, citation: measure.citation, isOfTies: false,
        takesWeights: takesWeights)
    }
      + TieMeasure.all.map { measure in
        Entry(
          id: measure.id, title: measure.title, question: measure.question,
          convention: measure.convention, handCheck: measure.handCheck,
          complexity: measure.complexity, citation: measure.citation, isOfTies: true,
          takesWeights: measure.weightedScore != nil)
      }
  }

  static var text: String {
    entries.map { entry in
      """
      \(entry.isOfTies ? "--ties --by " : "")\(entry.id): \(entry.title)
        question    \(entry.question)
        convention  \(entry.convention)
        check       \(entry.handCheck)
        cost        \(entry.complexity)
        source      \(entry.citation)

      """
    }.joined(separator: "\n")
  }

  static var json: JSONValue {
    func list(ofTies: Bool) -> JSONValue {
      .array(
        entries.filter { $0.isOfTies == ofTies }.map { entry in
          .object([
            .init("id", .string(entry.id)), .init("title", .string(entry.title)),
            .init("question", .string(entry.question)),
            .init("convention", .string(entry.convention)),
            .init("handCheck", .string(entry.handCheck)),
            .init("complexity", .string(entry.complexity)),
            .init("citation", .string(entry.citation)),
            .init("weighted", .bool(entry.takesWeights)),
          ])
        })
    }
    return .object([
      .init("schema", "clew-measures/1"), .init("measures", list(ofTies: false)),
      .init("tieMeasures", list(ofTies: true)),
    ])
  }
}

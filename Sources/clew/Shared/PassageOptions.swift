internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// What may carry a path and what a path may pass.
struct PassageOptions: ParsableArguments {
  @Option(parsing: .singleValue, help: "Do not pass through this entity. Repeatable.")
  var avoid: [String] = []
  @Option(
    name: .customLong("only-kinds"),
    help: "Only relations of these kinds carry, with commas between.")
  var onlyKinds: String?
  @Option(
    name: .customLong("not-kinds"), help: "Relations of these kinds do not carry.")
  var notKinds: String?
  @Option(help: "What carries: tie, or context too.")
  var carry = "tie"
  @Option(
    help: ArgumentHelp(
      "Pass only through entities of these kinds, with commas between; perpetrator and suspect "
        + "are kinds, too.", valueName: "kinds"))
  var through: String?

  func validate() throws {
    if PathQuery.Carry(rawValue: carry) == nil {
      throw unknownWord("--carry", carry, PathQuery.Carry.allCases.map(\.rawValue))
    }
  }

  var carried: PathQuery.Carry { PathQuery.Carry(rawValue: carry) ?? .tie }

  /// The entities to avoid, none of which may be one of `wanted`; `role` says what those are.
  func avoided(
    _ session: Session, _ finder: EntityFinder, wanted: [Int], role: String
  ) throws -> [Int] {
    try avoid.map { name in
      let number = try session.entity(name, finder)
      guard !wanted.contains(number) else {
        throw Failure(.usage, "clew: --avoid `\(Console.visible(name))` is \(role)")
      }
      return number
    }
  }

  func onlyRelations(_ dossier: Dossier) throws -> [String] {
    try relationKinds(onlyKinds, "--only-kinds", dossier)
  }

  func notRelations(_ dossier: Dossier) throws -> [String] {
    try relationKinds(notKinds, "--not-kinds", dossier)
  }

  func throughKinds(_ dossier: Dossier) throws -> [String] {
    let known =
      dossier.vocabulary.entityKinds.map(\.id) + ["perpetrator", "suspect"]
    return try words(through, known) { word in
      "clew: --through: there is no kind of entity `\(word)`"
    }
  }

  private func relationKinds(
    _ text: String?, _ flag: String, _ dossier: Dossier
  ) throws -> [String] {
    let known = dossier.vocabulary.relationKinds.map(\.id) + ["went-to", RelationKind.namesOwn.id]
    return try words(text, known) { word in
      "clew: \(flag): there is no kind of relation `\(word)`"
    }
  }

  private func words(
    _ text: String?, _ known: [String], _ fault: (String) -> String
  ) throws -> [String] {
    try (text ?? "").split(separator: ",").map(String.init).map { word in
      guard known.contains(word) else {
        throw Failure(
          .usage,
          fault(Console.visible(word))
            + (Spelling.nearest(word, among: known).map { "; did you mean `\($0)`?" } ?? ""))
      }
      return word
    }
  }
}

internal import ClewDossier
internal import ClewFormats

/// How records are worded for a reader.
///
/// Every text from a file is made safe to print.
struct Wording {
  let reading: Reading

  private var dossier: Dossier { reading.dossier }

  /// The name of an entity; a description of somebody unnamed says so.
  func name(_ entity: Int) -> String {
    let number = reading.canonical(entity)
    let name = Console.visible(dossier.name(ofEntity: number))
    return dossier.entity(number).isUnnamed ? "\(name) [unnamed]" : name
  }

  /// The kind of an entity, with what claims make of a person.
  func kind(_ entity: Int) -> String {
    let record = dossier.entity(reading.canonical(entity))
    var words = Console.visible(dossier.vocabulary.entityKinds[record.kind].label)
    if record.isSet { words = "set of \(words)s" + (record.size.map { ", \($0.text)" } ?? "") }
    return words
  }

  func when(_ when: When?) -> String {
    guard let when else { return "" }
    return Console.visible(when.english)
  }

  /// Who is known under a speaker's reference.
  func speaker(_ speaker: Speaker) -> String {
    switch speaker {
    case .entity(let number): name(number)
    case .source(let number): Console.visible(dossier.sources[number].shortName)
    case .unstated: "unnamed (\u{201C}it is known\u{201D})"
    }
  }

  /// A claim in one line: source and place, who said it, how, and what in our words.
  func claim(_ number: Int) -> String {
    let claim = dossier.claim(number)
    var parts = [reference(claim)]
    if !claim.speakers.isEmpty {
      parts.append("by " + claim.speakers.map { speaker($0) }.joined(separator: ", quoting "))
    }
    if claim.stance == .denies { parts.append("denies it") }
    if claim.hedge != .stated { parts.append(claim.hedge.word) }
    if let legal = claim.legal {
      parts.append(legal.word + (claim.legalWhen.map { " \(when($0))" } ?? ""))
    }
    if claim.outlet != .none { parts.append("the source \(claim.outlet.word) it") }
    if let credibility = claim.credibility { parts.append("credibility \(credibility)") }
    if claim.when != nil { parts.append(when(claim.when)) }
    if !claim.asPrinted.isEmpty { parts.append("printed: \(Console.visible(claim.asPrinted))") }
    if claim.recordedOn != nil { parts.append("recorded \(when(claim.recordedOn))") }
    if claim.retractedOn != nil { parts.append("retracted \(when(claim.retractedOn))") }
    if let handling = claim.handling, handling > .clear { parts.append(handling.label) }
    let line = parts.joined(separator: "; ")
    return claim.says.isEmpty ? line : line + ": " + Console.visible(claim.says)
  }

  /// Source id and place in it.
  func reference(_ claim: Claim) -> String {
    let id = dossier.sources[claim.source].id
    return claim.locator.isEmpty ? "[\(id)]" : "[\(id) \(Console.visible(claim.locator))]"
  }

  /// How well a statement is founded, in a few words.
  func standing(_ standing: Standing) -> String {
    var parts: [String] = []
    switch standing.state {
    case .asserted: break
    case .contested: parts.append("CONTESTED")
    case .denied: parts.append("DENIED")
    case .unsupported: parts.append("no counted claim")
    }
    if standing.isDoubted { parts.append("doubted by its source") }
    if standing.hedge != .stated, standing.isAsserted { parts.append(standing.hedge.word) }
    if let legal = standing.legal { parts.append(legal.word) }
    if standing.isAsserted {
      parts.append(standing.origins == 1 ? "1 origin" : "\(standing.origins) origins")
    }
    return parts.joined(separator: ", ")
  }

  /// What a tie says beyond its ends: third entity, time, details.
  func detail(_ tie: Tie) -> String {
    var parts: [String] = []
    if let about = tie.about {
      if case .saying = tie.ground {
        let content = tie.properties.first { $0.key == "of" }?.value ?? ""
        parts.append("says: \(Console.visible(content)) \(name(about))")
      } else {
        parts.append("about \(name(about))")
      }
    }
    if tie.when != nil { parts.append(when(tie.when)) }
    if case .saying = tie.ground {
    } else {
      for property in tie.properties {
        parts.append("\(Console.visible(property.key)): \(Console.visible(property.value))")
      }
    }
    // An end of the tie is what it is a part of, not a time to place it by.
    for (word, events) in [("after", tie.after), ("before", tie.before)] {
      let others = events.filter { $0 != tie.subject && $0 != tie.object }
      if !others.isEmpty {
        parts.append("\(word) " + others.map { name($0) }.joined(separator: " and "))
      }
    }
    return parts.joined(separator: ", ")
  }

  /// A tie as seen from one of its ends.
  func phrase(_ tie: Tie, from entity: Int) -> String {
    let isForward = tie.subject == entity
    return Console.visible(isForward || tie.isSymmetric ? tie.label : tie.inverse)
  }

  /// A tie whole: subject, what it says, object.
  func sentence(_ tie: Tie) -> String {
    "\(name(tie.subject)) \(Console.visible(tie.label)) \(name(tie.object))"
  }

  /// Marks that stand behind a tie: hostile, context, standing.
  func marks(_ tie: Tie) -> String {
    var parts: [String] = []
    if tie.isHostile { parts.append("hostile") }
    if tie.isContext { parts.append("context") }
    let standing = standing(tie.standing)
    if !standing.isEmpty { parts.append(standing) }
    return parts.joined(separator: ", ")
  }

  /// The claims under a tie, those that deny it last.
  func claims(_ standing: Standing) -> [Int] {
    standing.supporting + standing.denying.filter { !standing.supporting.contains($0) }
  }

  /// A list of the sources of some claims, for the end of a report.
  func sourceList(_ claims: [Int]) -> String {
    let numbers = Set(claims.map { dossier.claim($0).source }).sorted()
    return numbers.map { number in
      let source = dossier.sources[number]
      var parts: [String] = []
      if !source.title.isEmpty { parts.append("\u{201C}\(Console.visible(source.title))\u{201D}") }
      parts.append(source.outlet.isEmpty ? "outlet unknown" : Console.visible(source.outlet))
      parts.append(source.published.map { when($0) } ?? "date unknown")
      if let grade = source.grade { parts.append("grade \(grade.rawValue)") }
      return "  [\(source.id)] " + parts.joined(separator: ", ") + "\n"
    }.joined()
  }
}

extension Wording {
  /// The convention of a measure of hops where ties have lengths.
  static func weighted(_ convention: String) -> String {
    let lengths =
      "by length, a tie being 1 / its independent origins long, a contested one twice that"
    return convention.contains("in hops")
      ? convention.replacing("in hops", with: lengths) : convention + " Taken " + lengths + "."
  }
}

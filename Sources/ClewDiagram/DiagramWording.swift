internal import ClewDossier
internal import ClewFormats

/// The words on a picture, and the claims behind them; every text from a file made safe to show.
struct DiagramWording {
  let reading: Reading

  private var dossier: Dossier { reading.dossier }

  /// A text from a file on one line, its hidden characters shown by number.
  func visible(_ text: String) -> String {
    VisibleText.escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  func name(_ entity: Int) -> String { visible(dossier.name(ofEntity: reading.canonical(entity))) }

  /// The name, with a remark when it is only a description.
  func fullName(_ entity: Int) -> String {
    let number = reading.canonical(entity)
    return dossier.entity(number).isUnnamed ? name(number) + " [unnamed]" : name(number)
  }

  func when(_ when: When) -> String { visible(when.english) }

  /// `[source par. 3] by speaker; hedge: what it says`.
  func claim(_ number: Int) -> String {
    let claim = dossier.claim(number)
    let id = dossier.sources[claim.source].id
    var parts = [claim.locator.isEmpty ? "[\(id)]" : "[\(id) \(visible(claim.locator))]"]
    if !claim.speakers.isEmpty {
      parts.append(
        "by "
          + claim.speakers.map { speaker -> String in
            switch speaker {
            case .entity(let number): fullName(number)
            case .source(let number): visible(dossier.sources[number].shortName)
            case .unstated: "nobody named"
            }
          }.joined(separator: ", quoting "))
    }
    if claim.stance == .denies { parts.append("denies it") }
    if claim.hedge != .stated { parts.append(claim.hedge.word) }
    if let legal = claim.legal { parts.append(legal.word) }
    if claim.outlet != .none { parts.append("the source \(claim.outlet.word) it") }
    let line = parts.joined(separator: "; ")
    return claim.says.isEmpty ? line : line + ": " + visible(claim.says)
  }

  /// How well a statement is founded, in a few words.
  func standing(_ standing: Standing) -> String {
    var parts: [String] = []
    switch standing.state {
    case .asserted: parts.append("asserted")
    case .contested: parts.append("contested")
    case .denied: parts.append("denied")
    case .unsupported: parts.append("no counted claim")
    }
    if standing.isDoubted { parts.append("doubted by its source") }
    if standing.hedge != .stated { parts.append(standing.hedge.word) }
    if let legal = standing.legal { parts.append(legal.word) }
    if standing.isAsserted {
      parts.append(standing.origins == 1 ? "1 origin" : "\(standing.origins) origins")
    }
    return parts.joined(separator: ", ")
  }

  /// The claims of a standing, those that deny it last.
  func claims(_ standing: Standing) -> [Int] {
    standing.supporting + standing.denying.filter { !standing.supporting.contains($0) }
  }

  /// The words for a tie on a line: what it says, and a detail that changes its meaning.
  func label(_ tie: Tie) -> String {
    var text = Foundation(tie.standing).sign
    if case .saying = tie.ground {
      let content = tie.properties.first { $0.key == "of" }?.value ?? tie.label
      return text + "says: " + visible(content) + (tie.about.map { " " + short($0) } ?? "")
    }
    text += visible(tie.label)
    let details = tie.properties.filter { Self.shownDetails.contains($0.key) }.map {
      "\(visible($0.key)) \(visible($0.value))"
    }
    if let about = tie.about { text += ": " + short(about) }
    if !details.isEmpty { text += " (" + details.joined(separator: ", ") + ")" }
    return text
  }

  private static let shownDetails = ["via", "against"]

  /// A name short enough to stand inside another label.
  func short(_ entity: Int) -> String { TextWrapping.shorten(name(entity), to: 34) }

  /// The sentence, its state, its claims.
  func evidence(_ tie: Tie) -> [String] {
    var sentence = "\(fullName(tie.subject)) \(visible(tie.label)) \(fullName(tie.object))"
    var details = tie.properties.map { "\(visible($0.key)): \(visible($0.value))" }
    if let about = tie.about { details.insert("about \(fullName(about))", at: 0) }
    if let time = tie.when { details.append(when(time)) }
    if !details.isEmpty { sentence += " (" + details.joined(separator: "; ") + ")" }
    return [sentence + ": " + standing(tie.standing)] + claims(tie.standing).map { claim($0) }
  }

  /// Figures of one kind in the fewest characters: `>80, ~90, ≥94`; with ≠ when they disagree.
  func figures(_ group: EntityProfile.CountGroup) -> String {
    let separator = group.isConflicting ? " \u{2260} " : ", "
    return group.figures.filter(\.standing.isAsserted).map { figure in
      let sign = figure.standing.state == .contested ? "\u{2260}" : ""
      return sign + Self.compact(figure.count.figure)
    }.joined(separator: separator)
  }

  static func compact(_ figure: Figure) -> String {
    let about = figure.isApproximate ? "~" : ""
    switch (figure.minimum, figure.maximum) {
    case (let low?, let high?): return about + (low == high ? "\(low)" : "\(low)\u{2013}\(high)")
    case (let low?, nil): return about + (figure.isStrict ? ">" : "\u{2265}") + "\(low)"
    case (nil, let high?): return about + (figure.isStrict ? "<" : "\u{2264}") + "\(high)"
    case (nil, nil): return "?"
    }
  }

  /// The sources of some claims, for the end of a picture.
  func sources(_ claims: [Int]) -> [String] {
    Set(claims.map { dossier.claim($0).source }).sorted().map { number in
      let source = dossier.sources[number]
      var parts = [source.outlet.isEmpty ? "outlet unknown" : visible(source.outlet)]
      if !source.title.isEmpty {
        parts.append(
          "\u{201C}" + TextWrapping.shorten(visible(source.title), to: 72) + "\u{201D}")
      }
      parts.append(source.published.map { when($0) } ?? "date unknown")
      return "[\(source.id)] " + parts.joined(separator: ", ")
    }
  }
}

extension DOTParser {
  /// Reads the id at hand, with the texts that `+` joins to a quoted one.
  mutating func readID() -> (value: DOTValue, offset: Int) {
    let offset = token.start
    let kind = token.kind
    var text = token.text
    advance()
    while kind == .quoted && token.kind == .plus {
      advance()
      guard token.kind == .quoted else {
        refuseToken(expected: "quoted text after '+'")
        if token.isID { advance() }
        break
      }
      text += token.text
      advance()
    }
    return (DOTValue(text, isHTML: kind == .html), offset)
  }

  /// Reads `[a=b, c=d][e=f]`, nothing if there is no bracket: each name once, or nil if a list is
  /// damaged beyond its end.
  mutating func readAttributeLists() -> [DOTAttribute]? {
    var attributes: [DOTAttribute] = []
    while token.kind == .leftBracket {
      let opening = token.start
      advance()
      while token.kind != .rightBracket {
        guard readAttribute(into: &attributes, opening: opening) else { return nil }
      }
      advance()
    }
    return DOTAttributes.lastOfEachName(attributes)
  }

  /// Reads `name=value` and a separator; false if the list seems to have no end.
  private mutating func readAttribute(into attributes: inout [DOTAttribute], opening: Int) -> Bool {
    switch token.kind {
    case .comma, .semicolon:
      lexer.faults.warning(
        "empty-attribute", "no attribute stands before this separator", at: token.start)
      advance()
      return true
    case .name, .quoted, .html:
      break
    case .end, .leftBrace, .rightBrace, .leftBracket, .directedEdge, .undirectedEdge:
      return refuseUnclosedList(opening)
    default:
      refuseToken(expected: "an attribute's name or ']'")
      return skipInList()
    }
    let name = readID()
    switch token.kind {
    case .equals:
      advance()
      guard token.isID else {
        refuseToken(expected: "a value after '='")
        return skipInList()
      }
      attributes.append(DOTAttribute(name.value.text, readID().value))
    case .end, .leftBrace, .rightBrace, .leftBracket, .directedEdge, .undirectedEdge:
      return refuseUnclosedList(opening)
    case .colon:
      refuseToken(expected: "'=' after an attribute's name")
      return skipInList()
    default:
      lexer.faults.error(
        "missing-value", "the attribute \(shownInMessage(name.value.text)) has no value",
        at: name.offset, hint: "write it as name=value")
      if token.kind == .unknown || token.isKeyword || token.kind == .plus { return skipInList() }
    }
    if token.kind == .comma || token.kind == .semicolon { advance() }
    return true
  }

  private mutating func refuseUnclosedList(_ opening: Int) -> Bool {
    if !lexer.isCut || token.kind != .end {
      lexer.faults.error("unclosed-bracket", "this '[' is not closed by a ']'", at: opening)
    }
    return false
  }

  /// Skips to where the next attribute may begin; false if that would leave the braces.
  private mutating func skipInList() -> Bool {
    var isFirst = true
    while true {
      switch token.kind {
      case .end, .leftBrace, .rightBrace, .leftBracket, .directedEdge, .undirectedEdge:
        return false
      case .rightBracket: return true
      case .comma, .semicolon:
        advance()
        return true
      default:
        if token.startsLine && !isFirst { return true }
        advance()
        isFirst = false
      }
    }
  }
}

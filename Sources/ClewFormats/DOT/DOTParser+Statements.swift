extension DOTParser {
  /// Reads statements until the graph's braces are closed or the text ends.
  mutating func readBody() {
    while !frames.isEmpty {
      switch phase {
      case .statement: readStatement()
      case .operand: readOperand()
      case .afterOperand: continueStatement()
      }
    }
  }

  private mutating func readStatement() {
    statementStart = token.start
    operatorOffset = token.start
    switch token.kind {
    case .rightBrace: closeBraces()
    case .end: endInsideBraces()
    case .semicolon:
      lexer.faults.warning("empty-statement", "nothing stands before this ';'", at: token.start)
      advance()
    case .leftBrace, .subgraph: openSubgraph()
    case .graph: readDefaults(.graph)
    case .node: readDefaults(.node)
    case .edge: readDefaults(.edge)
    case .name, .quoted, .html:
      let id = readID()
      if token.kind == .equals {
        readAssignment(to: id)
      } else {
        readNodeList(from: id)
      }
    case .comma:
      refuseToken(expected: "a statement", hint: "separate statements by ';'")
      recover()
    default:
      refuseToken(expected: "a statement")
      recover()
    }
  }

  private mutating func readOperand() {
    switch token.kind {
    case .leftBrace, .subgraph: openSubgraph()
    case .name, .quoted, .html: readNodeList(from: readID())
    default:
      refuseToken(expected: "a node or a subgraph at the other end of the edge")
      recover()
    }
  }

  private mutating func continueStatement() {
    if token.isEdge {
      let isArrow = token.kind == .directedEdge
      if isArrow != builder.graph.isDirected {
        lexer.faults.error(
          "wrong-edge-operator",
          isArrow
            ? "'->' cannot stand in a graph, only in a digraph"
            : "'--' cannot stand in a digraph, only in a graph",
          at: token.start, hint: isArrow ? "write '--'" : "write '->'")
      }
      operatorOffset = token.start
      advance()
      phase = .operand
      return
    }
    guard let attributes = readAttributeLists() else {
      recover()
      return
    }
    finishStatement(attributes)
    endStatement()
  }

  /// Passes an optional `;` and gets ready for the next statement.
  private mutating func endStatement() {
    dropOperands()
    if token.kind == .semicolon { advance() }
  }

  /// Forgets the operands of the statement at hand.
  mutating func dropOperands() {
    phase = .statement
    guard let frame = frames.last else { return }
    operands.removeSubrange(frame.operandBase...)
    mentions.removeSubrange(frame.mentionBase...)
  }

  // MARK: Braces

  private mutating func openSubgraph() {
    let start = token.start
    var id: String?
    if token.kind == .subgraph {
      advance()
      if token.isID { id = readID().value.text }
      guard token.kind == .leftBrace else {
        refuseToken(expected: "'{' to begin the subgraph")
        recover()
        return
      }
    }
    guard frames.count <= limits.nestingDepth else {
      lexer.faults.error(
        "nesting-limit", "subgraphs nest deeper than \(limits.nestingDepth)", at: token.start)
      skipBraces()
      appendOperand(mentions: mentions.count..<mentions.count, writtenCount: 0)
      return
    }
    if !builder.openSubgraph(id, at: lexer.faults.position(start)) { refuseExpansion(at: start) }
    openBraces()
  }

  private mutating func closeBraces() {
    let frame = frames.removeLast()
    advance()
    guard !frames.isEmpty, let subgraph = builder.openSubgraphs.last else { return }
    builder.closeSubgraph()
    statementStart = frame.outerStatement
    operatorOffset = frame.outerOperator
    appendOperand(
      mentions: mentions.count..<mentions.count, subgraph: subgraph,
      writtenCount: frame.writtenCount)
  }

  private mutating func endInsideBraces() {
    if !lexer.isCut {
      lexer.faults.error(
        "missing-brace", "the file ends where '}' was expected", at: token.start)
      if let opening = frames.last?.opening {
        lexer.faults.note("open-brace", "this '{' is not closed", at: opening)
      }
    }
    operands.removeAll()
    mentions.removeAll()
    frames.removeAll()
  }

  /// Skips the `{` at hand up to and with its `}`.
  private mutating func skipBraces() {
    var depth = 0
    repeat {
      switch token.kind {
      case .leftBrace: depth += 1
      case .rightBrace: depth -= 1
      default: break
      }
      advance()
    } while depth > 0 && token.kind != .end
  }

  // MARK: Nodes

  private mutating func appendOperand(
    mentions range: Range<Int>, subgraph: Int? = nil, writtenCount: Int
  ) {
    operands.append(
      Operand(
        mentions: range, subgraph: subgraph, writtenCount: writtenCount,
        operatorOffset: operatorOffset))
    phase = .afterOperand
  }

  /// Reads `a:port, b, c` after its first id.
  private mutating func readNodeList(from first: (value: DOTValue, offset: Int)) {
    let lower = mentions.count
    var id = first
    while true {
      if id.value.isHTML {
        lexer.faults.warning(
          "html-id", "an HTML-like string as a node's id is taken as plain text", at: id.offset)
      }
      guard let port = readPort() else {
        recover()
        return
      }
      mentions.append(
        builder.mention(
          id.value.text, port: port == DOTPort() ? nil : port,
          at: lexer.faults.position(id.offset)))
      frames[frames.count - 1].writtenCount += 1
      guard token.kind == .comma else { break }
      advance()
      guard token.isID else {
        refuseToken(expected: "a node after ','")
        recover()
        return
      }
      id = readID()
    }
    appendOperand(mentions: lower..<mentions.count, writtenCount: mentions.count - lower)
  }

  /// Reads `:port:compass` if it is there; an empty port if not, nil after a fault.
  ///
  /// As in Graphviz, a colon inside quotation marks separates the two as well.
  private mutating func readPort() -> DOTPort? {
    guard token.kind == .colon else { return DOTPort() }
    advance()
    guard token.isID else {
      refuseToken(expected: "a port or a compass point after ':'")
      return nil
    }
    let first = readID()
    var name = first.value.text
    var side: (text: String, offset: Int)?
    if token.kind == .colon {
      advance()
      guard token.isID else {
        refuseToken(expected: "a compass point after ':'")
        return nil
      }
      let second = readID()
      side = (second.value.text, second.offset)
    }
    if let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let rest = String(name[name.utf8.index(after: colon)...])
      side = (side.map { rest + ":" + $0.text } ?? rest, first.offset)
      name = String(name[..<colon])
    }
    guard let side else {
      if let compass = DOTCompass(spelling: name) { return DOTPort(compass: compass) }
      return name.utf8.isEmpty ? DOTPort() : DOTPort(name: name)
    }
    let compass = DOTCompass(spelling: side.text)
    if compass == nil && !side.text.utf8.isEmpty {
      lexer.faults.warning(
        "unknown-compass", "\(shownInMessage(side.text)) is no compass point and is ignored",
        at: side.offset, hint: "use n, ne, e, se, s, sw, w, nw, c or _")
      if let alone = DOTCompass(spelling: name) { return DOTPort(compass: alone) }
    }
    return DOTPort(name: name.utf8.isEmpty ? nil : name, compass: compass)
  }

  // MARK: Assignments and defaults

  private mutating func readAssignment(to name: (value: DOTValue, offset: Int)) {
    advance()
    guard token.isID else {
      refuseToken(expected: "a value after '='")
      recover()
      return
    }
    set(DOTAttribute(name.value.text, readID().value), for: .graph, at: name.offset)
    endStatement()
  }

  private mutating func readDefaults(_ target: DOTTarget) {
    let start = token.start
    advance()
    guard token.kind == .leftBracket else {
      refuseToken(
        expected: "'[' after 'graph', 'node' or 'edge'",
        hint: "put quotation marks around a reserved word to use it as an id")
      recover()
      return
    }
    guard let attributes = readAttributeLists() else {
      recover()
      return
    }
    for attribute in attributes {
      set(attribute, for: target, at: start)
    }
    endStatement()
  }

  private mutating func set(_ attribute: DOTAttribute, for target: DOTTarget, at offset: Int) {
    if target == .edge && attribute.exactName == ExactText(text: "key") {
      lexer.faults.warning(
        "ignored-key", "'key' cannot be a default and is ignored", at: offset)
      return
    }
    if target == .graph { noteCharset(attribute, at: offset) }
    if !builder.set(attribute, for: target) { refuseExpansion(at: offset) }
  }
}

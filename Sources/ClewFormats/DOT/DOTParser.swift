internal import ClewDossier

/// Reads the graphs of a DOT file one after the other, with its own stack of open braces, so that no
/// input makes it recurse.
///
/// After a fault it goes on at the next `;`, `}` or line, so that one run finds many faults.
struct DOTParser {
  /// What may come next between braces.
  enum Phase {
    case statement
    case operand
    case afterOperand
  }

  /// One end of an edge statement: nodes listed in the text, or a subgraph.
  struct Operand {
    /// The nodes listed, a range of `mentions`; empty for a subgraph.
    var mentions: Range<Int>
    /// The subgraph's index, nil for a list of nodes or for one that was skipped.
    var subgraph: Int?
    /// How many nodes the text itself mentions for it.
    var writtenCount: Int
    /// Where the `--` or `->` before it stands.
    var operatorOffset: Int
  }

  /// A pair of open braces, and what to go back to when it closes.
  struct Frame {
    var opening: Int
    var outerStatement: Int
    var outerOperator: Int
    var operandBase: Int
    var mentionBase: Int
    /// How many nodes are mentioned directly between the braces.
    var writtenCount = 0
  }

  let limits: DOTLimits
  var lexer: DOTLexer
  var token: DOTToken
  var builder: DOTGraphBuilder
  var frames: [Frame] = []
  var operands: [Operand] = []
  var mentions: [DOTGraphBuilder.Mention] = []
  var phase = Phase.statement
  var statementStart = 0
  var operatorOffset = 0
  private var isOverBudget = false
  private var charset: (name: String, offset: Int)?

  init(_ bytes: [UInt8], file: UInt32, limits: DOTLimits) {
    self.limits = limits
    lexer = DOTLexer(bytes, faults: DOTFaults(file: file, limit: limits.diagnostics))
    token = lexer.next()
    builder = DOTGraphBuilder(
      DOTGraph(position: lexer.faults.position(0)), budget: limits.expansions)
  }

  /// Reads every graph of the text.
  mutating func readAll() -> [DOTGraph] {
    var graphs: [DOTGraph] = []
    while token.kind != .end {
      switch token.kind {
      case .strict, .graph, .digraph:
        if let graph = readGraph() { graphs.append(graph) }
      default:
        refuseToken(
          expected: "'strict', 'graph' or 'digraph'" + (graphs.isEmpty ? "" : " after a graph"))
        skipToHeader()
      }
    }
    if graphs.isEmpty && !lexer.faults.hasErrors {
      lexer.faults.error(
        "no-graph", "the file holds no graph", at: lexer.bytes.count,
        hint: "DOT text looks like: digraph { a -> b }")
    }
    return graphs
  }

  /// Reads one graph, a second time if it turns out to be in Latin-1.
  private mutating func readGraph() -> DOTGraph? {
    lexer.sawNonASCII = false
    charset = nil
    let start = self
    let graph = readGraphOnce()
    guard let charset, lexer.sawNonASCII else { return graph }
    switch DOTLexer.Encoding(charset: charset.name) {
    case .utf8:
      return graph
    case .latin1:
      let isUTF8 = lexer.invalidCount == start.lexer.invalidCount
      self = start
      if isUTF8 {
        lexer.faults.warning(
          "doubtful-charset", "the graph says it is Latin-1, but its bytes are valid UTF-8",
          at: charset.offset, hint: "remove the attribute if letters such as 'é' come out as two")
      }
      lexer.encoding = .latin1
      defer { lexer.encoding = .utf8 }
      return readGraphOnce()
    case nil:
      lexer.faults.error(
        "unsupported-charset", "the charset \(shownInMessage(charset.name)) is not supported",
        at: charset.offset, hint: "convert the file to UTF-8")
      return graph
    }
  }

  private mutating func readGraphOnce() -> DOTGraph? {
    var graph = DOTGraph(position: lexer.faults.position(token.start))
    var isSound = true
    if token.kind == .strict {
      graph.isStrict = true
      advance()
    }
    if token.kind == .graph || token.kind == .digraph {
      graph.isDirected = token.kind == .digraph
      advance()
    } else {
      refuseToken(expected: "'graph' or 'digraph' after 'strict'")
      isSound = false
    }
    if token.isID { graph.name = readID().value.text }
    if token.kind != .leftBrace {
      if isSound { refuseToken(expected: "'{' to begin the graph") }
      while token.kind != .leftBrace && token.kind != .end { advance() }
    }
    guard token.kind == .leftBrace else { return nil }
    builder = DOTGraphBuilder(graph, budget: builder.budget)
    openBraces()
    readBody()
    let finished = builder.finished()
    warnOfLookAlikes(in: finished)
    return finished
  }

  /// Pushes the frame of the `{` at hand.
  mutating func openBraces() {
    frames.append(
      Frame(
        opening: token.start, outerStatement: statementStart, outerOperator: operatorOffset,
        operandBase: operands.count, mentionBase: mentions.count))
    advance()
    phase = .statement
  }

  /// Remembers the graph's `charset`, the last one said.
  mutating func noteCharset(_ attribute: DOTAttribute, at offset: Int) {
    if frames.count == 1 && attribute.exactName == ExactText(text: "charset") {
      charset = (attribute.value.text, offset)
    }
  }

  private mutating func warnOfLookAlikes(in graph: DOTGraph) {
    let longest = 256
    var seen: [String: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      let id = node.id
      guard id.utf8.count <= longest, id.utf8.contains(where: { $0 >= 0x80 }) else { continue }
      if seen.updateValue(index, forKey: id) != nil {
        lexer.faults.warning(
          "look-alike-ids",
          "the id \(shownInMessage(id)) looks like an earlier one but is spelled by other bytes",
          at: Int(node.position.offset), hint: "write both in the same Unicode normal form")
      }
    }
  }

  // MARK: Faults

  mutating func advance() {
    token = lexer.next()
  }

  /// Reports that the token at hand cannot stand where it does.
  mutating func refuseToken(expected: String, hint: String? = nil) {
    var hint = hint
    switch token.kind {
    case .end:
      if !lexer.isCut {
        lexer.faults.error(
          "unexpected-end", "expected \(expected), found the end of the file", at: token.start)
      }
    case .unknown:
      let character = String(decoding: lexer.bytes[token.start..<token.end], as: UTF8.self)
      lexer.faults.error(
        "unexpected-character",
        "the character \(shownInMessage(character)) cannot stand here outside quotation marks",
        at: token.start,
        hint: "put quotation marks around text with other characters than letters, digits and '_'")
    default:
      if token.isKeyword && hint == nil {
        hint = "put quotation marks around a reserved word to use it as an id"
      }
      let end = min(token.end, token.start + 200)
      let found = String(decoding: lexer.bytes[token.start..<end], as: UTF8.self)
      lexer.faults.error(
        "unexpected-token", "expected \(expected), found \(shownInMessage(found))",
        at: token.start, hint: hint)
    }
  }

  /// Reports, once for the file, that shorthand multiplies beyond the limit.
  mutating func refuseExpansion(at offset: Int) {
    if isOverBudget { return }
    isOverBudget = true
    lexer.faults.error(
      "expansion-limit",
      "lists, subgraphs as edge ends and repeated attributes multiply to more than "
        + "\(limits.expansions) edges and copies",
      at: offset, hint: "write the edges one by one, or raise the limit")
  }

  private mutating func skipToHeader() {
    var depth = 0
    repeat {
      switch token.kind {
      case .leftBrace: depth += 1
      case .rightBrace: depth = max(0, depth - 1)
      case .end: return
      default: break
      }
      advance()
    } while depth > 0 || ![.strict, .graph, .digraph].contains(token.kind)
  }

  /// Gives up the statement at hand and goes on after the next `;`, before the `}` that closes the
  /// braces around it, or at the next line, whichever comes first.
  mutating func recover() {
    dropOperands()
    if token.startsLine && token.start != statementStart { return }
    var depth = 0
    var isFirst = true
    while token.kind != .end {
      if depth == 0 && token.startsLine && !isFirst { return }
      switch token.kind {
      case .rightBrace where depth == 0:
        return
      case .rightBrace: depth -= 1
      case .leftBrace: depth += 1
      case .semicolon where depth == 0:
        advance()
        return
      default: break
      }
      advance()
      isFirst = false
    }
  }
}

extension DOTLexer.Encoding {
  /// The encoding by the names that Graphviz knows, in any case; nil for another.
  init?(charset: String) {
    let name = [UInt8](charset.utf8.prefix(32)).map {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
    }
    let names: [(String, Self)] = [
      ("utf-8", .utf8), ("utf8", .utf8), ("", .utf8), ("latin-1", .latin1), ("latin1", .latin1),
      ("l1", .latin1), ("iso-8859-1", .latin1), ("iso_8859-1", .latin1), ("iso8859-1", .latin1),
      ("iso-ir-100", .latin1),
    ]
    for (known, encoding) in names where name.elementsEqual(known.utf8) {
      self = encoding
      return
    }
    return nil
  }
}

/// A piece of DOT text between blanks and comments.
struct DOTToken {
  enum Kind: UInt8 {
    case end
    case leftBrace
    case rightBrace
    case leftBracket
    case rightBracket
    case semicolon
    case comma
    case colon
    case equals
    case plus
    case directedEdge
    case undirectedEdge
    case name
    case quoted
    case html
    case strict
    case graph
    case digraph
    case node
    case edge
    case subgraph
    case unknown
  }

  var kind: Kind
  /// The offset of its first byte.
  var start: Int
  /// The offset after its last byte.
  var end: Int
  /// Whether a line end stands between it and the token before.
  var startsLine: Bool
  /// What an id says (`name`, `quoted`, `html`); empty for the others.
  var text: String = ""

  /// Whether it can stand for an id or a value.
  var isID: Bool {
    switch kind {
    case .name, .quoted, .html: true
    default: false
    }
  }

  /// Whether it is `--` or `->`.
  var isEdge: Bool { kind == .directedEdge || kind == .undirectedEdge }

  /// Whether it is one of the six reserved words.
  var isKeyword: Bool {
    switch kind {
    case .strict, .graph, .digraph, .node, .edge, .subgraph: true
    default: false
    }
  }
}

extension DOTToken.Kind {
  /// The reserved word with this spelling in any case, or nil.
  init?(keyword bytes: ArraySlice<UInt8>) {
    guard (4...8).contains(bytes.count) else { return nil }
    func spells(_ word: String) -> Bool {
      bytes.elementsEqual(word.utf8) { $0 | 0x20 == $1 }
    }
    switch bytes.count {
    case 4 where spells("node"): self = .node
    case 4 where spells("edge"): self = .edge
    case 5 where spells("graph"): self = .graph
    case 6 where spells("strict"): self = .strict
    case 7 where spells("digraph"): self = .digraph
    case 8 where spells("subgraph"): self = .subgraph
    default: return nil
    }
  }
}

internal import ClewDossier

/// Makes trees of libyaml's events: anchors, keys, tags, and the budget.
struct YAMLComposer {
  private enum Anchor {
    /// The node with this name is not complete; `serial` tells it from others of its name.
    case open(serial: Int)
    case complete(SyntaxTreeBuilder.Measured)
  }

  /// What is to be known when a list or mapping ends.
  private struct Open {
    var anchor: String?
    var serial: Int
    /// Whether it stands where a key should.
    var isKey: Bool
  }

  private let bytes: [UInt8]
  private var builder: SyntaxTreeBuilder
  private var offsets: CharacterOffsets
  private var anchors: [String: Anchor] = [:]
  private var open: [Open] = []
  private var nextSerial = 0
  private var documentCount = 0
  private var documentPosition: SourcePosition?
  private var isEmptyDocument = false
  private var isStopped = false

  init(bytes: [UInt8], file: UInt32, limits: ReadingLimits) {
    self.bytes = bytes
    builder = SyntaxTreeBuilder(bytes: bytes, file: file, limits: limits)
    offsets = CharacterOffsets(bytes, from: TextEncoding.lengthOfByteOrderMark(bytes))
  }

  /// Takes the next event and returns whether more are wanted.
  mutating func take(_ event: YAMLEvent) -> Bool {
    do {
      try compose(event, at: builder.position(offsets.byteOffset(ofCharacter: event.character)))
      return true
    } catch {
      isStopped = true
      return false
    }
  }

  /// The result, after libyaml ended with `problem` or without one.
  mutating func finish(_ problem: YAMLProblem?) -> ParsedText {
    if let problem, !isStopped {
      let context = offsets.byteOffset(ofCharacter: problem.contextCharacter)
      let place = offsets.byteOffset(ofCharacter: problem.character)
      let fault = YAMLFault(
        bytes: bytes, context: problem.context, contextOffset: context, problem: problem.problem,
        offset: place, openBracket: builder.openFlowPosition.map { Int($0.offset) },
        hasDocument: documentCount > 0)
      let diagnostic = fault.diagnostic { [self] offset in
        var copy = builder
        let position = builder.position(offset)
        return (position, copy.line(of: position))
      }
      _ = builder.stop(diagnostic)
    } else if !isStopped, documentCount == 0 {
      let isBlank = bytes.count == TextEncoding.lengthOfByteOrderMark(bytes)
      _ = builder.stop(
        Diagnostic(
          .error, code: "empty-file",
          isBlank ? "the file is empty" : "the file is empty but for blanks and comments",
          at: builder.position(0)))
    }
    return ParsedText(documents: builder.documents, diagnostics: builder.diagnostics)
  }

  private mutating func compose(
    _ event: YAMLEvent, at position: SourcePosition
  ) throws(ReadingStopped) {
    switch event.content {
    case .documentStart:
      try beginDocument(at: position)
    case .documentEnd:
      if isEmptyDocument {
        try builder.report(
          Diagnostic(
            .error, code: "empty-file", "the file is empty: its document holds nothing",
            at: documentPosition))
      }
    case .alias(let name):
      try alias(name, at: position)
    case .scalar(let text, let style):
      try scalar(text, style, event, at: position)
    case .sequenceStart(let isFlow):
      try begin(.sequence, isFlow: isFlow, event, at: position)
    case .mappingStart(let isFlow):
      try begin(.mapping, isFlow: isFlow, event, at: position)
    case .sequenceEnd, .mappingEnd:
      let measured = builder.close()
      let ended = open.removeLast()
      if let name = ended.anchor, case .open(ended.serial) = anchors[name] {
        anchors[name] = .complete(measured)
      }
    }
  }

  private mutating func beginDocument(at position: SourcePosition) throws(ReadingStopped) {
    documentCount += 1
    documentPosition = position
    anchors = [:]
    isEmptyDocument = false
    guard documentCount == 2 else { return }
    try builder.report(
      Diagnostic(
        .error, code: "several-documents", "a second document begins here; a file may hold one",
        at: position, hint: "put it in a file of its own, or remove the `---`"))
  }

  private mutating func scalar(
    _ text: String, _ style: SyntaxNode.Style, _ event: YAMLEvent, at position: SourcePosition
  ) throws(ReadingStopped) {
    try check(event.tag, allowed: "tag:yaml.org,2002:str", at: position)
    if builder.expectsKey {
      if let name = event.anchor {
        let node = SyntaxNode(.scalar(text: text, style: style), at: position)
        anchors[name] = .complete(.init(node: node, size: 1, height: 0))
      }
      try key(text, style, at: position)
      return
    }
    isEmptyDocument = builder.depth == 0 && style == .plain && text.isEmpty
    // `!!str` makes a text of what looks like something else.
    let measured = try builder.scalar(
      text, event.tag != nil && style == .plain ? .quoted : style, at: position)
    if let name = event.anchor { anchors[name] = .complete(measured) }
  }

  private mutating func key(
    _ text: String, _ style: SyntaxNode.Style, at position: SourcePosition
  ) throws(ReadingStopped) {
    if style == .plain, text == "<<" {
      builder.unusableKey()
      try builder.report(
        Diagnostic(
          .error, code: "merge-key", "merge keys (`<<`) are not supported", at: position,
          hint: "write the fields out; YAML 1.2 has no merge keys"))
    } else if style == .plain, text.isEmpty {
      builder.unusableKey()
      try builder.report(
        Diagnostic(
          .error, code: "missing-key", "there is no key before the `:`", at: position,
          hint: "write the key, or put the text in quotes"))
    } else {
      try builder.key(text, at: position)
    }
  }

  private mutating func begin(
    _ collection: SyntaxTreeBuilder.Collection, isFlow: Bool, _ event: YAMLEvent,
    at position: SourcePosition
  ) throws(ReadingStopped) {
    let name = collection == .sequence ? "seq" : "map"
    try check(event.tag, allowed: "tag:yaml.org,2002:" + name, at: position)
    let standsAsKey = builder.expectsKey
    // What is inside such a key was not meant as keys at all.
    if standsAsKey, !open.contains(where: \.isKey) {
      try reportKeyNotText(collection, at: position)
    }
    try builder.open(collection, isFlow: isFlow, standsAsKey: standsAsKey, at: position)
    nextSerial += 1
    open.append(Open(anchor: event.anchor, serial: nextSerial, isKey: standsAsKey))
    if let name = event.anchor { anchors[name] = .open(serial: nextSerial) }
  }

  private mutating func alias(
    _ name: String, at position: SourcePosition
  ) throws(ReadingStopped) {
    let shown = TextEncoding.quoted("*" + name)
    switch anchors[name] {
    case .complete(let measured):
      guard builder.expectsKey else { return try builder.add(measured, at: position) }
      if case .scalar(let text, let style) = measured.node.kind {
        try key(text, style, at: position)
      } else {
        builder.unusableKey()
        try reportKeyNotText(
          measured.node.items == nil ? .mapping : .sequence, at: position)
      }
    case .open:
      builder.omit()
      try builder.report(
        Diagnostic(
          .error, code: "alias-inside-anchor", "\(shown) stands inside what it stands for",
          at: position, hint: "write the value out, or put the text in quotes"))
    case nil:
      builder.omit()
      try builder.report(
        Diagnostic(
          .error, code: "unknown-alias",
          "\(shown) stands for nothing: there is no such anchor above",
          at: position, hint: "put the text in quotes if it is not meant as an alias"))
    }
  }

  private mutating func reportKeyNotText(
    _ collection: SyntaxTreeBuilder.Collection, at position: SourcePosition
  ) throws(ReadingStopped) {
    try builder.report(
      Diagnostic(
        .error, code: "key-not-text",
        "a key must be text, not a \(collection == .sequence ? "list" : "mapping")",
        at: position, hint: "put the key in quotes"))
  }

  private mutating func check(
    _ tag: String?, allowed: String, at position: SourcePosition
  ) throws(ReadingStopped) {
    guard let tag, tag != allowed, tag != "!" else { return }
    let prefix = "tag:yaml.org,2002:"
    let short = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    try builder.report(
      Diagnostic(
        .error, code: "tag", "the tag \(TextEncoding.quoted(String(short))) is not supported here",
        at: position, hint: "remove it, or put the text in quotes if it is not meant as a tag"))
  }
}

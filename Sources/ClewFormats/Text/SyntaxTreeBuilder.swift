internal import ClewDossier

/// Says that the file is not read any further; the reason is among the diagnostics.
struct ReadingStopped: Error {}

/// Puts a tree together from the beginnings and ends a reader finds, and minds the limits.
///
/// Works on a stack of its own, so that nesting costs no machine stack.
struct SyntaxTreeBuilder {
  /// The two kinds of node that hold others.
  enum Collection {
    case sequence
    case mapping
  }

  /// A finished node with what its aliases will cost.
  struct Measured {
    var node: SyntaxNode
    /// The number of values in it, itself included.
    var size: Int
    /// How many levels of lists and mappings it has.
    var height: Int
  }

  private struct Frame {
    var collection: Collection
    var position: SourcePosition
    var isFlow: Bool
    var items: [SyntaxNode] = []
    var entries: [SyntaxNode.Entry] = []
    var keys = KeyIndex()
    var key: PendingKey = .none
    var height = 1
    var countBefore: Int
    /// A list or mapping in the place of a key, reported already and thrown away when complete.
    var standsAsKey = false
  }

  private enum PendingKey {
    case none
    case usable(String, SourcePosition)
    /// Reported already; its value is read and left out.
    case unusable
  }

  private let bytes: [UInt8]
  private let file: UInt32
  private let limits: ReadingLimits
  private var frames: [Frame] = []
  private var nodeCount = 0
  private var lineTable: LineTable?

  private(set) var documents: [SyntaxNode] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(bytes: [UInt8], file: UInt32, limits: ReadingLimits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
  }

  // MARK: State

  var depth: Int { frames.count }

  /// The kind of the innermost open list or mapping.
  var openCollection: Collection? { frames.last?.collection }

  /// Where the innermost open list or mapping begins.
  var openPosition: SourcePosition? { frames.last?.position }

  /// Where the innermost open list or mapping begins, if it is in brackets.
  var openFlowPosition: SourcePosition? {
    guard let frame = frames.last, frame.isFlow else { return nil }
    return frame.position
  }

  /// Whether a mapping is open that has no key waiting for its value.
  var expectsKey: Bool {
    guard let frame = frames.last, frame.collection == .mapping else { return false }
    if case .none = frame.key { return true }
    return false
  }

  func position(_ offset: Int) -> SourcePosition {
    SourcePosition(file: file, offset: UInt32(clamping: offset))
  }

  /// The number of the line a place is in, counted from 1.
  mutating func line(of position: SourcePosition) -> Int {
    let table = lineTable ?? LineTable(bytes)
    lineTable = table
    return table.line(ofOffset: Int(position.offset))
  }

  // MARK: Faults

  /// Reports a fault after which reading goes on, unless there are too many.
  mutating func report(_ diagnostic: Diagnostic) throws(ReadingStopped) {
    diagnostics.append(diagnostic)
    guard diagnostics.count >= limits.maximumFaults else { return }
    diagnostics.append(
      Diagnostic(
        .error, code: "too-many-faults",
        "more than \(limits.maximumFaults) faults; the rest of the file was not read",
        at: diagnostic.position))
    throw ReadingStopped()
  }

  /// Reports a fault that ends the file.
  mutating func stop(_ diagnostic: Diagnostic) -> ReadingStopped {
    diagnostics.append(diagnostic)
    return ReadingStopped()
  }

  // MARK: Building

  /// Takes a key whose value comes next.
  mutating func key(_ text: String, at position: SourcePosition) throws(ReadingStopped) {
    let last = frames.count - 1
    if let first = frames[last].keys.insert(text, at: position, among: frames[last].entries) {
      frames[last].key = .unusable
      let line = line(of: first)
      try report(
        Diagnostic(
          .error, code: "duplicate-key",
          "the key \(TextEncoding.quoted(text)) is given twice, first on line \(line)",
          at: position, hint: "remove one of the two, or rename it"))
    } else {
      frames[last].key = .usable(text, position)
    }
  }

  /// Takes note that the coming value's key cannot be used; the reason was reported.
  mutating func unusableKey() { frames[frames.count - 1].key = .unusable }

  /// Leaves out the key or value that comes next; the reason was reported.
  mutating func omit() {
    guard let last = frames.indices.last, frames[last].collection == .mapping else { return }
    if expectsKey { frames[last].key = .unusable } else { frames[last].key = .none }
  }

  /// Takes a scalar value.
  @discardableResult
  mutating func scalar(
    _ text: String, _ style: SyntaxNode.Style, at position: SourcePosition
  ) throws(ReadingStopped) -> Measured {
    let measured = Measured(
      node: SyntaxNode(.scalar(text: text, style: style), at: position), size: 1, height: 0)
    try add(measured, at: position)
    return measured
  }

  /// Takes a finished node once more, counting all that is in it.
  mutating func add(_ measured: Measured, at position: SourcePosition) throws(ReadingStopped) {
    try count(measured.size, at: position)
    try check(depth: frames.count + measured.height, at: position)
    place(measured.node, height: measured.height)
  }

  /// Begins a list or a mapping; `standsAsKey` says that it stands where only a scalar may.
  mutating func open(
    _ collection: Collection, isFlow: Bool, standsAsKey: Bool = false, at position: SourcePosition
  ) throws(ReadingStopped) {
    let before = nodeCount
    try count(1, at: position)
    try check(depth: frames.count + 1, at: position)
    frames.append(
      Frame(
        collection: collection, position: position, isFlow: isFlow, countBefore: before,
        standsAsKey: standsAsKey))
  }

  /// Ends the innermost list or mapping.
  @discardableResult
  mutating func close() -> Measured {
    let frame = frames.removeLast()
    let kind: SyntaxNode.Kind =
      frame.collection == .sequence ? .sequence(frame.items) : .mapping(frame.entries)
    let node = SyntaxNode(kind, at: frame.position)
    if frame.standsAsKey { unusableKey() } else { place(node, height: frame.height) }
    return Measured(node: node, size: nodeCount - frame.countBefore, height: frame.height)
  }

  private mutating func place(_ node: SyntaxNode, height: Int) {
    guard !frames.isEmpty else {
      documents.append(node)
      return
    }
    let last = frames.count - 1
    frames[last].height = max(frames[last].height, height + 1)
    switch frames[last].collection {
    case .sequence:
      frames[last].items.append(node)
    case .mapping:
      if case .usable(let key, let position) = frames[last].key {
        frames[last].entries.append(.init(key: key, keyPosition: position, value: node))
      }
      frames[last].key = .none
    }
  }

  private mutating func count(_ nodes: Int, at position: SourcePosition) throws(ReadingStopped) {
    nodeCount += nodes
    guard nodeCount > limits.maximumNodes else { return }
    throw stop(
      Diagnostic(
        .error, code: "too-many-values",
        "the file holds more than \(limits.maximumNodes) values, aliases counted each time",
        at: position, hint: "split the file, or raise the limit"))
  }

  private mutating func check(depth: Int, at position: SourcePosition) throws(ReadingStopped) {
    guard depth > limits.maximumDepth else { return }
    throw stop(
      Diagnostic(
        .error, code: "too-deep",
        "lists and mappings are nested more than \(limits.maximumDepth) deep", at: position,
        hint: "write the same in fewer levels, or raise the limit"))
  }
}

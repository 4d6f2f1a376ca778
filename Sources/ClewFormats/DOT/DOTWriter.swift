/// Writes DOT text that our reader and libcgraph read back as the same graph.
///
/// Ids and values are always quoted, there is one edge a statement, and the same document gives the
/// same bytes. Nodes come first, so that they are created in the order of the document; then
/// subgraphs, which name their members; then edges.
public enum DOTWriter {
  /// How deep subgraphs may nest.
  public static let nestingDepth = DOTLimits.standard.nestingDepth

  /// The document as DOT text, ending in a line end.
  ///
  /// Linear in the text. Throws if the document contradicts itself; see `DOTWriterError`.
  public static func text(_ document: DOTDocument) throws(DOTWriterError) -> String {
    try check(document)
    var lines = DOTLines()
    lines.comment(document.comment, depth: 0)
    lines.open(
      (document.isStrict ? "strict " : "") + (document.isDirected ? "digraph " : "graph ")
        + (document.name.map { DOTText.quotedID($0) + " " } ?? ""), depth: 0)
    let blocks = [
      ("graph", document.attributes), ("node", document.nodeDefaults),
      ("edge", document.edgeDefaults),
    ]
    for (keyword, attributes) in blocks where !attributes.isEmpty {
      lines.statement(keyword + list(attributes), depth: 1)
    }
    let ids = document.nodes.map { DOTText.quotedID($0.id) }
    for (index, node) in document.nodes.enumerated() {
      lines.comment(node.comment, depth: 1)
      lines.statement(ids[index] + list(node.attributes), depth: 1)
    }
    write(document.subgraphs, ids: ids, to: &lines)
    let arrow = document.isDirected ? " -> " : " -- "
    for edge in document.edges {
      lines.comment(edge.comment, depth: 1)
      let key = edge.key.map { [DOTAttribute("key", DOTValue(DOTText.representableID($0)))] } ?? []
      lines.statement(
        ids[edge.tail] + port(edge.tailPort) + arrow + ids[edge.head] + port(edge.headPort)
          + list(key + edge.attributes), depth: 1)
    }
    lines.close(depth: 0)
    return lines.text
  }

  private static func write(
    _ subgraphs: [DOTDocument.Subgraph], ids: [String], to lines: inout DOTLines
  ) {
    var children = [[Int]](repeating: [], count: subgraphs.count)
    var pending: [(index: Int, isOpen: Bool)] = []
    for index in subgraphs.indices.reversed() {
      if let parent = subgraphs[index].parent {
        children[parent].append(index)
      } else {
        pending.append((index, false))
      }
    }
    var depth = 1
    while let (index, isOpen) = pending.popLast() {
      if isOpen {
        depth -= 1
        lines.close(depth: depth)
        continue
      }
      let subgraph = subgraphs[index]
      lines.comment(subgraph.comment, depth: depth)
      lines.open(subgraph.id.map { "subgraph " + DOTText.quotedID($0) + " " } ?? "", depth: depth)
      depth += 1
      if !subgraph.attributes.isEmpty {
        lines.statement("graph" + list(subgraph.attributes), depth: depth)
      }
      for member in subgraph.members { lines.statement(ids[member], depth: depth) }
      pending.append((index, true))
      for child in children[index] { pending.append((child, false)) }
    }
  }

  private static func list(_ attributes: [DOTAttribute]) -> String {
    if attributes.isEmpty { return "" }
    let items = attributes.map { DOTText.attributeName($0.name) + "=" + value($0.value) }
    return " [" + items.joined(separator: ", ") + "]"
  }

  private static func value(_ value: DOTValue) -> String {
    value.isHTML
      ? "<" + DOTText.printableMarkup(value.text) + ">" : DOTText.quoted(value.text)
  }

  private static func port(_ port: DOTPort?) -> String {
    guard let port else { return "" }
    return (port.name.map { ":" + DOTText.quoted($0) } ?? "")
      + (port.compass.map { ":" + $0.rawValue } ?? "")
  }

  // MARK: Checks

  private static func check(_ document: DOTDocument) throws(DOTWriterError) {
    try check(document.attributes + document.nodeDefaults + document.edgeDefaults)
    var ids: Set<ExactText> = []
    for (index, node) in document.nodes.enumerated() {
      if !ids.insert(ExactText(text: DOTText.representableID(node.id))).inserted {
        throw .duplicateNode(index: index)
      }
      try check(node.attributes)
    }
    for (index, edge) in document.edges.enumerated() {
      guard document.nodes.indices.contains(edge.tail), document.nodes.indices.contains(edge.head)
      else { throw .unknownNodeOfEdge(index: index) }
      for port in [edge.tailPort, edge.headPort] where !isWritable(port) {
        throw .unwritablePort(index: index)
      }
      try check(edge.attributes)
      let key = ExactText(text: "key")
      if edge.attributes.contains(where: { $0.exactName == key }) {
        throw .keyAsAttribute(index: index)
      }
    }
    try check(document.subgraphs, nodeCount: document.nodes.count)
  }

  private static func isWritable(_ port: DOTPort?) -> Bool {
    guard let name = port?.name else { return true }
    if name.utf8.isEmpty || name.utf8.contains(UInt8(ascii: ":")) { return false }
    return port?.compass != nil || DOTCompass(spelling: name) == nil
  }

  private struct SubgraphKey: Hashable {
    var parent: Int
    var id: ExactText
  }

  private static func check(
    _ subgraphs: [DOTDocument.Subgraph], nodeCount: Int
  ) throws(DOTWriterError) {
    var depths: [Int] = []
    var keys: Set<SubgraphKey> = []
    for (index, subgraph) in subgraphs.enumerated() {
      var depth = 1
      if let parent = subgraph.parent {
        guard depths.indices.contains(parent) else {
          throw .unknownParentOfSubgraph(index: index)
        }
        depth = depths[parent] + 1
      }
      if depth > nestingDepth { throw .nestingLimit(index: index) }
      depths.append(depth)
      if let id = subgraph.id {
        let exact = ExactText(text: DOTText.representableID(id))
        if !keys.insert(SubgraphKey(parent: subgraph.parent ?? -1, id: exact)).inserted {
          throw .duplicateSubgraph(index: index)
        }
      }
      if !subgraph.members.allSatisfy({ (0..<nodeCount).contains($0) }) {
        throw .unknownMemberOfSubgraph(index: index)
      }
      try check(subgraph.attributes)
    }
  }

  private static func check(_ attributes: [DOTAttribute]) throws(DOTWriterError) {
    for attribute in attributes
    where attribute.value.isHTML && !DOTText.hasBalancedBrackets(attribute.value.text) {
      throw .unbalancedHTML(attribute: attribute.name)
    }
  }
}

/// The lines of a DOT text under construction.
private struct DOTLines {
  private(set) var text = ""

  mutating func statement(_ statement: String, depth: Int) {
    line(statement + ";", depth: depth)
  }

  mutating func open(_ header: String, depth: Int) {
    line(header + "{", depth: depth)
  }

  mutating func close(depth: Int) {
    line("}", depth: depth)
  }

  /// A `//` comment for each line of the remark; nothing for an empty one.
  mutating func comment(_ remark: String, depth: Int) {
    if remark.utf8.isEmpty { return }
    let clean = DOTText.printableMarkup(remark).unicodeScalars.map {
      $0 == "\r" ? "\n" : $0
    }
    for part in clean.split(separator: "\n") {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: part)
      line("// " + String(scalars), depth: depth)
    }
  }

  private mutating func line(_ content: String, depth: Int) {
    text += String(repeating: "  ", count: min(depth, 16))
    text += content
    text += "\n"
  }
}

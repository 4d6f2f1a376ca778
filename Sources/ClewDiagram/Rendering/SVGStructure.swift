/// Follows the nesting of an SVG and holds every element against the list.
struct SVGStructure {
  /// Graphviz nests seven deep.
  private static let deepest = 32

  private let svg: [UInt8]
  private var open: [String] = []
  private var hasRoot = false
  private var hasLinks = false

  init(_ svg: [UInt8]) { self.svg = svg }

  mutating func accept(_ token: SVGTokenizer.Token) throws(SVGFault) {
    let start = token.range.lowerBound
    switch token.kind {
    case .declaration, .comment:
      break
    case .documentType:
      guard !hasRoot else { throw SVGFault(offset: start, reason: "a late document type") }
    case .text:
      try text(token.range)
    case .start(let element):
      try begin(element, start)
    case .end(let name):
      guard open.popLast() == name else {
        throw SVGFault(offset: start, reason: "an end of \(name) that has no start")
      }
    }
  }

  func end() throws(SVGFault) {
    guard hasRoot, open.isEmpty else {
      throw SVGFault(offset: svg.count, reason: "no complete <svg> element")
    }
  }

  private mutating func begin(
    _ element: SVGTokenizer.Element, _ start: Int
  ) throws(SVGFault) {
    if open.isEmpty {
      guard !hasRoot, element.name == "svg" else {
        throw SVGFault(offset: start, reason: "<\(element.name)> outside the <svg> element")
      }
      hasRoot = true
      guard element.attributes.contains(where: { $0.name == "xmlns" }) else {
        throw SVGFault(offset: start, reason: "an <svg> element without the SVG namespace")
      }
      hasLinks = element.attributes.contains { $0.name == "xmlns:xlink" }
    } else {
      guard element.name != "svg", SVGAllowList.allows(element.name) else {
        throw SVGFault(offset: start, reason: "the element <\(element.name)>")
      }
      if let parent = open.last, SVGAllowList.textOnly.contains(parent) {
        throw SVGFault(offset: start, reason: "<\(element.name)> within <\(parent)>")
      }
    }
    for attribute in element.attributes { try accept(attribute, of: element.name) }
    guard !element.isEmpty else { return }
    guard open.count < Self.deepest else {
      throw SVGFault(offset: start, reason: "more than \(Self.deepest) nested elements")
    }
    open.append(element.name)
  }

  private func accept(
    _ attribute: SVGTokenizer.Attribute, of element: String
  ) throws(SVGFault) {
    let start = attribute.value.lowerBound
    guard hasLinks || !attribute.name.hasPrefix("xlink:") else {
      throw SVGFault(offset: start, reason: "the prefix xlink without its namespace")
    }
    guard let rule = SVGAllowList.rule(attribute.name, of: element) else {
      throw SVGFault(
        offset: start, reason: "the attribute \(attribute.name) of <\(element)>")
    }
    guard SVGValue.holds(SVGValue.decoded(svg, attribute.value), to: rule) else {
      throw SVGFault(
        offset: start, reason: "a forbidden value of \(attribute.name) of <\(element)>")
    }
  }

  private func text(_ range: Range<Int>) throws(SVGFault) {
    if let parent = open.last, SVGAllowList.textOnly.contains(parent) { return }
    guard svg[range].allSatisfy({ [0x20, 0x09, 0x0a, 0x0d].contains($0) }) else {
      throw SVGFault(offset: range.lowerBound, reason: "text outside a text element")
    }
  }
}

internal import ClewFormats

/// A diagram drawn: the bytes of a file and how they came about.
public struct Picture: Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// The engine that placed the nodes.
  public let engine: LayoutEngine
  /// What to tell whoever asked for it.
  public let remarks: [String]

  /// How many nodes and lines `dot` takes before `sfdp` is chosen instead.
  public static let dotLimit = (nodes: 150, edges: 300)

  /// The engine for a diagram when nobody chose one.
  public static func engine(for diagram: Diagram) -> LayoutEngine {
    diagram.nodes.count <= dotLimit.nodes && diagram.edges.count <= dotLimit.edges ? .dot : .sfdp
  }

  /// Lays `diagram` out, puts the page together and draws it.
  ///
  /// Three short renders: the layout, the sizes of the texts, and the page at fixed positions.
  /// The `dot` engine is tried both ways, downwards and to the right, and the page nearer to 3:2
  /// is taken.
  ///
  /// - Parameters:
  ///   - engine: nil: chosen by size, which `remarks` tells.
  ///   - format: `svg`, `png` or `pdf`; for `dot` see `Diagram.dot(of:style:)`.
  public init(
    of diagram: Diagram, style: Style = .standard, engine chosen: LayoutEngine? = nil,
    format: PictureFormat = .svg, dpi: Int? = nil, renderer: Renderer
  ) async throws(RenderError) {
    let engine = chosen ?? Self.engine(for: diagram)
    self.engine = engine
    var remarks: [String] = []
    if chosen == nil {
      remarks.append(
        "layout \(engine.rawValue), chosen for \(diagram.nodes.count) nodes and "
          + "\(diagram.edges.count) lines; --layout takes another")
    } else if engine == .dot, diagram.edges.count > 2 * Self.dotLimit.edges {
      remarks.append(
        "layout dot is slow for \(diagram.edges.count) lines; sfdp takes a second")
    }
    self.remarks = remarks
    let parts = DiagramDOT(diagram: diagram, style: style)
    let layout = try await Self.layout(parts, engine, renderer)
    let page = Page(parts, layout)
    let texts = try await renderer.render(
      RenderRequest(dot: try Self.text(page.texts()), engine: .dot, format: .dot))
    guard let sizes = Layout(texts, nodes: page.textCount, edges: 0, clusters: 0) else {
      throw RenderError(.layoutFailed, "Graphviz gave no sizes for the texts of the page")
    }
    let bytes = try await renderer.render(
      RenderRequest(
        dot: try Self.text(page.document(sizes.nodes)), engine: .nop2, format: format, dpi: dpi))
    self.bytes =
      format == .svg
      ? try SVGCheck.finished(
        bytes, title: diagram.title, description: diagram.summary, titles: page.titles) : bytes
  }

  private static func layout(
    _ parts: DiagramDOT, _ engine: LayoutEngine, _ renderer: Renderer
  ) async throws(RenderError) -> Layout {
    let isJourney = parts.diagram.isJourney
    let first = try await layout(
      parts, Arrangement(engine, leftToRight: isJourney, isJourney: isJourney), renderer)
    guard engine == .dot, !isJourney, parts.diagram.edges.count <= dotLimit.edges else {
      return first
    }
    let second = try await layout(parts, Arrangement(engine, leftToRight: true), renderer)
    return distance(first) <= distance(second) ? first : second
  }

  /// How far the shape of a layout is from 3:2.
  private static func distance(_ layout: Layout) -> Double {
    guard var box = layout.nodes.first else { return 0 }
    for other in layout.nodes { box.include(other) }
    let shape = max(1, box.width) / max(1, box.height) / Page.aspect
    return max(1, box.width * box.height) * (shape > 1 ? shape : 1 / shape)
  }

  private static func layout(
    _ parts: DiagramDOT, _ arrangement: Arrangement, _ renderer: Renderer
  ) async throws(RenderError) -> Layout {
    let diagram = parts.diagram
    let bytes = try await renderer.render(
      RenderRequest(
        dot: try text(parts.layout(arrangement)), engine: arrangement.engine, format: .dot,
        fallbackDot: try text(parts.layout(arrangement, plain: true))))
    guard
      let layout = Layout(
        bytes, nodes: diagram.nodes.count, edges: diagram.edges.count,
        clusters: diagram.clusters.count)
    else { throw RenderError(.layoutFailed, "Graphviz gave no positions") }
    return layout
  }

  static func text(_ document: DOTDocument) throws(RenderError) -> String {
    do throws(DOTWriterError) {
      return try DOTWriter.text(document)
    } catch {
      throw RenderError(.badRequest, "the drawing cannot be written as DOT: \(error)")
    }
  }
}

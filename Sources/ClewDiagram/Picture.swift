internal import ClewFormats

/// A diagram drawn: the bytes of a file and how they came about.
public struct Picture: Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// The engine that placed the nodes.
  public let engine: LayoutEngine
  /// What to tell whoever asked for it.
  public let remarks: [String]

  /// Up to how many nodes and lines `dot` is chosen: layers read well until hubs make them wide.
  public static let dotLimit = (nodes: 40, edges: 70)
  /// Up to how many nodes `neato` is chosen; `sfdp` beyond.
  public static let neatoLimit = 600

  /// Dots an inch of a bitmap, unless it would get too large.
  public static let standardResolution = 144
  /// Up to how many pixels a bitmap has at the resolution chosen for it.
  public static let pixelLimit = 6_000_000

  /// The engine for a diagram when nobody chose one.
  public static func engine(for diagram: Diagram) -> LayoutEngine {
    if diagram.isJourney || !diagram.clusters.isEmpty { return .dot }
    if diagram.nodes.count <= dotLimit.nodes, diagram.edges.count <= dotLimit.edges { return .dot }
    return diagram.nodes.count <= neatoLimit ? .neato : .sfdp
  }

  /// Lays `diagram` out, puts the page together and draws it.
  ///
  /// Three short renders: the layout, the sizes of the texts, and the page at fixed positions. With
  /// boxes, and unless an engine is chosen, each is laid out by itself, see `BoxedLayout`.
  /// The `dot` engine is tried both ways, downwards and to the right, and the page nearer to 3:2
  /// is taken.
  ///
  /// - Parameters:
  ///   - engine: nil: chosen by size, which `remarks` tells.
  ///   - dpi: of a `png`; nil: 144, or less where that gives more than `pixelLimit` pixels.
  ///   - format: `svg`, `png` or `pdf`; for `dot` see `Diagram.dot(of:style:)`.
  public init(
    of diagram: Diagram, style: Style = .standard, engine chosen: LayoutEngine? = nil,
    format: PictureFormat = .svg, dpi: Int? = nil, renderer: Renderer
  ) async throws(RenderError) {
    let engine = chosen ?? Self.engine(for: diagram)
    self.engine = engine
    var remarks: [String] = []
    let isBoxed = chosen == nil && !diagram.clusters.isEmpty && !diagram.isJourney
    if isBoxed {
      remarks.append(
        "each box is laid out by itself, and all are packed; a layout of the whole can be asked for"
      )
    } else if chosen == nil {
      remarks.append(
        "layout \(engine.rawValue), chosen for \(diagram.nodes.count) nodes and "
          + "\(diagram.edges.count) lines; another can be asked for")
    } else if engine == .dot, diagram.edges.count > 500 {
      remarks.append(
        "layout dot can be slow for \(diagram.edges.count) lines; sfdp is fast")
    }
    var diagram = diagram
    if !diagram.clusters.isEmpty, ![.dot, .fdp, .osage].contains(engine) {
      // Boxes around nodes that an engine has not kept together would hold strangers.
      diagram.clusters = []
      remarks.append("layout \(engine.rawValue) knows no boxes; they are left out")
    }
    var parts = DiagramDOT(diagram: diagram, style: style)
    let texts = parts.texts()
    parts.sizes = parts.textSizes(try await Self.measure(texts, renderer))
    let layout =
      isBoxed
      ? try await Self.layout(BoxedLayout(parts), renderer)
      : try await Self.layout(parts, engine, renderer)
    let page = Page(parts, layout)
    let boxes = try await Self.measure(page.texts(), renderer)
    let strange = page.clustersWithStrangers.count
    if strange > 0 {
      remarks.append(
        "\(strange) \(strange == 1 ? "box is" : "boxes are") left out: others would stand in "
          + (strange == 1 ? "it" : "them"))
    }
    var dpi = dpi
    if format == .png, dpi == nil {
      let resolution = Self.resolution(width: page.width, height: page.height)
      if resolution < Self.standardResolution {
        remarks.append(
          "a large page: drawn at \(resolution) dots an inch; another resolution can be asked for")
      }
      dpi = resolution
    }
    self.remarks = remarks
    let bytes = try await renderer.render(
      RenderRequest(
        dot: try Self.text(page.document(boxes)), engine: .nop2, format: format, dpi: dpi))
    self.bytes =
      format == .svg
      ? try SVGCheck.finished(
        bytes, title: diagram.title, description: diagram.summary, titles: page.titles) : bytes
  }

  /// The resolution at which a page of `width` by `height` points has no more than `pixelLimit`
  /// pixels: the standard one, or lower.
  static func resolution(width: Double, height: Double) -> Int {
    // What the title and the legend take is small beside a page that large.
    let area = max(1, width * height) / (72 * 72)
    return max(36, min(standardResolution, Int((Double(pixelLimit) / area).squareRoot())))
  }

  /// The boxes of the nodes of a document without lines.
  static func measure(
    _ document: DOTDocument, _ renderer: Renderer
  ) async throws(RenderError) -> [Box] {
    let bytes = try await renderer.render(
      RenderRequest(dot: try text(document), engine: .osage, format: .dot))
    guard let sizes = Layout(bytes, nodes: document.nodes.count, edges: 0, clusters: 0) else {
      throw RenderError(.layoutFailed, "Graphviz gave no sizes for the texts")
    }
    return sizes.nodes
  }

  private static func layout(
    _ parts: DiagramDOT, _ engine: LayoutEngine, _ renderer: Renderer
  ) async throws(RenderError) -> Layout {
    let isJourney = parts.diagram.isJourney
    let first = try await layout(
      parts, Arrangement(engine, leftToRight: isJourney, isJourney: isJourney), renderer)
    guard engine == .dot, !isJourney, parts.diagram.edges.count <= 150 else {
      return first
    }
    let second = try await layout(parts, Arrangement(engine, leftToRight: true), renderer)
    return distance(first) <= distance(second) ? first : second
  }

  /// The layout of boxes one by one.
  static func layout(
    _ boxed: BoxedLayout, _ renderer: Renderer
  ) async throws(RenderError) -> Layout {
    var layouts: [Layout] = []
    for trial in boxed.trials {
      let parts = boxed.trialParts(trial.edges)
      let bytes = try await renderer.render(
        RenderRequest(
          dot: try text(parts.layout(trial.arrangement)), engine: trial.arrangement.engine,
          format: .dot, fallbackDot: try text(parts.layout(trial.arrangement, plain: true))))
      guard
        var layout = Layout(
          bytes, nodes: parts.diagram.nodes.count, edges: trial.edges.count, clusters: 0)
      else { throw RenderError(.layoutFailed, "Graphviz gave no positions") }
      if trial.arrangement.placesLabels {
        layout.dropDistantLabels(parts.sizes?.labels ?? [])
      } else {
        // Drawn straight through others.
        layout.edges = .init(repeating: nil, count: trial.edges.count)
        layout.labels = layout.edges.map { _ in nil }
      }
      layouts.append(layout)
    }
    return boxed.layout(layouts)
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
      var layout = Layout(
        bytes, nodes: diagram.nodes.count, edges: diagram.edges.count,
        clusters: diagram.clusters.count)
    else { throw RenderError(.layoutFailed, "Graphviz gave no positions") }
    if diagram.isJourney {
      layout.liftLegLabels(
        parts.sizes?.labels ?? [],
        lanes: diagram.edges.map { edge in
          diagram.clusters.firstIndex { $0.members.contains(edge.tail) }
        })
    } else if arrangement.placesLabels {
      layout.dropDistantLabels(parts.sizes?.labels ?? [])
    } else {
      let routing = Routing(
        nodes: zip(layout.nodes, diagram.nodes).map { ($0, DiagramDOT.shape($1.role)) })
      layout.edges = routing.splines(diagram.edges)
    }
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

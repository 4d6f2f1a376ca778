/// One picture to be made.
public struct RenderRequest: Sendable, Hashable {
  /// The drawing in DOT: text that this package wrote, from attributes known to be harmless.
  ///
  /// Text of other origin must never get here: single attributes make Graphviz crash. Graphviz
  /// copies `URL` and `fontname` into an SVG as they are, so `&` must be written `&amp;` there.
  public var dot: String
  /// How nodes are placed.
  public var engine: LayoutEngine
  /// The kind of file.
  public var format: PictureFormat
  /// Dots an inch of a PNG, 1...2400; nil is Graphviz's own 96.
  ///
  /// The other formats ignore it.
  public var dpi: Int?
  /// The same drawing in a plainer form, tried once when Graphviz reports an error on ``dot``.
  ///
  /// Graphviz's `dot` engine gives up on some graphs whose edges carry a `label`; the plainer text
  /// has these as `xlabel`, which takes no part in the layout.
  public var fallbackDot: String?

  public init(
    dot: String, engine: LayoutEngine = .dot, format: PictureFormat = .svg, dpi: Int? = nil,
    fallbackDot: String? = nil
  ) {
    self.dot = dot
    self.engine = engine
    self.format = format
    self.dpi = dpi
    self.fallbackDot = fallbackDot
  }
}

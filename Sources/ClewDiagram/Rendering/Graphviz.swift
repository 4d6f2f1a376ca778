internal import Synchronization

/// The Graphviz libraries, called in this process.
///
/// They keep their state in globals, cannot be stopped, and crash on some input: one lock admits
/// one render at a time, and only text of our own may come in. Whoever renders for others uses
/// ``Renderer/isolated(executable:limits:)``.
public enum Graphviz {
  /// Whether this build can render at all: false when made without the `Graphviz` trait.
  public static var isAvailable: Bool { GraphvizSession.isBuiltIn }

  /// The version of the libraries found at run time, such as `2.43.0`; nil without them.
  public static var version: String? { lock.withLock { _ in GraphvizSession()?.version } }

  /// The engines whose plugin is installed, in the order of ``LayoutEngine/allCases``.
  public static var engines: [LayoutEngine] {
    let found = installed("layout")
    return LayoutEngine.allCases.filter { found.contains($0.rawValue) }
  }

  /// The formats whose plugin is installed, in the order of ``PictureFormat/allCases``.
  public static var formats: [PictureFormat] {
    let found = installed("device")
    return PictureFormat.allCases.filter { found.contains($0.rawValue) }
  }

  /// The picture as Graphviz made it, in the format of the request.
  ///
  /// The bytes depend only on the request, the Graphviz version and the fonts, but for `fdp` (see
  /// ``LayoutEngine/isReproducible``) and, in a PDF, for a time zone other than UTC. Waits while
  /// another render runs, blocks until done, and cannot be cancelled. The C library's random
  /// numbers (`rand`, `drand48`) start anew with each call. An SVG has not been looked at yet:
  /// ``SVGCheck`` does that.
  public static func render(_ request: RenderRequest) throws(RenderError) -> [UInt8] {
    do {
      return try lock.withLock { _ throws(RenderError) in try picture(request.dot, request) }
    } catch {
      guard error.code == .layoutFailed, let plainer = request.fallbackDot else { throw error }
      return try lock.withLock { _ throws(RenderError) in try picture(plainer, request) }
    }
  }

  static let missing = RenderError(
    .graphvizMissing,
    "this build has no Graphviz, so it cannot draw pictures; install it (Debian, Ubuntu: "
      + "apt install libgraphviz-dev fonts-dejavu-core) and build again with the Graphviz trait")

  /// Held by whoever has a ``GraphvizSession``.
  static let lock = Mutex(())

  private static func installed(_ kind: String) -> [String] {
    lock.withLock { _ in GraphvizSession()?.plugins(kind) ?? [] }
  }

  private static func picture(
    _ dot: String, _ request: RenderRequest
  ) throws(RenderError) -> [UInt8] {
    guard isAvailable else { throw missing }
    guard let session = GraphvizSession() else {
      throw RenderError(.outOfMemory, "no memory for Graphviz to start")
    }
    return try session.draw(dot, request)
  }
}

extension GraphvizSession {
  /// Reads, lays out and draws one text.
  func draw(_ dot: String, _ request: RenderRequest) throws(RenderError) -> [UInt8] {
    guard !dot.utf8.contains(0) else {
      throw RenderError(.badRequest, "the text to draw holds a NUL character")
    }
    try requirePlugins(request)
    guard read(dot) else { throw failure("read the drawing's text") }
    if let reference = fileReference {
      throw RenderError(.badRequest, "the text to draw refers to a file with \(reference)")
    }
    if let dpi = request.dpi, request.format == .png {
      guard (1...2400).contains(dpi) else {
        throw RenderError(.badRequest, "\(dpi) dots an inch is not within 1 to 2400")
      }
      guard set("dpi", String(dpi)) else { throw failure("set the resolution") }
    }
    guard layOut(request.engine.rawValue) else {
      throw failure("lay the drawing out with \(request.engine.rawValue)")
    }
    guard var bytes = picture(request.format.rawValue), !bytes.isEmpty else {
      throw failure("draw \(request.format.rawValue.uppercased())")
    }
    if request.format == .pdf { PDFDate.fix(in: &bytes) }
    return bytes
  }

  private func requirePlugins(_ request: RenderRequest) throws(RenderError) {
    let engines = plugins("layout")
    guard !engines.isEmpty else {
      throw RenderError(
        .graphvizMissing,
        "Graphviz finds none of its plugins; install them again or run `dot -c` as root",
        graphvizMessages: messages)
    }
    guard engines.contains(request.engine.rawValue) else {
      throw RenderError(
        .pluginMissing, "Graphviz has no plugin for the layout \(request.engine.rawValue)",
        graphvizMessages: messages)
    }
    guard plugins("device").contains(request.format.rawValue) else {
      throw RenderError(
        .pluginMissing,
        "Graphviz has no plugin for \(request.format.rawValue.uppercased()); "
          + "on Debian and Ubuntu it comes with the package libgvc6",
        graphvizMessages: messages)
    }
  }

  private func failure(_ step: String) -> RenderError {
    RenderError(.layoutFailed, "Graphviz could not \(step)", graphvizMessages: messages)
  }
}

/// Where pictures are made.
public enum Renderer: Sendable, Hashable {
  /// In this process, one after the other; see ``Graphviz/render(_:)``.
  case inProcess
  /// Each in a process of its own that may crash, hang or swell without harm.
  ///
  /// The executable is started with `__render` as its first argument and calls
  /// ``RenderWorker/main(arguments:)``. It sees none of this process's environment but the loader's
  /// `LD_LIBRARY_PATH`.
  case isolated(executable: String, limits: RenderLimits)

  /// The picture's bytes; an SVG has passed ``SVGCheck/check(_:)``.
  ///
  /// When Graphviz fails on the request's text and it has a plainer one, that is tried once;
  /// isolated, also after a crash.
  ///
  /// - Throws: a ``RenderError``. `outOfTime`, `outOfMemory` and `crashed` come from isolated
  ///   renders only, `cancelled` when the task is cancelled, which ends an isolated render at once.
  public func render(_ request: RenderRequest) async throws(RenderError) -> [UInt8] {
    let bytes: [UInt8]
    switch self {
    case .inProcess:
      bytes = try Graphviz.render(request)
    case .isolated(let executable, let limits):
      guard Graphviz.isAvailable else { throw Graphviz.missing }
      bytes = try await WorkerProcess(executable: executable, limits: limits).render(request)
    }
    if request.format == .svg { try SVGCheck.check(bytes) }
    return bytes
  }
}

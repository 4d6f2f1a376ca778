internal import ClewDiagram
internal import ClewDossier
internal import ClewFormats

/// Draws diagrams into files.
enum Drawing {
  /// How a picture is drawn and where it goes.
  struct Target: Sendable {
    var path: String
    var format: PictureFormat
    var style = Style.standard
    var engine: LayoutEngine?
    var dpi: Int?
    var seconds = 60
  }

  /// The format that `path` asks for, or `named`.
  static func format(_ path: String, named: String? = nil) throws -> PictureFormat {
    let known = PictureFormat.allCases.map(\.rawValue)
    if let named {
      guard let format = PictureFormat(rawValue: named) else {
        throw Failure(.usage, "clew: --format is `\(named)`; " + oneOf(known))
      }
      return format
    }
    guard let format = PictureFormat(fileName: path) else {
      throw Failure(
        .usage,
        path == "-"
          ? "clew: standard output has no ending; give --format, " + oneOf(known)
          : "clew: the ending of `\(Console.visible(path))` tells no format; give "
            + oneOf(known.map { "." + $0 }))
    }
    return format
  }

  /// Draws the paths of an answer in the network around them.
  static func draw(paths: PathAnswer, of session: Session, to path: String) throws {
    let target = Target(path: path, format: try format(path))
    try draw(Diagram(paths), of: session.reading, to: target)
  }

  /// Draws what separates two entities in the network around it.
  static func draw(separation: Separation, of session: Session, to path: String) throws {
    let target = Target(path: path, format: try format(path))
    try draw(Diagram(separation), of: session.reading, to: target)
  }

  /// Draws what joins several entities in the network around it.
  static func draw(connection: Connection, of session: Session, to path: String) throws {
    let target = Target(path: path, format: try format(path))
    try draw(Diagram(connection), of: session.reading, to: target)
  }

  /// Draws `diagram` into the target's file, whole or not at all.
  static func draw(_ diagram: Diagram, of reading: Reading, to target: Target) throws {
    if target.format == .dot {
      return try Output.write(diagram.dot(of: reading, style: target.style), to: target.path)
    }
    var limits = RenderLimits()
    limits.wallClock = .seconds(target.seconds)
    limits.cpuSeconds = target.seconds
    let picture: Picture
    do throws(RenderError) {
      let renderer = Renderer.isolated(executable: executable, limits: limits)
      picture = try Waiting.value { () async throws(RenderError) in
        try await Picture(
          of: diagram, style: target.style, engine: target.engine, format: target.format,
          dpi: target.dpi, renderer: renderer)
      }
    } catch {
      throw Failure(exitCode: error.exitCode, message: "clew: \(error)")
    }
    for remark in picture.remarks { try Console.remark("clew: " + remark) }
    try Output.write(picture.bytes, to: target.path)
  }

  /// The file that this process runs.
  private static var executable: String {
    if let bytes = try? SystemCalls.live.readLink(Array("/proc/self/exe".utf8)) {
      return String(decoding: bytes, as: UTF8.self)
    }
    return CommandLine.arguments.first ?? "clew"
  }
}

/// The process that makes one picture and ends.
///
/// A tool calls ``main(arguments:)`` when it finds itself started with `__render`. The drawing's
/// DOT text comes on standard input, the picture goes to standard output.
public enum RenderWorker {
  /// The first argument of a worker process.
  public static let command = "__render"

  /// Renders once and ends the process: status 0 with a picture, else the error's exit code.
  ///
  /// - Parameter arguments: what follows `__render`: the engine, the format, then any of
  ///   `cpu=seconds`, `memory=bytes`, `output=bytes`, `dpi=number`.
  ///
  /// The limits are set before anything is read. Nothing is freed: Graphviz frees some layouts
  /// twice, and the process ends anyway.
  public static func main(arguments: [String]) -> Never {
    do throws(RenderError) {
      let order = try WorkerOrder(arguments: arguments)
      let limited = ThisProcess.limit(
        cpuSeconds: order.limits.cpuSeconds, memoryBytes: order.limits.memoryBytes,
        fileBytes: order.limits.outputBytes)
      guard limited else {
        throw RenderError(.workerFailed, "the limits of the render process could not be set")
      }
      guard Graphviz.isAvailable else { throw Graphviz.missing }
      let dot = try standardInput()
      draw(order.request(dot), atMost: order.limits.outputBytes)
    } catch {
      fail(error)
    }
  }

  private static func standardInput() throws(RenderError) -> String {
    switch ThisProcess.standardInput(atMost: RenderLimits.inputBytes) {
    case .success(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw RenderError(.badRequest, "the text to draw is not UTF-8")
      }
      return text
    case .failure(let fault):
      throw RenderError(.inputOutput, "the text to draw could not be read: \(fault)")
    }
  }

  /// Leaves the process while the session is still open, so that it is never closed.
  private static func draw(_ request: RenderRequest, atMost max: Int) -> Never {
    guard let session = GraphvizSession() else {
      fail(RenderError(.outOfMemory, "no memory for Graphviz to start"))
    }
    do throws(RenderError) {
      let bytes = try session.draw(request.dot, request)
      guard bytes.count <= max else {
        throw RenderError(
          .tooLarge, "the picture has \(bytes.count) bytes, more than the limit of \(max)")
      }
      let fault = ThisProcess.writeOutput(bytes)
      guard fault == 0 else {
        throw RenderError(
          .inputOutput, "the picture could not be written: \(SystemFault(number: fault))")
      }
      ThisProcess.leave(0)
    } catch {
      fail(error)
    }
  }

  private static func fail(_ error: RenderError) -> Never {
    _ = ThisProcess.writeError(WorkerReport(error).bytes)
    ThisProcess.leave(error.exitCode)
  }
}

/// What a worker is told by its arguments.
struct WorkerOrder: Equatable {
  var engine: LayoutEngine
  var format: PictureFormat
  var dpi: Int?
  var limits: RenderLimits

  init(_ request: RenderRequest, limits: RenderLimits) {
    engine = request.engine
    format = request.format
    dpi = request.dpi
    self.limits = limits
  }

  init(arguments: [String]) throws(RenderError) {
    guard arguments.count >= 2, let engine = LayoutEngine(rawValue: arguments[0]),
      let format = PictureFormat(rawValue: arguments[1])
    else { throw Self.misfit }
    self.engine = engine
    self.format = format
    limits = RenderLimits()
    for argument in arguments[2...] {
      let parts = argument.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[1]), number > 0 else { throw Self.misfit }
      switch parts[0] {
      case "cpu": limits.cpuSeconds = number
      case "memory": limits.memoryBytes = number
      case "output": limits.outputBytes = number
      case "dpi": dpi = number
      default: throw Self.misfit
      }
    }
  }

  var arguments: [String] {
    [
      engine.rawValue, format.rawValue, "cpu=\(limits.cpuSeconds)",
      "memory=\(limits.memoryBytes)", "output=\(limits.outputBytes)",
    ] + (dpi.map { ["dpi=\($0)"] } ?? [])
  }

  func request(_ dot: String) -> RenderRequest {
    RenderRequest(dot: dot, engine: engine, format: format, dpi: dpi)
  }

  private static let misfit = RenderError(
    .badRequest, "the render process does not understand its arguments")
}

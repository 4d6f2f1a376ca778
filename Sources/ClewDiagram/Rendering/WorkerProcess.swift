internal import Subprocess

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// The parent's side of an isolated render.
struct WorkerProcess: Sendable {
  let executable: String
  let limits: RenderLimits

  /// Most bytes taken from the worker's standard error; Graphviz's messages are cut before that.
  private static let messageBytes = 1 << 20

  private enum Outcome: Sendable {
    case picture([UInt8])
    case failed(RenderError)
  }

  func render(_ request: RenderRequest) async throws(RenderError) -> [UInt8] {
    let first = await withTaskGroup(of: Outcome.self) { race in
      race.addTask { await attempts(request) }
      race.addTask {
        do {
          try await Task.sleep(for: limits.wallClock)
          return .failed(outOfTime(request.engine, "\(limits.wallClock)"))
        } catch {
          return .failed(RenderError(.cancelled, "the render was cancelled"))
        }
      }
      let first = await race.next()
      // Cancelling the loser kills the worker; leaving the group waits until it is gone.
      race.cancelAll()
      return first
    }
    switch first {
    case .picture(let bytes): return bytes
    case .failed(let error): throw error
    case nil: throw RenderError(.workerFailed, "the render process gave no answer")
    }
  }

  private func attempts(_ request: RenderRequest) async -> Outcome {
    do throws(RenderError) {
      return .picture(try await attempt(request))
    } catch {
      guard error.code == .layoutFailed || error.code == .crashed,
        let plainer = request.fallbackDot, !Task.isCancelled
      else { return .failed(error) }
      var second = request
      second.dot = plainer
      do throws(RenderError) {
        return .picture(try await attempt(second))
      } catch {
        return .failed(error)
      }
    }
  }

  private func attempt(_ request: RenderRequest) async throws(RenderError) -> [UInt8] {
    // A file and not a pipe: writing to a pipe whose reader has crashed raises SIGPIPE here.
    let input: FileDescriptor
    switch ThisProcess.namelessFile(Array(request.dot.utf8)) {
    case .success(let number): input = FileDescriptor(rawValue: number)
    case .failure(let fault):
      throw RenderError(.inputOutput, "the text to draw could not be handed over: \(fault)")
    }
    let bytes: [UInt8]
    let messages: String
    let status: TerminationStatus
    do {
      let result = try await run(
        .path(FilePath(executable)),
        arguments: Arguments(
          [RenderWorker.command] + WorkerOrder(request, limits: limits).arguments),
        environment: environment,
        input: .fileDescriptor(input, closeAfterSpawningProcess: true),
        output: .sequence,
        error: .string(limit: Self.messageBytes)
      ) { worker in
        try await collect(worker.standardOutput)
      }
      bytes = result.closureResult
      messages = result.standardError
      status = result.terminationStatus
    } catch let error as RenderError {
      throw error
    } catch {
      throw Task.isCancelled
        ? RenderError(.cancelled, "the render was cancelled")
        : RenderError(.workerFailed, "the render process \(executable) failed: \(error)")
    }
    guard status.isSuccess else { throw failure(status, messages, request) }
    guard request.format.isBeginning(of: bytes) else {
      throw RenderError(
        .workerFailed, "\(executable) ended well but wrote no \(request.format.rawValue) picture")
    }
    return bytes
  }

  private func collect(_ output: SubprocessOutputSequence) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await chunk in output {
      guard bytes.count + chunk.count <= limits.outputBytes else {
        throw RenderError(
          .tooLarge, "the picture has more bytes than the limit of \(limits.outputBytes)")
      }
      bytes.append(chunk)
    }
    return bytes
  }

  /// Nothing of the caller's settings, so that a picture does not depend on who asks for it.
  private var environment: Environment {
    var variables: [Environment.Key: String] = [
      "LC_ALL": "C.UTF-8",
      // Cairo writes the zone's offset into a PDF.
      "TZ": "UTC0",
      // Read by Graphviz versions that have no other way to be told to open no files.
      "SERVER_NAME": "clew",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    if let path = ThisProcess.environment("LD_LIBRARY_PATH") { variables["LD_LIBRARY_PATH"] = path }
    return .custom(variables)
  }

  private func failure(
    _ status: TerminationStatus, _ messages: String, _ request: RenderRequest
  ) -> RenderError {
    let said = WorkerReport.lines(of: messages)
    let ranOutOfMemory = messages.contains("out of memory")
    switch status {
    case .exited(let code):
      if let report = WorkerReport(standardError: messages), report.error.exitCode == code {
        return report.error
      }
      if ranOutOfMemory { return outOfMemory(request.engine, said) }
      return RenderError(
        .workerFailed, "the render process \(executable) ended with status \(code)",
        graphvizMessages: said)
    case .signaled(let signal):
      if signal == Signals.processorTime {
        return outOfTime(request.engine, "\(limits.cpuSeconds) seconds of processor time")
      }
      if ranOutOfMemory { return outOfMemory(request.engine, said) }
      return RenderError(
        .crashed,
        "Graphviz crashed with signal \(signal) (\(Signals.name(signal))) in the layout "
          + "\(request.engine.rawValue); another layout may work",
        graphvizMessages: said)
    }
  }

  private func outOfTime(_ engine: LayoutEngine, _ limit: String) -> RenderError {
    RenderError(
      .outOfTime,
      "the layout \(engine.rawValue) was not done within \(limit); \(advice(engine))")
  }

  private func outOfMemory(_ engine: LayoutEngine, _ said: [String]) -> RenderError {
    RenderError(
      .outOfMemory,
      "the layout \(engine.rawValue) needs more than \(limits.memoryBytes >> 20) MiB; "
        + advice(engine), graphvizMessages: said)
  }

  private func advice(_ engine: LayoutEngine) -> String {
    engine == .sfdp
      ? "draw fewer nodes or raise the limit" : "try --layout sfdp, or draw fewer nodes"
  }
}

/// Signals that tell why a worker ended; the numbers are the same on Linux and Darwin.
enum Signals {
  static let processorTime: Int32 = 24

  static func name(_ number: Int32) -> String {
    switch number {
    case 4: "illegal instruction"
    case 5: "trap"
    case 6: "aborted"
    case 8: "arithmetic fault"
    case 9: "killed"
    case 11: "bad memory access"
    case 15: "terminated"
    default: "unexpected"
    }
  }
}

import Foundation

/// The built `clew`, run as a user runs it.
enum Tool {
  /// What a run left behind.
  struct Outcome {
    var output: String
    var errors: String
    var code: Int32

    /// The JSON on standard output as Foundation reads it.
    var json: [String: Any] {
      let value = try? JSONSerialization.jsonObject(with: Data(output.utf8))
      return value as? [String: Any] ?? [:]
    }

    /// The faults that `--error-format json` tells, as `line:col code`; warnings and notes left out.
    var faults: [String] {
      let value = try? JSONSerialization.jsonObject(with: Data(errors.utf8))
      return (value as? [[String: Any]] ?? []).filter { $0["severity"] as? String == "error" }.map {
        "\($0["line"] ?? "-"):\($0["column"] ?? "-") \($0["code"] ?? "-")"
      }
    }

    /// Whether the process died of a signal or a trap instead of ending.
    var isCrash: Bool { code < 0 || code > 128 }
  }

  /// Where the tool is: beside the test bundle, wherever the build folder is.
  static let path: String = {
    for argument in CommandLine.arguments {
      let folder = URL(fileURLWithPath: argument).deletingLastPathComponent()
      let candidate = folder.appendingPathComponent("clew").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    return URL(fileURLWithPath: #filePath).appendingPathComponent(
      "../../../../.build/debug/clew"
    ).standardized.path
  }()

  /// Runs the tool; ends it after `seconds`, which gives code -1.
  static func run(
    _ arguments: [String], stdin: [UInt8] = [], in folder: String? = nil,
    environment: [String: String] = [:], seconds: Double = 120
  ) async throws -> Outcome {
    try await run(
      executable: path, arguments, stdin: stdin, in: folder, environment: environment,
      seconds: seconds)
  }

  /// Runs a shell script that has the tool as `$0` and the arguments as `$@`.
  ///
  /// Foundation starts processes from threads that block signals, without which a shell cannot wait.
  static func shell(
    _ script: String, _ arguments: [String], in folder: String? = nil
  ) async throws -> Outcome {
    try await run(
      executable: "/usr/bin/env", ["--default-signal", "/bin/sh", "-c", script, path] + arguments,
      in: folder)
  }

  /// Processes wait here and not on the threads of Swift's tasks, which other tests need.
  private static let queue: OperationQueue = {
    let queue = OperationQueue()
    queue.maxConcurrentOperationCount = 2
    return queue
  }()

  private static func run(
    executable: String, _ arguments: [String], stdin: [UInt8] = [], in folder: String? = nil,
    environment: [String: String] = [:], seconds: Double = 120
  ) async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation {
        continuation.resume(
          with: Result {
            try wait(executable, arguments, stdin, folder, environment, seconds)
          })
      }
    }
  }

  private static func wait(
    _ executable: String, _ arguments: [String], _ stdin: [UInt8], _ folder: String?,
    _ environment: [String: String], _ seconds: Double
  ) throws -> Outcome {
    let files = try Folder()
    try files.write("in", stdin)
    try files.write("out", [])
    try files.write("err", [])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    var variables = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    variables.merge(environment) { $1 }
    process.environment = variables
    let handles = [
      FileHandle(forReadingAtPath: files.path("in")),
      FileHandle(forWritingAtPath: files.path("out")),
      FileHandle(forWritingAtPath: files.path("err")),
    ]
    // Foundation would keep them open for long.
    defer { for handle in handles { try? handle?.close() } }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let isInTime = ended.wait(timeout: .now() + seconds) == .success
    if !isInTime {
      process.terminate()
      ended.wait()
    }
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      output: String(decoding: try files.read("out"), as: UTF8.self),
      errors: String(decoding: try files.read("err"), as: UTF8.self),
      code: !isInTime ? -1 : isSignal ? 128 + process.terminationStatus : process.terminationStatus)
  }
}

/// A folder that goes when the test is over.
final class Folder {
  let root: String

  init() throws {
    root =
      FileManager.default.temporaryDirectory.appendingPathComponent(
        "clew-command-\(UUID().uuidString)"
      ).path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func make(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }

  /// The names in it, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted()
  }
}

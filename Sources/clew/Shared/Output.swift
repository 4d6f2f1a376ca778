internal import ClewFormats

/// Files that verbs write: whole or not at all.
enum Output {
  static func write(_ bytes: [UInt8], to path: String) throws {
    do throws(OutputError) {
      if path == "-" {
        try StandardStreams().write(bytes, to: .output)
      } else {
        try SafeWriter().write(bytes, to: FilePath(path))
      }
    } catch {
      if case .closedPipe = error.kind { throw Failure(exitCode: 0, message: "") }
      throw Failure(exitCode: error.exitCode, message: "clew: " + error.message)
    }
  }
}

/// Why an output could not be written.
public struct OutputError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The folder that the file should be in does not exist.
    case folderMissing
    /// There is a folder where the file should be.
    case isFolder
    /// The target is neither a file, a pipe nor a character device.
    case notWritableKind
    /// The file is there but may not be written.
    case notWritable
    /// The symbolic links from the target lead in a circle, or on and on.
    case linkLoop
    /// The file, or the temporary file beside it, could not be made.
    case cannotCreate
    /// There is no room left, or not for this user.
    case diskFull
    /// Writing failed after it began.
    case failed
    /// Whoever read the output has closed it. Nothing to complain about: end quietly.
    case closedPipe
  }

  /// What went wrong.
  public var kind: Kind
  /// The target as shown to people.
  public var target: String
  /// The system's reason, if it gave one.
  public var reason: SystemError?

  /// An error with all its parts.
  public init(_ kind: Kind, target: String, reason: SystemError? = nil) {
    self.kind = kind
    self.target = target
    self.reason = reason
  }

  /// The exit code by sysexits: 73 if the output could not be created, 74 if writing it failed, 0
  /// for a closed pipe.
  public var exitCode: Int32 {
    switch kind {
    case .folderMissing, .isFolder, .notWritableKind, .notWritable, .linkLoop, .cannotCreate: 73
    case .diskFull, .failed: 74
    case .closedPipe: 0
    }
  }

  /// What to tell people, one sentence without full stop.
  public var message: String {
    let what =
      switch kind {
      case .folderMissing: "cannot write \(target): its folder does not exist"
      case .isFolder: "cannot write \(target): it is a folder"
      case .notWritableKind: "cannot write \(target): it is no file, pipe or character device"
      case .notWritable: "cannot write \(target): it is write-protected"
      case .linkLoop: "cannot write \(target): its symbolic links lead in a circle"
      case .cannotCreate: "cannot create \(target)"
      case .diskFull: "cannot write \(target): no room left"
      case .failed: "writing \(target) failed"
      case .closedPipe: "\(target) was closed by its reader"
      }
    return reason.map { "\(what) (\($0.text))" } ?? what
  }
}

extension OutputError {
  /// The error for a failed attempt to make a file.
  static func creating(_ target: String, _ reason: SystemError) -> OutputError {
    let kind: Kind =
      switch reason {
      case _ where reason.meansNoRoom: .diskFull
      case .noEntry: .folderMissing
      case .isDirectory: .isFolder
      case .loop: .linkLoop
      default: .cannotCreate
      }
    return OutputError(kind, target: target, reason: reason)
  }

  /// The error for a failure after the file was made.
  static func writing(_ target: String, _ reason: SystemError) -> OutputError {
    let kind: Kind = reason.meansNoRoom ? .diskFull : reason == .brokenPipe ? .closedPipe : .failed
    return OutputError(kind, target: target, reason: reason)
  }
}

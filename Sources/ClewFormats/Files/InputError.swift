/// Why an input could not be read.
public struct InputError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// There is nothing of this name.
    case missing
    /// It is there but could not be opened or read.
    case unreadable
    /// It is a folder where a file was wanted.
    case isFolder
    /// It is a pipe, a socket or a device.
    case notAFile
    /// It has more than `limit` bytes.
    case tooLarge(limit: Int)
    /// A folder holds no file of Clew's.
    case nothingInFolder
    /// Folders are nested more than `limit` deep.
    case tooDeep(limit: Int)
    /// There are more than `limit` files.
    case tooMany(limit: Int)
  }

  /// What went wrong.
  public var kind: Kind
  /// The input as shown to people.
  public var input: String
  /// The system's reason, if it gave one.
  public var reason: SystemError?

  /// An error with all its parts.
  public init(_ kind: Kind, input: String, reason: SystemError? = nil) {
    self.kind = kind
    self.input = input
    self.reason = reason
  }

  /// The exit code by sysexits: 66, no input; 65, bad data, where a limit was passed; 74 where the
  /// device failed.
  public var exitCode: Int32 {
    switch kind {
    case .tooLarge, .tooDeep, .tooMany: 65
    case .unreadable where reason == .inputOutput: 74
    case .missing, .unreadable, .isFolder, .notAFile, .nothingInFolder: 66
    }
  }

  /// What to tell people, one sentence without full stop.
  public var message: String {
    let what =
      switch kind {
      case .missing: "\(input) does not exist"
      case .unreadable: "\(input) cannot be read"
      case .isFolder: "\(input) is a folder"
      case .notAFile: "\(input) is a pipe, socket or device, not a file; pipe it in and write `-`"
      case .tooLarge(let limit): "\(input) has more than \(limit) bytes"
      case .nothingInFolder: "\(input) holds no *.clew.yaml, *.clew.yml or *.clew.json"
      case .tooDeep(let limit): "\(input) is nested more than \(limit) folders deep"
      case .tooMany(let limit): "\(input) brings more than \(limit) files"
      }
    return reason.map { "\(what) (\($0.text))" } ?? what
  }
}

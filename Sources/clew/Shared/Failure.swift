/// Why a verb stops: what to tell, and with which exit code.
struct Failure: Error {
  /// Exit codes by sysexits.h, and 1 for a negative answer.
  enum Code: Int32 {
    case negative = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
    case tryLater = 75
    case noPermission = 77
  }

  /// The exit code.
  var exitCode: Int32
  /// What to tell on standard error; may have several lines; empty: nothing.
  var message: String

  init(_ code: Code, _ message: String) {
    exitCode = code.rawValue
    self.message = message
  }

  init(exitCode: Int32, message: String) {
    self.exitCode = exitCode
    self.message = message
  }
}

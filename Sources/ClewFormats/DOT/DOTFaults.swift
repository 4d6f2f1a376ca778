internal import ClewDossier

/// The diagnostics of one reading, capped so that a damaged file cannot flood its reader.
struct DOTFaults {
  private let file: UInt32
  private let limit: Int
  private var errors: [Diagnostic] = []
  private var others: [Diagnostic] = []
  private var untold = 0

  /// Whether anything was found that makes the input unusable.
  var hasErrors: Bool { !errors.isEmpty }

  init(file: UInt32, limit: Int) {
    self.file = file
    self.limit = max(1, limit)
  }

  mutating func error(_ code: String, _ message: String, at offset: Int, hint: String? = nil) {
    guard errors.count < limit else {
      untold += 1
      return
    }
    errors.append(
      Diagnostic(.error, code: code, message, at: position(offset), hint: hint))
  }

  mutating func warning(_ code: String, _ message: String, at offset: Int, hint: String? = nil) {
    guard others.count < limit else {
      untold += 1
      return
    }
    others.append(
      Diagnostic(.warning, code: code, message, at: position(offset), hint: hint))
  }

  mutating func note(_ code: String, _ message: String, at offset: Int) {
    guard others.count < limit else { return }
    others.append(Diagnostic(.note, code: code, message, at: position(offset)))
  }

  /// All in the order of the file, at most `limit`; warnings give way to errors.
  var told: [Diagnostic] {
    let room = max(0, limit - errors.count)
    let hidden = untold + max(0, others.count - room)
    let kept = (errors + others.prefix(room)).enumerated().sorted { left, right in
      (left.element.position?.offset ?? 0, left.offset)
        < (right.element.position?.offset ?? 0, right.offset)
    }
    var result = kept.map(\.element)
    if hidden > 0 {
      result.append(Diagnostic(.note, code: "more-diagnostics", "and \(hidden) more"))
    }
    return result
  }

  func position(_ offset: Int) -> SourcePosition {
    SourcePosition(file: file, offset: UInt32(clamping: offset))
  }
}

/// Input text made fit for a message: quoted, cut, control and direction marks spelled out.
func shownInMessage(_ text: String) -> String {
  let longest = 40
  var result = "'"
  var count = 0
  for scalar in text.unicodeScalars {
    if count == longest {
      result += "..."
      break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
      .surrogate:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    default:
      result.unicodeScalars.append(scalar)
    }
    count += 1
  }
  return result + "'"
}

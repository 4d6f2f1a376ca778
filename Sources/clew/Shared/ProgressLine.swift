internal import ClewDossier
internal import ClewFormats
internal import ClewGraph
internal import Synchronization

/// One line on standard error that tells how far a long pass is, rewritten and in the end removed.
///
/// Only on a terminal that can erase a line, and only for what takes longer than a second. A class,
/// because passes on several threads tell one line.
final class ProgressLine: Sendable {
  private struct State {
    var label = ""
    var start: ContinuousClock.Instant
    var passStart: ContinuousClock.Instant
    var written: ContinuousClock.Instant?
    var done = 0
    var total = 0
  }

  private let isOn: Bool
  private let state: Mutex<State>
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(200)

  /// A line that tells nothing yet.
  init(_ label: String = "") {
    isOn = Terminal.rewritesLines(.error)
    let now = ContinuousClock.now
    state = Mutex(State(label: label, start: now, passStart: now))
  }

  /// What a pass has to be run with to be told of.
  func execution(_ threads: Int?) -> Execution {
    guard isOn else { return Execution(threads: threads) }
    return Execution(threads: threads) { done, total in self.report(done, of: total) }
  }

  /// From now on it tells of `label`; unless `again`, nothing changes where it does already.
  func begin(_ label: String, again: Bool = true) {
    guard isOn else { return }
    state.withLock { state in
      guard again || state.label != label else { return }
      state.label = label
      state.passStart = .now
      state.done = 0
      state.total = 0
    }
  }

  /// Hears that `done` of `total` steps are finished; may be called from any thread.
  ///
  /// - Parameter unit: how many steps make one of what the rate is told in, and its name.
  func report(_ done: Int, of total: Int, rate unit: (size: Double, name: String)? = nil) {
    guard isOn else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      if total != state.total || done < state.done / 2 {
        state.passStart = now
        state.total = total
      }
      state.done = done
      guard now - state.start > Self.patience else { return }
      if let written = state.written, now - written < Self.pause { return }
      state.written = now
      Self.write("\r\u{1B}[K" + Self.text(state, now, unit))
    }
  }

  /// Removes the line.
  func end() {
    guard isOn else { return }
    state.withLock { state in
      if state.written != nil { Self.write("\r\u{1B}[K") }
      state.written = nil
    }
  }

  private static func text(
    _ state: State, _ now: ContinuousClock.Instant, _ unit: (size: Double, name: String)?
  ) -> String {
    let seconds = (now - state.passStart) / .seconds(1)
    var text = state.label.isEmpty ? "" : "\(Console.visible(state.label)): "
    // A pass at its end is followed by others that nobody has heard of yet.
    guard state.done < state.total else {
      return text + CostEstimate.words((now - state.start) / .seconds(1)) + " so far"
    }
    let share = min(1, Double(state.done) / Double(state.total))
    text += "\(Int(share * 100)) %"
    guard seconds > 0.5, share > 0 else { return text }
    if let unit {
      text += ", \(Int(Double(state.done) / unit.size / seconds)) \(unit.name)/s"
    } else {
      text += ", \(Decimals.text((share * 1000 / seconds).rounded() / 10)) %/s"
    }
    return text + ", \(CostEstimate.words(seconds * (1 - share) / share)) left"
  }

  /// A line that cannot be written is no reason to stop.
  private static func write(_ text: String) { try? StandardStreams().write(text, to: .error) }
}

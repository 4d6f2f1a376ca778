internal import Dispatch
internal import Synchronization

/// Asynchronous work that a verb needs done before it goes on.
enum Waiting {
  private final class Outcome<Value: Sendable, Failure: Error>: Sendable {
    let result = Mutex<Result<Value, Failure>?>(nil)
    let isThere = DispatchSemaphore(value: 0)
  }

  /// What `work` comes to on another thread; to be called on the main thread only, which the work
  /// does not need.
  static func value<Value: Sendable, Failure: Error>(
    of work: @escaping @Sendable () async throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let outcome = Outcome<Value, Failure>()
    Task {
      let result: Result<Value, Failure>
      do throws(Failure) {
        result = .success(try await work())
      } catch {
        result = .failure(error)
      }
      outcome.result.withLock { $0 = result }
      outcome.isThere.signal()
    }
    while true {
      outcome.isThere.wait()
      if let result = outcome.result.withLock({ $0 }) { return try result.get() }
    }
  }
}

/// How a pass may run: on how many threads, and who hears how far it is.
///
/// The result of a pass never depends on it: work is cut into chunks by the input alone, and parts
/// are added in chunk order.
public struct Execution: Sendable {
  /// Hears that `done` of `total` steps are finished; called from any thread, often.
  public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  /// The largest number of threads to use; nil: as many as the process may run at once.
  public var threads: Int?
  /// Who hears how far the pass is.
  public var progress: Progress?

  /// As many threads as the process may run at once, or the number given, and silent unless
  /// somebody listens.
  ///
  /// - Precondition: `threads` is at least 1.
  public init(threads: Int? = nil, progress: Progress? = nil) {
    precondition(threads ?? 1 >= 1, "at least one thread does the work")
    self.threads = threads
    self.progress = progress
  }

  /// As many threads as the process may run at once.
  public static let allCores = Execution()
  /// The calling thread alone.
  public static let oneThread = Execution(threads: 1)

  /// How many threads `count` chunks of work are worth.
  func threadCount(forChunks count: Int) -> Int {
    guard count > 1 else { return 1 }
    return min(count, threads ?? Processors.available)
  }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Threads of the operating system that live for one call.
enum Threads {
  /// Runs `work` on `count` threads, the calling one among them, and waits for all.
  ///
  /// Where the system gives fewer threads, fewer do the work.
  static func run(_ count: Int, _ work: @Sendable () -> Void) {
    guard count > 1 else {
      work()
      return
    }
    withoutActuallyEscaping(work) { work in
      var started: [pthread_t] = []
      for _ in 1..<count {
        if let thread = start(Work(work)) { started.append(thread) }
      }
      work()
      for thread in started { pthread_join(thread, nil) }
    }
  }

  /// What a new thread is to do; the thread owns one reference to it until it has begun.
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func start(_ work: Work) -> pthread_t? {
    let argument = unsafe Unmanaged.passRetained(work).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = unsafe pthread_create(&thread, nil, { unsafe beginThread($0) }, argument)
    #else
      var thread = pthread_t()
      let code = unsafe pthread_create(&thread, nil, { unsafe beginThread($0) }, argument)
    #endif
    guard code == 0 else {
      unsafe Unmanaged<Work>.fromOpaque(argument).release()
      return nil
    }
    return thread
  }

  /// Takes over the reference that the new thread owns and does its work.
  fileprivate static func begin(_ argument: UnsafeMutableRawPointer) {
    unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
  }
}

private func beginThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let argument = unsafe argument { unsafe Threads.begin(argument) }
  return nil
}

/// The processors this process may use.
enum Processors {
  /// Their number, at least 1.
  static var available: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}

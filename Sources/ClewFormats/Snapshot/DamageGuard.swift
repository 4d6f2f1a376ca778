#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Turns what a damaged index file can do to the process into a clear word and exit code 65.
///
/// The large columns of an index are used without a look at every number first, which would take
/// longer than the answer. A number that points nowhere then meets a bounds check, and a file that
/// was cut short a page that is not there; either ends the process before anything is written.
public enum DamageGuard {
  /// Catches such ends from now on, for the whole process.
  public static func install() {
    for number in [SIGILL, SIGTRAP, SIGBUS, SIGSEGV] {
      _ = signal(number) { _ in
        let words: StaticString = """
          clew: the index file is damaged or was cut short: `clew index --verify FILE` says where; \
          `clew index` makes it anew (if it is sound, this is a fault of clew)

          """
        _ = unsafe write(2, words.utf8Start, words.utf8CodeUnitCount)
        _exit(65)
      }
    }
  }
}

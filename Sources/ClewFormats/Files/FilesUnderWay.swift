internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The names of temporary files that are being written, where a signal handler can read them.
///
/// A handler may not allocate, lock or call Swift's runtime, so the names lie as C strings in memory
/// that is made once and never freed. A file that finds no slot is written all the same; only nothing
/// removes it when the process is interrupted.
@safe
final class FilesUnderWay: @unchecked Sendable {
  /// The files of this process.
  static let shared = FilesUnderWay()

  private static let slotCount = 8
  private static let nameLimit = 4_096
  private static let free: UInt8 = 0
  private static let claimed: UInt8 = 1
  private static let written: UInt8 = 2

  // Written only between claiming a slot and marking it as written.
  private let names: UnsafeMutablePointer<CChar>
  private let states: UnsafeMutablePointer<Atomic<UInt8>>

  init() {
    let count = Self.slotCount * Self.nameLimit
    unsafe names = UnsafeMutablePointer<CChar>.allocate(capacity: count)
    unsafe names.initialize(repeating: 0, count: count)
    unsafe states = UnsafeMutablePointer<Atomic<UInt8>>.allocate(capacity: Self.slotCount)
    for slot in 0..<Self.slotCount { unsafe (states + slot).initialize(to: Atomic(Self.free)) }
  }

  /// Notes a name, before the file is made; its slot, nil where there is no room for it.
  func note(_ path: [UInt8]) -> Int? {
    guard path.count < Self.nameLimit, !path.contains(0) else { return nil }
    for slot in 0..<Self.slotCount {
      let (isMine, _) = unsafe states[slot].compareExchange(
        expected: Self.free, desired: Self.claimed, ordering: .acquiring)
      guard isMine else { continue }
      // Safe: the slot is this call's alone, and the name and its NUL fit into it.
      let name = unsafe names + slot * Self.nameLimit
      for (place, byte) in path.enumerated() { unsafe name[place] = CChar(bitPattern: byte) }
      unsafe name[path.count] = 0
      unsafe states[slot].store(Self.written, ordering: .releasing)
      return slot
    }
    return nil
  }

  /// Forgets a name, after the file has another or is gone.
  func forget(_ slot: Int?) {
    guard let slot, slot >= 0, slot < Self.slotCount else { return }
    unsafe states[slot].store(Self.free, ordering: .releasing)
  }

  /// Removes all files that are noted.
  ///
  /// Calls only what a signal handler may call.
  func removeAll() {
    for slot in 0..<Self.slotCount
    where unsafe states[slot].load(ordering: .acquiring) == Self.written {
      // Safe: a written slot holds a name that ends with NUL.
      _ = unsafe unlink(names + slot * Self.nameLimit)
    }
  }
}

/// Ends the process cleanly when somebody interrupts it.
public enum Interruption {
  /// From now on SIGINT, SIGTERM and SIGHUP remove the temporary files of outputs under way and end
  /// the process with exit code 130, 143 or 129; what an output is to replace stays as it was.
  ///
  /// Changes how the whole process takes these signals; a tool calls it once when it starts. A signal
  /// that is ignored already, as under `nohup`, stays so; one that whoever started the process left
  /// blocked no longer is.
  public static func install() {
    // Everything that is made on first use is made now, for the handler must not.
    FilesUnderWay.shared.removeAll()
    var unblocked = sigset_t()
    unsafe sigemptyset(&unblocked)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      unsafe sigaddset(&unblocked, number)
      let before = signal(number) { number in
        FilesUnderWay.shared.removeAll()
        _exit(128 + number)
      }
      if isIgnoring(before) { _ = signal(number, SIG_IGN) }
    }
    unsafe pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
  }

  private static func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

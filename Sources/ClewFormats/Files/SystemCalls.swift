#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

// All calls of the C library for files are in this file.

/// An error number of the operating system.
public struct SystemError: Error, Hashable, Sendable {
  /// The value of `errno`.
  public var number: Int32

  /// The error of the given number.
  public init(number: Int32) {
    self.number = number
  }

  /// The system's words for it, such as `No space left on device`.
  public var text: String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }

  static let noEntry = SystemError(number: ENOENT)
  static let notDirectory = SystemError(number: ENOTDIR)
  static let isDirectory = SystemError(number: EISDIR)
  static let exists = SystemError(number: EEXIST)
  static let loop = SystemError(number: ELOOP)
  static let interrupted = SystemError(number: EINTR)
  static let again = SystemError(number: EAGAIN)
  static let brokenPipe = SystemError(number: EPIPE)
  static let inputOutput = SystemError(number: EIO)
  static let invalid = SystemError(number: EINVAL)
  static let nameTooLong = SystemError(number: ENAMETOOLONG)

  /// Whether the disk, the quota or the size limit for files is used up.
  var meansNoRoom: Bool { [ENOSPC, EDQUOT, EFBIG].contains(number) }
}

/// What the system says about a file.
public struct FileStatus: Sendable {
  /// The kinds of file there are.
  public enum Kind: Sendable {
    case regular
    case folder
    case symbolicLink
    case characterDevice
    case pipe
    case other
  }

  /// What kind of file it is.
  public var kind: Kind
  /// The permission bits, without those for set-user-id, set-group-id and sticky.
  public var permissions: UInt32
  /// The number of bytes.
  public var size: Int
  /// The user it belongs to.
  public var owner: UInt32
  /// The group it belongs to.
  public var group: UInt32
  /// The device it is on, with `inode` its identity.
  public var device: UInt64
  /// Its number on the device.
  public var inode: UInt64
}

/// How a file is opened.
public enum FileAccess: Sendable {
  /// For reading, never waiting for a pipe's writer.
  case read
  /// For writing what is there already, a pipe or a device.
  case write
  /// For writing a file that must not exist, with these permissions less the umask.
  case create(permissions: UInt32)
  /// A folder, to make its entries last.
  case folder
}

/// The operating system as Clew's files see it; tests put failing calls in its place.
///
/// Paths are bytes without a NUL; one with a NUL does not exist.
public struct SystemCalls: Sendable {
  public typealias Path = [UInt8]

  /// Opens a file and returns its descriptor.
  public var open: @Sendable (Path, FileAccess) throws(SystemError) -> Int32
  /// Closes a descriptor.
  public var close: @Sendable (Int32) throws(SystemError) -> Void
  /// Reads at most so many bytes; none means the end.
  public var read: @Sendable (Int32, Int) throws(SystemError) -> [UInt8]
  /// Writes some of the bytes and returns how many.
  public var write: @Sendable (Int32, ArraySlice<UInt8>) throws(SystemError) -> Int
  /// Waits until a descriptor takes bytes, or has some to give.
  public var waitUntilReady: @Sendable (Int32, _ isForWriting: Bool) throws(SystemError) -> Void
  /// Makes what was written to a descriptor last.
  public var synchronize: @Sendable (Int32) throws(SystemError) -> Void
  /// Tells about an open file.
  public var status: @Sendable (Int32) throws(SystemError) -> FileStatus
  /// Tells about a file by path, following symbolic links if asked.
  public var statusOfPath: @Sendable (Path, _ followsLinks: Bool) throws(SystemError) -> FileStatus
  /// What a symbolic link says.
  public var readLink: @Sendable (Path) throws(SystemError) -> Path
  /// Fails unless this process may write the file.
  public var checkWritable: @Sendable (Path) throws(SystemError) -> Void
  /// Sets owner and group of an open file.
  public var setOwner: @Sendable (Int32, UInt32, UInt32) throws(SystemError) -> Void
  /// Sets the permission bits of an open file.
  public var setPermissions: @Sendable (Int32, UInt32) throws(SystemError) -> Void
  /// Gives a file another name, replacing what has it.
  public var rename: @Sendable (Path, Path) throws(SystemError) -> Void
  /// Removes a name.
  public var unlink: @Sendable (Path) throws(SystemError) -> Void
  /// The names in a folder but `.` and `..`, in no order.
  public var list: @Sendable (Path) throws(SystemError) -> [Path]
  /// A number that hardly comes twice, made of the process and the clock.
  public var distinctNumber: @Sendable () -> UInt64
}

extension SystemCalls {
  /// The operating system itself.
  public static let live = SystemCalls(
    open: { path, access throws(SystemError) in
      Int32(try retrying { unsafe withPath(path) { unsafe openFile($0, access) } })
    },
    close: { descriptor throws(SystemError) in _ = try check(systemClose(descriptor)) },
    read: { descriptor, count throws(SystemError) in try readBytes(descriptor, count) },
    write: { descriptor, bytes throws(SystemError) in
      try retrying {
        unsafe bytes.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      }
    },
    waitUntilReady: { descriptor, isForWriting throws(SystemError) in
      var request = pollfd(
        fd: descriptor, events: Int16(isForWriting ? POLLOUT : POLLIN), revents: 0)
      _ = try retrying { unsafe Int(poll(&request, 1, -1)) }
    },
    synchronize: { descriptor throws(SystemError) in _ = try retrying { Int(fsync(descriptor)) } },
    status: { descriptor throws(SystemError) in
      var result = stat()
      _ = try check(unsafe Int(fstat(descriptor, &result)))
      return FileStatus(result)
    },
    statusOfPath: { path, followsLinks throws(SystemError) in
      var result = stat()
      _ = try check(
        unsafe withPath(path) {
          unsafe Int(followsLinks ? stat($0, &result) : lstat($0, &result))
        })
      return FileStatus(result)
    },
    readLink: { path throws(SystemError) in
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
      let count = try check(
        unsafe withPath(path) { name in
          unsafe buffer.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress else { return -1 }
            return unsafe readlink(name, base, buffer.count)
          }
        })
      guard count < buffer.count else { throw .nameTooLong }
      return Array(buffer[..<count])
    },
    checkWritable: { path throws(SystemError) in
      _ = try check(unsafe withPath(path) { unsafe Int(access($0, W_OK)) })
    },
    setOwner: { descriptor, owner, group throws(SystemError) in
      _ = try check(Int(fchown(descriptor, owner, group)))
    },
    setPermissions: { descriptor, permissions throws(SystemError) in
      _ = try check(Int(fchmod(descriptor, mode_t(permissions))))
    },
    rename: { from, to throws(SystemError) in
      _ = try check(
        unsafe withPath(from) { from in
          unsafe withPath(to) { to in unsafe Int(systemRename(from, to)) }
        })
    },
    unlink: { path throws(SystemError) in
      _ = try check(unsafe withPath(path) { unsafe Int(systemUnlink($0)) })
    },
    list: { path throws(SystemError) in try listFolder(path) },
    distinctNumber: {
      var time = timespec()
      _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
      return UInt64(truncatingIfNeeded: time.tv_nsec) &+ UInt64(truncatingIfNeeded: time.tv_sec)
        &* 1_000_000_000 ^ UInt64(truncatingIfNeeded: getpid()) << 40
    })

  /// Makes writing to a pipe that nobody reads an error of the write instead of the process's end.
  ///
  /// Changes how the whole process takes SIGPIPE; a tool calls it once when it starts.
  public static func ignoreClosedPipeSignal() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFCHR: .characterDevice
      case S_IFIFO: .pipe
      default: .other
      }
    permissions = UInt32(status.st_mode) & 0o777
    size = Int(status.st_size)
    owner = status.st_uid
    group = status.st_gid
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

// MARK: C library

/// Calls `body` with a path the C library understands; -1 with `ENOENT` if there can be none.
private func withPath(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Int) -> Int {
  guard !path.contains(0) else {
    errno = ENOENT
    return -1
  }
  return unsafe (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return -1 }
    return unsafe body(base)
  }
}

private func check(_ result: Int) throws(SystemError) -> Int {
  guard result >= 0 else { throw SystemError(number: errno) }
  return result
}

private func retrying(_ call: () -> Int) throws(SystemError) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    guard errno == EINTR else { throw SystemError(number: errno) }
  }
}

private func openFile(_ path: UnsafePointer<CChar>, _ access: FileAccess) -> Int {
  switch access {
  case .read: unsafe Int(open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK))
  case .write: unsafe Int(open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY))
  case .create(let permissions):
    unsafe Int(
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(permissions)))
  case .folder: unsafe Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }
}

private func readBytes(_ descriptor: Int32, _ count: Int) throws(SystemError) -> [UInt8] {
  var failure: SystemError?
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
    do throws(SystemError) {
      initialized = try retrying { unsafe systemRead(descriptor, buffer.baseAddress, count) }
    } catch {
      failure = error
    }
  }
  if let failure { throw failure }
  return bytes
}

private func listFolder(_ path: [UInt8]) throws(SystemError) -> [[UInt8]] {
  var names: [[UInt8]] = []
  var failure: Int32 = 0
  _ = try check(
    unsafe withPath(path) { name in
      guard let folder = unsafe opendir(name) else { return -1 }
      defer { unsafe closedir(folder) }
      while true {
        errno = 0
        guard let entry = unsafe readdir(folder) else {
          failure = errno
          return 0
        }
        let entryName = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe Array(bytes.prefix { $0 != 0 })
        }
        if entryName != [0x2E], entryName != [0x2E, 0x2E] { names.append(entryName) }
      }
    })
  guard failure == 0 else { throw SystemError(number: failure) }
  return names
}

// Named apart from the closures above, which would hide them.
private func systemClose(_ descriptor: Int32) -> Int { Int(close(descriptor)) }

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}

private func systemRead(
  _ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, bytes, count)
}

private func systemRename(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> Int32 {
  unsafe rename(from, to)
}

private func systemUnlink(_ path: UnsafePointer<CChar>) -> Int32 { unsafe unlink(path) }

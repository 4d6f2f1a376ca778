/// Writes a file whole or not at all.
///
/// The bytes go to a new file beside the target, are made to last, and then take the target's name
/// in one step: whoever looks sees the old file or the new one, also after a crash. A target that
/// exists keeps its permissions, and its owner and group where the system allows; a new one gets
/// 0666 less the umask. A symbolic link stays, and the file it leads to is replaced. Pipes,
/// character devices and standard streams (`-`, `/dev/stdout`, `/dev/fd/3`) are written to straight.
public struct SafeWriter: Sendable {
  /// How many symbolic links are followed from a target.
  public static let maximumLinks = 40
  /// How many names are tried for the temporary file.
  static let maximumAttempts = 100

  private let system: SystemCalls

  /// A writer that works through `system`.
  public init(system: SystemCalls = .live) {
    self.system = system
  }

  /// Writes `bytes` to `path`.
  ///
  /// Throws with exit code 73 if the file cannot be created, 74 if writing it fails; the target is then as
  /// it was, but for a failure to make the folder's new entry last, which comes after the exchange.
  public func write(_ bytes: [UInt8], to path: FilePath) throws(OutputError) {
    try write(to: path) { (put: Put) throws(SystemError) in try put(bytes) }
  }

  /// Hands some bytes on.
  typealias Put = ([UInt8]) throws(SystemError) -> Void

  /// Writes what `produce` hands over piece by piece to `path`; fails as the other form does.
  func write(
    to path: FilePath, _ produce: (Put) throws(SystemError) -> Void
  ) throws(OutputError) {
    if let descriptor = Self.standardDescriptor(path) {
      return try writeStraight(produce, to: descriptor, target: path.shown)
    }
    let (target, status) = try resolve(path)
    switch status?.kind {
    case nil, .regular:
      try replace(target, status, with: produce, shown: path.shown)
    case .pipe, .characterDevice:
      let descriptor: Int32
      do throws(SystemError) {
        descriptor = try system.open(target.bytes, .write)
      } catch {
        throw OutputError.creating(path.shown, error)
      }
      defer { try? system.close(descriptor) }
      try writeStraight(produce, to: descriptor, target: path.shown)
    case .folder:
      throw OutputError(.isFolder, target: path.shown)
    case .symbolicLink, .other:
      throw OutputError(.notWritableKind, target: path.shown)
    }
  }

  // MARK: The target

  /// The descriptor that a path stands for: 1 for `-`, n for `/dev/fd/n`.
  static func standardDescriptor(_ path: FilePath) -> Int32? {
    let text = path.shown
    if path.isDash || text == "/dev/stdout" { return 1 }
    if text == "/dev/stderr" { return 2 }
    for prefix in ["/dev/fd/", "/proc/self/fd/"] where text.hasPrefix(prefix) {
      let digits = text.dropFirst(prefix.utf8.count)
      if digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return Int32(digits) }
    }
    return nil
  }

  /// The file that `path` leads to, and what is there now.
  private func resolve(
    _ path: FilePath
  ) throws(OutputError) -> (FilePath, FileStatus?) {
    var target = path
    guard !target.bytes.isEmpty else {
      throw OutputError(.cannotCreate, target: "a file without a name", reason: .noEntry)
    }
    guard !target.lastName.isEmpty else { throw OutputError(.isFolder, target: path.shown) }
    for _ in 0...Self.maximumLinks {
      do throws(SystemError) {
        let status = try system.statusOfPath(target.bytes, false)
        guard status.kind == .symbolicLink else { return (target, status) }
        target = target.following(try system.readLink(target.bytes))
      } catch .noEntry {
        try checkFolder(of: target, shown: path.shown)
        return (target, nil)
      } catch {
        throw OutputError(
          error == .notDirectory ? .folderMissing : .cannotCreate, target: path.shown, reason: error
        )
      }
    }
    throw OutputError(.linkLoop, target: path.shown)
  }

  private func checkFolder(of target: FilePath, shown: String) throws(OutputError) {
    do throws(SystemError) {
      guard try system.statusOfPath(target.folder.bytes, true).kind == .folder else {
        throw .notDirectory
      }
    } catch {
      throw OutputError(
        error == .noEntry || error == .notDirectory ? .folderMissing : .cannotCreate,
        target: shown, reason: error == .noEntry ? nil : error)
    }
  }

  // MARK: Writing

  private func writeStraight(
    _ produce: (Put) throws(SystemError) -> Void, to descriptor: Int32, target: String
  ) throws(OutputError) {
    do throws(SystemError) {
      try produce { (bytes: [UInt8]) throws(SystemError) in
        try system.writeAll(bytes, to: descriptor)
      }
    } catch {
      throw OutputError.writing(target, error)
    }
  }

  private func replace(
    _ target: FilePath, _ existing: FileStatus?, with produce: (Put) throws(SystemError) -> Void,
    shown: String
  ) throws(OutputError) {
    if existing != nil {
      do throws(SystemError) {
        try system.checkWritable(target.bytes)
      } catch {
        throw OutputError(.notWritable, target: shown, reason: error)
      }
    }
    let (temporary, descriptor, slot) = try createTemporary(
      beside: target, permissions: existing == nil ? 0o666 : 0o600, shown: shown)
    defer { FilesUnderWay.shared.forget(slot) }
    var isOpen = true
    do throws(SystemError) {
      if let existing { try keepAccess(of: existing, on: descriptor) }
      try produce { (bytes: [UInt8]) throws(SystemError) in
        try system.writeAll(bytes, to: descriptor)
      }
      try retrying { () throws(SystemError) in try system.synchronize(descriptor) }
      // Some file systems tell of a failed write only here; the descriptor is gone in any case.
      isOpen = false
      try system.close(descriptor)
      try system.rename(temporary.bytes, target.bytes)
    } catch {
      if isOpen { try? system.close(descriptor) }
      try? system.unlink(temporary.bytes)
      throw OutputError.writing(shown, error)
    }
    try synchronizeFolder(of: target, shown: shown)
  }

  /// Makes the empty file that the bytes go to first.
  private func createTemporary(
    beside target: FilePath, permissions: UInt32, shown: String
  ) throws(OutputError) -> (FilePath, Int32, slot: Int?) {
    let folder = target.bytes.contains(0x2F) ? target.folder : FilePath(bytes: [])
    // Hidden, so that no reader of a folder takes it for one of its files; short enough for a name.
    let stem = [0x2E] + target.lastName.prefix(200) + [0x2E]
    var reason = SystemError.exists
    for attempt in 0..<Self.maximumAttempts {
      let number = system.distinctNumber() &+ UInt64(attempt) &* 0x9E37_79B9_7F4A_7C15
      let suffix = String(number, radix: 36) + ".tmp"
      let temporary = folder.appending(stem + Array(suffix.utf8))
      // Noted before it is there, so that no signal comes between.
      let slot = FilesUnderWay.shared.note(temporary.bytes)
      do throws(SystemError) {
        let descriptor = try system.open(temporary.bytes, .create(permissions: permissions))
        return (temporary, descriptor, slot)
      } catch {
        FilesUnderWay.shared.forget(slot)
        if error == .exists || error == .interrupted { continue }
        reason = error
        break
      }
    }
    throw OutputError.creating(shown, reason)
  }

  private func keepAccess(
    of existing: FileStatus, on descriptor: Int32
  ) throws(SystemError) {
    let own = try system.status(descriptor)
    var permissions = existing.permissions
    if own.group != existing.group {
      do throws(SystemError) {
        try system.setOwner(descriptor, own.owner, existing.group)
      } catch {
        // The group's rights were meant for a group that the file cannot be given.
        permissions &= ~0o070
      }
    }
    if own.owner != existing.owner {
      // Only the administrator may; the file then belongs to whoever wrote it.
      try? system.setOwner(descriptor, existing.owner, existing.group)
    }
    try system.setPermissions(descriptor, permissions)
  }

  private func synchronizeFolder(of target: FilePath, shown: String) throws(OutputError) {
    // A folder that may be written but not read cannot be opened; then the system's own time for
    // writing it back has to do.
    guard let descriptor = try? system.open(target.folder.bytes, .folder) else { return }
    defer { try? system.close(descriptor) }
    do throws(SystemError) {
      try retrying { () throws(SystemError) in try system.synchronize(descriptor) }
    } catch .invalid {
      // The file system knows no such thing for folders.
      return
    } catch {
      throw OutputError.writing(shown, error)
    }
  }

  private func retrying(
    _ call: () throws(SystemError) -> Void
  ) throws(SystemError) {
    while true {
      do throws(SystemError) {
        return try call()
      } catch .interrupted {
        continue
      }
    }
  }
}

/// Finds and reads the files a user names.
public struct InputFiles: Sendable {
  /// The bytes of a file, at most; 256 MiB.
  public var maximumBytes: Int
  /// How deep folders may be nested below one that is named; 64.
  public var maximumDepth: Int
  /// How many files there may be in all; 100,000.
  public var maximumFiles: Int

  /// The endings of the files that are looked for in a folder.
  public static let endings = [".clew.yaml", ".clew.yml", ".clew.json"]

  private let system: SystemCalls

  /// A reader with the given limits.
  public init(
    maximumBytes: Int = ReadingLimits.standard.maximumBytes, maximumDepth: Int = 64,
    maximumFiles: Int = 100_000, system: SystemCalls = .live
  ) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
    self.maximumFiles = maximumFiles
    self.system = system
  }

  // MARK: Finding

  /// The files that `paths` stand for, each once, in the order given.
  ///
  /// A folder stands for all its `*.clew.yaml`, `*.clew.yml` and `*.clew.json`, at any depth, sorted by
  /// the bytes of their paths; hidden files and folders are left out. Symbolic links are followed,
  /// into no folder twice. A file reached by two names is taken under the first; where a name goes
  /// through a linked folder and another does not, under the other. `-` stands for standard input.
  public func expand(_ paths: [FilePath]) throws(InputError) -> [FilePath] {
    var result: [FilePath] = []
    var seen = Identities()
    var hasStandardInput = false
    for path in paths {
      if isStandardInput(path) {
        if !hasStandardInput { result.append(path) }
        hasStandardInput = true
        continue
      }
      let status = try status(path)
      if status.kind == .folder {
        let files = try files(in: path, status)
        guard !files.isEmpty else { throw InputError(.nothingInFolder, input: path.shown) }
        for file in files where seen.insert(file.status) { result.append(file.path) }
      } else {
        try checkKind(status, path)
        if seen.insert(status) { result.append(path) }
      }
      guard result.count <= maximumFiles else {
        throw InputError(.tooMany(limit: maximumFiles), input: path.shown)
      }
    }
    return result
  }

  private struct Found {
    var path: FilePath
    var status: FileStatus
  }

  private struct Folder {
    var path: FilePath
    var depth: Int
  }

  /// Files already taken, by their numbers on their devices.
  private struct Identities {
    private struct Identity: Hashable {
      var device: UInt64
      var inode: UInt64
    }

    private var known: Set<Identity> = []

    mutating func insert(_ status: FileStatus) -> Bool {
      known.insert(Identity(device: status.device, inode: status.inode)).inserted
    }
  }

  private func files(in folder: FilePath, _ status: FileStatus) throws(InputError) -> [Found] {
    var direct: [Found] = []
    var linked: [Found] = []
    var entered = Identities()
    _ = entered.insert(status)
    var pending = [Folder(path: folder, depth: 1)]
    // Folders behind links wait until all others were entered, so that the plain path wins.
    var links: [Folder] = []
    var isBehindLink = false
    while !pending.isEmpty || !links.isEmpty {
      if pending.isEmpty {
        links.sort { $0.path > $1.path }
        let link = links.removeLast()
        isBehindLink = true
        guard entered.insert(try self.status(link.path)) else { continue }
        pending.append(link)
      }
      let folder = pending.removeLast()
      guard folder.depth <= maximumDepth else {
        throw InputError(.tooDeep(limit: maximumDepth), input: folder.path.shown)
      }
      for name in try names(in: folder.path) where name.first != 0x2E {
        let path = folder.path.appending(name)
        let own = try self.status(path, followsLinks: false)
        if own.kind == .folder {
          if entered.insert(own) { pending.append(Folder(path: path, depth: folder.depth + 1)) }
        } else if own.kind == .symbolicLink, try isFolder(path) {
          links.append(Folder(path: path, depth: folder.depth + 1))
        } else if hasEnding(name) {
          let status = try self.status(path)
          try checkKind(status, path)
          let found = Found(path: path, status: status)
          if isBehindLink { linked.append(found) } else { direct.append(found) }
          guard direct.count + linked.count <= maximumFiles else {
            throw InputError(.tooMany(limit: maximumFiles), input: folder.path.shown)
          }
        }
      }
    }
    var seen = Identities()
    let ordered = direct.sorted { $0.path < $1.path } + linked.sorted { $0.path < $1.path }
    return ordered.filter { seen.insert($0.status) }.sorted { $0.path < $1.path }
  }

  private func names(in folder: FilePath) throws(InputError) -> [[UInt8]] {
    do throws(SystemError) {
      return try system.list(folder.bytes).sorted { $0.lexicographicallyPrecedes($1) }
    } catch {
      throw InputError(.unreadable, input: folder.shown, reason: error)
    }
  }

  private func hasEnding(_ name: [UInt8]) -> Bool {
    Self.endings.contains { ending in
      name.count > ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  /// Whether a link leads to a folder; one that leads nowhere does not.
  private func isFolder(_ link: FilePath) throws(InputError) -> Bool {
    do throws(SystemError) {
      return try system.statusOfPath(link.bytes, true).kind == .folder
    } catch .noEntry {
      return false
    } catch .loop {
      return false
    } catch {
      throw InputError(.unreadable, input: link.shown, reason: error)
    }
  }

  private func status(
    _ path: FilePath, followsLinks: Bool = true
  ) throws(InputError) -> FileStatus {
    do throws(SystemError) {
      return try system.statusOfPath(path.bytes, followsLinks)
    } catch {
      throw Self.opening(path, error)
    }
  }

  private func checkKind(_ status: FileStatus, _ path: FilePath) throws(InputError) {
    switch status.kind {
    case .regular: break
    case .folder: throw InputError(.isFolder, input: path.shown)
    case .symbolicLink, .characterDevice, .pipe, .other:
      throw InputError(.notAFile, input: path.shown)
    }
  }

  private func isStandardInput(_ path: FilePath) -> Bool {
    path.isDash || path == FilePath("/dev/stdin")
  }

  private static func opening(_ path: FilePath, _ reason: SystemError) -> InputError {
    reason == .noEntry || reason == .notDirectory
      ? InputError(.missing, input: path.shown)
      : InputError(.unreadable, input: path.shown, reason: reason)
  }

  // MARK: Reading

  /// The name to show for a path: itself, or `<standard input>` for `-`.
  public func displayName(_ path: FilePath) -> String {
    isStandardInput(path) ? "<standard input>" : path.shown
  }

  /// The whole content of a file, or of standard input for `-`.
  ///
  /// Reads no more than the limit and one byte; never waits for a pipe's writer.
  public func read(_ path: FilePath) throws(InputError) -> [UInt8] {
    let input = try open(path)
    defer { close(input) }
    return try readAll(input.descriptor, name: input.name, expected: input.size ?? 0)
  }

  /// A file that is open for reading.
  struct OpenInput: Sendable {
    let descriptor: Int32
    /// The name to show.
    let name: String
    /// How many bytes it had when it was opened; nil for standard input.
    let size: Int?
  }

  /// Opens a file, or standard input for `-`, to be closed by ``close(_:)``.
  func open(_ path: FilePath) throws(InputError) -> OpenInput {
    let name = displayName(path)
    if isStandardInput(path) { return OpenInput(descriptor: 0, name: name, size: nil) }
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try system.open(path.bytes, .read)
    } catch {
      throw Self.opening(path, error)
    }
    do throws(InputError) {
      let status: FileStatus
      do throws(SystemError) {
        status = try system.status(descriptor)
      } catch {
        throw InputError(.unreadable, input: name, reason: error)
      }
      try checkKind(status, path)
      return OpenInput(descriptor: descriptor, name: name, size: status.size)
    } catch {
      try? system.close(descriptor)
      throw error
    }
  }

  /// Closes what `open` gave; standard input stays open.
  func close(_ input: OpenInput) {
    if input.size != nil { try? system.close(input.descriptor) }
  }

  /// The next bytes of an open file, at most `count`; none at its end.
  func readBlock(_ input: OpenInput, atMost count: Int) throws(InputError) -> [UInt8] {
    do throws(SystemError) {
      return try readSome(input.descriptor, atMost: count)
    } catch {
      throw InputError(.unreadable, input: input.name, reason: error)
    }
  }

  private func readAll(
    _ descriptor: Int32, name: String, expected: Int
  ) throws(InputError) -> [UInt8] {
    guard expected <= maximumBytes else {
      throw InputError(.tooLarge(limit: maximumBytes), input: name)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    while true {
      let chunk: [UInt8]
      do throws(SystemError) {
        chunk = try readSome(descriptor, atMost: min(1 << 20, maximumBytes - bytes.count + 1))
      } catch {
        throw InputError(.unreadable, input: name, reason: error)
      }
      if chunk.isEmpty { return bytes }
      bytes.append(contentsOf: chunk)
      guard bytes.count <= maximumBytes else {
        throw InputError(.tooLarge(limit: maximumBytes), input: name)
      }
    }
  }

  private func readSome(
    _ descriptor: Int32, atMost count: Int
  ) throws(SystemError) -> [UInt8] {
    while true {
      do throws(SystemError) {
        return try system.read(descriptor, count)
      } catch .interrupted {
        continue
      } catch .again {
        try system.waitUntilReady(descriptor, false)
      }
    }
  }
}

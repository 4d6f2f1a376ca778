import ClewFormats
import Synchronization

/// The operating system with chosen calls that fail, and a count of all calls.
final class FailingSystem: Sendable {
  private let counts = Mutex<[String: Int]>([:])
  private let failures: [String: [Int: Int32]]

  /// `failures["write"]` says which calls of `write`, counted from 1, fail with which number.
  init(_ failures: [String: [Int: Int32]] = [:]) { self.failures = failures }

  func count(_ call: String) -> Int { counts.withLock { $0[call] ?? 0 } }

  private func enter(_ call: String) throws(SystemError) {
    let number = counts.withLock { counts in
      counts[call, default: 0] += 1
      return counts[call] ?? 0
    }
    if let failure = failures[call]?[number] ?? failures[call]?[0] {
      throw SystemError(number: failure)
    }
  }

  var calls: SystemCalls {
    let live = SystemCalls.live
    var calls = live
    calls.open = { path, access throws(SystemError) in
      switch access {
      case .create: try self.enter("create")
      case .folder: try self.enter("openFolder")
      case .read, .write: try self.enter("open")
      }
      return try live.open(path, access)
    }
    calls.close = { descriptor throws(SystemError) in
      // What fails is told after closing, as the system does.
      try live.close(descriptor)
      try self.enter("close")
    }
    calls.read = { descriptor, count throws(SystemError) in
      try self.enter("read")
      return try live.read(descriptor, count)
    }
    calls.write = { descriptor, bytes throws(SystemError) in
      try self.enter("write")
      // Short writes, three bytes at most.
      return try live.write(descriptor, bytes.prefix(3))
    }
    calls.synchronize = { descriptor throws(SystemError) in
      try self.enter("synchronize")
      try live.synchronize(descriptor)
    }
    calls.setPermissions = { descriptor, permissions throws(SystemError) in
      try self.enter("setPermissions")
      try live.setPermissions(descriptor, permissions)
    }
    calls.status = { descriptor throws(SystemError) in
      try self.enter("status")
      return try live.status(descriptor)
    }
    calls.statusOfPath = { path, followsLinks throws(SystemError) in
      try self.enter("statusOfPath")
      return try live.statusOfPath(path, followsLinks)
    }
    calls.checkWritable = { path throws(SystemError) in
      try self.enter("checkWritable")
      try live.checkWritable(path)
    }
    calls.rename = { from, to throws(SystemError) in
      try self.enter("rename")
      try live.rename(from, to)
    }
    calls.unlink = { path throws(SystemError) in
      try self.enter("unlink")
      try live.unlink(path)
    }
    calls.list = { path throws(SystemError) in
      try self.enter("list")
      return try live.list(path)
    }
    return calls
  }
}

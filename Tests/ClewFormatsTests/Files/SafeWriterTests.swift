import ClewFormats
import Foundation
import Testing

struct SafeWriterTests {
  private let bytes = Array("new content\n".utf8)

  private func failure(
    _ path: String, _ writer: SafeWriter = SafeWriter()
  ) -> OutputError? {
    do throws(OutputError) {
      try writer.write(bytes, to: FilePath(path))
      return nil
    } catch {
      return error
    }
  }

  @Test func writesANewFile() throws {
    try withTemporaryFolder { folder in
      try SafeWriter().write(bytes, to: FilePath(folder + "/a"))
      #expect(content(folder + "/a") == "new content\n")
      #expect(try names(in: folder) == ["a"])
      let mask = umask(0o022)
      umask(mask)
      #expect(try permissions(folder + "/a") == 0o666 & ~Int(mask))
    }
  }

  @Test(arguments: [0o600, 0o644, 0o640, 0o755])
  func keepsThePermissions(mode: Int) throws {
    try withTemporaryFolder { folder in
      try put("old", folder + "/a")
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: folder + "/a")
      try SafeWriter().write(bytes, to: FilePath(folder + "/a"))
      #expect(content(folder + "/a") == "new content\n")
      #expect(try permissions(folder + "/a") == mode)
    }
  }

  @Test func followsSymbolicLinks() throws {
    try withTemporaryFolder { folder in
      let files = FileManager.default
      try files.createDirectory(atPath: folder + "/real", withIntermediateDirectories: false)
      try put("old", folder + "/real/a")
      try files.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "real/a")
      try files.createSymbolicLink(atPath: folder + "/again", withDestinationPath: folder + "/link")
      try SafeWriter().write(bytes, to: FilePath(folder + "/again"))
      #expect(content(folder + "/real/a") == "new content\n")
      #expect(try files.destinationOfSymbolicLink(atPath: folder + "/link") == "real/a")
      #expect(try names(in: folder) == ["again", "link", "real"])
      #expect(try names(in: folder + "/real") == ["a"])
      try files.createSymbolicLink(atPath: folder + "/new", withDestinationPath: "real/b")
      try SafeWriter().write(bytes, to: FilePath(folder + "/new"))
      #expect(content(folder + "/real/b") == "new content\n")
    }
  }

  @Test func refusesLinksInACircle() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/a", withDestinationPath: folder + "/b")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/b", withDestinationPath: folder + "/a")
      #expect(failure(folder + "/a")?.kind == .linkLoop)
      #expect(failure(folder + "/a")?.exitCode == 73)
    }
  }

  @Test func refusesWhatCannotBeAFile() throws {
    try withTemporaryFolder { folder in
      try put("old", folder + "/a")
      #expect(failure(folder)?.kind == .isFolder)
      #expect(failure(folder + "/")?.kind == .isFolder)
      #expect(failure(folder + "/none/b")?.kind == .folderMissing)
      #expect(failure(folder + "/a/b")?.kind == .folderMissing)
      #expect(failure(folder + "/" + String(repeating: "n", count: 300))?.kind == .cannotCreate)
      for path in [folder, folder + "/none/b", folder + "/a/b"] {
        #expect(failure(path)?.exitCode == 73)
      }
      #expect(
        failure(folder + "/none/b")?.message
          == "cannot write \(folder)/none/b: its folder does not exist")
      #expect(try names(in: folder) == ["a"])
      #expect(content(folder + "/a") == "old")
    }
  }

  @Test func takesLongNames() throws {
    try withTemporaryFolder { folder in
      let name = String(repeating: "é", count: 127)
      try SafeWriter().write(bytes, to: FilePath(folder + "/" + name))
      #expect(content(folder + "/" + name) == "new content\n")
    }
  }

  @Test func refusesAProtectedFile() throws {
    try withTemporaryFolder { folder in
      try put("old", folder + "/a")
      let error = failure(
        folder + "/a", SafeWriter(system: FailingSystem(["checkWritable": [1: EACCES]]).calls))
      #expect(error?.kind == .notWritable)
      #expect(error?.exitCode == 73)
      #expect(error?.reason == SystemError(number: EACCES))
      #expect(error?.message.hasSuffix("(Permission denied)") == true)
      #expect(content(folder + "/a") == "old")
    }
  }

  /// Every call that can fail, failed at each of its turns, for a target that exists.
  @Test func leavesTheOldFileWhateverFails() throws {
    let steps: [(call: String, exitCode: Int32)] = [
      ("create", 73), ("status", 74), ("setPermissions", 74), ("write", 74), ("synchronize", 74),
      ("close", 74), ("rename", 74), ("statusOfPath", 73),
    ]
    for step in steps {
      for reason in [EIO, ENOSPC, EACCES] {
        var turn = 1
        while turn < 50 {
          let system = FailingSystem([step.call: [turn: reason]])
          var isDone = false
          try withTemporaryFolder { folder in
            try put("old", folder + "/a")
            let error = failure(folder + "/a", SafeWriter(system: system.calls))
            #expect(try names(in: folder) == ["a"])
            // The folder's own synchronizing comes after the exchange.
            let isExchanged = step.call == "rename" ? error == nil : system.count("rename") == 1
            #expect(content(folder + "/a") == (isExchanged ? "new content\n" : "old"))
            if system.count(step.call) < turn {
              #expect(error == nil)
              isDone = true
            } else if step.call == "close", turn == 2 {
              // Closing the folder tells nothing about the file.
              #expect(error == nil)
            } else {
              #expect(error != nil, "\(step.call) \(turn)")
              #expect(error?.reason == SystemError(number: reason))
              #expect(
                error?.exitCode
                  == (reason == ENOSPC && step.call != "statusOfPath" ? 74 : step.exitCode))
              #expect(
                (error?.kind == .diskFull) == (reason == ENOSPC && step.call != "statusOfPath"))
            }
          }
          if isDone { break }
          turn += 1
        }
        #expect(turn > 1 && turn < 50)
      }
    }
  }

  @Test func leavesNothingWhereNothingWas() throws {
    for call in ["write", "synchronize", "close", "rename"] {
      try withTemporaryFolder { folder in
        let system = FailingSystem([call: [1: EIO]])
        #expect(failure(folder + "/a", SafeWriter(system: system.calls))?.kind == .failed)
        let left = try names(in: folder)
        #expect(left.isEmpty)
      }
    }
  }

  @Test func goesOnAfterSignals() throws {
    try withTemporaryFolder { folder in
      let system = FailingSystem([
        "write": [1: EINTR, 3: EINTR], "synchronize": [1: EINTR, 3: EINTR], "create": [1: EINTR],
      ])
      try SafeWriter(system: system.calls).write(bytes, to: FilePath(folder + "/a"))
      #expect(content(folder + "/a") == "new content\n")
      // Twelve bytes, three at a time, and two interruptions.
      #expect(system.count("write") == 6)
    }
  }

  @Test func triesOtherNamesForTheTemporaryFile() throws {
    try withTemporaryFolder { folder in
      let system = FailingSystem(["create": [1: EEXIST, 2: EEXIST]])
      try SafeWriter(system: system.calls).write(bytes, to: FilePath(folder + "/a"))
      #expect(system.count("create") == 3)
      let always = FailingSystem(["create": [0: EEXIST]])
      #expect(failure(folder + "/b", SafeWriter(system: always.calls))?.kind == .cannotCreate)
      #expect(try names(in: folder) == ["a"])
    }
  }

  @Test func doesNotMindFoldersThatCannotBeSynchronized() throws {
    try withTemporaryFolder { folder in
      for failures in [["openFolder": [1: EACCES]], ["synchronize": [2: EINVAL]]] {
        #expect(failure(folder + "/a", SafeWriter(system: FailingSystem(failures).calls)) == nil)
      }
    }
  }

  @Test func tellsOfAFullDevice() {
    let error = failure("/dev/full")
    #expect(error?.kind == .diskFull)
    #expect(error?.exitCode == 74)
    #expect(error?.message == "cannot write /dev/full: no room left (No space left on device)")
  }

  @Test func writesStraightToDevices() throws {
    #expect(failure("/dev/null") == nil)
    try withTemporaryFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/null", withDestinationPath: "/dev/null")
      #expect(failure(folder + "/null") == nil)
      #expect(try names(in: folder) == ["null"])
    }
  }

  @Test func writesStraightToAPipe() throws {
    try withTemporaryFolder { folder in
      #expect(makeNamedPipe(folder + "/pipe"))
      let reader = openForReading(folder + "/pipe")
      defer { close(reader) }
      try SafeWriter().write(bytes, to: FilePath(folder + "/pipe"))
      let read = try SystemCalls.live.read(reader, 1000)
      #expect(read == bytes)
    }
  }

  @Test func writesStraightToDescriptors() throws {
    try withTemporaryFolder { folder in
      let file = openNew(folder + "/a")
      defer { close(file) }
      try SafeWriter().write(bytes, to: FilePath("/dev/fd/\(file)"))
      try SafeWriter().write(bytes, to: FilePath("/proc/self/fd/\(file)"))
      #expect(content(folder + "/a") == "new content\nnew content\n")
    }
    #expect(failure("/dev/fd/98765432")?.reason == SystemError(number: EBADF))
  }

  @Test func writesToStandardOutputForADash() throws {
    let written = Recorder()
    try SafeWriter(system: written.calls).write(bytes, to: FilePath("-"))
    try SafeWriter(system: written.calls).write(bytes, to: FilePath("/dev/stdout"))
    try SafeWriter(system: written.calls).write(bytes, to: FilePath("/dev/stderr"))
    #expect(written.descriptors == [1, 1, 2])
  }

  @Test func writesANameThatIsNoUTF8() throws {
    try withTemporaryFolder { folder in
      let path = FilePath(bytes: Array(folder.utf8) + [0x2F, 0xFF, 0xFE])
      try SafeWriter().write(bytes, to: path)
      #expect(try InputFiles().read(path) == bytes)
      let missing = FilePath(bytes: Array(folder.utf8) + [0x2F, 0xFF, 0x2F, 0x61])
      #expect(throws: OutputError(.folderMissing, target: folder + "/<0xFF>/a")) {
        try SafeWriter().write(bytes, to: missing)
      }
    }
  }

  @Test func writesAMegabyteWhole() throws {
    try withTemporaryFolder { folder in
      let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
      try SafeWriter().write(large, to: FilePath(folder + "/a"))
      #expect(try InputFiles().read(FilePath(folder + "/a")) == large)
    }
  }
}

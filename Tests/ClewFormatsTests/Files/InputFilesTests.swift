import ClewFormats
import Foundation
import Testing

struct InputFilesTests {
  private func failure(_ paths: [String], _ files: InputFiles = InputFiles()) -> InputError? {
    do throws(InputError) {
      for path in try files.expand(paths.map { FilePath($0) }) { _ = try files.read(path) }
      return nil
    } catch {
      return error
    }
  }

  private func expand(
    _ paths: [String], in folder: String, _ files: InputFiles = InputFiles()
  ) throws -> [String] {
    try files.expand(paths.map { FilePath($0.isEmpty ? folder : folder + "/" + $0) }).map {
      $0.shown.hasPrefix(folder) ? String($0.shown.dropFirst(folder.count + 1)) : $0.shown
    }
  }

  private func make(_ paths: String..., in folder: String) throws {
    for path in paths {
      let whole = folder + "/" + path
      try FileManager.default.createDirectory(
        atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try put(path, whole)
    }
  }

  private func link(_ path: String, to destination: String, in folder: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/" + path, withDestinationPath: destination)
  }

  @Test func findsTheFilesOfAFolder() throws {
    try withTemporaryFolder { folder in
      try make(
        "b.clew.yaml", "a.clew.json", "B.clew.yml", "c/a.clew.yaml", "c-d.clew.yaml", "x.yaml",
        ".hidden.clew.yaml", ".git/a.clew.yaml", "é.clew.yaml", ".clew.yaml", "c/notes.txt",
        in: folder)
      // By bytes: capitals before small letters, `-` (2D) before `/` (2F), é (C3) last.
      #expect(
        try expand([""], in: folder) == [
          "B.clew.yml", "a.clew.json", "b.clew.yaml", "c-d.clew.yaml", "c/a.clew.yaml",
          "é.clew.yaml",
        ])
    }
  }

  @Test func takesFilesOfAnyNameInTheOrderGiven() throws {
    try withTemporaryFolder { folder in
      try make("b.txt", "a.clew.yaml", in: folder)
      #expect(
        try expand(["b.txt", "a.clew.yaml", "b.txt"], in: folder) == ["b.txt", "a.clew.yaml"])
      #expect(try expand(["b.txt", ""], in: folder) == ["b.txt", "a.clew.yaml"])
    }
  }

  @Test func takesStandardInputOnce() throws {
    let paths = try InputFiles().expand([FilePath("-"), FilePath("-"), FilePath("/dev/stdin")])
    #expect(paths == [FilePath("-")])
    #expect(InputFiles().displayName(FilePath("-")) == "<standard input>")
    #expect(InputFiles().displayName(FilePath("./-")) == "./-")
  }

  @Test func entersNoFolderTwice() throws {
    try withTemporaryFolder { folder in
      try make("z/a.clew.yaml", "z/y/b.clew.yaml", in: folder)
      try link("z/loop", to: folder, in: folder)
      try link("a", to: "z", in: folder)
      try link("self", to: "self", in: folder)
      #expect(try expand([""], in: folder) == ["z/a.clew.yaml", "z/y/b.clew.yaml"])
      #expect(try expand(["a"], in: folder) == ["a/a.clew.yaml", "a/y/b.clew.yaml"])
    }
  }

  @Test func followsLinksOutOfTheFolder() throws {
    try withTemporaryFolder { folder in
      try make("in/a.clew.yaml", "out/b.clew.yaml", "c.clew.yaml", in: folder)
      try link("in/linked", to: "../out", in: folder)
      try link("in/d.clew.yaml", to: "../c.clew.yaml", in: folder)
      try link("in/e.clew.yaml", to: "a.clew.yaml", in: folder)
      #expect(
        try expand(["in"], in: folder)
          == ["in/a.clew.yaml", "in/d.clew.yaml", "in/linked/b.clew.yaml"])
    }
  }

  @Test func tellsWhatIsMissing() throws {
    try withTemporaryFolder { folder in
      try make("a", in: folder)
      for path in ["/none", "/a/b", "/none/b"] {
        #expect(failure([folder + path]) == InputError(.missing, input: folder + path))
        #expect(failure([folder + path])?.exitCode == 66)
      }
      #expect(failure([folder])?.kind == .nothingInFolder)
      #expect(failure([folder])?.exitCode == 66)
      try link("b.clew.yaml", to: "none", in: folder)
      #expect(failure([folder])?.kind == .missing)
    }
  }

  @Test func tellsWhatCannotBeRead() throws {
    try withTemporaryFolder { folder in
      try make("a.clew.yaml", in: folder)
      for (call, reason, code) in [
        ("open", EACCES, 66), ("read", EIO, 74), ("list", EACCES, 66), ("status", EACCES, 66),
      ] as [(String, Int32, Int32)] {
        let files = InputFiles(system: FailingSystem([call: [1: reason]]).calls)
        let error = failure([folder], files)
        #expect(error?.kind == .unreadable, "\(call)")
        #expect(error?.exitCode == code)
        #expect(error?.reason == SystemError(number: reason))
      }
    }
  }

  @Test func goesOnAfterSignals() throws {
    try withTemporaryFolder { folder in
      try make("a.clew.yaml", in: folder)
      let files = InputFiles(system: FailingSystem(["read": [1: EINTR, 2: EINTR]]).calls)
      #expect(try files.read(FilePath(folder + "/a.clew.yaml")) == Array("a.clew.yaml".utf8))
    }
  }

  @Test func refusesDevicesAndPipesWithoutWaiting() throws {
    #expect(failure(["/dev/null"]) == InputError(.notAFile, input: "/dev/null"))
    #expect(failure(["/dev/zero"])?.exitCode == 66)
    try withTemporaryFolder { folder in
      #expect(makeNamedPipe(folder + "/a.clew.yaml"))
      #expect(failure([folder + "/a.clew.yaml"])?.kind == .notAFile)
      #expect(failure([folder])?.kind == .notAFile)
      #expect(throws: InputError(.notAFile, input: folder + "/a.clew.yaml")) {
        try InputFiles().read(FilePath(folder + "/a.clew.yaml"))
      }
      #expect(throws: InputError(.isFolder, input: folder)) {
        try InputFiles().read(FilePath(folder))
      }
    }
  }

  @Test func readsNoMoreThanTheLimit() throws {
    try withTemporaryFolder { folder in
      try put("12345", folder + "/a")
      let path = FilePath(folder + "/a")
      #expect(try InputFiles(maximumBytes: 5).read(path).count == 5)
      #expect(throws: InputError(.tooLarge(limit: 4), input: path.shown)) {
        try InputFiles(maximumBytes: 4).read(path)
      }
      // A file that grows while it is read, as /proc's do from nothing.
      #expect(throws: InputError(.tooLarge(limit: 10), input: "/proc/self/status")) {
        try InputFiles(maximumBytes: 10).read(FilePath("/proc/self/status"))
      }
      #expect(InputError(.tooLarge(limit: 4), input: "a").exitCode == 65)
    }
  }

  @Test func refusesTooManyFilesAndTooDeepFolders() throws {
    try withTemporaryFolder { folder in
      try make("a.clew.yaml", "b.clew.yaml", "c/d/e.clew.yaml", in: folder)
      #expect(failure([folder], InputFiles(maximumDepth: 3, maximumFiles: 3)) == nil)
      #expect(failure([folder], InputFiles(maximumFiles: 2))?.kind == .tooMany(limit: 2))
      #expect(failure([folder], InputFiles(maximumDepth: 2))?.kind == .tooDeep(limit: 2))
    }
  }

  @Test func showsNamesThatAreNoUTF8() throws {
    try withTemporaryFolder { folder in
      let name: [UInt8] = [0xFF] + Array("\u{1B}.clew.yaml".utf8)
      let path = FilePath(bytes: Array(folder.utf8) + [0x2F] + name)
      try SafeWriter().write([0x61], to: path)
      let found = try InputFiles().expand([FilePath(folder)])
      #expect(found == [path])
      #expect(found.first?.shown == folder + "/<0xFF><U+001B>.clew.yaml")
      #expect(try InputFiles().read(path) == [0x61])
    }
  }

  @Test func hasNoPathWithNUL() {
    #expect(failure(["a\0b"])?.kind == .missing)
  }
}

import ClewDiagram
import Foundation
import Testing

@Suite(.enabled(if: Graphviz.isAvailable)) struct RendererTests {
  @Test(arguments: GraphvizTests.combinations)
  func isolatedGivesTheSameBytes(engine: LayoutEngine, format: PictureFormat) async throws {
    let request = RenderRequest(dot: Samples.text(for: engine), engine: engine, format: format)
    let isolated = try await TestWorker.renderer().render(request)
    #expect(!isolated.isEmpty)
    // A PDF's date carries the zone of the process; workers are always in UTC.
    guard engine.isReproducible, format != .pdf || TimeZone.current.secondsFromGMT() == 0 else {
      return
    }
    #expect(try await Renderer.inProcess.render(request) == isolated)
    #expect(try await TestWorker.renderer().render(request) == isolated)
  }

  @Test func isolatedTakesTheResolution() async throws {
    let request = RenderRequest(dot: Samples.small, format: .png, dpi: 50)
    #expect(
      try await TestWorker.renderer().render(request)
        == (await Renderer.inProcess.render(request)))
  }

  @Test(.timeLimit(.minutes(10))) func endsInTime() async {
    let error = await renderError {
      try await TestWorker.renderer { $0.wallClock = .seconds(1) }.render(
        RenderRequest(dot: Samples.slow))
    }
    #expect(error?.code == .outOfTime)
    #expect(error?.exitCode == 75)
    #expect(error?.message.contains("--layout sfdp") == true)
  }

  @Test func endsAfterItsProcessorTime() async {
    let error = await renderError {
      try await TestWorker.renderer { $0.cpuSeconds = 1 }.render(RenderRequest(dot: Samples.slow))
    }
    #expect(error?.code == .outOfTime)
    #expect(error?.message.contains("processor time") == true)
  }

  @Test func aFasterLayoutManages() async throws {
    let picture = try await TestWorker.renderer { $0.wallClock = .seconds(30) }.render(
      RenderRequest(dot: Samples.slow, engine: .sfdp))
    #expect(!picture.isEmpty)
  }

  @Test(.timeLimit(.minutes(10))) func endsWhenCancelled() async {
    let task = Task {
      await renderError {
        try await TestWorker.renderer().render(RenderRequest(dot: Samples.slow))
      }
    }
    try? await Task.sleep(for: .milliseconds(300))
    task.cancel()
    #expect(await task.value?.code == .cancelled)
  }

  @Test func survivesACrash() async throws {
    let worker = try FakeWorker("kill -SEGV $$")
    let error = await renderError {
      try await worker.renderer().render(RenderRequest(dot: "graph { a }"))
    }
    #expect(error?.code == .crashed)
    #expect(error?.exitCode == 70)
    #expect(error?.message.contains("signal 11 (bad memory access)") == true)
  }

  // Graphviz 2.42 asks for 300 GB here and then uses the null pointer it gets.
  @Test func survivesAGreedyAttribute() async {
    let error = await renderError {
      try await TestWorker.renderer().render(
        RenderRequest(dot: "graph { a [peripheries=2000000000]; }"))
    }
    #expect(error?.code == .outOfMemory || error?.code == .crashed)
  }

  @Test func triesThePlainerTextAfterACrash() async throws {
    let worker = try FakeWorker(
      "text=$(cat); case $text in *CRASH*) kill -ABRT $$;; esac\n"
        + "printf '%s' \"$text\" | \"\(TestWorker.path)\" \"$@\"")
    let expected = try await TestWorker.renderer().render(RenderRequest(dot: Samples.small))
    let request = RenderRequest(dot: "graph { CRASH }", fallbackDot: Samples.small)
    #expect(try await worker.renderer().render(request) == expected)
    let hopeless = RenderRequest(dot: "graph { CRASH }", fallbackDot: "graph { CRASH }")
    #expect(await renderError { try await worker.renderer().render(hopeless) }?.code == .crashed)
  }

  @Test func triesThePlainerTextAfterAnError() async throws {
    let expected = try await TestWorker.renderer().render(RenderRequest(dot: Samples.small))
    let request = RenderRequest(dot: "digraph {", fallbackDot: Samples.small)
    #expect(try await TestWorker.renderer().render(request) == expected)
  }

  @Test func doesNotTrustTheAnswer() async throws {
    for (script, code) in [
      ("echo '<svg' ; exit 3", RenderError.Code.workerFailed), ("echo hello", .workerFailed),
      ("echo 'clew-render: layout-failed' >&2; echo no >&2; exit 3", .workerFailed),
      ("echo 'clew-render: layout-failed' >&2; echo no >&2; exit 70", .layoutFailed),
      ("echo '<svg><script/></svg>'", .unsafePicture), ("exec yes '<svg '", .tooLarge),
      ("exec yes >&2", .workerFailed), ("exec sleep 60", .outOfTime),
      ("trap '' TERM; while :; do :; done", .outOfTime),
    ] {
      let worker = try FakeWorker(script)
      // What is to end by itself gets time to do so on a busy machine.
      let limits = RenderLimits(wallClock: code == .outOfTime ? .seconds(3) : .seconds(60))
      let error = await renderError {
        try await worker.renderer(limits).render(RenderRequest(dot: "graph { a }"))
      }
      #expect(error?.code == code, "\(script)")
    }
  }

  @Test func passesOnWhatGraphvizSays() async throws {
    let request = RenderRequest(dot: "digraph {\n a -> \n}")
    let isolated = await renderError { try await TestWorker.renderer().render(request) }
    let here = await renderError { try await Renderer.inProcess.render(request) }
    #expect(isolated == here)
    #expect(isolated?.code == .layoutFailed)
    #expect(isolated?.graphvizMessages.first?.hasPrefix("Error: syntax error in line 3") == true)
  }

  @Test func capsTheOutput() async {
    let error = await renderError {
      try await TestWorker.renderer { $0.outputBytes = 1000 }.render(
        RenderRequest(dot: Samples.small))
    }
    #expect(error?.code == .tooLarge)
  }

  @Test func capsTheMemory() async {
    let big = Samples.random(nodes: 8000, edges: 12_000, seed: 2)
    let error = await renderError {
      try await TestWorker.renderer { $0.memoryBytes = 160 << 20 }.render(
        RenderRequest(dot: big, engine: .neato))
    }
    // Graphviz says "out of memory" or uses a null pointer, as it happens.
    #expect(error?.code == .outOfMemory || error?.code == .crashed, "\(String(describing: error))")
  }

  // More text than a pipe holds: writing it to a process that has ended must not end this one.
  @Test(arguments: ["/bin/false", "/bin/true", "/bin/cat", "/nonexistent", "/tmp", ""])
  func doesNotTrustTheExecutable(path: String) async {
    let renderer = Renderer.isolated(executable: path, limits: RenderLimits())
    let text = "digraph { /* " + String(repeating: "x", count: 5 << 20) + " */ a }"
    let error = await renderError { try await renderer.render(RenderRequest(dot: text)) }
    #expect(error?.code == .workerFailed, "\(String(describing: error))")
    #expect(error?.exitCode == 74)
  }

  @Test func checksTheSVG() async {
    // Graphviz copies the font's name into the SVG as it is.
    let request = RenderRequest(
      dot: "graph { a [fontname=\"x\\\" onload=\\\"alert(1)\"]; }", engine: .neato)
    for renderer in [Renderer.inProcess, TestWorker.renderer()] {
      #expect(await renderError { try await renderer.render(request) }?.code == .unsafePicture)
    }
    let link = RenderRequest(dot: "graph { a [URL=\"javascript:alert(1)\"]; }")
    #expect(
      await renderError { try await Renderer.inProcess.render(link) }?.code == .unsafePicture)
  }

  @Test func rendersManyAtOnce() async throws {
    let request = RenderRequest(dot: Samples.small)
    let expected = try await Renderer.inProcess.render(request)
    let renderer = TestWorker.renderer()
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 { group.addTask { (try? await renderer.render(request)) == expected } }
      for await isSame in group { #expect(isSame) }
    }
  }

  #if os(Linux)
    @Test func theWorkerEndsWithItsParent() async throws {
      let text = FileManager.default.temporaryDirectory.appendingPathComponent(
        "clew-\(UUID().uuidString).gv")
      try Samples.slow.write(to: text, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: text) }
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = [
        "-c", "\"$0\" __render dot svg <\"$1\" >/dev/null 2>&1 & echo $!; sleep 1; kill -9 $$",
        TestWorker.path, text.path,
      ]
      let pipe = Pipe()
      shell.standardOutput = pipe
      try shell.run()
      shell.waitUntilExit()
      let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
      let worker = try #require(Int32(line.trimmingCharacters(in: .whitespacesAndNewlines)))
      try await Task.sleep(for: .milliseconds(500))
      let state = try? String(contentsOfFile: "/proc/\(worker)/stat", encoding: .utf8)
      // Gone, or dead and not yet collected by whoever adopted it.
      #expect(state.map { $0.contains(") Z ") || $0.contains(") X ") } ?? true)
    }
  #endif
}

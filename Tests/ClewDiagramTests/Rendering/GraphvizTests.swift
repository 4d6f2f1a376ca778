import ClewDiagram
import Foundation
import Testing

@Suite(.enabled(if: Graphviz.isAvailable)) struct GraphvizTests {
  static let combinations: [(LayoutEngine, PictureFormat)] = LayoutEngine.allCases.flatMap {
    engine in PictureFormat.allCases.map { (engine, $0) }
  }

  @Test(arguments: combinations)
  func drawsEveryEngineInEveryFormat(engine: LayoutEngine, format: PictureFormat) throws {
    let request = RenderRequest(dot: Samples.text(for: engine), engine: engine, format: format)
    let bytes = try Graphviz.render(request)
    switch format {
    case .svg: #expect(bytes.starts(with: "<?xml".utf8) && has("</svg>", bytes))
    case .png: #expect(bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]))
    case .pdf: #expect(bytes.starts(with: "%PDF-".utf8) && has("%%EOF", bytes))
    case .dot: #expect(has("pos=", bytes) && has("graph", bytes))
    }
    if engine.isReproducible { #expect(try Graphviz.render(request) == bytes) }
  }

  // With the ids that libcgraph makes itself, the order of the clusters changes within a process.
  @Test func keepsTheOrderOfClusters() throws {
    var lines = ["digraph \"g\" {"]
    for index in 0..<12 {
      lines.append("subgraph \"cluster_\(index)\" { label=\"C\(index)\"; \"n\(index)\"; }")
    }
    let request = RenderRequest(
      dot: (lines + ["}"]).joined(separator: "\n"), engine: .dot, format: .svg)
    let first = try Graphviz.render(request)
    for _ in 0..<30 { #expect(try Graphviz.render(request) == first) }
    let text = String(decoding: first, as: UTF8.self)
    let places = (0..<12).compactMap { text.range(of: "<title>cluster_\($0)</title>")?.lowerBound }
    #expect(places.count == 12)
    #expect(places == places.sorted())
  }

  @Test(arguments: [
    "digraph { a -> ", "digraph { a [label=\"x ]; }", "digraph { a [label=<<b>x] }", "", "hello",
    "graph { a [label=<<b>open>] }", "graph { a [label=<<table><tr><td>x</td></table>>] }",
  ])
  func reportsWhatGraphvizSays(dot: String) throws {
    let error = #expect(throws: RenderError.self) {
      try Graphviz.render(RenderRequest(dot: dot))
    }
    #expect(error?.code == .layoutFailed)
    #expect(error?.exitCode == 70)
    if dot.contains("graph") {
      #expect(error?.graphvizMessages.contains { $0.hasPrefix("Error: ") } == true)
    }
    // The next render starts afresh.
    let next = try Graphviz.render(RenderRequest(dot: "graph { a }", format: .dot))
    #expect(has("pos=\"27,18\"", next))
  }

  @Test func refusesANulCharacter() {
    let error = #expect(throws: RenderError.self) {
      try Graphviz.render(RenderRequest(dot: "graph { \"a\u{0}\" }"))
    }
    #expect(error?.code == .badRequest)
  }

  @Test func triesThePlainerTextOnce() throws {
    let plain = RenderRequest(dot: Samples.small)
    let request = RenderRequest(dot: "digraph { a -> ", fallbackDot: Samples.small)
    #expect(try Graphviz.render(request) == Graphviz.render(plain))
    let hopeless = RenderRequest(dot: "digraph {", fallbackDot: "digraph {")
    #expect(throws: RenderError.self) { try Graphviz.render(hopeless) }
  }

  // A node is 0.75 by 0.5 inches and the margin 4 points, 1/18 inch, on each side (the pad).
  @Test(arguments: [72, 96, 300]) func takesTheResolution(dpi: Int) throws {
    let png = try Graphviz.render(RenderRequest(dot: "graph { a }", format: .png, dpi: dpi))
    let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    let height = png[20..<24].reduce(0) { $0 << 8 | Int($1) }
    #expect(abs(Double(width) - (0.75 + 1.0 / 9) * Double(dpi)) <= 2)
    #expect(abs(Double(height) - (0.5 + 1.0 / 9) * Double(dpi)) <= 2)
  }

  @Test(arguments: [0, -1, 2401, Int.max]) func refusesAnOddResolution(dpi: Int) {
    let error = #expect(throws: RenderError.self) {
      try Graphviz.render(RenderRequest(dot: "graph { a }", format: .png, dpi: dpi))
    }
    #expect(error?.code == .badRequest)
  }

  @Test func tellsVersionAndPlugins() throws {
    let version = try #require(Graphviz.version)
    #expect(version.split(separator: ".").allSatisfy { Int($0) != nil })
    #expect(Graphviz.engines == LayoutEngine.allCases)
    #expect(Graphviz.formats == PictureFormat.allCases)
  }

  // Labelled edges within the first rank make gvFreeLayout free a block twice (2.42), which the C
  // library notices here and ends the process.
  @Test func survivesLabelsWithinTheFirstRank() throws {
    let edges = (0..<20).map { "\"c\" -> \"a\($0)\";" }.joined(separator: " ")
    let request = RenderRequest(
      dot: "digraph \"g\" { edge [label=\"x\", constraint=\"false\"]; \(edges) }")
    let first = try Graphviz.render(request)
    for _ in 0..<10 { #expect(try Graphviz.render(request) == first) }
  }

  @Test func givesManyTasksTheSameBytes() async throws {
    let request = RenderRequest(dot: Samples.small, format: .svg)
    let expected = try Graphviz.render(request)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 { group.addTask { (try? Graphviz.render(request)) == expected } }
      for await isSame in group { #expect(isSame) }
    }
  }

  #if os(Linux)
    @Test func doesNotGrowWithoutBound() throws {
      let request = RenderRequest(dot: Samples.small, format: .svg)
      for _ in 0..<20 { _ = try Graphviz.render(request) }
      let before = try residentBytes()
      for _ in 0..<200 { _ = try Graphviz.render(request) }
      let grown = try residentBytes() - before
      // `dot` with edge labels keeps its layout, about 100 KB a render; other tests run meanwhile.
      #expect(grown < 128 << 20, "grew by \(grown) bytes")
    }

    private func residentBytes() throws -> Int {
      let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
        separator: " ")
      return try #require(fields.dropFirst().first.flatMap { Int($0) }) * 4096
    }
  #endif

  private func has(_ text: String, _ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(text)
  }
}

@Suite(.disabled(if: Graphviz.isAvailable)) struct NoGraphvizTests {
  @Test func saysHowToInstall() async {
    let error = #expect(throws: RenderError.self) {
      try Graphviz.render(RenderRequest(dot: "graph { a }"))
    }
    #expect(error?.code == .graphvizMissing)
    #expect(error?.exitCode == 69)
    #expect(error?.message.contains("apt install libgraphviz-dev") == true)
    let isolated = await renderError {
      try await TestWorker.renderer().render(RenderRequest(dot: "graph { a }"))
    }
    #expect(isolated == error)
    #expect(Graphviz.version == nil)
    #expect(Graphviz.engines.isEmpty && Graphviz.formats.isEmpty)
  }
}

import Testing

@testable import ClewDiagram

@Suite struct RenderWorkerTests {
  @Test(arguments: LayoutEngine.allCases, PictureFormat.allCases)
  func readsItsOwnArguments(engine: LayoutEngine, format: PictureFormat) throws {
    let limits = RenderLimits(cpuSeconds: 7, memoryBytes: 99_000_000, outputBytes: 12)
    for dpi in [nil, 150] {
      let request = RenderRequest(dot: "graph {}", engine: engine, format: format, dpi: dpi)
      let order = WorkerOrder(request, limits: limits)
      #expect(try WorkerOrder(arguments: order.arguments) == order)
      #expect(order.request("graph {}") == request)
    }
  }

  @Test(arguments: [
    [], ["dot"], ["dot", "gif"], ["Dot", "svg"], ["dot", "svg", "cpu"], ["dot", "svg", "cpu=0"],
    ["dot", "svg", "cpu=-1"], ["dot", "svg", "cpu=x"], ["dot", "svg", "wall=1"],
    ["dot", "svg", "cpu=99999999999999999999"], ["dot", "svg", "--cpu=1"],
  ])
  func refusesOtherArguments(arguments: [String]) {
    let error = #expect(throws: RenderError.self) { try WorkerOrder(arguments: arguments) }
    #expect(error?.code == .badRequest)
  }
}

@Suite struct WorkerReportTests {
  @Test func readsBackWhatItWrote() throws {
    let error = RenderError(
      .layoutFailed, "Graphviz could not do it", graphvizMessages: ["Error: one", "in label"])
    let text = String(decoding: WorkerReport(error).bytes, as: UTF8.self)
    #expect(WorkerReport(standardError: text)?.error == error)
    #expect(
      WorkerReport(standardError: "noise\n" + text)?.error.graphvizMessages
        == ["noise", "Error: one", "in label"])
  }

  @Test func keepsLinesApart() throws {
    let error = RenderError(.badRequest, "two\nlines", graphvizMessages: ["a\u{1b}[31m\r\nb"])
    let text = String(decoding: WorkerReport(error).bytes, as: UTF8.self)
    let read = try #require(WorkerReport(standardError: text)?.error)
    #expect(read.message == "two lines")
    #expect(read.graphvizMessages == ["a [31m  b"])
  }

  @Test(arguments: ["", "\n", "boom", "clew-render: ", "clew-render: x", "clew-render: x\n"])
  func knowsWhenThereIsNone(text: String) {
    #expect(WorkerReport(standardError: text) == nil)
  }
}

import ClewDiagram
import Testing

@Suite struct PictureFormatTests {
  @Test(arguments: [
    ("a.svg", PictureFormat.svg), ("A.B.SVG", .svg), ("/x.y/a.png", .png), ("a.Pdf", .pdf),
    ("a.dot", .dot), ("a.gv", .dot), (".svg", .svg),
  ])
  func readsTheEnding(name: String, format: PictureFormat) {
    #expect(PictureFormat(fileName: name) == format)
  }

  @Test(arguments: ["", "svg", "a.", "a.svgz", "a.svg.gz", "a.html", "a.svg ", ".", "a.SVG/b"])
  func knowsNoOther(name: String) {
    #expect(PictureFormat(fileName: name) == nil)
  }
}

@Suite struct LayoutEngineTests {
  // The names are Graphviz's own and part of the command line.
  @Test func keepsItsNames() {
    #expect(
      LayoutEngine.allCases.map(\.rawValue) == [
        "dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", "patchwork", "nop2",
      ])
    #expect(LayoutEngine.allCases.allSatisfy { !$0.summary.isEmpty && $0.summary.count < 80 })
  }
}

@Suite struct RenderErrorTests {
  @Test(arguments: [
    (RenderError.Code.graphvizMissing, 69), (.pluginMissing, 69), (.layoutFailed, 70),
    (.badRequest, 70), (.unsafePicture, 70), (.tooLarge, 70), (.crashed, 70),
    (.workerFailed, 74), (.inputOutput, 74), (.outOfTime, 75), (.outOfMemory, 75),
    (.cancelled, 75), (RenderError.Code(rawValue: "other"), 70),
  ])
  func givesTheExitCode(code: RenderError.Code, status: Int) {
    #expect(RenderError(code, "").exitCode == Int32(status))
  }
}

import ClewDossier
import Testing

@testable import ClewDiagram

@Suite(.enabled(if: Graphviz.isAvailable))
struct PictureTests {
  private func picture(_ engine: LayoutEngine?, _ format: PictureFormat = .svg) async throws
    -> Picture
  {
    let diagram = try Diagram(SmallDossier.reading().network(.actorsAndEvents))
    return try await Picture(of: diagram, engine: engine, format: format, renderer: .inProcess)
  }

  @Test(arguments: [LayoutEngine.dot, .neato, .sfdp, .twopi, .circo])
  func everyEngineDrawsEveryNodeAndLine(_ engine: LayoutEngine) async throws {
    let diagram = try Diagram(SmallDossier.reading().network(.actorsAndEvents))
    let svg = String(decoding: try await picture(engine).bytes, as: UTF8.self)
    for index in diagram.nodes.indices { #expect(svg.contains("<g id=\"n\(index)\"")) }
    for index in diagram.edges.indices { #expect(svg.contains("<g id=\"e\(index)\"")) }
  }

  @Test func linesCanBeFollowedBackInTheSVG() async throws {
    let picture = try await picture(nil)
    let svg = String(decoding: picture.bytes, as: UTF8.self)
    #expect(svg.contains("Karim Doe member of The Group: asserted, 2 origins"))
    #expect(svg.contains("[a par. 1]; arrested: He did it."))
    #expect(svg.contains("role=\"img\""))
    #expect(picture.remarks.first?.contains("layout dot, chosen for") == true)
  }

  @Test func sameBytesTwice() async throws {
    #expect(try await picture(.neato).bytes == picture(.neato).bytes)
  }

  @Test func pagesOfAllFormats() async throws {
    #expect(try await picture(.dot, .png).bytes.starts(with: [0x89, 0x50]))
    #expect(try await picture(.dot, .pdf).bytes.starts(with: Array("%PDF".utf8)))
  }

  @Test func journeysAreDrawn() async throws {
    let reading = try SmallDossier.reading()
    let diagram = Diagram(routes: reading.journeys(), of: reading)
    let svg = String(
      decoding: try await Picture(of: diagram, style: .print, renderer: .inProcess).bytes,
      as: UTF8.self)
    #expect(svg.contains("start not reported"))
    #expect(svg.contains("<g id=\"g0\""))
  }

  @Test func enginesAreChosenBySize() {
    var diagram = Diagram(title: "x")
    func fill(_ count: Int) {
      diagram.nodes = (0..<count).map { .init(entity: $0, id: "\($0)", name: "", role: .person) }
    }
    fill(40)
    #expect(Picture.engine(for: diagram) == .dot)
    fill(41)
    #expect(Picture.engine(for: diagram) == .neato)
    fill(601)
    #expect(Picture.engine(for: diagram) == .sfdp)
  }

  @Test func aLargePageGetsFewerDots() {
    // 72 points are an inch: 10 by 10 inches at 144 dots are 2.1 million pixels.
    #expect(Picture.resolution(width: 720, height: 720) == 144)
    // 40 by 40 inches: 6,000,000 / 1,600 = 3,750 dots a square inch, 61 along a side.
    #expect(Picture.resolution(width: 2_880, height: 2_880) == 61)
    #expect(Picture.resolution(width: 1e6, height: 1e6) == 36)
    #expect(Picture.resolution(width: 0, height: 0) == 144)
  }
}

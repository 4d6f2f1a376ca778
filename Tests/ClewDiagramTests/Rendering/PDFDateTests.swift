import Foundation
import Testing

@testable import ClewDiagram

@Suite struct PDFDateTests {
  @Test(arguments: [
    ("/CreationDate (D:20261121004811Z)", "/CreationDate (D:20000101000000Z)"),
    ("/CreationDate (D:20261120194811-05'00)", "/CreationDate (D:20000101000000+00'00)"),
    ("/CreationDate (D:20261120194811+05'30)>>", "/CreationDate (D:20000101000000+00'00)>>"),
    ("a/CreationDate (D:19991231235959Z) b", "a/CreationDate (D:20000101000000Z) b"),
    ("/CreationDate (D:2026)", "/CreationDate (D:2026)"),
    ("/CreationDate (D:20261121004811", "/CreationDate (D:20000101000000"),
    ("/CreationDate (D:20261121004811x9)", "/CreationDate (D:20000101000000x9)"),
    ("/CreationDate (D:20261121", "/CreationDate (D:20261121"),
    ("/ModDate (D:20261121004811Z)", "/ModDate (D:20261121004811Z)"), ("", ""),
  ])
  func overwritesInPlace(before: String, after: String) {
    var bytes = Array(before.utf8)
    PDFDate.fix(in: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == after)
    #expect(bytes.count == before.utf8.count)
  }

  @Test(.enabled(if: Graphviz.isAvailable)) func leavesNoClockInAPicture() throws {
    let bytes = try Graphviz.render(RenderRequest(dot: "graph { a }", format: .pdf))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("/CreationDate (D:20000101000000"))
    #expect(text.components(separatedBy: "(D:").count == 2)
  }
}

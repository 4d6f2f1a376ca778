import ClewFormats
import Foundation
import Testing

struct JSONWriterTests {
  private func text(
    _ value: JSONValue, _ layout: JSONWriter.Layout = .compact, forHTML: Bool = false
  ) -> String {
    String(decoding: value.json(layout: layout, escapesForHTML: forHTML), as: UTF8.self)
  }

  @Test func writesCompactly() {
    let value: JSONValue = ["b": [1, "x", true, []], "a": .null, "c": [:]]
    #expect(text(value) == #"{"b":[1,"x",true,[]],"a":null,"c":{}}"#)
  }

  @Test func writesPrettily() {
    let value: JSONValue = ["b": [1, ["c": 2]], "a": [], "d": [:]]
    #expect(
      text(value, .pretty) == """
        {
          "b": [
            1,
            {
              "c": 2
            }
          ],
          "a": [],
          "d": {}
        }
        """)
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (1, "1.0"), (-0.0, "-0.0"), (1e21, "1e+21"),
      (Double.leastNonzeroMagnitude, "5e-324"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (0.1 + 0.2, "0.30000000000000004"),
    ])
  func writesTheShortestNumber(value: Double, expected: String) {
    #expect(text(.number(value)) == expected)
  }

  @Test func writesNullForWhatIsNoNumber() {
    var writer = JSONWriter(layout: .compact)
    writer.beginArray()
    writer.number(.nan)
    writer.number(.infinity)
    writer.number(-.infinity)
    writer.number(1)
    writer.end()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[null,null,null,1.0]")
    #expect(writer.nonFiniteCount == 3)
  }

  @Test func escapesWhatMustBeEscaped() {
    #expect(
      text("\"\\\n\r\t\0\u{1B}\u{7F}\u{9B}")
        == #""\"\\\n\r\t\u0000\u001b\u007f\u009b""#)
    #expect(text("\u{2028}\u{2029}\u{202E}\u{FEFF}") == #""\u2028\u2029\u202e\ufeff""#)
    #expect(text("\u{E0041}") == #""\udb40\udc41""#)
    #expect(text("é/\u{1F600}\u{200C}") == "\"é/\u{1F600}\u{200C}\"")
  }

  @Test func escapesForHTMLIfAsked() {
    #expect(text("</script>&") == "\"</script>&\"")
    #expect(
      text(["<": "</script>&"], forHTML: true)
        == #"{"\u003c":"\u003c/script\u003e\u0026"}"#)
  }

  @Test func writesPieceByPieceWhatItWritesAtOnce() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("a")
    writer.beginArray()
    writer.integer(1)
    writer.value(["b": []])
    writer.end()
    writer.name("c")
    writer.null()
    writer.end()
    #expect(writer.bytes == (["a": [1, ["b": []]], "c": .null] as JSONValue).json())
  }

  @Test func writesNestingThatWouldExhaustAStack() {
    var value: JSONValue = 1
    for _ in 0..<5000 { value = .array([value]) }
    #expect(value.json(layout: .compact).count == 10_001)
  }

  @Test(arguments: 0..<4)
  func randomValuesComeBack(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    for _ in 0..<250 {
      let value = values.value(depth: 4)
      for layout in [JSONWriter.Layout.pretty, .compact] {
        let bytes = value.json(layout: layout, escapesForHTML: layout == .compact)
        let result = JSONReader().read(bytes, file: 0)
        #expect(result.diagnostics.isEmpty)
        let root = try #require(result.root)
        #expect(holds(root, value, isYAML: false), "\(String(decoding: bytes, as: UTF8.self))")
        #expect(
          (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil)
        if layout == .compact {
          #expect(!bytes.contains(UInt8(ascii: "<")))
          #expect(bytes.allSatisfy { $0 >= 0x20 })
        }
      }
    }
  }
}

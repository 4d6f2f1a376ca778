import Foundation
import Testing

@testable import ClewDiagram

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGCheckTests {
  private static let head =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"

  static func within(_ text: String) -> [UInt8] { Array((head + text + "</svg>").utf8) }

  static func fault(_ svg: [UInt8]) -> RenderError? {
    do throws(RenderError) {
      try SVGCheck.check(svg)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "", "<g/>", "<title>a &lt; b &amp; c &#45; &#x1F600;</title>", "<!-- a -->",
    "<g id=\"node1\" class=\"node\"><title>n</title></g>",
    "<a xlink:href=\"https://example.org/?a=1&amp;b=2\" xlink:title=\"&lt;x&gt;\"><g/></a>",
    "<a href=\"mailto:a@example.org\"/>", "<a xlink:href='HTTP://example.org'/>",
    "<polygon fill=\"#ffffff\" stroke=\"transparent\" points=\"-4,4 -4,-255 1.5e3,0\"/>",
    "<path fill=\"none\" stroke=\"black\" d=\"M1,2C3,4 5,6 7,8\" stroke-dasharray=\"5,2\"/>",
    "<ellipse fill=\"url(#l_0)\" cx=\"1\" cy=\"2\" rx=\"3\" ry=\"4\"/>",
    "<text x=\"1\" y=\"-2.5\" font-family=\"DejaVu Sans,serif\" font-size=\"14.00\">A</text>",
    "<stop offset=\"0\" style=\"stop-color:#ff0000;stop-opacity:1.;\"/>",
    "<g transform=\"scale(1 1) rotate(0) translate(4 255)\"/>",
    "<path stroke=\"#12345678\" fill='lightblue'\n d = \"M0,0\"\n/>",
  ])
  func allowsWhatGraphvizWrites(text: String) {
    #expect(Self.fault(Self.within(text)) == nil)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<SCRIPT/>", "<foreignObject/>", "<image/>", "<use/>",
    "<style>*{}</style>", "<animate/>", "<set/>", "<iframe/>", "<svg/>", "<svg:script/>",
    "<g onload=\"alert(1)\"/>", "<g ONLOAD=\"alert(1)\"/>", "<g onclick='x'/>",
    "<g style=\"fill:red\"/>", "<g xmlns=\"http://www.w3.org/1999/xhtml\"/>",
    "<g xmlns:x=\"http://www.w3.org/1999/xhtml\"/>", "<a xml:base=\"javascript:\"/>",
    "<a xlink:href=\"javascript:alert(1)\"/>", "<a xlink:href=\"JaVaScRiPt:alert(1)\"/>",
    "<a xlink:href=\"&#106;avascript:alert(1)\"/>", "<a xlink:href=\" https://example.org\"/>",
    "<a xlink:href=\"java&#10;script:x\"/>", "<a xlink:href=\"https://a&#9;b\"/>",
    "<a xlink:href=\"data:text/html,x\"/>", "<a xlink:href=\"file:///etc/passwd\"/>",
    "<a xlink:href=\"//example.org\"/>", "<a xlink:href=\"x.html\"/>", "<a xlink:href=\"\"/>",
    "<a xlink:href=\"https://\"/>", "<a xlink:href=\"https:example.org\"/>",
    "<a target=\"other\"/>",
    "<polygon fill=\"url(http://example.org/#x)\"/>", "<polygon fill=\"url(x.svg#x)\"/>",
    "<polygon fill=\"URL(http://a)\"/>", "<polygon fill=\"url(#a) url(http://b)\"/>",
    "<polygon fill=\"red;behavior:x\"/>", "<polygon fill=\"d\"/>",
    "<polygon fill=\"#12345\"/>", "<polygon fill=\"#gggggg\"/>", "<polygon fill=\"\"/>",
    "<polygon fill=\"rgb(1,2,3)\"/>", "<polygon points=\"url(x)\"/>",
    "<polygon fill=\"&#117;rl(x)\"/>", "<polygon fill=\"url(#)\"/>",
    "<stop style=\"stop-color:url(http://a);stop-opacity:1;\"/>",
    "<stop style=\"stop-color:red;stop-opacity:1;fill:red;\"/>",
    "<stop style=\"background:red;stop-opacity:1;\"/>",
    "<text font-family=\"x&quot; onload=&quot;y\">A</text>", "<text font-family='a\"b'>A</text>",
    "<title><g/></title>", "<desc><b>x</b></desc>", "<text><tspan/></text>", "<g>stray</g>",
    "<![CDATA[x]]>", "<title>]]></title>", "<?xml version=\"1.0\"?>", "<?php x ?>",
    "<?xml-stylesheet href=\"x.css\"?>", "<!DOCTYPE svg>",
    "<!ENTITY x \"y\">", "<title>&nbsp;</title>", "<title>&x;</title>", "<title>&</title>",
    "<title>&#0;</title>", "<title>&#xD800;</title>", "<title>&#xFFFE;</title>",
    "<title>&#+45;</title>", "<title>&#99999999999;</title>", "<title>&amp</title>",
    "<title>\u{1}</title>", "<title>\u{fffe}</title>", "<title>\u{ffff}</title>",
    "<!-- a -- b -->", "<!-->-->", "<!--->-->", "<!-- a", "<g", "<g id", "<g id=", "<g id=x/>",
    "<g id=\"x/>", "<g id=\"a\"class=\"b\"/>", "<g id=\"a\" id=\"b\"/>", "<g id=\"<\"/>", "</g>",
    "<g>", "<g></a>", "< g/>", "<1/>", "<g/ >", "<é/>", "<g é=\"\"/>", "<g id=\"é\"/>",
    String(repeating: "<g>", count: 40) + String(repeating: "</g>", count: 40),
    "<g \(String(repeating: "a", count: 70))=\"\"/>",
  ])
  func refusesTheRest(text: String) {
    let error = Self.fault(Self.within(text))
    #expect(error?.code == .unsafePicture, "\(text)")
  }

  @Test(arguments: [
    "", " ", "<g/>", "<svg/>", "<svg>", "x", "<!-- a -->", "<?xml version=\"1.0\"?>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>x", "x<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/><g/>", "<svg xmlns=\"http://example.org\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/><!DOCTYPE svg>",
    "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><a xlink:href=\"https://a.b\"/></svg>",
    "<?xml version=\"1.1\" encoding=\"UTF-8\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    " <?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "\u{feff}<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
  ])
  func wantsOneWholeRoot(text: String) {
    #expect(Self.fault(Array(text.utf8))?.code == .unsafePicture, "\(text)")
  }

  @Test func tellsWhere() {
    let error = Self.fault(Self.within("<g/><script/>"))
    #expect(
      error?.message
        == "the SVG holds the element <script> (byte \(Self.head.utf8.count + 4)); it is not written"
    )
  }

  @Test func refusesBytesThatAreNoText() {
    for bad: [UInt8] in [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xef, 0xbf]] {
      let svg = Array((Self.head + "<title>").utf8) + bad + Array("</title></svg>".utf8)
      #expect(Self.fault(svg)?.code == .unsafePicture)
    }
  }

  @Test(.enabled(if: Graphviz.isAvailable), arguments: LayoutEngine.allCases)
  func passesGraphvizPictures(engine: LayoutEngine) throws {
    try SVGCheck.check(
      Graphviz.render(RenderRequest(dot: Samples.text(for: engine), engine: engine)))
  }

  @Test(.enabled(if: Graphviz.isAvailable)) func passesWhatGraphvizCanDraw() throws {
    let dot = """
      digraph "g" {
        graph [label="A & B < C", bgcolor="white:lightgrey", tooltip="x"];
        "a" [shape="doublecircle", style="radial,dashed", fillcolor="red;0.3:blue", color="#11223344"];
        "b" [label=<<table border="1" bgcolor="yellow" href="https://example.org" title="t"><tr>
          <td port="p"><i>i</i><u>u</u><s>s</s><sub>1</sub><sup>2</sup><o>o</o></td></tr></table>>];
        "c" [shape="record", label="{x|<f>y}", URL="mailto:a@example.org", target="_blank"];
        "d" [shape="egg", style="filled", fillcolor="red:green", class="person known"];
        "e" [shape="plaintext", fontname="Times-Italic", id="my-id"];
        "a" -> "b":"p" [label="\u{30a2}\u{1f600}", color="red:green;0.5:blue", arrowhead="odot"];
        "b" -> "c" [headlabel="h", taillabel="t", xlabel="x", style="dotted", tooltip="tip",
          edgeURL="https://example.org/1", labelURL="https://example.org/2", decorate="true"];
        "c" -> "d" [style="tapered", penwidth="5", dir="both", arrowtail="crowinv"];
        "d" -> "e" [style="invis"];
      }
      """
    try SVGCheck.check(Graphviz.render(RenderRequest(dot: dot)))
  }

  @Test(.enabled(if: Graphviz.isAvailable)) func finishesAPicture() throws {
    let raw = try Graphviz.render(RenderRequest(dot: Samples.small))
    let done = try SVGCheck.finished(raw, title: "A & <B>", description: "d\u{1}\n")
    let text = String(decoding: done, as: UTF8.self)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg role=\"img\" width="))
    #expect(
      text.contains(">\n<title>A &amp; &lt;B&gt;</title>\n<desc>d\u{fffd} </desc>".dropFirst(2)))
    #expect(!text.contains("<!"))
    #expect(!text.contains("Generated by"))
    #expect(!text.contains("<title>g</title>"))
    #expect(text.contains("<title>a&#45;&gt;b</title>"))
    #expect(!text.contains("\n\n"))
    try SVGCheck.check(done)
    #expect(try SVGCheck.finished(done) == done)
    #expect(XMLParser(data: Data(done)).parse())
  }

  /// Mutated pictures: never a trap; what passes is XML to an independent reader, too, and holds
  /// none of the words that run something.
  @Test(.enabled(if: Graphviz.isAvailable)) func holdsUnderMutation() throws {
    var generator = SplitMix(seed: 42)
    let picture = try Graphviz.render(RenderRequest(dot: Samples.small))
    let pieces = [
      "<", ">", "\"", "'", "&", ";", "/", "=", " ", "<!--", "-->", "<?", "?>", "<![CDATA[", "]]>",
      "<script>", "onload=\"x\"", "javascript:", "url(http://a)", "<g>", "</g>", "<title>",
      "&#10;", "\u{0}", "\u{1b}", "é", "xmlns=\"x\"", "]", "[",
    ].map { Array($0.utf8) }
    var passed = 0
    for _ in 0..<4000 {
      var svg = picture
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let at = Int.random(in: 0..<svg.count, using: &generator)
        let end = min(svg.count, at + Int.random(in: 0...12, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: svg.removeSubrange(at..<end)
        case 1: svg.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: at)
        case 2: svg[at] = UInt8.random(in: 0...255, using: &generator)
        default:
          svg.insert(
            contentsOf: svg[at..<end], at: Int.random(in: 0..<svg.count, using: &generator))
        }
        if svg.isEmpty { svg = picture }
      }
      guard Self.fault(svg) == nil else { continue }
      passed += 1
      #expect(XMLParser(data: Data(svg)).parse(), "\(String(decoding: svg, as: UTF8.self))")
      #expect(try SVGCheck.finished(SVGCheck.finished(svg)) == SVGCheck.finished(svg))
    }
    #expect(passed > 200, "too few passed to say much: \(passed)")
  }
}

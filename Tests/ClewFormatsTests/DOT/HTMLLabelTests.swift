import ClewFormats
import Testing

@Suite struct HTMLLabelTests {
  @Test func escapesText() {
    #expect(
      HTMLLabel("a<b>&\"c\"'\\\u{1}").markup
        == "a&lt;b&gt;&amp;&quot;c&quot;&#39;\\\\\u{FFFD}")
    #expect(HTMLLabel("a\r\nb\nc").markup == "a<br align=\"center\"/>b<br align=\"center\"/>c")
    #expect(HTMLLabel("").markup == " ")
    #expect(HTMLLabel("x").value == DOTValue("x", isHTML: true))
  }

  @Test func stylesText() {
    let text = HTMLText("a").bold() + .lineBreak(.left) + HTMLText("b&").italic().underlined()
    #expect(HTMLLabel(text).markup == "<b>a</b><br align=\"left\"/><u><i>b&amp;</i></u>")
    #expect(
      HTMLLabel(HTMLText("a").font(size: 1e9, color: "#ff00AA")).markup
        == "<font point-size=\"400\" color=\"#ff00AA\">a</font>")
    #expect(HTMLLabel(HTMLText("a").font(size: -1)).markup == "<font point-size=\"1\">a</font>")
    #expect(HTMLLabel(HTMLText("").bold().font(size: 3)).markup == " ")
  }

  @Test(arguments: [
    "red\" onload=\"x", "#12", "#12345g", "", "/x/y", "a b", "url(x)", "#", "r\u{E9}d",
    String(repeating: "a", count: 33),
  ])
  func leavesOutWhatIsNoColour(_ color: String) {
    #expect(HTMLLabel(HTMLText("a").font(color: color)).markup == "a")
  }

  @Test func buildsTables() {
    let table = HTMLTable(
      rows: [
        [HTMLCell("a<", alignment: .left, columns: 2, background: "gray90", port: "p\"q")],
        [],
        [HTMLCell(""), HTMLCell("c", columns: -5, rows: 999, background: "<")],
      ], border: -3, cellPadding: 9_999, color: "blue", isRounded: true)
    #expect(
      HTMLLabel(table).markup
        == "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"255\""
        + " color=\"blue\" style=\"rounded\"><tr><td align=\"left\" colspan=\"2\""
        + " bgcolor=\"gray90\" port=\"p&quot;q\">a&lt;</td></tr>"
        + "<tr><td align=\"center\"> </td><td align=\"center\" rowspan=\"100\">c</td></tr></table>")
    #expect(HTMLLabel(HTMLTable(rows: [[], []])).markup == " ")
  }
}

import Testing

@testable import ClewDiagram

struct LayoutTests {
  @Test func splinesReadBack() throws {
    let spline = try #require(Spline("e,10,0 0,0 3,0 6,0 9,0"))
    #expect(spline.end == Point(x: 10, y: 0))
    #expect(spline.start == nil)
    #expect(abs(spline.point(at: 0.5).x - 4.5) < 1e-9)
    #expect(spline.text == "e,10,0 0,0 3,0 6,0 9,0")
    #expect(spline.moved(by: Point(x: 1, y: 2)).text == "e,11,2 1,2 4,2 7,2 10,2")
    #expect(Spline("0,0 1,1") == nil)
    #expect(Spline("x,y") == nil)
  }

  @Test func positionsAreReadById() throws {
    let dot = """
      digraph { n1 [pos="30,40", width=1, height=0.5]; n0 [pos="1,2", width=2, height=1];
      n0 -> n1 [id=e0, pos="e,9,0 0,0 1,0 2,0 3,0", lp="5,6"]; }
      """
    let layout = try #require(Layout(Array(dot.utf8), nodes: 2, edges: 1, clusters: 0))
    #expect(layout.nodes[0] == Box(left: -71, bottom: -34, right: 73, top: 38))
    #expect(layout.nodes[1] == Box(left: -6, bottom: 22, right: 66, top: 58))
    #expect(layout.labels[0] == Point(x: 5, y: 6))
    #expect(Layout(Array(dot.utf8), nodes: 3, edges: 1, clusters: 0) == nil)
  }

  @Test func routingBendsAroundNodesAndKeepsParallelsApart() throws {
    func box(_ x: Double) -> (box: Box, shape: String) {
      (Box(centre: Point(x: x, y: 0), width: 40, height: 20), "box")
    }
    let routing = Routing(nodes: [box(0), box(300), box(150)])
    let edge = Diagram.Edge(
      tail: 0, head: 1, labels: [], relation: .contact, foundation: .single, arrow: .forward,
      claims: [0])
    var back = edge
    back.tail = 1
    back.head = 0
    let splines = routing.splines([edge, edge, back]).compactMap { $0 }
    #expect(splines.count == 3)
    for spline in splines {
      for share in stride(from: 0.0, through: 1, by: 0.05) {
        let point = spline.point(at: share)
        #expect(!Routing.contains(box(150).box, "box", point, margin: 0))
        #expect(!Routing.contains(box(0).box, "box", point, margin: 0))
      }
    }
    let middles = splines.map { $0.point(at: 0.5).y.rounded() }
    #expect(Set(middles).count == 3)
  }

  @Test func wrappingCutsAndKeepsWords() {
    #expect(TextWrapping.wrap("one two three", width: 7) == ["one two", "three"])
    #expect(TextWrapping.wrap("abcdefgh", width: 3) == ["abc", "def", "gh"])
    #expect(TextWrapping.wrap("a b c d e", width: 1, lines: 2) == ["a", "\u{2026}"])
    #expect(TextWrapping.wrap("", width: 5) == [])
    #expect(Colour.blend("#000000", towards: "#FFFFFF", by: 0.5) == "#808080")
    #expect(Colour.blend("red", towards: "#FFFFFF", by: 0.5) == "red")
  }
}

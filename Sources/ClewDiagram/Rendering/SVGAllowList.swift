/// The elements and attributes that our pictures may hold, with the form of each value.
///
/// This is what Graphviz 2.42 to 12 writes for shapes, text, links and gradients; images, styles
/// and everything that runs are not in it.
enum SVGAllowList {
  /// The rule for an attribute of an element; nil when it may not stand there.
  static func rule(_ attribute: String, of element: String) -> SVGValue.Rule? {
    elements[element]?[attribute]
  }

  /// Whether an element may occur.
  static func allows(_ element: String) -> Bool { elements[element] != nil }

  /// Elements that hold text and nothing else.
  ///
  /// An HTML reader takes tags within `title` and `desc` for HTML.
  static let textOnly: Set<String> = ["title", "desc", "text"]

  private typealias Rules = [String: SVGValue.Rule]

  private static let common: Rules = [
    "id": .identifier, "class": .identifier, "transform": .transform,
  ]
  private static let paint: Rules = [
    "fill": .paint, "stroke": .paint, "fill-opacity": .numbers, "stroke-opacity": .numbers,
    "stroke-width": .numbers, "stroke-dasharray": .numbers,
  ]
  private static let gradient: Rules = [
    "id": .identifier, "gradientUnits": .words(["userSpaceOnUse"]), "x1": .numbers,
    "y1": .numbers, "x2": .numbers, "y2": .numbers, "cx": .numbers, "cy": .numbers,
    "r": .numbers, "fx": .numbers, "fy": .numbers,
  ]

  private static let elements: [String: Rules] = [
    "svg": [
      "width": .numbers, "height": .numbers, "viewBox": .numbers,
      "xmlns": .words(["http://www.w3.org/2000/svg"]),
      "xmlns:xlink": .words(["http://www.w3.org/1999/xlink"]), "role": .words(["img"]),
    ],
    "g": merged(common, ["fill": .paint, "stroke": .paint]),
    "title": [:],
    "desc": [:],
    "a": [
      "xlink:href": .link, "href": .link, "xlink:title": .text,
      "target": .words(["_blank", "_top", "_self", "_parent"]),
    ],
    "path": merged(common, paint, ["d": .path]),
    "polygon": merged(common, paint, ["points": .numbers]),
    "polyline": merged(common, paint, ["points": .numbers]),
    "ellipse": merged(
      common, paint, ["cx": .numbers, "cy": .numbers, "rx": .numbers, "ry": .numbers]),
    "text": merged(
      common, paint,
      [
        "x": .numbers, "y": .numbers, "text-anchor": .words(["start", "middle", "end"]),
        "font-family": .fonts, "font-size": .numbers, "font-weight": .identifier,
        "font-style": .identifier, "font-stretch": .identifier,
        "text-decoration": .identifier, "baseline-shift": .words(["super", "sub"]),
        "textLength": .numbers, "xml:space": .words(["preserve"]),
      ]),
    "defs": [:],
    "linearGradient": gradient,
    "radialGradient": gradient,
    "stop": ["offset": .numbers, "style": .gradientStop],
  ]

  private static func merged(_ rules: Rules...) -> Rules {
    var all: Rules = [:]
    for part in rules { all.merge(part) { _, new in new } }
    return all
  }
}

/// A side of a node or port, where an edge should meet it.
public enum DOTCompass: String, Sendable, CaseIterable {
  case north = "n"
  case northEast = "ne"
  case east = "e"
  case southEast = "se"
  case south = "s"
  case southWest = "sw"
  case west = "w"
  case northWest = "nw"
  case center = "c"
  case any = "_"

  /// The compass point with this exact spelling, or nil.
  init?(spelling: String) {
    for point in DOTCompass.allCases where point.rawValue.utf8.elementsEqual(spelling.utf8) {
      self = point
      return
    }
    return nil
  }
}

/// Where at a node an edge ends: a port, a compass point, or both, as in `a:out:ne`.
///
/// A single word that is a compass point is read as one (`a:n`), although a node may have a port of
/// that name.
public struct DOTPort: Hashable, Sendable {
  private var exactName: ExactText?
  /// The side, if one was given.
  public var compass: DOTCompass?

  /// The port's name, if one was given.
  public var name: String? {
    get { exactName?.text }
    set { exactName = newValue.map(ExactText.init(text:)) }
  }

  /// A port with both parts.
  public init(name: String? = nil, compass: DOTCompass? = nil) {
    exactName = name.map(ExactText.init(text:))
    self.compass = compass
  }
}

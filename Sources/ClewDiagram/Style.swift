/// The looks of a picture: colours, fonts, sizes.
///
/// Start from a built-in one and change what you like. Colours are `#rrggbb`.
public struct Style: Hashable, Sendable {
  /// The colours of a kind of node.
  public struct Paint: Hashable, Sendable {
    public var fill: String
    public var border: String
    /// The width of the border in points.
    public var width: Double

    /// Colours and a border width.
    public init(_ fill: String, _ border: String, width: Double = 1.2) {
      self.fill = fill
      self.border = border
      self.width = width
    }
  }

  /// The word by which it is asked for.
  public var id: String
  public var background: String
  public var text: String
  /// Second lines, captions.
  public var mutedText: String
  /// The fill and border of boxes around nodes.
  public var cluster: Paint
  /// Families for everything, first choice first, without quotation marks.
  public var fontName = "DejaVu Sans,Verdana,Helvetica,sans-serif"
  /// Points, for names, second lines, and the words on lines.
  public var nameSize = 11.5
  public var detailSize = 9.0
  public var labelSize = 9.0
  /// How far what fades goes towards the background, 0 to 1.
  public var fading = 0.68
  /// The border of nodes, and the colour of lines, that are marked.
  public var mark = "#6D28D9"

  public var perpetrator: Paint
  public var suspect: Paint
  public var person: Paint
  public var group: Paint
  public var event: Paint
  public var place: Paint
  public var state: Paint
  public var object: Paint
  public var unreported: Paint

  public var organisation: String
  public var deed: String
  public var involvement: String
  public var responsibility: String
  public var contact: String
  public var hostile: String
  public var accusation: String
  public var travel: String
  public var context: String

  /// The paint of a role.
  public func paint(_ role: NodeRole) -> Paint {
    switch role {
    case .perpetrator: perpetrator
    case .suspect: suspect
    case .person: person
    case .group: group
    case .event: event
    case .place: place
    case .state: state
    case .object: object
    case .unreported: unreported
    }
  }

  /// The colour of a class of lines.
  public func color(_ relation: RelationClass) -> String {
    switch relation {
    case .organisation: organisation
    case .deed: deed
    case .involvement: involvement
    case .responsibility: responsibility
    case .contact: contact
    case .hostile: hostile
    case .accusation: accusation
    case .travel: travel
    case .context: context
    }
  }

  /// `color` as it looks under `emphasis`.
  func shown(_ color: String, _ emphasis: Diagram.Emphasis) -> String {
    emphasis == .faded ? Colour.blend(color, towards: background, by: fading) : color
  }

  /// All built-in ones.
  public static let all: [Style] = [.standard, .dark, .print]

  /// The built-in one called `id`.
  public static func named(_ id: String) -> Style? { all.first { $0.id == id } }

  /// Light: Okabe and Ito's colours darkened for contrast on white, with pale fills.
  public static let standard = Style(
    id: "standard", background: "#FFFFFF", text: "#1A1D21", mutedText: "#4E565F",
    cluster: Paint("#F6F8FA", "#D0D7DE", width: 0.8),
    perpetrator: Paint("#FCE3D3", "#C75300", width: 2), suspect: Paint("#FFF8F3", "#C75300"),
    person: Paint("#FFF3D1", "#A97500"), group: Paint("#F8E8F0", "#A8558A", width: 1.4),
    event: Paint("#FFFBD1", "#7D7300", width: 1.4), place: Paint("#DFF3EC", "#00805D"),
    state: Paint("#E0EEF7", "#0072B2"), object: Paint("#FFFFFF", "#6E7781"),
    unreported: Paint("#FFFFFF", "#6E7781"), organisation: "#00538A", deed: "#C75300",
    involvement: "#57606A", responsibility: "#9C4380", contact: "#2A83BD", hostile: "#1A1D21",
    accusation: "#9A6A00", travel: "#007A5A", context: "#8C959F")

  /// Dark, for screens.
  public static let dark = Style(
    id: "dark", background: "#14171C", text: "#F0F3F6", mutedText: "#B4BDC7",
    cluster: Paint("#1A1F26", "#39424D", width: 0.8), mark: "#B794FF",
    perpetrator: Paint("#4A2411", "#F28E4B", width: 2), suspect: Paint("#1F1812", "#F28E4B"),
    person: Paint("#33290F", "#E6B44A"), group: Paint("#3A2231", "#E39BC4", width: 1.4),
    event: Paint("#33310D", "#F0E442", width: 1.4), place: Paint("#0F3529", "#3CCB9E"),
    state: Paint("#0F2C40", "#56B4E9"), object: Paint("#1A1F26", "#9AA4AF"),
    unreported: Paint("#14171C", "#9AA4AF"), organisation: "#5C9DE6", deed: "#F28E4B",
    involvement: "#A9B3BE", responsibility: "#E39BC4", contact: "#7CCBF5", hostile: "#F0F3F6",
    accusation: "#E6B44A", travel: "#3CCB9E", context: "#7F8994")

  /// Greys for print: shapes, glyphs, arrowheads and line styles tell everything.
  public static let print = Style(
    id: "print", background: "#FFFFFF", text: "#000000", mutedText: "#3A3A3A",
    cluster: Paint("#F7F7F7", "#BDBDBD", width: 0.8), mark: "#000000",
    perpetrator: Paint("#CFCFCF", "#000000", width: 2.2), suspect: Paint("#FFFFFF", "#000000"),
    person: Paint("#F2F2F2", "#4A4A4A"), group: Paint("#E4E4E4", "#2A2A2A", width: 1.4),
    event: Paint("#FFFFFF", "#000000", width: 1.8), place: Paint("#F7F7F7", "#5A5A5A"),
    state: Paint("#EDEDED", "#2A2A2A"), object: Paint("#FFFFFF", "#6A6A6A"),
    unreported: Paint("#FFFFFF", "#6A6A6A"), organisation: "#3D3D3D", deed: "#000000",
    involvement: "#6A6A6A", responsibility: "#2E2E2E", contact: "#5C5C5C", hostile: "#000000",
    accusation: "#4A4A4A", travel: "#000000", context: "#8A8A8A")
}

/// Arithmetic on colours.
enum Colour {
  /// `color` moved towards `other` by `share` (0 to 1) of the way; itself when either is not
  /// `#rrggbb`.
  static func blend(_ color: String, towards other: String, by share: Double) -> String {
    guard let from = parts(color), let to = parts(other) else { return color }
    let share = min(max(share, 0), 1)
    return "#"
      + zip(from, to).map { from, to in
        let value = Int((Double(from) + (Double(to) - Double(from)) * share).rounded())
        let text = String(value, radix: 16, uppercase: true)
        return text.count == 1 ? "0" + text : text
      }.joined()
  }

  private static func parts(_ color: String) -> [Int]? {
    guard color.utf8.count == 7, color.hasPrefix("#"), let value = Int(color.dropFirst(), radix: 16)
    else { return nil }
    return [value >> 16 & 255, value >> 8 & 255, value & 255]
  }
}

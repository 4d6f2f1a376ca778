/// The number of a text in a `TextTable`; 0 is the empty text and stands for "none".
public struct TextID: Hashable, Sendable {
  /// The number.
  public let rawValue: UInt32

  /// The text numbered `rawValue`.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The empty text.
  public static let none = TextID(rawValue: 0)
}

/// All texts of a dossier, each stored once, one after another in one array of UTF-8.
public struct TextTable: Sendable {
  /// The texts by number; the first is empty.
  private(set) var packed: PackedTexts

  /// A table that holds only the empty text.
  public init() {
    packed = PackedTexts()
    packed.append("")
  }

  init(_ packed: PackedTexts) { self.packed = packed }

  /// How many texts there are, the empty one included.
  public var count: Int { packed.count }

  /// The text numbered `id`.
  public subscript(id: TextID) -> String { self[id.rawValue] }

  /// The text with that number.
  subscript(number: UInt32) -> String { number == 0 ? "" : packed[Int(number)] }

  /// The numbers of the texts with just these bytes.
  ///
  /// Linear in the texts.
  func numbers(of text: String) -> [UInt32] {
    var numbers: [UInt32] = []
    var start = 1
    while let place = packed.firstPlace(of: text, from: start) {
      numbers.append(UInt32(place))
      start = place + 1
    }
    return numbers
  }

  mutating func append(_ text: String) -> TextID {
    packed.append(text)
    return TextID(rawValue: UInt32(packed.count - 1))
  }
}

/// A `TextTable` under construction, which knows the texts it already holds.
struct TextInterner: Sendable {
  private(set) var table = TextTable()
  private var numbers: [String: UInt32] = [:]

  mutating func intern(_ text: String) -> TextID {
    guard !text.isEmpty else { return .none }
    if let number = numbers[text] { return TextID(rawValue: number) }
    let id = table.append(text)
    numbers[text] = id.rawValue
    return id
  }
}

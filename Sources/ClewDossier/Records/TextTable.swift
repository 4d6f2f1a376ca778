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
  /// The texts, end to end.
  private(set) var bytes: [UInt8] = []
  /// Where each text ends; text 0 is empty.
  private(set) var ends: [UInt32] = [0]

  /// A table that holds only the empty text.
  public init() {}

  /// How many texts there are, the empty one included.
  public var count: Int { ends.count }

  /// The text numbered `id`.
  public subscript(id: TextID) -> String {
    let number = Int(id.rawValue)
    guard number > 0 else { return "" }
    return String(decoding: bytes[Int(ends[number - 1])..<Int(ends[number])], as: UTF8.self)
  }

  mutating func append(_ text: String) -> TextID {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
    return TextID(rawValue: UInt32(ends.count - 1))
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

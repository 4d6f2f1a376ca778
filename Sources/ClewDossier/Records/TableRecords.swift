/// What tables of entities and relations hold, in columns of plain numbers.
///
/// Entities and relations are numbered in the order of their rows. Nothing here refers to the files
/// any more; `inputs` says which rows came from which.
public struct TableRecords: Sendable {
  /// The entities: first those of entity tables, then those that only relations name.
  public var entities = EntityTable()
  /// The relations.
  public var relations = RelationTable()
  /// The files, in the order they were read.
  public var inputs: [TableInput] = []
  /// The rows that could not be taken, in the order of their places; the first thousand.
  public var faults: [TableFault] = []
  /// How many faults there were in all.
  public var faultCount = 0

  /// No records.
  public init() {}
}

/// Texts end to end in one array of UTF-8; text number `n` ends before byte `ends[n]`.
///
/// All texts together have fewer than 2^32 bytes.
public struct PackedColumn: Hashable, Sendable {
  /// The texts, one after another.
  public var bytes: [UInt8] = []
  /// Where each of them ends.
  public var ends: [UInt32] = []

  /// No texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { ends.count }

  /// Where text number `number` stands in `bytes`.
  public func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// Text number `number`.
  public subscript(number: Int) -> String {
    String(decoding: bytes[range(number)], as: UTF8.self)
  }

  /// Adds a text.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }
}

/// Entities in columns.
public struct EntityTable: Hashable, Sendable {
  /// The ids; no two are the same.
  public var ids = PackedColumn()
  /// The names; an empty one says that the id is the name.
  public var names = PackedColumn()
  /// The number of each one's kind in `kindNames`; 0: none is given.
  public var kinds: [UInt16] = []
  /// The kinds' words as they stand in the tables; the first is empty.
  public var kindNames: [String] = [""]
  /// The line each begins on, from 1; 0 for those that only relations name.
  public var rows: [UInt32] = []
  /// How many are rows of entity tables; those after them are only named by relations.
  public var declaredCount = 0

  /// No entities.
  public init() {}

  /// How many there are.
  public var count: Int { ids.count }
}

/// Relations in columns.
public struct RelationTable: Equatable, Sendable {
  /// The number of the entity each goes from.
  public var subjects: [UInt32] = []
  /// The number of the entity each goes to.
  public var objects: [UInt32] = []
  /// The number of each one's kind in `kindNames`; 0: none is given.
  public var kinds: [UInt16] = []
  /// The kinds' words as they stand in the tables; the first is empty.
  public var kindNames: [String] = [""]
  /// The number of each one's time in `times`; 0: none is given.
  ///
  /// Empty when no relation has one.
  public var dates: [UInt32] = []
  /// The times, each once for every way it is written; the first is nil.
  public var times: [When?] = [nil]
  /// The weights, exactly as a `Double` can have them; NaN: none is given.
  ///
  /// Empty when no relation has one. Linear, for they are kept as bits.
  public var weights: [Double] {
    get { weightBits.map { Double(bitPattern: $0) } }
    set { weightBits = newValue.map(\.bitPattern) }
  }
  /// The bits of the weights, which a dossier keeps as they are.
  package var weightBits: [UInt64] = []
  /// The number of each one's source in `sourceNames`; 0: none is given.
  ///
  /// Empty when no relation has
  /// one.
  public var sources: [UInt32] = []
  /// The sources as they stand in the tables; the first is empty.
  public var sourceNames = PackedColumn()
  /// The line each begins on, from 1, in its own file.
  public var rows: [UInt32] = []

  /// No relations.
  public init() { sourceNames.append("") }

  /// How many there are.
  public var count: Int { subjects.count }
}

/// A file that was read as a table.
public struct TableInput: Hashable, Sendable {
  /// The name to show.
  public var name: String
  /// How many bytes it has.
  public var byteCount = 0
  /// A number made of its content, to tell whether it has changed; not proof against forgery.
  public var fingerprint: UInt64 = 0
  /// Whether it holds relations and not entities.
  public var holdsRelations: Bool
  /// The numbers of the records that came from it.
  public var records: Range<Int> = 0..<0
  /// How many rows could not be taken; those taken are `records.count`.
  public var leftOutCount = 0

  /// A file of which only the name is known.
  public init(name: String, holdsRelations: Bool) {
    self.name = name
    self.holdsRelations = holdsRelations
  }
}

/// Why a row of a table, or the rest of a file, could not be taken.
public struct TableFault: Error, Hashable, Sendable {
  /// The number of the file in `TableRecords.inputs`.
  public var file: Int
  /// The file's name as shown to people.
  public var name: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars; invalid bytes count one each.
  public var column: Int
  /// A short stable name such as `field-count`.
  public var code: String
  /// What is wrong, one sentence, no full stop.
  public var message: String
  /// What to do about it, if there is something to suggest.
  public var hint: String?
  /// The line, or the piece of it around the place, made safe to show.
  public var excerpt: String
  /// How many columns of the excerpt stand before the place.
  public var caret: Int

  /// A fault with all its parts.
  public init(
    file: Int, name: String, line: Int, column: Int, code: String, message: String,
    hint: String? = nil, excerpt: String = "", caret: Int = 0
  ) {
    self.file = file
    self.name = name
    self.line = line
    self.column = column
    self.code = code
    self.message = message
    self.hint = hint
    self.excerpt = excerpt
    self.caret = caret
  }
}

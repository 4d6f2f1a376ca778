internal import ClewGraph

/// One field of many records: a number for each, one for all, the numbers from a first one up, or
/// some of these one behind the other.
///
/// What all records share and what only counts up takes no memory, so that a million rows of a
/// table cost what they tell. The numbers may lie in a mapped file; then they cannot be changed.
struct RecordColumn<Element>: Sendable
where Element: FixedWidthInteger & BitwiseCopyable & Sendable {
  enum Storage: Sendable {
    case owned([Element])
    case mapped(Column<Element>)
    case uniform(Element, count: Int)
    case ascending(from: Element, count: Int)
    /// Columns one behind the other; column i ends before record `ends[i]`.
    case joined([RecordColumn], ends: [Int])
  }

  private(set) var storage: Storage

  /// A column without records.
  init() { storage = .owned([]) }

  /// The numbers of an array, without a copy.
  init(_ numbers: [Element]) { storage = .owned(numbers) }

  init(_ storage: Storage) { self.storage = storage }

  /// The same number for every record.
  static func uniform(_ number: Element, count: Int) -> RecordColumn {
    RecordColumn(.uniform(number, count: count))
  }

  /// Every record's own number, or the numbers from another first one on.
  static func ascending(from first: Element = 0, count: Int) -> RecordColumn {
    RecordColumn(.ascending(from: first, count: count))
  }

  /// Columns one behind the other, none of which is copied.
  static func joined(_ pieces: [RecordColumn]) -> RecordColumn {
    let pieces = pieces.filter { !$0.isEmpty }
    if pieces.count < 2 { return pieces.first ?? RecordColumn() }
    var ends: [Int] = []
    for piece in pieces { ends.append((ends.last ?? 0) + piece.count) }
    return RecordColumn(.joined(pieces, ends: ends))
  }

  /// The number that all records have, where the column says so without looking at them.
  var uniformValue: Element? {
    if case .uniform(let number, _) = storage { number } else { nil }
  }

  /// Whether record i has number i, where the column says so without looking.
  var isAscending: Bool {
    if case .ascending(0, _) = storage { true } else { false }
  }

  /// Adds a record at the end of a column in memory.
  mutating func append(_ number: Element) {
    var numbers = taken()
    numbers.append(number)
    storage = .owned(numbers)
  }

  /// Adds records at the end of a column in memory.
  mutating func append(contentsOf more: some Sequence<Element>) {
    var numbers = taken()
    numbers.append(contentsOf: more)
    storage = .owned(numbers)
  }

  mutating func reserveCapacity(_ count: Int) {
    var numbers = taken()
    numbers.reserveCapacity(count)
    storage = .owned(numbers)
  }

  /// The numbers as an array of its own, taken out so that changing it copies nothing.
  private mutating func taken() -> [Element] {
    guard case .owned(let numbers) = storage else { return array }
    storage = .owned([])
    return numbers
  }

  /// The records that have a number.
  ///
  /// Linear in the records, unless the column counts up.
  func places(of number: Element) -> [Int] {
    if case .ascending(let first, let count) = storage {
      return number >= first && Int(number - first) < count ? [Int(number - first)] : []
    }
    return withSpan { numbers in numbers.indices.filter { numbers[$0] == number } }
  }

  /// The numbers as an array; a copy where they are not one already.
  var array: [Element] {
    switch storage {
    case .owned(let numbers): return numbers
    case .mapped(let column): return column.withSpan { span in span.indices.map { span[$0] } }
    case .uniform(let number, let count): return [Element](repeating: number, count: count)
    case .ascending(let first, let count): return (0..<count).map { first + Element($0) }
    case .joined(let pieces, let ends):
      var numbers: [Element] = []
      numbers.reserveCapacity(ends.last ?? 0)
      for piece in pieces { numbers.append(contentsOf: piece.array) }
      return numbers
    }
  }

  /// The numbers in one piece of memory; made for this call where they are not stored.
  func column() -> Column<Element> {
    switch storage {
    case .owned(let numbers): Column(numbers)
    case .mapped(let column): column
    case .uniform, .ascending, .joined: Column(array)
    }
  }

  /// Calls `body` with the numbers in one piece of memory.
  func withSpan<Outcome>(_ body: (Span<Element>) -> Outcome) -> Outcome {
    column().withSpan { body($0) }
  }
}

extension RecordColumn: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    switch storage {
    case .owned(let numbers): numbers.count
    case .mapped(let column): column.count
    case .uniform(_, let count): count
    case .ascending(_, let count): count
    case .joined(_, let ends): ends.last ?? 0
    }
  }

  subscript(record: Int) -> Element {
    get {
      switch storage {
      case .owned(let numbers): return numbers[record]
      case .mapped(let column): return column[record]
      case .uniform(let number, let count):
        precondition(record >= 0 && record < count, "the record is out of range")
        return number
      case .ascending(let first, let count):
        precondition(record >= 0 && record < count, "the record is out of range")
        return first + Element(record)
      case .joined(let pieces, let ends):
        var low = 0
        var high = ends.count - 1
        while low < high {
          let middle = (low + high) / 2
          if ends[middle] <= record { low = middle + 1 } else { high = middle }
        }
        return pieces[low][low == 0 ? record : record - ends[low - 1]]
      }
    }
    set {
      var numbers = taken()
      numbers[record] = newValue
      storage = .owned(numbers)
    }
  }
}

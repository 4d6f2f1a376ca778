package import ClewGraph

/// A named part of a stored dossier: numbers of one width, all of them or the rule they follow.
package struct DossierSection: Sendable {
  /// What the numbers are.
  package enum Content: Sendable {
    /// All numbers, as they lie in memory, least byte first.
    case stored(any SectionNumbers)
    /// One number for all.
    case uniform(UInt64, count: Int)
    /// The numbers from a first one up.
    case ascending(from: UInt64, count: Int)
  }

  /// What it is called: at most 24 letters of ASCII.
  package let name: String
  /// How many bytes a number has.
  package let width: Int
  package let content: Content

  init<Element>(_ name: String, _ column: RecordColumn<Element>) {
    self.name = name
    width = MemoryLayout<Element>.size
    switch column.storage {
    case .uniform(let number, let count):
      content = .uniform(UInt64(truncatingIfNeeded: number), count: count)
    case .ascending(let first, let count):
      content = .ascending(from: UInt64(truncatingIfNeeded: first), count: count)
    case .owned, .mapped, .joined: content = .stored(column.column())
    }
  }

  /// Plain bytes.
  package init(_ name: String, bytes: [UInt8]) { self.init(name, RecordColumn(bytes)) }

  init(_ name: String, _ numbers: Indices) {
    self.name = name
    width = MemoryLayout<UInt32>.size
    content = .stored(numbers)
  }
}

/// Numbers that can be written as they lie in memory.
package protocol SectionNumbers: Sendable {
  /// How many there are.
  var numberCount: Int { get }
  /// Lends their bytes.
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void)
}

extension Column: SectionNumbers {
  package var numberCount: Int { count }

  package func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    withSpan { span in unsafe span.withUnsafeBytes { unsafe body($0) } }
  }
}

/// A section as it is found in a file.
@safe
package struct StoredSection: @unchecked Sendable {
  @safe
  enum Content {
    case stored(UnsafeRawBufferPointer, owner: AnyObject)
    case uniform(UInt64)
    case ascending(UInt64)
  }

  let width: Int
  let count: Int
  let content: Content

  /// Numbers in memory that stays as it is for as long as `owner` lives.
  @unsafe
  package init(width: Int, count: Int, bytes: UnsafeRawBufferPointer, owner: AnyObject) {
    self.width = width
    self.count = count
    content = unsafe .stored(bytes, owner: owner)
  }

  /// One number for all.
  package init(width: Int, count: Int, uniform: UInt64) {
    self.width = width
    self.count = count
    content = .uniform(uniform)
  }

  /// The numbers from a first one up.
  package init(width: Int, count: Int, ascendingFrom first: UInt64) {
    self.width = width
    self.count = count
    content = .ascending(first)
  }
}

/// Where the sections of a stored dossier are found.
package protocol SectionSource {
  /// The section with that name; nil: there is none.
  func section(_ name: String) -> StoredSection?
}

/// Why a stored dossier cannot be used.
package struct StorageFault: Error, Sendable {
  /// What does not hold, a clause without a full stop.
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}

extension SectionSource {
  /// The column in a section.
  func column<Element>(
    _ name: String, count: Int? = nil
  ) throws(StorageFault) -> RecordColumn<Element> {
    guard let section = section(name) else { throw StorageFault("section `\(name)` is missing") }
    guard section.width == MemoryLayout<Element>.size else {
      throw StorageFault("section `\(name)` has numbers of \(section.width) bytes")
    }
    if let count, section.count != count {
      throw StorageFault("section `\(name)` has \(section.count) numbers, not \(count)")
    }
    switch section.content {
    case .uniform(let number):
      return .uniform(Element(truncatingIfNeeded: number), count: section.count)
    case .ascending(let first):
      guard section.count <= 1 << 32, first < 1 << 32 else {
        throw StorageFault("section `\(name)` counts too far")
      }
      return .ascending(from: Element(truncatingIfNeeded: first), count: section.count)
    case .stored(let bytes, let owner):
      guard bytes.count == section.count * section.width else {
        throw StorageFault("section `\(name)` is cut short")
      }
      let numbers = unsafe bytes.bindMemory(to: Element.self)
      return RecordColumn(.mapped(unsafe Column(mapped: numbers, owner: owner)))
    }
  }

  /// The plain bytes in a section.
  package func bytes(_ name: String) throws(StorageFault) -> [UInt8] {
    let column: RecordColumn<UInt8> = try column(name)
    return column.array
  }

  /// The numbers in a section, in one piece.
  func indices(_ name: String, count: Int? = nil) throws(StorageFault) -> Indices {
    let column: RecordColumn<UInt32> = try column(name, count: count)
    return column.column()
  }
}

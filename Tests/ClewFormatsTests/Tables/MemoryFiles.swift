import ClewDossier
import Synchronization

@testable import ClewFormats

/// Files that are only in memory, read through the calls of the system.
final class MemoryFiles: Sendable {
  private let files: [[UInt8]: [UInt8]]
  private let open = Mutex<[(bytes: [UInt8], offset: Int)]>([])

  init(_ files: [String: [UInt8]]) {
    self.files = Dictionary(uniqueKeysWithValues: files.map { (Array($0.utf8), $1) })
  }

  private static let first: Int32 = 10_000

  var inputs: InputFiles {
    var calls = SystemCalls.live
    calls.open = { path, _ throws(SystemError) in
      guard let bytes = self.files[path] else { throw .noEntry }
      return self.open.withLock { open in
        open.append((bytes, 0))
        return Self.first + Int32(open.count - 1)
      }
    }
    calls.close = { _ throws(SystemError) in }
    calls.status = { descriptor throws(SystemError) in
      FileStatus(
        kind: .regular, permissions: 0,
        size: self.open.withLock { $0[Int(descriptor - Self.first)].bytes.count },
        owner: 0, group: 0, device: 0, inode: 0)
    }
    calls.read = { descriptor, count throws(SystemError) in
      self.open.withLock { open in
        let place = descriptor == 0 ? 0 : Int(descriptor - Self.first)
        let offset = open[place].offset
        let end = min(open[place].bytes.count, offset + count)
        open[place].offset = end
        return Array(open[place].bytes[offset..<end])
      }
    }
    return InputFiles(system: calls)
  }
}

/// What is read from tables in memory.
func readTables(
  entities: [UInt8]? = nil, relations: [UInt8]? = nil, mapping: TableMapping = TableMapping(),
  isStrict: Bool = false, blockSize: Int = 1 << 18, rowLimit: Int = 1 << 20
) throws(TableError) -> TableRecords {
  let memory = MemoryFiles(["e": entities ?? [], "r": relations ?? []])
  var reader = TableReader(mapping: mapping, isStrict: isStrict, files: memory.inputs)
  reader.blockSize = blockSize
  reader.rowLimit = rowLimit
  return try reader.read(
    entities: entities == nil ? [] : [FilePath("e")],
    relations: relations == nil ? [] : [FilePath("r")])
}

/// What is read from a table of relations.
func read(_ relations: String, _ mapping: TableMapping = TableMapping()) throws(TableError)
  -> TableRecords
{
  try readTables(relations: Array(relations.utf8), mapping: mapping)
}

/// Records in words, for comparison.
func words(_ records: TableRecords) -> [String] {
  let entities = records.entities
  let relations = records.relations
  return (0..<entities.count).map { number in
    "\(entities.ids[number])|\(entities.names[number])|"
      + "\(entities.kindNames[Int(entities.kinds[number])])|\(entities.rows[number])"
  } + ["declared \(entities.declaredCount)"]
    + (0..<relations.count).map { number in
      let date = relations.dates.isEmpty ? 0 : Int(relations.dates[number])
      let source = relations.sources.isEmpty ? 0 : Int(relations.sources[number])
      let weight = relations.weights.isEmpty ? .nan : relations.weights[number]
      return "\(entities.ids[Int(relations.subjects[number])])"
        + ">\(entities.ids[Int(relations.objects[number])])"
        + "|\(relations.kindNames[Int(relations.kinds[number])])|\(weight)"
        + "|\(relations.times[date]?.edtf?.text ?? "")|\(relations.sourceNames[source])"
        + "|\(relations.rows[number])"
    }
}

/// Faults as `line:column code`.
func places(_ faults: [TableFault]) -> [String] {
  faults.map { "\($0.line):\($0.column) \($0.code)" }
}

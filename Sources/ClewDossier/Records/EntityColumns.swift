/// The entities of a dossier, a column for each field; rare fields in `details`.
struct EntityColumns: Sendable {
  struct Detail: Sendable {
    var isUnnamed = false
    var isSet = false
    var size: Entity.Size?
    var includes: [Int] = []
    var coordinates: Entity.Coordinates?
    var note = ""
  }

  /// Text numbers of the ids.
  var id = RecordColumn<UInt32>()
  var kind = RecordColumn<UInt16>()
  /// Text numbers of the names.
  var name = RecordColumn<UInt32>()
  var detail = RecordColumn<UInt32>()
  /// Packed positions.
  var position = RecordColumn<UInt64>()
  var details: [Detail] = [Detail()]

  var count: Int { id.count }
}

/// The names of all entities, those of one entity together.
struct NameColumns: Sendable {
  var offsets = RecordColumn<UInt32>([0])
  var entity = RecordColumn<UInt32>()
  /// Text numbers.
  var text = RecordColumn<UInt32>()
  /// Places in `EntityName.Sort.allCases`.
  var sort = RecordColumn<UInt8>()
  /// Text numbers.
  var script = RecordColumn<UInt32>()
  var language = RecordColumn<UInt32>()
}

/// The relations of a dossier, a column for each field; rare fields in `details`.
struct RelationColumns: Sendable {
  struct Detail: Sendable {
    var id = ""
    var properties: [Property] = []
    var after: [Int] = []
    var before: [Int] = []
  }

  static let none = UInt32.max

  var kind = RecordColumn<UInt16>()
  var subject = RecordColumn<UInt32>()
  var object = RecordColumn<UInt32>()
  var about = RecordColumn<UInt32>()
  /// Numbers of times.
  var when = RecordColumn<UInt32>()
  var detail = RecordColumn<UInt32>()
  var details: [Detail] = [Detail()]
  /// Bits of the weight that a table gives each, as `Double`, not a number where it gives none;
  /// empty when no table does.
  var weight = RecordColumn<UInt64>()

  var count: Int { subject.count }
}

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

  var id: [TextID] = []
  var kind: [UInt16] = []
  var name: [TextID] = []
  var detail: [UInt32] = []
  var position: [SourcePosition?] = []
  var details: [Detail] = [Detail()]

  var count: Int { id.count }
}

/// The names of all entities, those of one entity together.
struct NameColumns: Sendable {
  var offsets: [UInt32] = [0]
  var entity: [UInt32] = []
  var text: [TextID] = []
  var sort: [EntityName.Sort] = []
  var script: [TextID] = []
  var language: [TextID] = []
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

  var kind: [UInt16] = []
  var subject: [UInt32] = []
  var object: [UInt32] = []
  var about: [UInt32] = []
  var when: [UInt32] = []
  var detail: [UInt32] = []
  var details: [Detail] = [Detail()]

  var count: Int { kind.count }
}

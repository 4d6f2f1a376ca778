import ClewGraph
import Foundation

/// Expected values computed by NetworkX; see Scripts/reference.py.
struct Reference {
  let hopLimit: Int
  let pathCount: Int
  let graphs: [ReferenceGraph]

  init(_ name: String) throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Reference/\(name).json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    let table = try ReferenceGraph(object)
    hopLimit = try table.value("hopLimit")
    pathCount = try table.value("pathCount")
    graphs = try table.list("graphs")
  }

  static func all() throws -> [ReferenceGraph] {
    try Reference("named").graphs + Reference("random").graphs
  }
}

/// One graph with its expected values, or a table inside it.
struct ReferenceGraph {
  struct Missing: Error {
    let key: String
  }

  private let table: [String: Any]

  init(_ object: Any) throws {
    guard let table = object as? [String: Any] else { throw Missing(key: "{}") }
    self.table = table
  }

  func value<Value>(_ key: String, as type: Value.Type = Value.self) throws -> Value {
    guard let value = table[key] as? Value else { throw Missing(key: key) }
    return value
  }

  func list(_ key: String) throws -> [ReferenceGraph] {
    try value(key, as: [Any].self).map { try ReferenceGraph($0) }
  }

  func inner(_ key: String) throws -> ReferenceGraph {
    try ReferenceGraph(value(key, as: [String: Any].self))
  }

  func numbers(_ key: String) throws -> [Double] {
    try value(key, as: [NSNumber].self).map(\.doubleValue)
  }

  func has(_ key: String) -> Bool { table[key].map { !($0 is NSNull) } ?? false }

  var name: String { (table["name"] as? String) ?? "?" }

  func edgeList() throws -> EdgeList {
    let edges: [[Int]] = try value("edges")
    return EdgeList(
      try value("isDirected"), try value("nodeCount"), edges.map { ($0[0], $0[1]) },
      try numbers("lengths"))
  }

  func topology() throws -> Topology { try edgeList().topology }

  func strengths() throws -> EdgeStrengths { try EdgeStrengths(numbers("strengths")) }
}

public import ClewDossier

/// Writes a dossier as DOT that anyone can draw and that restores the dossier.
///
/// Nodes are the entities and edges the relations; each carries its record as JSON in an attribute
/// `clew_entity` or `clew_relation`. What is neither a node nor an edge (sources, counts, journeys,
/// judgements...) stands in attributes of the graph. Graphviz and other tools keep and ignore them.
public struct DOTDossierWriter: Sendable {
  private let dossier: Dossier

  /// A writer of `dossier`.
  public init(_ dossier: Dossier) { self.dossier = dossier }

  /// The DOT text as bytes.
  public var bytes: [UInt8] {
    let everything = DossierAttributes(
      dossier, entities: Array(0..<dossier.entityCount), relations: Array(0..<dossier.relationCount)
    )
    let graph =
      [DOTAttribute("label", DOTValue(DOTText.labelEscaped(dossier.title)))] + everything.graph
    let nodes = (0..<dossier.entityCount).map { number -> DOTDocument.Node in
      let kind = dossier.kind(ofEntity: number)
      let shape =
        switch kind.base {
        case .person: "box"
        case .group: "hexagon"
        case .location: "ellipse"
        case .state: "box"
        case .event: "octagon"
        case .object: "note"
        }
      return .init(
        dossier.id(ofEntity: number),
        [
          .init("label", DOTValue(DOTText.labelEscaped(dossier.name(ofEntity: number)))),
          .init("shape", DOTValue(shape)),
          .init("peripheries", kind.base == .state ? "2" : "1"),
          .init("style", kind.base == .person ? "rounded" : "solid"),
        ] + everything.node(number))
    }
    let edges = (0..<dossier.relationCount).map { number -> DOTDocument.Edge in
      let relation = dossier.relation(number)
      let kind = dossier.vocabulary.relationKinds[relation.kind]
      return .init(
        relation.subject, relation.object,
        [
          .init("label", DOTValue(DOTText.labelEscaped(kind.label))),
          .init("dir", kind.isSymmetric ? "none" : "forward"),
          .init("style", kind.role == .context ? "dotted" : "solid"),
        ] + everything.edge(number))
    }
    var document = DOTDocument(name: "clew", isDirected: true)
    document.attributes = graph
    document.nodes = nodes
    document.edges = edges
    // Ids are unique and letters only, so the writer has nothing to refuse.
    let text = (try? DOTWriter.text(document)) ?? ""
    return Array(text.utf8)
  }
}

/// The attributes that let a DOT file restore the dossier it was drawn from, whatever part of it
/// is drawn.
public struct DossierAttributes: Sendable {
  /// The attributes of the graph: all that is not drawn.
  public let graph: [DOTAttribute]
  private let writer: DossierWriter

  /// The attributes for a drawing of some entities and relations of `dossier`.
  ///
  /// - Parameters:
  ///   - entities: the numbers of the entities that are nodes.
  ///   - relations: the numbers of the relations that are edges.
  public init(_ dossier: Dossier, entities: [Int], relations: [Int]) {
    writer = DossierWriter(dossier)
    let drawnEntities = Set(entities)
    let drawnRelations = Set(relations)
    var attributes: [DOTAttribute] = []
    guard case .object(let members) = writer.document else {
      graph = []
      return
    }
    for member in members {
      var value = member.value
      if member.name == "entities", case .object(let all) = value {
        value = .object(
          all.enumerated().filter { !drawnEntities.contains($0.offset) }.map(\.element))
      } else if member.name == "relations", case .array(let all) = value {
        value = .array(
          all.enumerated().filter { !drawnRelations.contains($0.offset) }.map(\.element))
      }
      if value == .object([]) || value == .array([]) { continue }
      attributes.append(Self.attribute("clew_" + member.name, value))
    }
    graph = attributes.map { attribute in
      attribute.name == "clew_clew" ? DOTAttribute("clew", "1") : attribute
    }
  }

  /// The attributes of the node that is entity `number`.
  public func node(_ number: Int) -> [DOTAttribute] {
    [Self.attribute("clew_entity", writer.entity(number))]
  }

  /// The attributes of the edge that is relation `number`.
  public func edge(_ number: Int) -> [DOTAttribute] {
    [Self.attribute("clew_relation", writer.relation(number))]
  }

  /// JSON that DOT can hold: DOT has no way to write a backslash before a quote, so both are
  /// written by number inside JSON's strings.
  private static func attribute(_ name: String, _ value: JSONValue) -> DOTAttribute {
    var bytes: [UInt8] = []
    var isEscape = false
    for byte in value.json(layout: .compact) {
      if isEscape, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: byte == UInt8(ascii: "\"") ? "u0022".utf8 : "u005C".utf8)
        isEscape = false
      } else {
        bytes.append(byte)
        isEscape = !isEscape && byte == UInt8(ascii: "\\")
      }
    }
    return DOTAttribute(name, DOTValue(String(decoding: bytes, as: UTF8.self)))
  }
}

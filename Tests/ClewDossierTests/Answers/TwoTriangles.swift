import ClewDossier
import TestSupport

/// Two triangles of persons, a-b-c and d-e-f, joined by the tie c-d.
enum TwoTriangles {
  static let text = """
    clew: 1
    source: {id: paper, title: A paper, outlet: The Paper, published: 2024-01-05}
    entities:
      a: person A
      b: person B
      c: person C
      d: person D
      e: person E
      f: person F
    notes:
    - {par: 1, facts: [a met b, b met c, a met c, c met d, d met e, e met f, d met f]}

    """

  static func network() throws -> Network {
    try Reading(TestSupport.dossier(text)).network(.actors)
  }

  /// The ids of some entities.
  static func ids(_ entities: [Int], _ network: Network) -> [String] {
    entities.map { network.reading.dossier.id(ofEntity: $0) }
  }

  /// The canonical numbers of some ids.
  static func entities(_ ids: [String], _ network: Network) -> [Int] {
    ids.compactMap { network.reading.dossier.entityNumber($0) }
  }
}

func isNear(_ left: Double, _ right: Double) -> Bool { (left - right).magnitude < 1e-12 }

import ClewDossier
import ClewFormats

/// A small dossier with one of everything that a picture must tell apart.
enum SmallDossier {
  static let text = """
    clew: 1
    sources:
      a: {title: First paper, outlet: Alpha, published: 2024-01-05}
      b: {title: Second paper, outlet: Beta, published: 2024-01-06}
    entities:
      bomber: person Karim Doe
      planner: person Lena Roe
      helper: person Max Poe
      nobody: {kind: person, name: a man with a bag, unnamed: true}
      group: {kind: armed-group, name: The Group, names: [{text: TG, type: acronym}]}
      ally: group The Ally
      land: state Land
      town: city Town
      port: city Port
      lonely: person Nina Solo
      attack: attack Bombing of Town
    notes:
      - {source: a, par: 1, facts: bomber perpetrated attack, legal: arrested, says: He did it.}
      - {source: b, par: 2, facts: bomber member-of group}
      - {source: a, par: 2, facts: bomber member-of group}
      - {source: a, par: 3, facts: planner suspect-in attack}
      - {source: a, par: 4, facts: helper supports group, hedge: alleged}
      - {source: a, par: 5, facts: nobody helped bomber}
      - {source: a, par: 6, by: land, facts: ally behind attack, outlet: rejects}
      - {source: a, par: 7, facts: group claimed attack}
      - {source: a, par: 8, facts: ally allied-with group}
      - {source: a, par: 8, facts: ally cooperates-with group}
      - {source: a, par: 9, facts: [bomber citizen-of land, planner origin land]}
      - {source: a, par: 9, place: attack town}
      - {source: a, par: 10, date: attack 2024-01-03}
      - {source: a, par: 10, count: [attack killed 2]}
      - {source: b, par: 10, count: [attack killed 4]}
      - {source: a, par: 11, mentions: lonely}
    routes:
      - travellers: [bomber]
        source: a
        par: 12
        legs:
          - {order: 1, to: port, purpose: to rest}
          - {order: 2, from: port, to: town}
      - travellers: [planner]
        source: b
        par: 12
        legs:
          - {order: 1, from: land, to: town}
    """

  /// The dossier read from `text`.
  static func dossier(_ text: String = SmallDossier.text) throws -> Dossier {
    try DossierLoader().load([
      SourceFile(name: "small.clew.yaml", bytes: Array(text.utf8), number: 0)
    ]).dossier
  }

  /// The same, read under a policy.
  static func reading(_ policy: Policy = .standard) throws -> Reading {
    try Reading(dossier(), under: policy)
  }
}

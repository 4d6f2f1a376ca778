/// Texts that the reader and the schema must judge alike.
enum SchemaSamples {
  /// A file that uses each form of the format once.
  static let everyForm = """
    clew: 1
    title: 1984
    source: {id: paper, title: "T", outlet: unknown, kind: article, author: [A, B], published: 2024-01-05, revised: {edtf: 2024-02, as-printed: later}, retrieved: 2024, language: fa, grade: C, url: "https://example.org", archive: box 1, sha256: 12, derives-from: wire}
    sources: {gazette: {title: Gazette}}
    cited: {wire: The Wire, radio: {kind: broadcast}, tv: }
    vocabulary:
      entity-kinds: {boat: {label: small boat, base: object}}
      relation-kinds: {sold: {label: sold, inverse: bought from, role: tie, hostile: no, symmetric: false, from: person, to: [person, group], part: participant, saying: accused, ftm: Payment, stix: related-to}}
      count-kinds: [boats]
    entities:
      anna: {kind: person, name: Anna, names: [Änna, 1984, {text: Анна, type: transliteration, script: Cyrl, lang: ru}], note: "a # b: c"}
      boris: {kind: person, name: Boris, names: Bob}
      crew: {kind: persons, name: the crew, unnamed: true, size: 3..7, includes: [anna, boris]}
      mob: persons A mob
      town: {kind: city, name: Town, coordinates: [-1.25, 2]}
      land: state Land
      raid: {kind: attack, name: Raid, when: {edtf: 2023, as-printed: that year}, at: {among: [town, land]}}
      fire: {kind: event, name: Fire, when: [2023, {value: 2024, source: gazette}], at: [town, {value: land, by: anna}], size: 2+}
      7: person Seven
    also: {town: {names: [Ville], note: more, includes: []}}
    same:
    - {a: anna, b: boris, judged: different, who: me, when: 2024, why: "no: other"}
    notes:
    - {par: 1, by: [wire, crew], hedge: alleged, legal: {status: charged, when: 2023~}, outlet: doubts, when: {as-printed: early}, facts: anna perpetrated raid, with: {via: [sea, land]}, says: 3, as-printed: 1.5, credibility: 3, recorded-on: 2024, handling: TLP:AMBER+STRICT, after: raid}
    - {page: 12, not: anna sold 7, id: sale, source: gazette, before: [raid, fire]}
    - {time: "00:12:30", facts: ["[anna, boris] told [crew, mob] about raid"], retracted-on: 2024-05, by: unstated}
    - {section: 2, count: [raid killed over 90, "raid injured 1,000", raid days 3..4], scope: x, par: 1}
    - {par: [2, 3], trip: [[anna, crew], unknown, town, land], id: voyage, when: 2023}
    - {par: 2, trip: [[anna, town, land], [boris, land, town]]}
    - {par: 4, name: anna nom-de-guerre The Fox, date: raid 2023-01-0X, place: raid town}
    - {par: 4, status: [anna arrested, boris dead], value: "anna age about 30", mentions: [mob]}
    relations:
    - {id: r1, subject: anna, kind: met, object: boris, about: raid, with: {via: phone}, after: raid, stance: denies, par: 1, when: 2020}
    - {subject: anna, kind: met, object: crew, claims: [{par: 1}, {source: gazette, page: 3, hedge: claimed, when: 2021}]}
    routes:
    - id: journey
      travellers: anna
      by: wire
      before: raid
      legs:
      - {order: 1, to: town, par: 1, when: 2020, mode: boat}
      - {order: 2, from: town, to: land, stay: {duration: "<P3M", as-printed: 3 months}, purpose: rest, claims: [{par: 1}]}
      - {order: 3, from: land, to: town, stay: P1D}
    events:
    - {id: raid, names: The Raid, when: [{value: 2024-01-03, source: gazette, par: 2}], at: town, note: x}
    - {id: storm, kind: event, name: Storm}
    counts:
    - {event: raid, kind: killed, scope: men, min: 1, max: 3, approximate: true, strict: false, par: 1}
    - {event: raid, kind: boats, figure: about 3, claims: [{source: gazette}]}
    - {event: fire, kind: boats, figure: 3}
    names:
    - {entity: anna, text: Annie, type: nickname, script: Latn, lang: en, par: 1}
    values:
    - {entity: anna, field: age, value: 30, par: 2}
    - {entity: raid, field: when, value: {edtf: 2023, as-printed: last year}, claims: [{par: 2}]}
    - {entity: anna, field: legal, value: wanted, when: 2022}
    mentions:
    - {entity: mob, par: 3}

    """

  static let rightNotes = [
    "par: 1, facts: '[anna,boris]member-of[ring]about raid'",
    "par: 1, facts: '  anna   met  boris  '",
    "par: 1, facts: []",
    "par: 1, count: 'raid killed 1,000'",
    "par: 1, count: raid killed   more  than   80",
    "par: 1, date: raid 2023-05/2023-08",
    "par: 1, date: 'raid [2022-10..2023-08]'",
    "par: 1, date: raid ../2023-08",
    "par: 1, facts: anna met boris, when: unknown",
    "par: 1, facts: anna met boris, when: -0100",
    "par: 1, facts: anna met boris, credibility: '3'",
    "par: 1, trip: [anna, unknown, town]",
    "par: 1, name: anna name true",
  ]

  static let wrongNotes = [
    "par: 1",
    "facts: anna met boris, par: ",
    "par: 1, fact: anna met boris",
    "par: 1, facts: anna met",
    "par: 1, facts: anna met boris clara",
    "par: 1, facts: 'anna, boris met clara'",
    "par: 1, facts: '[anna met boris'",
    "par: 1, facts: 'anna [met] boris'",
    "par: 1, facts: 'anna met boris about [raid]'",
    "par: 1, facts: '[] met boris'",
    "par: 1, facts: [anna, met, boris]",
    "par: 1, facts: {anna: met}",
    "par: 1, facts: ~",
    "par: 1, facts: anna met bo/ris",
    "par: 1, facts: anna met boris, hedge: sure",
    "par: 1, facts: anna met boris, legal: guilty",
    "par: 1, facts: anna met boris, legal: {when: 2023}",
    "par: 1, facts: anna met boris, outlet: hates",
    "par: 1, facts: anna met boris, when: January 2024",
    "par: 1, facts: anna met boris, when: {}",
    "par: 1, facts: anna met boris, when: {date: 2024}",
    "par: 1, facts: anna met boris, when: {edtf: unknown}",
    "par: 1, facts: anna met boris, credibility: 7",
    "par: 1, facts: anna met boris, credibility: high",
    "par: 1, facts: anna met boris, handling: TLP:WHITE",
    "par: 1, facts: anna met boris, stance: denies",
    "par: 1, facts: anna met boris, by: []",
    "par: 1, facts: anna met boris, by: unknown",
    "par: 1, facts: anna met boris, with: phone",
    "par: 1, facts: anna met boris, with: {via: {a: b}}",
    "par: 1, facts: anna met boris, says: ''",
    "par: 1, facts: anna met boris, id: a b",
    "par: 1, facts: anna met boris, id: unknown",
    "par: 1, facts: anna met boris, after: [[raid]]",
    "par: {a: 1}, facts: anna met boris",
    "par: 1, count: raid killed many",
    "par: 1, count: raid 5",
    "par: 1, count: 5",
    "par: 1, date: raid",
    "par: 1, date: raid 5 May",
    "par: 1, place: raid the town",
    "par: 1, status: anna guilty",
    "par: 1, name: anna moniker Annie",
    "par: 1, name: 'anna name  '",
    "par: 1, value: anna age",
    "par: 1, value: raid when 2023",
    "par: 1, value: anna legal wanted",
    "par: 1, trip: anna town land",
    "par: 1, trip: [anna, town]",
    "par: 1, trip: [[], town, land]",
    "par: 1, trip: [anna, town, unknown]",
    "par: 1, trip: [anna, [town, land], town]",
    "par: 1, trip: []",
    "par: 1, mentions: unknown",
    "par: 1, mentions: [{id: anna}]",
  ]

  static let wrongSections = [
    "notes: x", "notes: {par: 1}", "notes: [x]", "also: [town]", "same: {a: anna}",
    "also: {town: Ville}", "also: {town: {name: Ville}}", "also: {town: {names: [{type: name}]}}",
    "also: {town: {names: ['']}}", "also: {town: {names: [~]}}",
    "also: {town: {names: {text: Ville, type: nick}}}",
    "same: [{a: anna, b: boris}]", "same: [{a: anna, judged: same}]",
    "same: [{a: anna, b: boris, judged: maybe}]",
    "vocabulary: []", "vocabulary: {kinds: {}}", "vocabulary: {entity-kinds: {boat: {label: b}}}",
    "vocabulary: {entity-kinds: {boat: {base: thing}}}",
    "vocabulary: {entity-kinds: {a boat: {base: object}}}",
    "vocabulary: {relation-kinds: {sold: {role: link}}}",
    "vocabulary: {relation-kinds: {sold: {symmetric: maybe}}}",
    "vocabulary: {relation-kinds: {sold: {from: [people]}}}",
    "vocabulary: {relation-kinds: {sold: {part: villain}}}",
    "vocabulary: {count-kinds: [big boats]}",
    "relations: [{subject: anna, object: boris}]",
    "relations: [{subject: anna, kind: met, object: boris, claims: []}]",
    "relations: [{subject: anna, kind: met, object: boris, par: 1, claims: [{par: 1}]}]",
    "relations: [{subject: anna, kind: met, object: boris, when: 2020, claims: [{par: 1}]}]",
    "relations: [{subject: anna, kind: met, object: boris, claims: [{id: x}]}]",
    "relations: [{subject: anna, kind: met, object: boris, stance: doubts}]",
    "routes: [{legs: [{order: 1, to: town}]}]", "routes: [{travellers: anna}]",
    "routes: [{travellers: anna, legs: []}]",
    "routes: [{travellers: [], legs: [{order: 1, to: town}]}]",
    "routes: [{travellers: anna, legs: [{to: town}]}]",
    "routes: [{travellers: anna, legs: [{order: 0, to: town}]}]",
    "routes: [{travellers: anna, legs: [{order: 1, to: town, stay: 3M}]}]",
    "routes: [{travellers: anna, legs: [{order: 1, to: town, stay: {}}]}]",
    "routes: [{travellers: anna, legs: [{order: 1, to: town, par: 1, claims: [{par: 1}]}]}]",
    "routes: [{travellers: anna, when: 2020, legs: [{order: 1, to: town}]}]",
    "routes: [{travellers: anna, hedge: sure, legs: [{order: 1, to: town, claims: [{par: 1}]}]}]",
    "events: [{kind: event}]", "events: [{id: raid, coordinates: [1, 2]}]",
    "events: [{id: raid, when: {value: 2024, when: 2024}}]",
    "events: [{id: raid, when: {par: 1}}]", "events: [{id: raid, when: {claims: [{par: 1}]}}]",
    "events: [{id: raid, when: {value: 2024, claims: []}}]",
    "events: [{id: raid, at: {among: []}}]", "events: [{id: raid, at: {among: [town], par: 1}}]",
    "counts: [{event: raid, kind: killed}]", "counts: [{event: raid, kind: killed, figure: many}]",
    "counts: [{event: raid, kind: killed, min: -1}]",
    "counts: [{event: raid, kind: killed, min: few}]",
    "counts: [{event: raid, kind: killed, figure: 5, min: 3}]",
    "counts: [{event: raid, kind: killed, approximate: true}]",
    "names: [{entity: anna}]", "names: [{entity: anna, text: A, claims: []}]",
    "names: [{entity: anna, text: A, type: nick}]",
    "values: [{entity: anna, field: age}]", "values: [{entity: raid, field: when, value: soon}]",
    "values: [{entity: anna, field: legal, value: guilty}]",
    "values: [{entity: anna, field: age, value: {years: 3}}]",
    "mentions: [anna]", "mentions: [{entity: anna, claims: []}]", "mentions: [{par: 1}]",
  ]

  static let wrongFiles = [
    "- 1", "clew: 2", "clew: one", "title: x", "clew: 1\ntitle: ", "clew: 1\nentitys: {}",
    "clew: 1\nsource: paper", "clew: 1\nsource: {title: x}", "clew: 1\nsource: {id: a, grade: G}",
    "clew: 1\nsource: {id: unknown}", "clew: 1\nsource: {id: a b}",
    "clew: 1\nsource: {id: a, published: last week}", "clew: 1\nsource: {id: a, publisher: x}",
    "clew: 1\nsource: {id: a, derives-from: {b: c}}", "clew: 1\nsources: {a: {id: a}}",
    "clew: 1\nsources: [a]", "clew: 1\nsources: {a: The Paper}", "clew: 1\ncited: a",
    "clew: 1\ncited: [{id: a}]", "clew: 1\ncited: {a: {name: A}}", "clew: 1\ncited: [a b]",
    "clew: 1\nentities: [a]", "clew: 1\nentities: {a: person}",
    "clew: 1\nentities: {a: 'person  '}",
    "clew: 1\nentities: {a: }", "clew: 1\nentities: {a b: person A}",
    "clew: 1\nentities: {-a: person A}", "clew: 1\nentities: {unknown: person A}",
    "clew: 1\nentities: {a: {name: A}}", "clew: 1\nentities: {a: {kind: person}}",
    "clew: 1\nentities: {a: {kind: person, name: A, age: 3}}",
    "clew: 1\nentities: {a: {kind: person, name: [A]}}",
    "clew: 1\nentities: {a: {kind: person, name: A, unnamed: perhaps}}",
    "clew: 1\nentities: {a: {kind: person, name: A, size: lots}}",
    "clew: 1\nentities: {a: {kind: person, name: A, size: 3...7}}",
    "clew: 1\nentities: {a: {kind: city, name: A, coordinates: [91, 0]}}",
    "clew: 1\nentities: {a: {kind: city, name: A, coordinates: [1]}}",
    "clew: 1\nentities: {a: {kind: city, name: A, coordinates: [1, 2, 3]}}",
    "clew: 1\nentities: {a: {kind: city, name: A, coordinates: [1, east]}}",
    "clew: 1\nentities: {a: {kind: city, name: A, coordinates: 1}}",
  ]
}

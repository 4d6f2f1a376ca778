/// A dossier with something wrong, and what must be told of it.
struct DamagedDossier: CustomStringConvertible, Sendable {
  var name: String
  /// The file; after the preamble of `TestSupport` where `isWhole` is false.
  var text: String
  var isWhole: Bool
  /// Every error, as `line:col code`.
  var faults: [String]

  var description: String { name }

  /// A file of its own.
  static func whole(_ name: String, _ text: String, _ faults: String...) -> Self {
    Self(name: name, text: text, isWhole: true, faults: faults)
  }

  /// Something after the preamble.
  static func body(_ name: String, _ text: String, _ faults: String...) -> Self {
    Self(name: name, text: text, isWhole: false, faults: faults)
  }

  /// A note after the preamble; it begins at 14:3.
  static func note(_ name: String, _ text: String, _ faults: String...) -> Self {
    Self(name: name, text: "notes:\n- {par: 1, \(text)}\n", isWhole: false, faults: faults)
  }

  /// Legs of a route after the preamble; they begin at 14:31.
  static func legs(_ name: String, _ text: String, _ faults: String...) -> Self {
    Self(
      name: name, text: "routes:\n- {travellers: [anna], legs: [\(text)]}\n", isWhole: false,
      faults: faults)
  }
}

extension DamagedDossier {
  static let references: [Self] = [
    .note(
      "unknownSubject", "facts: ana member-of ring",
      "14:19 unknown-id"),
    .note(
      "unknownObject", "facts: anna member-of rinng",
      "14:19 unknown-id"),
    .note(
      "unknownThird", "facts: anna warned boris about rade",
      "14:19 unknown-id"),
    .note(
      "unknownSpeaker", "by: ministri, facts: anna member-of ring",
      "14:33 unknown-id"),
    .note(
      "unknownSecondSpeaker", "by: [ministry, nobody], facts: anna member-of ring",
      "14:43 unknown-id"),
    .note(
      "unknownInList", "facts: \"[anna, bors] member-of ring\"",
      "14:27 unknown-id"),
    .note(
      "unknownMention", "mentions: [anna, nobody]",
      "14:29 unknown-id"),
    .note(
      "unknownOfDate", "date: rad 2024-01-03",
      "14:18 unknown-id"),
    .note(
      "unknownOfCount", "count: raids killed 5",
      "14:19 unknown-id"),
    .note(
      "unknownOfName", "name: ana spelling Anne",
      "14:18 unknown-id"),
    .note(
      "unknownOfStatus", "status: nobody arrested",
      "14:20 unknown-id"),
    .note(
      "unknownOfValue", "value: nobody age 30",
      "14:19 unknown-id"),
    .note(
      "unknownPlace", "place: raid village",
      "14:19 unknown-id"),
    .note(
      "unknownTraveller", "trip: [nobody, land, town]",
      "14:18 unknown-id"),
    .note(
      "unknownStop", "trip: [anna, land, village]",
      "14:31 unknown-id"),
    .note(
      "unknownAfter", "facts: anna met boris, after: raidd",
      "14:19 unknown-id"),
    .body(
      "unknownJudged", "same:\n- {a: anna, b: nobody, judged: same}\n",
      "14:3 unknown-id"),
    .body(
      "unknownAlso", "also:\n  nobody: {names: [No One]}\n",
      "14:3 unknown-id"),
    .body(
      "unknownClaimSource",
      "relations:\n- {subject: anna, kind: met, object: boris, source: gazette}\n",
      "14:3 unknown-id"),
    .body(
      "unknownDerivesFrom", "sources:\n  copy: {title: A copy, derives-from: papper}\n",
      "14:3 unknown-id"),
    .note(
      "sourceAsEntity", "facts: wire met anna",
      "14:19 not-an-entity"),
    .body(
      "entityAsSource",
      "relations:\n- {subject: anna, kind: met, object: boris, source: ministry}\n",
      "14:3 not-a-source"),
    .note(
      "idInOtherCase", "facts: Anna member-of ring",
      "14:19 unknown-id"),
  ]

  static let keys: [Self] = [
    .note(
      "misspeltNoteKey", "fact: anna member-of ring",
      "14:12 unknown-key"),
    .body(
      "misspeltTopKey", "note:\n- {par: 1, facts: anna member-of ring}\n",
      "13:1 unknown-key"),
    .note(
      "misspeltClaimKey", "heddge: alleged, facts: anna member-of ring",
      "14:12 unknown-key"),
    .legs(
      "misspeltLegKey", "{order: 1, too: town}",
      "14:31 leg-nowhere", "14:42 unknown-key"),
    .body(
      "misspeltCountKey", "counts:\n- {event: raid, kind: killed, maks: 3}\n",
      "14:3 missing-key", "14:31 unknown-key"),
    .body(
      "misspeltJudgementKey", "same:\n- {a: anna, b: boris, juged: same}\n",
      "14:3 no-verdict", "14:23 unknown-key"),
    .body(
      "misspeltNameKey", "also:\n  anna: {names: [{txt: Anne}]}\n",
      "14:18 no-text", "14:19 unknown-key"),
    .body(
      "misspeltVocabularyKey", "vocabulary: {relation-kind: {}}\n",
      "13:14 unknown-key"),
    .body(
      "misspeltKindKey", "vocabulary: {relation-kinds: {k: {lable: k}}}\n",
      "13:35 unknown-key"),
    .note(
      "idAsKeyInNote", "anna: member-of ring",
      "14:12 unknown-key"),
    .note(
      "unknownKeyInWhen", "facts: anna met boris, when: {edtf: 2024, printed: now}",
      "14:54 unknown-key"),
    .note(
      "unknownKeyInLegal", "facts: anna suspect-in raid, legal: {state: charged}",
      "14:48 missing-key", "14:49 unknown-key"),
    .legs(
      "unknownKeyInStay", "{order: 1, to: town, stay: {length: P1D}}",
      "14:58 no-value", "14:59 unknown-key"),
    .whole(
      "misspeltSourceKey", "clew: 1\nsource: {id: a, titel: A}\n",
      "2:17 unknown-key"),
    .whole(
      "misspeltEntityKey", "clew: 1\nentities:\n  a: {kind: person, name: A, nmaes: [B]}\n",
      "3:30 unknown-key"),
    .body(
      "topKeyTwice", "entities: {}\n",
      "13:1 duplicate-key"),
    .whole(
      "duplicateEntityKey", "clew: 1\nentities:\n  a: person A\n  a: person B\n",
      "4:3 duplicate-key"),
    .whole(
      "sourceAndEntityOfOneId", "clew: 1\nsource: {id: a, title: A}\nentities:\n  a: person A\n",
      "4:3 duplicate-id"),
    .note(
      "noteKeyTwice", "par: 2, facts: anna member-of ring",
      "14:12 duplicate-key"),
    .body(
      "duplicateSource", "sources:\n  paper: {title: Again}\n",
      "14:3 duplicate-id"),
    .body(
      "eventDeclaredAgain", "events:\n- {id: raid, kind: attack, name: Again}\n",
      "14:3 duplicate-id"),
  ]

  static let values: [Self] = [
    .note(
      "badMonth", "date: raid 2024-13-01",
      "14:18 bad-date"),
    .note(
      "badDay", "facts: anna met boris, when: 2023-02-29",
      "14:49 bad-date"),
    .note(
      "dateInWords", "facts: anna met boris, when: yesterday",
      "14:41 bad-date"),
    .note(
      "dateDayFirst", "facts: anna met boris, when: 03.01.2024",
      "14:41 bad-date"),
    .note(
      "intervalTurned", "facts: anna met boris, when: 2024/2023",
      "14:46 bad-date"),
    .note(
      "dateBeyondYears", "date: raid 9999999999999-01-01",
      "14:18 bad-date"),
    .note(
      "dateLongYear", "date: raid Y99999999999999999999",
      "14:18 bad-date"),
    .note(
      "dateHugeExponent", "date: raid Y9E999999999",
      "14:18 bad-date"),
    .note(
      "dateOfPerson", "date: anna 2024-01-01",
      "14:18 not-an-event"),
    .note(
      "dateMissing", "date: raid",
      "14:18 bad-note"),
    .note(
      "dateEmpty", "facts: anna met boris, when: \"\"",
      "14:41 no-value"),
    .note(
      "dateNull", "facts: anna met boris, when: ",
      "14:41 no-value"),
    .note(
      "dateList", "facts: anna met boris, when: [2024]",
      "14:41 wrong-type"),
    .whole(
      "badPublished", "clew: 1\nsource: {id: a, title: A, published: 2024-00-01}\n",
      "2:43 bad-date"),
    .body(
      "badJudgementDate", "same:\n- {a: anna, b: boris, judged: unsure, when: 31-12-2024}\n",
      "14:45 bad-date"),
    .note(
      "badRecordedOn", "facts: anna met boris, recorded-on: 2024-1-1",
      "14:53 bad-date"),
    .legs(
      "badDuration", "{order: 1, to: town, stay: 3 months}",
      "14:58 bad-duration"),
    .legs(
      "durationBeyondNumbers", "{order: 1, to: town, stay: P99999999999999999999Y}",
      "14:59 bad-duration"),
    .whole(
      "noteWithoutSource",
      "clew: 1\nentities: {a: person A, b: person B}\nnotes:\n- {par: 1, facts: a met b}\n",
      "4:3 no-source"),
    .whole(
      "relationWithoutSource",
      "clew: 1\nentities: {a: person A, b: person B}\nrelations:\n- {subject: a, kind: met, object: b}\n",
      "4:3 no-source"),
    .whole(
      "eventDateWithoutSource", "clew: 1\nentities:\n  a: {kind: attack, name: A, when: 2024}\n",
      "3:36 no-source"),
    .whole(
      "eventPlaceWithoutSource",
      "clew: 1\nentities:\n  t: city T\n  a: {kind: attack, name: A, at: t}\n",
      "4:34 no-source"),
  ]

  static let counts: [Self] = [
    .body(
      "noClaims", "relations:\n- {subject: anna, kind: met, object: boris, claims: []}\n",
      "14:3 no-claim"),
    .body(
      "claimsTwice",
      "relations:\n- {subject: anna, kind: met, object: boris, par: 1, claims: [{par: 2}]}\n",
      "14:45 claims-twice"),
    .body(
      "claimsNoList", "relations:\n- {subject: anna, kind: met, object: boris, claims: {par: 2}}\n",
      "14:3 no-claim", "14:53 wrong-type"),
    .whole(
      "sourceWithoutID", "clew: 1\nsource: {title: A}\n",
      "2:9 no-id"),
    .note(
      "factOfTwoWords", "facts: anna met",
      "14:19 bad-fact"),
    .note(
      "factOfFourWords", "facts: anna met boris here",
      "14:19 bad-fact"),
    .note(
      "factOpenList", "facts: \"[anna, boris met clara\"",
      "14:20 bad-fact"),
    .note(
      "factEmptyList", "facts: \"[] met clara\"",
      "14:20 bad-fact"),
    .note(
      "factNestedList", "facts: \"[[anna]] met clara\"",
      "14:21 bad-fact"),
    .note(
      "factListOfKinds", "facts: \"anna [met, told] clara\"",
      "14:20 bad-fact"),
    .note(
      "factCloses", "facts: \"anna] met clara\"",
      "14:24 bad-fact"),
    .note(
      "factComma", "facts: \"anna, boris met clara\"",
      "14:24 bad-fact"),
    .note(
      "factUnquotedList", "facts: [anna, boris] met clara",
      "14:33 missing-comma"),
    .note(
      "factEmpty", "facts: \"\"",
      "14:19 no-value"),
    .note(
      "factNull", "facts: ",
      "14:19 no-value"),
    .note(
      "factMapping", "facts: {anna: met boris}",
      "14:19 wrong-type"),
    .note(
      "unknownKind", "facts: anna membr-of ring",
      "14:19 unknown-kind"),
    .note(
      "kindMismatch", "facts: anna perpetrated town",
      "14:19 kind-mismatch"),
    .note(
      "subjectMismatch", "facts: ring citizen-of land",
      "14:19 kind-mismatch"),
    .note(
      "statesNothing", "says: nothing",
      "14:3 no-statement"),
    .note(
      "idOfMany", "id: x, facts: [anna met boris, anna met clara]",
      "14:12 id-of-many"),
    .note(
      "countIncomplete", "count: raid killed",
      "14:19 bad-note"),
    .note(
      "countWords", "count: raid killed many",
      "14:19 bad-figure"),
    .note(
      "countNegative", "count: raid killed -5",
      "14:19 bad-figure"),
    .note(
      "countBeyondInt64", "count: raid killed 9223372036854775808",
      "14:19 bad-figure"),
    .note(
      "countRangeTurned", "count: raid killed 9..3",
      "14:19 bad-figure"),
    .note(
      "countUnknownKind", "count: raid kiled 5",
      "14:19 unknown-kind"),
    .note(
      "countOfPerson", "count: anna killed 5",
      "14:19 not-an-event"),
    .body(
      "countMinimumBeyond", "counts:\n- {event: raid, kind: killed, min: 99999999999999999999}\n",
      "14:36 bad-number"),
    .body(
      "countMinimumAboveMaximum", "counts:\n- {event: raid, kind: killed, min: 9, max: 3}\n",
      "14:31 bad-figure"),
  ]

  static let words: [Self] = [
    .body(
      "countWithoutFigure", "counts:\n- {event: raid, kind: killed}\n",
      "14:3 missing-key"),
    .body(
      "countFraction", "counts:\n- {event: raid, kind: killed, min: 1.5}\n",
      "14:36 bad-number"),
    .body(
      "countFlag", "counts:\n- {event: raid, kind: killed, min: 1, approximate: maybe}\n",
      "14:52 bad-flag"),
    .legs(
      "legWithoutOrder", "{to: town}",
      "14:31 leg-without-order"),
    .legs(
      "legOrderFalls", "{order: 2, to: town}, {order: 1, to: land}",
      "14:53 leg-order"),
    .legs(
      "legOrderZero", "{order: 0, to: town}",
      "14:39 bad-number"),
    .legs(
      "legOrderWord", "{order: first, to: town}",
      "14:39 bad-number"),
    .legs(
      "legNowhere", "{order: 1}",
      "14:31 leg-nowhere"),
    .legs(
      "legToPerson", "{order: 1, to: boris}",
      "14:31 not-a-place"),
    .body(
      "routeWithoutLegs", "routes:\n- {travellers: [anna]}\n",
      "14:3 missing-key"),
    .legs(
      "routeWithNoLegs", "",
      "14:24 no-legs"),
    .body(
      "routeWithoutTravellers", "routes:\n- {legs: [{order: 1, to: town}]}\n",
      "14:3 missing-key"),
    .body(
      "routeWithNoTravellers", "routes:\n- {travellers: [], legs: [{order: 1, to: town}]}\n",
      "14:3 missing-key"),
    .body(
      "routeText", "routes: [by train]\n",
      "13:10 wrong-type"),
    .note(
      "tripOfTwo", "trip: [anna, town]",
      "14:18 bad-trip"),
    .note(
      "tripUnknownEnd", "trip: [anna, land, unknown]",
      "14:31 bad-trip"),
    .note(
      "tripText", "trip: anna land town",
      "14:18 wrong-type"),
    .note(
      "badHedge", "hedge: aleged, facts: anna met boris",
      "14:19 unknown-word"),
    .note(
      "badLegal", "legal: guilty, facts: anna met boris",
      "14:19 unknown-word"),
    .note(
      "badOutlet", "outlet: likes, facts: anna met boris",
      "14:20 unknown-word"),
    .note(
      "badCredibility", "credibility: 7, facts: anna met boris",
      "14:25 bad-number"),
    .note(
      "badHandling", "handling: RED, facts: anna met boris",
      "14:22 unknown-word"),
    .note(
      "badStatus", "status: anna guilty",
      "14:20 bad-note"),
    .note(
      "badNameType", "name: anna nick Annie",
      "14:18 unknown-word"),
    .body(
      "badVerdict", "same:\n- {a: anna, b: boris, judged: maybe}\n",
      "14:31 unknown-word"),
    .body(
      "noVerdict", "same:\n- {a: anna, b: boris}\n",
      "14:3 no-verdict"),
    .body(
      "judgedItself", "same:\n- {a: anna, b: anna, judged: same}\n",
      "14:3 judged-itself"),
    .body(
      "judgedAcrossKinds", "same:\n- {a: anna, b: town, judged: same}\n",
      "14:3 kind-mismatch"),
    .note(
      "emptyBy", "by: [], facts: anna met boris",
      "14:12 no-value"),
    .body(
      "badLegalField", "values:\n- {entity: anna, field: legal, value: guilty}\n",
      "14:32 unknown-word"),
    .whole(
      "badGrade", "clew: 1\nsource: {id: a, title: A, grade: G}\n",
      "2:34 unknown-word"),
    .whole(
      "noKind", "clew: 1\nentities:\n  a: {name: A}\n",
      "3:3 no-kind"),
  ]

  static let syntax: [Self] = [
    .whole(
      "noName", "clew: 1\nentities:\n  a: {kind: person}\n",
      "3:3 no-name"),
    .whole(
      "shortWithoutName", "clew: 1\nentities:\n  a: person\n",
      "3:6 bad-entity"),
    .whole(
      "unknownEntityKind", "clew: 1\nentities:\n  a: persson A\n",
      "3:3 unknown-kind"),
    .whole(
      "entityList", "clew: 1\nentities: [a, b]\n",
      "2:11 wrong-type"),
    .whole(
      "entityNull", "clew: 1\nentities:\n  a:\n",
      "3:5 bad-entity"),
    .whole(
      "idWithBlank", "clew: 1\nentities:\n  \"a b\": person A\n",
      "3:3 bad-id"),
    .whole(
      "idWithEscape", "clew: 1\nentities:\n  \"a\\e[31m\": person A\n",
      "3:3 bad-id"),
    .whole(
      "idBeyondASCII", "clew: 1\nentities:\n  \u{E9}: person A\n",
      "3:3 bad-id"),
    .whole(
      "idsOfBothForms", "clew: 1\nentities:\n  \u{E9}: person A\n  e\u{301}: person B\n",
      "3:3 bad-id", "4:3 bad-id"),
    .whole(
      "idBeginsWithDot", "clew: 1\nentities:\n  .a: person A\n",
      "3:3 bad-id"),
    .whole(
      "reservedID", "clew: 1\nentities:\n  unknown: person A\n",
      "3:3 reserved-id"),
    .whole(
      "includesItself", "clew: 1\nentities:\n  a: {kind: persons, name: A, includes: [a]}\n",
      "3:3 includes-itself"),
    .whole(
      "includesUnknown", "clew: 1\nentities:\n  a: {kind: persons, name: A, includes: [b]}\n",
      "3:3 unknown-id"),
    .whole(
      "badSize", "clew: 1\nentities:\n  a: {kind: persons, name: A, size: many}\n",
      "3:37 bad-size"),
    .whole(
      "hugeSize", "clew: 1\nentities:\n  a: {kind: persons, name: A, size: 99999999999999999999}\n",
      "3:37 bad-size"),
    .whole(
      "coordinatesNaN", "clew: 1\nentities:\n  a: {kind: city, name: A, coordinates: [.nan, 1]}\n",
      "3:41 bad-coordinates"),
    .whole(
      "coordinatesInfinite",
      "clew: 1\nentities:\n  a: {kind: city, name: A, coordinates: [infinity, 1]}\n",
      "3:41 bad-coordinates"),
    .whole(
      "coordinatesBeyond", "clew: 1\nentities:\n  a: {kind: city, name: A, coordinates: [91, 1]}\n",
      "3:41 bad-coordinates"),
    .whole(
      "coordinatesHexadecimal",
      "clew: 1\nentities:\n  a: {kind: city, name: A, coordinates: [0x1p3, 1]}\n",
      "3:41 bad-coordinates"),
    .whole(
      "coordinatesOne", "clew: 1\nentities:\n  a: {kind: city, name: A, coordinates: [1]}\n",
      "3:41 bad-coordinates"),
    .whole(
      "coordinatesText", "clew: 1\nentities:\n  a: {kind: city, name: A, coordinates: 1 2}\n",
      "3:41 wrong-type", "3:41 bad-coordinates"),
    .whole(
      "unnamedPerhaps", "clew: 1\nentities:\n  a: {kind: person, name: A, unnamed: perhaps}\n",
      "3:39 bad-flag"),
    .whole(
      "nameList", "clew: 1\nentities:\n  a: {kind: person, name: [A]}\n",
      "3:27 wrong-type"),
    .whole(
      "badBase", "clew: 1\nvocabulary: {entity-kinds: {ship: {base: vehicle}}}\n",
      "2:42 unknown-word"),
    .whole(
      "noBase", "clew: 1\nvocabulary: {entity-kinds: {ship: {label: ship}}}\n",
      "2:29 no-base"),
    .whole(
      "badRole", "clew: 1\nvocabulary: {relation-kinds: {k: {role: link}}}\n",
      "2:41 unknown-word"),
    .whole(
      "noVersion", "title: A\n",
      "1:1 no-version"),
    .whole(
      "otherVersion", "clew: 2\n",
      "1:7 unknown-version"),
    .whole(
      "empty", "",
      "1:1 empty-file"),
    .whole(
      "onlyComment", "# nothing\n",
      "1:1 empty-file"),
    .whole(
      "topList", "- a\n",
      "1:1 wrong-type"),
    .whole(
      "topText", "hello\n",
      "1:1 wrong-type"),
    .whole(
      "notesMapping", "clew: 1\nnotes: {par: 1}\n",
      "2:8 wrong-type"),
    .whole(
      "notesText", "clew: 1\nnotes: none\n",
      "2:8 wrong-type"),
    .whole(
      "noteText", "clew: 1\nsource: {id: a, title: A}\nnotes: [hello]\n",
      "3:9 wrong-type"),
    .whole(
      "sourceText", "clew: 1\nsource: paper\n",
      "2:9 wrong-type"),
    .whole(
      "vocabularyList", "clew: 1\nvocabulary: []\n",
      "2:13 wrong-type"),
    .whole(
      "judgementsMapping", "clew: 1\nsame: {}\n",
      "2:7 wrong-type"),
    .whole(
      "tabIndent", "clew: 1\nentities:\n\u{9}a: person A\n",
      "3:1 tab-indentation"),
    .whole(
      "openBracket", "clew: 1\nentities: {a: person A\n",
      "2:11 unclosed-bracket"),
    .whole(
      "openQuote", "clew: 1\ntitle: \"A\n",
      "2:8 unclosed-quote"),
    .whole(
      "badIndent", "clew: 1\n title: A\n",
      "2:7 indentation"),
    .whole(
      "twoColons", "clew: 1\ntitle: a: b\n",
      "2:9 second-colon"),
    .whole(
      "tagOfPython", "clew: 1\ntitle: !!python/object:os.system A\n",
      "2:8 tag"),
    .whole(
      "localTag", "clew: 1\ntitle: !secret A\n",
      "2:8 tag"),
    .whole(
      "mergeKey", "clew: 1\nbase: &b {kind: person}\nentities:\n  a: {<<: *b, name: A}\n",
      "2:1 unknown-key", "4:3 no-kind", "4:7 merge-key"),
    .whole(
      "unknownAlias", "clew: 1\ntitle: *nothing\n",
      "2:8 unknown-alias"),
    .whole(
      "aliasInItself", "clew: 1\nentities: &a {a: *a}\n",
      "2:18 alias-inside-anchor"),
    .whole(
      "twoDocuments", "clew: 1\n---\nclew: 1\n",
      "2:1 several-documents"),
    .whole(
      "mappingAsKey", "clew: 1\n? [a]\n: b\n",
      "2:3 key-not-text"),
    .whole(
      "directiveOfAnotherVersion", "%YAML 3.0\n---\nclew: 1\n",
      "1:1 directive"),
    .whole(
      "nul", "clew: 1\ntitle: \"a\0b\"\n",
      "2:10 control-character"),
    .whole(
      "badEscape", "clew: 1\ntitle: \"a\\qb\"\n",
      "2:10 escape"),
    .whole(
      "bell", "clew: 1\ntitle: \"a\u{7}b\"\n",
      "2:10 control-character"),
  ]

  static let all = references + keys + values + counts + words + syntax
}

extension RelationKind {
  /// What a claimant's saying makes of those it says carried the event out; read off claims, never
  /// typed.
  public static let namesOwn = RelationKind(
    id: "names-own", label: "names as its own", inverse: "named as its own by")

  /// The built-in kinds: ties, hostile ties, parts in an event, context.
  public static let standard: [Self] = ties + hostile + parts + context

  private static let actors: [EntityKind.Base] = [.person, .group, .state]

  private static let ties: [Self] = [
    tie("contacted", "contacted", "was contacted by"),
    mutual("communicated-with"),
    mutual("met"),
    tie("member-of", "member of", "has member", ftm: "Membership", stix: "member-of"),
    tie("leader-of", "leader of", "led by", ftm: "Directorship"),
    tie("commander-of", "commander of", "commanded by", ftm: "Directorship"),
    tie("spokesperson-of", "spokesperson of", "has spokesperson", ftm: "Representation"),
    tie("represents", "represents", "represented by", ftm: "Representation"),
    tie("works-for", "works for", "employs", ftm: "Employment"),
    tie("part-of", "part of", "has part", ftm: "Membership", stix: "part-of"),
    tie("branch-of", "branch of", "has branch", ftm: "Membership"),
    tie("organ-of", "organ of", "has organ", ftm: "Membership"),
    mutual("affiliated-with", ftm: "Associate"),
    mutual("associate-of", ftm: "Associate"),
    mutual("spouse-of", ftm: "Family"),
    mutual("kin-of", ftm: "Family"),
    tie("recruited", "recruited", "recruited by"),
    tie("trained", "trained", "trained by"),
    mutual("trained-with"),
    tie("trained-at", "trained at", "where trained", objects: [.location, .state]),
    tie("supports", "supports", "supported by"),
    tie("helped", "helped", "helped by"),
    tie("sponsors", "sponsors", "sponsored by"),
    tie("finances", "finances", "financed by", ftm: "Payment"),
    tie("supplies", "supplies", "supplied by"),
    tie("directed", "directed", "directed by", stix: "controls"),
    tie("inspired-by", "inspired by", "inspired"),
    mutual("allied-with", ftm: "Associate"),
    mutual("cooperates-with", ftm: "Associate"),
    tie("uses", "uses", "used by", stix: "uses"),
    tie("controls", "controls", "controlled by", stix: "controls"),
    tie("guards", "guards", "guarded by"),
    tie("sheltered", "sheltered", "sheltered by"),
    tie("consented-to", "consented to", "had the consent of"),
    tie("wrote-to", "wrote to", "was written to by"),
    tie("told", "told", "was told by"),
    tie("warned", "warned", "was warned by"),
    tie("called-on", "called on", "was called on by"),
    tie("praised", "praised", "praised by"),
  ]

  private static let hostile: [Self] = [
    mutual("enemy-of"),
    tie("fights", "fights", "fought by"),
    tie("attacked", "attacked", "attacked by", stix: "targets"),
    tie("killed", "killed", "killed by"),
    tie("arrested", "arrested", "arrested by"),
    tie("detained", "detained", "detained by"),
    tie("threatened", "threatened", "threatened by"),
    tie("condemned", "condemned", "condemned by"),
    tie("criticised", "criticised", "criticised by"),
    tie("accused", "accuses", "accused by"),
    tie("names-as-suspect", "names as suspect", "named as suspect by"),
    tie("plotted-against", "plotted against", "plotted against by"),
    mutual("struggles-with"),
  ].map { kind in
    var kind = kind
    kind.isHostile = true
    return kind
  }

  private static let parts: [Self] = [
    part("perpetrated", "perpetrated", "perpetrated by", .perpetrator, saying: "accused"),
    part("suspect-in", "suspect in", "has suspect", .suspect, saying: "names-as-suspect"),
    part("masterminded", "masterminded", "masterminded by", .mastermind, saying: "accused"),
    part("behind", "behind", "has behind it", .mastermind, saying: "accused"),
    part("ordered", "ordered", "ordered by", .mastermind, saying: "accused"),
    part("planned", "planned", "planned by", .mastermind, saying: "accused"),
    part("took-part-in", "took part in", "with the part of", .participant),
    part("supported-event", "supported", "supported by", .participant, saying: "accused"),
    part("claimed", "claimed responsibility for", "claimed by", .claimant),
    part("victim-of", "victim of", "has victim", .victim),
    part("target-of", "target of", "aimed at", .victim),
    part("wounded-in", "wounded in", "has wounded", .victim),
    part("responded-to", "responded to", "responded to by", .participant),
    part("investigated", "investigated", "investigated by", .participant),
    part("condemned-event", "condemned", "condemned by", .participant),
    part("arrested-in", "arrested in", "has arrested", .suspect),
    part("called-for", "called for", "called for by", .participant),
    part("reported-on", "reported on", "reported on by", .participant),
    part("exploited", "exploited", "exploited by", .participant, saying: "accused"),
  ]

  private static let context: [Self] = [
    background("citizen-of", "citizen of", "has citizen", subjects: [.person], objects: [.state]),
    background("ethnicity", "of ethnicity", "ethnicity of"),
    background("origin", "of origin", "origin of"),
    background("born-in", "born in", "birthplace of", objects: [.location, .state]),
    background("resident-of", "resident of", "home of", objects: [.location, .state]),
    background("located-in", "located in", "location of", objects: [.location, .state]),
    background(
      "took-place-at", "took place at", "place of", subjects: [.event],
      objects: [.location, .state]),
    background("described-as", "described as", "description of"),
    mirrored("compared-with"),
    mirrored("similar-to"),
    background("active-in", "active in", "where active", objects: [.location, .state]),
    background("visited", "visited", "visited by", objects: [.location, .state]),
    background("commemorates", "commemorates", "commemorated by"),
    background("anniversary-of", "anniversary of", "has anniversary"),
    background("part-of-event", "part of", "includes", subjects: [.event], objects: [.event]),
    background("followed", "followed", "followed by", subjects: [.event], objects: [.event]),
    background("adherent-of", "adherent of", "has adherent"),
    background("held-position", "held the position of", "position held by"),
    mirrored("mentioned-with"),
    background("includes", "includes", "included in"),
  ]

  private static func tie(
    _ id: String, _ label: String, _ inverse: String, objects: [EntityKind.Base] = [],
    ftm: String = "UnknownLink", stix: String = "related-to"
  ) -> Self {
    var kind = Self(id: id, label: label, inverse: inverse)
    kind.objects = objects
    kind.followTheMoney = ftm
    kind.stix = stix
    return kind
  }

  private static func mutual(_ id: String, ftm: String = "UnknownLink") -> Self {
    var kind = Self(id: id, isSymmetric: true)
    kind.followTheMoney = ftm
    return kind
  }

  private static func part(
    _ id: String, _ label: String, _ inverse: String, _ part: Part, saying: String? = nil
  ) -> Self {
    var kind = Self(id: id, label: label, inverse: inverse)
    kind.part = part
    kind.saying = saying
    kind.objects = [.event]
    kind.followTheMoney = "EventParticipant"
    return kind
  }

  private static func background(
    _ id: String, _ label: String, _ inverse: String, subjects: [EntityKind.Base] = [],
    objects: [EntityKind.Base] = []
  ) -> Self {
    var kind = Self(id: id, label: label, inverse: inverse, role: .context)
    kind.subjects = subjects
    kind.objects = objects
    return kind
  }

  private static func mirrored(_ id: String) -> Self {
    Self(id: id, role: .context, isSymmetric: true)
  }
}

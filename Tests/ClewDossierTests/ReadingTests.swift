import ClewDossier
import ClewGraph
import TestSupport
import Testing

@Suite("Reading: what a policy makes of claims")
struct ReadingTests {
  /// The standing of the only relation of a kind.
  private func standing(
    _ dossier: Dossier, _ kind: String, _ policy: Policy = .standard
  ) throws -> Standing {
    let reading = try Reading(dossier, under: policy)
    let numbers = (0..<dossier.relationCount).filter {
      dossier.kind(ofRelation: $0).id == kind && reading.canonicalRelation($0) == $0
    }
    #expect(numbers.count == 1)
    return reading.standing(ofRelation: try #require(numbers.first))
  }

  @Test func assertionOfOneSourceHasOneOrigin() throws {
    let standing = try standing(
      dossier(preamble + "notes:\n- {par: 1, facts: anna member-of ring}"), "member-of")
    #expect(standing.state == .asserted)
    #expect(standing.origins == 1)
    #expect(standing.supporting.count == 1)
  }

  @Test func claimsOfTwoFilesMeetOnOneRecord() throws {
    let dossier = try dossier(
      preamble + "notes:\n- {par: 1, facts: anna member-of ring}",
      secondPaper + "notes:\n- {par: 2, facts: anna member-of ring}")
    #expect(dossier.relationCount == 1)
    #expect(try standing(dossier, "member-of").origins == 2)
  }

  @Test func twoOutletsThatQuoteOneMinistryAreOneOrigin() throws {
    let dossier = try dossier(
      preamble + "notes:\n- {par: 1, by: ministry, facts: anna member-of ring}",
      secondPaper + "notes:\n- {par: 2, by: ministry, facts: anna member-of ring}")
    #expect(try standing(dossier, "member-of").origins == 1)
  }

  @Test func oneOutletThatQuotesTwoSpeakersIsOneOrigin() throws {
    let dossier = try dossier(
      preamble
        + "notes:\n- {par: 1, by: ministry, facts: anna member-of ring}\n"
        + "- {par: 2, by: wire, facts: anna member-of ring}\n"
        + "- {par: 3, facts: anna member-of ring}")
    #expect(try standing(dossier, "member-of").origins == 1)
  }

  @Test func ownVoiceBesideASharedQuotationCounts() throws {
    // The paper says it itself and quotes the ministry; the gazette quotes the ministry only: the
    // paper's own voice and the gazette's quotation share nothing.
    let dossier = try dossier(
      preamble
        + "notes:\n- {par: 1, facts: anna member-of ring}\n"
        + "- {par: 2, by: ministry, facts: anna member-of ring}",
      secondPaper + "notes:\n- {par: 2, by: ministry, facts: anna member-of ring}")
    #expect(try standing(dossier, "member-of").origins == 2)
  }

  @Test func aSourceThatDerivesFromAnotherIsNoOriginOfItsOwn() throws {
    let copy = secondPaper.replacing("grade: D", with: "derives-from: paper")
    let dossier = try dossier(
      preamble + "notes:\n- {par: 1, facts: anna member-of ring}",
      copy + "notes:\n- {par: 2, facts: anna member-of ring}")
    #expect(try standing(dossier, "member-of").origins == 1)
  }

  @Test func denialOfAnotherSourceMakesItContested() throws {
    let dossier = try dossier(
      preamble + "notes:\n- {par: 1, facts: anna member-of ring}",
      secondPaper + "notes:\n- {par: 2, not: anna member-of ring}")
    let standing = try standing(dossier, "member-of")
    #expect(standing.state == .contested)
    #expect(standing.supporting.count == 1 && standing.denying.count == 1)
  }

  @Test func onlyDeniedIsDeniedAndOutOfNetworks() throws {
    let dossier = try dossier(preamble + "notes:\n- {par: 1, not: anna member-of ring}")
    #expect(try standing(dossier, "member-of").state == .denied)
    #expect(try Reading(dossier).network(.actors).topology.edgeCount == 0)
    var policy = Policy()
    policy.includesDenied = true
    #expect(try Reading(dossier, under: policy).network(.actors).topology.edgeCount == 1)
  }

  @Test func whatTheSourceRejectsIsContestedButItsSayingIsNot() throws {
    let dossier = try dossier(
      preamble + "notes:\n- {par: 1, by: ministry, facts: ring behind raid, outlet: rejects}")
    #expect(try standing(dossier, "behind").state == .contested)
    let ties = try Reading(dossier).network(.actors).ties
    #expect(ties.count == 1)
    let saying = try #require(ties.first)
    #expect(saying.kind == "accused")
    #expect(saying.isHostile)
    #expect(saying.standing.state == .asserted)
    #expect(dossier.id(ofEntity: saying.subject) == "ministry")
    #expect(dossier.id(ofEntity: saying.object) == "ring")
    #expect(saying.about.map { dossier.id(ofEntity: $0) } == "raid")
  }

  @Test func whoSpeaksOfItselfAccusesNobody() throws {
    let dossier = try dossier(
      preamble + "notes:\n- {par: 1, by: ring, facts: ring perpetrated raid}")
    #expect(try Reading(dossier).network(.actors).ties.isEmpty)
  }

  @Test func whoTakesResponsibilityAccusesNobodyOfIt() throws {
    let dossier = try dossier(
      preamble
        + "notes:\n- {par: 1, facts: ring claimed raid}\n"
        + "- {par: 2, by: ring, facts: anna perpetrated raid}\n"
        + "- {par: 3, by: ministry, facts: boris perpetrated raid}")
    let ties = try Reading(dossier).network(.actors).ties
    #expect(ties.map(\.kind) == ["names-own", "accused"])
    #expect(ties.map(\.isHostile) == [false, true])
  }

  @Test func firmestWordingAndGravestStatusAreKept() throws {
    let dossier = try dossier(
      preamble
        + "notes:\n- {par: 1, hedge: speculated, facts: anna suspect-in raid}\n"
        + "- {par: 2, hedge: alleged, legal: arrested, facts: anna suspect-in raid}")
    let standing = try standing(dossier, "suspect-in")
    #expect(standing.hedge == .alleged)
    #expect(standing.legal == .arrested)
  }

  @Test func policyLeavesOutASourceAndWhatIsQuotedFromIt() throws {
    let dossier = try dossier(
      preamble
        + "notes:\n- {par: 1, by: wire, facts: anna member-of ring}\n"
        + "- {par: 2, facts: boris member-of ring}")
    var policy = Policy()
    policy.withoutSources = ["wire"]
    let network = try Reading(dossier, under: policy).network(.actors)
    #expect(network.nodes.map { dossier.id(ofEntity: $0) } == ["boris", "ring"])
    policy.withoutSources = ["wyre"]
    do throws(PolicyError) {
      _ = try Reading(dossier, under: policy)
      Issue.record("an unknown source was taken")
    } catch {
      #expect(error.unknownSource == "wyre")
      #expect(error.nearest == "wire")
    }
  }

  @Test func policyByGradeHedgeAndCredibility() throws {
    let dossier = try dossier(
      preamble
        + "notes:\n- {par: 1, hedge: alleged, credibility: 2, facts: anna member-of ring}",
      secondPaper + "notes:\n- {par: 1, facts: boris member-of ring}")
    func edges(_ change: (inout Policy) -> Void) throws -> Int {
      var policy = Policy()
      change(&policy)
      return try Reading(dossier, under: policy).network(.actors).topology.edgeCount
    }
    #expect(try edges { _ in } == 2)
    #expect(try edges { $0.minimumGrade = .fairlyReliable } == 1)
    #expect(try edges { $0.weakestHedge = .claimed } == 1)
    #expect(try edges { $0.minimumCredibility = 3 } == 1)
    #expect(try edges { $0.onlySources = ["gazette"] } == 1)
  }

  @Test func knownOnLeavesOutLaterSourcesAndRetractedClaims() throws {
    let dossier = try dossier(
      preamble
        + "notes:\n- {par: 1, retracted-on: 2024-01-20, facts: anna member-of ring}",
      secondPaper + "notes:\n- {par: 1, facts: boris member-of ring}")
    func members(_ date: String?) throws -> [String] {
      var policy = Policy()
      policy.knownOn = try date.map { try EDTFDate($0) }
      return try Reading(dossier, under: policy).network(.actors).nodes.map {
        dossier.id(ofEntity: $0)
      }
    }
    #expect(try members("2024-01-10") == ["anna", "ring"])
    #expect(try members("2024-03-01") == ["boris", "ring"])
    #expect(try members(nil) == ["boris", "ring"])
  }

  @Test func undatedClaimsMeetTheOnlyDateWhateverTheOrderOfFiles() throws {
    let dated = "notes:\n- {par: 1, when: 2024-01, facts: anna contacted boris}"
    let undated = "notes:\n- {par: 1, facts: anna contacted boris}"
    for texts in [(dated, undated), (undated, dated)] {
      let dossier = try dossier(preamble + texts.0, secondPaper + texts.1)
      #expect(dossier.relationCount == 1)
      #expect(dossier.relation(0).when?.edtf?.text == "2024-01")
      #expect(dossier.claims(of: ClaimTarget(.relation, 0)).count == 2)
    }
    let other = "notes:\n- {par: 1, when: 2023, facts: anna contacted boris}"
    #expect(try dossier(preamble + dated, secondPaper + other).relationCount == 2)
  }

  @Test func symmetricRelationsTypedEitherWayAreOneRecord() throws {
    let dossier = try dossier(
      preamble + "notes:\n- {par: 1, facts: [anna met boris, boris met anna]}")
    #expect(dossier.relationCount == 1)
    #expect(dossier.claims(of: ClaimTarget(.relation, 0)).count == 2)
  }

  @Test func judgedSameIsOneUnlessThePolicyIsStrict() throws {
    let text =
      preamble + "same:\n- {a: anna, b: clara, judged: same}\n"
      + "notes:\n- {par: 1, facts: [anna member-of ring, clara member-of ring]}\n"
      + "- {par: 2, not: clara member-of ring}"
    let dossier = try dossier(text)
    let reading = try Reading(dossier)
    let network = reading.network(.actors)
    #expect(network.nodes.count == 2)
    #expect(network.topology.edgeCount == 1)
    #expect(network.ties[0].standing.state == .contested)
    #expect(reading.judgements(behind: 0).count == 1)
    var strict = Policy()
    strict.identity = .strict
    let apart = try Reading(dossier, under: strict).network(.actors)
    #expect(apart.nodes.count == 3)
    #expect(apart.ties.map(\.standing.state) == [.asserted, .contested])
  }

  @Test func unsureMergesOnlyWhenAskedAndNeverAgainstAJudgement() throws {
    let dossier = try dossier(
      preamble
        + "same:\n- {a: anna, b: boris, judged: unsure}\n"
        + "- {a: boris, b: clara, judged: unsure}\n- {a: anna, b: clara, judged: different}\n"
        + "notes:\n- {par: 1, facts: '[anna, boris, clara] member-of ring'}")
    #expect(try Reading(dossier).network(.actors).nodes.count == 4)
    var policy = Policy()
    policy.identity = .possible
    let reading = try Reading(dossier, under: policy)
    // Anna and Boris become one; Clara would join Anna by way of Boris and is kept apart.
    #expect(reading.canonical(0) == reading.canonical(1))
    #expect(reading.canonical(2) == 2)
  }

  @Test func happenedByLeavesOutWhatIsCertainlyLater() throws {
    let dossier = try dossier(
      preamble
        + "notes:\n- {par: 1, date: raid 2023-08-13}\n- {par: 2, facts: anna perpetrated raid}\n"
        + "- {par: 3, when: 2022, facts: anna met boris}\n- {par: 4, facts: anna met clara}")
    func edges(_ date: String) throws -> [String] {
      var policy = Policy()
      policy.happenedBy = try EDTFDate(date)
      return try Reading(dossier, under: policy).network(.actorsAndEvents).ties.map(\.kind)
    }
    #expect(try edges("2021") == ["met"])
    #expect(try edges("2022-06") == ["met", "met"])
    #expect(try edges("2023-08-13") == ["perpetrated", "met", "met"])
  }

  @Test func legalPolicyConcernsPartsInEvents() throws {
    let dossier = try dossier(
      preamble
        + "notes:\n- {par: 1, legal: charged, facts: anna suspect-in raid}\n"
        + "- {par: 2, facts: boris suspect-in raid}\n- {par: 3, facts: clara suspect-in raid}\n"
        + "- {par: 4, status: clara convicted}\n- {par: 5, facts: anna met boris}")
    var policy = Policy()
    policy.legal = [.charged, .convicted]
    let ties = try Reading(dossier, under: policy).network(.actorsAndEvents).ties
    #expect(
      ties.map { "\(dossier.id(ofEntity: $0.subject)) \($0.kind)" }
        == ["anna suspect-in", "clara suspect-in", "anna met"])
  }
}

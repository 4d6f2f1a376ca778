import Testing

@testable import ClewDossier

struct CertaintyTests {
  @Test func oneOfSeveralIsSureOnlyWhereAllAgree() {
    #expect(Certainty.ofOne([.certainly, .certainly]) == .certainly)
    #expect(Certainty.ofOne([.no, .no]) == .no)
    #expect(Certainty.ofOne([.certainly, .no]) == .possibly)
    #expect(Certainty.ofOne([]) == .possibly)
  }

  @Test func anyOfSeveralIsTheBest() {
    #expect(Certainty.ofAny([.no, .certainly]) == .certainly)
    #expect(Certainty.ofAny([.no, .possibly]) == .possibly)
    #expect(Certainty.ofAny([.no]) == .no)
    #expect(Certainty.ofAny([]) == .possibly)
  }
}

import Testing

@testable import ClewDossier

@Suite("Independent origins")
struct OriginsTests {
  /// The largest set of claims no two of which share a publication or a speaker, tried by brute
  /// force over all subsets.
  ///
  /// Publications 0..., other speakers 100...
  private func slow(_ claims: [(Int, Int)]) -> Int {
    var best = 0
    for subset in 0..<(1 << claims.count) {
      let chosen = claims.indices.filter { subset >> $0 & 1 == 1 }.map { claims[$0] }
      let carriers = chosen.map(\.0)
      let speakers = chosen.map(\.1)
      guard Set(carriers).count == carriers.count, Set(speakers).count == speakers.count else {
        continue
      }
      best = max(best, chosen.count)
    }
    return best
  }

  @Test func agreesWithTryingAllSubsets() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let count = Int.random(in: 0...7, using: &generator)
      let claims = (0..<count).map { _ -> (Int, Int) in
        let carrier = Int.random(in: 0..<4, using: &generator)
        let speaks = Bool.random(using: &generator)
        return (carrier, speaks ? 100 + Int.random(in: 0..<4, using: &generator) : carrier)
      }
      let found = Origins.count(
        claims.map { carrier, speaker in
          (carrier, speaker < 100 ? Speaker.source(speaker) : .entity(speaker))
        })
      #expect(found == slow(claims), "\(claims)")
    }
  }

  @Test func longWaysOfExchangeDoNotExhaustTheStack() {
    // Each publication quotes its own speaker and the next; the last one wants the first's.
    let count = 30_000
    var claims: [(carrier: Int, speaker: Speaker)] = []
    for carrier in 0..<count {
      claims.append((carrier, .entity(carrier)))
      claims.append((carrier, .entity(carrier + 1)))
    }
    claims.append((count, .entity(0)))
    #expect(Origins.count(claims) == count + 1)
  }

  @Test func nobodyIsNoOrigin() {
    #expect(Origins.count([]) == 0)
  }
}

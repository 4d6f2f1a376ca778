/// The claims of a dossier, a column for each field, ordered by what they state.
///
/// Rare fields live in `details`; `detail` 0 means that there are none.
struct ClaimColumns: Sendable {
  struct Detail: Hashable, Sendable {
    var asPrinted = TextID.none
    var legalWhen: UInt32 = 0
    var recordedOn: UInt32 = 0
    var retractedOn: UInt32 = 0
    var handling: Handling?

    static let none = Detail()
  }

  var source: [UInt32] = []
  var chain: [UInt32] = []
  var flags: [UInt16] = []
  var locator: [TextID] = []
  var says: [TextID] = []
  var when: [UInt32] = []
  var detail: [UInt32] = []
  var position: [SourcePosition?] = []
  var details: [Detail] = [.none]

  var count: Int { source.count }

  /// Stance, hedge, legal status, outlet's judgement and credibility in one number.
  static func pack(_ draft: ClaimDraft) -> UInt16 {
    UInt16(draft.stance.rawValue) | UInt16(draft.hedge.rawValue) << 1
      | UInt16(draft.legal?.rawValue ?? 0) << 4 | UInt16(draft.outlet.rawValue) << 7
      | UInt16(clamping: draft.credibility ?? 0) << 9
  }

  func stance(_ claim: Int) -> Claim.Stance { flags[claim] & 1 == 0 ? .asserts : .denies }

  func hedge(_ claim: Int) -> Claim.Hedge {
    Claim.Hedge(rawValue: UInt8(flags[claim] >> 1 & 7)) ?? .stated
  }

  func legal(_ claim: Int) -> LegalStatus? {
    LegalStatus(rawValue: UInt8(flags[claim] >> 4 & 7))
  }

  func outlet(_ claim: Int) -> Claim.OutletJudgement {
    Claim.OutletJudgement(rawValue: UInt8(flags[claim] >> 7 & 3)) ?? .none
  }

  func credibility(_ claim: Int) -> Int? {
    let value = Int(flags[claim] >> 9 & 7)
    return value == 0 ? nil : value
  }

  /// The same claims, claim `order[i]` at place i.
  func reordered(_ order: [Int]) -> ClaimColumns {
    var result = ClaimColumns()
    result.source = order.map { source[$0] }
    result.chain = order.map { chain[$0] }
    result.flags = order.map { flags[$0] }
    result.locator = order.map { locator[$0] }
    result.says = order.map { says[$0] }
    result.when = order.map { when[$0] }
    result.detail = order.map { detail[$0] }
    result.position = order.map { position[$0] }
    result.details = details
    return result
  }
}

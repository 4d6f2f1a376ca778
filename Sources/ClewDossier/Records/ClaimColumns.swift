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

  var source = RecordColumn<UInt32>()
  var chain = RecordColumn<UInt32>()
  var flags = RecordColumn<UInt16>()
  /// Text numbers.
  var locator = RecordColumn<UInt32>()
  var says = RecordColumn<UInt32>()
  /// Numbers of times.
  var when = RecordColumn<UInt32>()
  var detail = RecordColumn<UInt32>()
  /// Packed positions.
  var position = RecordColumn<UInt64>()
  /// The rows of a table that claims were read from, from 1; 0 where it is no table's.
  var row = RecordColumn<UInt32>()
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
    func pick<Number>(_ column: RecordColumn<Number>) -> RecordColumn<Number> {
      if let value = column.uniformValue { return .uniform(value, count: order.count) }
      return RecordColumn(order.map { column[$0] })
    }
    var result = ClaimColumns()
    result.source = pick(source)
    result.chain = pick(chain)
    result.flags = pick(flags)
    result.locator = pick(locator)
    result.says = pick(says)
    result.when = pick(when)
    result.detail = pick(detail)
    result.position = pick(position)
    result.row = row.isEmpty ? .uniform(0, count: order.count) : pick(row)
    result.details = details
    return result
  }
}

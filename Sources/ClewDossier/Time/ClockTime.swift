/// A time of day as a clock showed it, with the clock's zone where the text gives it.
public struct ClockTime: Hashable, Sendable {
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 59, nil where the text stops at the minute.
  public let second: Int?
  /// Minutes that the clock is ahead of UTC, nil where no zone is given.
  public let zoneOffset: Int?
  /// Whether the zone was written `Z`.
  public let isZulu: Bool

  /// The seconds from midnight, those of the whole minute where seconds are not given.
  public var secondsFromMidnight: Int { (hour * 60 + minute) * 60 + (second ?? 0) }

  /// The time as it is written, with the `T`.
  public var text: String { "T" + clock + zoneText }

  /// The time for people: "15:04 (+03:30)", "15:04:30 UTC", "15:04".
  public var english: String {
    guard zoneOffset != nil else { return clock }
    return isZulu ? clock + " UTC" : "\(clock) (\(zoneText))"
  }

  private var clock: String {
    let parts = [hour, minute] + (second.map { [$0] } ?? [])
    return parts.map(Self.twoDigits).joined(separator: ":")
  }

  private var zoneText: String {
    guard let zoneOffset else { return "" }
    guard !isZulu else { return "Z" }
    let minutes = abs(zoneOffset)
    let sign = zoneOffset < 0 ? "-" : "+"
    return sign + Self.twoDigits(minutes / 60) + ":" + Self.twoDigits(minutes % 60)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

/// How sure an answer about imprecise dates is.
///
/// A date such as `2023` leaves open which day is meant, so a question such as "did it happen by
/// 30 June?" has three answers.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// It holds whichever day is meant.
  case certainly
  /// It holds for some of the days that may be meant, or nothing is known of the date.
  case possibly
  /// It holds for none of the days that may be meant.
  case no

  /// The answer for a date that is one of several: sure only where all agree.
  ///
  /// `possibly` for no answers at all. O(n).
  static func ofOne(_ answers: [Certainty]) -> Certainty {
    guard let first = answers.first else { return .possibly }
    return answers.allSatisfy { $0 == first } ? first : .possibly
  }

  /// The answer for something that happened at every one of several dates: the best of them.
  ///
  /// `possibly` for no answers at all. O(n).
  static func ofAny(_ answers: [Certainty]) -> Certainty {
    if answers.contains(.certainly) { return .certainly }
    return answers.isEmpty || answers.contains(.possibly) ? .possibly : .no
  }
}

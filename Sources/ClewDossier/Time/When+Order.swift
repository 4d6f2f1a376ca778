/// What came first, and how sure that is.
///
/// Days are the calendar days that the sources wrote, wherever on earth that was; only two times
/// that both state their zone are compared as instants. All answers go by `possibleBounds`, so
/// nothing is certain of a date marked `?`, and what is marked `~` is certain only outside of its
/// tolerance. Both "certainly" and "no" are certainties in this sense.
extension When {
  /// Whether it had begun by the end of `day`, a day number: for an event, "it happened by then".
  ///
  /// Of an interval the beginning counts, of `{ }` the first member. O(size of the date).
  public func begins(onOrBefore day: Int) -> Certainty {
    possibleBounds.begins(onOrBefore: day)
  }

  /// Whether it was over by the end of `day`.
  public func ends(onOrBefore day: Int) -> Certainty {
    possibleBounds.ends(onOrBefore: day)
  }

  /// Whether it was over before the other began; for two things on one day, `possibly`.
  public func isBefore(_ other: When) -> Certainty {
    if let (mine, theirs) = instants(with: other) {
      if mine.last < theirs.first { return .certainly }
      return mine.first >= theirs.last ? .no : .possibly
    }
    return possibleBounds.isBefore(other.possibleBounds)
  }

  /// Whether there was a day on which both were going on.
  ///
  /// Members of sets are compared one by one, so [1667,1670] does not overlap 1668. O(product of
  /// the sizes of the two dates).
  public func overlaps(_ other: When) -> Certainty {
    let mine = members
    let theirs = other.members
    let answers = mine.bounds.map { bounds in
      let row = theirs.bounds.map { bounds.overlaps($0) }
      return theirs.areAll ? Certainty.ofAny(row) : Certainty.ofOne(row)
    }
    return mine.areAll ? Certainty.ofAny(answers) : Certainty.ofOne(answers)
  }

  /// Whether it had begun by the end of `day`, whichever day is meant.
  public func certainlyOnOrBefore(_ day: Int) -> Bool { begins(onOrBefore: day) == .certainly }

  /// Whether it may have begun by the end of `day`.
  public func possiblyOnOrBefore(_ day: Int) -> Bool { begins(onOrBefore: day) != .no }

  /// Whether it was over before the other began, whichever days are meant.
  public func certainlyBefore(_ other: When) -> Bool { isBefore(other) == .certainly }

  /// Whether it may have been over before the other began.
  public func possiblyBefore(_ other: When) -> Bool { isBefore(other) != .no }

  private var members: (bounds: [DayBounds], areAll: Bool) {
    guard let edtf else { return ([.unbounded], false) }
    let bounds = edtf.memberBounds(\.possibleBounds)
    if case .allOf = edtf.form { return (bounds, true) }
    return (bounds, false)
  }

  /// The seconds, counted from 1970, within which each of two zoned times lies.
  private func instants(
    with other: When
  ) -> (mine: (first: Int, last: Int), theirs: (first: Int, last: Int))? {
    guard let mine = zonedSeconds, let theirs = other.zonedSeconds else { return nil }
    return (mine, theirs)
  }

  private var zonedSeconds: (first: Int, last: Int)? {
    guard case .single(let date)? = edtf?.form, let first = date.instant else { return nil }
    return (first, date.time?.second == nil ? first + 59 : first)
  }
}

/// What holds of a record without any date: it is possible at any time.
extension When? {
  /// Whether it had begun by the end of `day`; `possibly` without a date.
  public func begins(onOrBefore day: Int) -> Certainty {
    self?.begins(onOrBefore: day) ?? .possibly
  }

  /// Where it stands in a timeline; last without a date.
  public var timelineKey: TimelineKey { self?.timelineKey ?? .undated }
}

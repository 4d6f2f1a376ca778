/// One date for people.
extension CalendarDate {
  /// The date in English: "October 2002, day unknown", "about 2023", "the 2010s".
  ///
  /// A mark on the whole date precedes it: "about" for `~`, "possibly" for `?`; marks on parts
  /// follow: "11 June 2004 (month uncertain)".
  public var english: String {
    let core = unmarkedEnglish + (time.map { ", " + $0.english } ?? "")
    let common = commonMark
    if !common.isEmpty {
      let doubt = common.contains(.uncertain) ? "possibly " : ""
      return doubt + (common.contains(.approximate) ? "about " : "") + core
    }
    let names = ["year", grouping == nil ? "month" : "season", "day"]
    let remarks: [String] = [
      (EDTFQualifier.approximate, "approximate"), (.uncertain, "uncertain"),
    ].compactMap { mark, word in
      let marked = marks.indices.filter { marks[$0].contains(mark) }.map { names[$0] }
      return marked.isEmpty ? nil : EnglishDate.list(marked, "and") + " " + word
    }
    return remarks.isEmpty ? core : core + " (" + remarks.joined(separator: ", ") + ")"
  }

  private var unmarkedEnglish: String {
    if let grouping {
      let name = grouping.englishName
      // "spring 2001", but "spring of the 2010s" and "the first quarter of 2001".
      let link = year.value == nil && !name.hasSuffix(" of") ? " of " : " "
      return name + link + yearEnglish + grouping.englishHemisphere
    }
    guard let month else { return yearEnglish }
    let isMonthUnknown = month.isEntirelyUnspecified
    guard let day else {
      return isMonthUnknown ? yearEnglish + ", month unknown" : monthEnglish(month)
    }
    switch (isMonthUnknown, day.isEntirelyUnspecified) {
    case (true, true): return yearEnglish + ", month and day unknown"
    case (true, false): return "day \(dayEnglish(day)) of an unknown month of \(yearEnglish)"
    case (false, true): return monthEnglish(month) + ", day unknown"
    case (false, false):
      let link = month.value == nil ? " of " : " "
      let one = day.value == nil ? "one of " : ""
      return one + dayEnglish(day) + link + monthEnglish(month)
    }
  }

  private var yearEnglish: String {
    let range = year.range
    let spread =
      "a year from \(EnglishDate.year(range.lowerBound)) to \(EnglishDate.year(range.upperBound))"
    if let value = year.value {
      let name = EnglishDate.year(value)
      return year.significantDigits == nil ? name : "\(spread), by estimate \(name)"
    }
    guard case .fourDigits(let pattern) = year.form else { return spread }
    if pattern.isEntirelyUnspecified { return "an unknown year" }
    guard pattern.hasOnlyTrailingUnspecified else { return "a year of the form \(year.text)" }
    let isDecade = pattern.unspecifiedCount == 1 && range.lowerBound >= 10
    return isDecade ? "the \(range.lowerBound)s" : spread
  }

  private func monthEnglish(_ month: DigitPattern) -> String {
    let names = month.values(in: 1...12).map(EnglishDate.month)
    return EnglishDate.list(names, "or") + (year.value == nil ? " of " : " ") + yearEnglish
  }

  private func dayEnglish(_ day: DigitPattern) -> String {
    var length = 31
    if let month = month?.value {
      // Of an unknown year, February may have its 29th.
      length = CivilDay.daysInMonth(month, ofYear: year.value ?? 2_000)
    }
    return EnglishDate.choice(day.values(in: 1...length))
  }
}

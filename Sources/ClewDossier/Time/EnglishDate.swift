/// Words that English dates are made of.
enum EnglishDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The name of a month, its number for one that does not exist.
  static func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : "month \(number)"
  }

  /// A year with its era: "2023", "44 BCE" for -43.
  static func year(_ number: Int) -> String {
    number > 0 ? "\(number)" : "\(1 - number) BCE"
  }

  /// Items in one phrase: "a", "a or b", "a, b or c".
  static func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// Numbers one of which is meant: "10 to 19" for a run, "5, 15 or 25" otherwise.
  static func choice(_ numbers: [Int]) -> String {
    guard let first = numbers.first, let last = numbers.last, numbers.count > 2,
      last - first == numbers.count - 1
    else { return list(numbers.map(String.init), "or") }
    return "\(first) to \(last)"
  }
}

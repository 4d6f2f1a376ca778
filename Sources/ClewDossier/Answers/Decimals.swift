/// Numbers as they are printed for people; JSON has them in full.
package enum Decimals {
  /// Two decimals, which tell all that a correlation or an index of agreement does.
  package static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let part = abs(hundredths) % 100
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(part < 10 ? "0" : "")\(part)"
  }

  /// Up to four decimals, as many as are not zero; three significant digits of what is smaller than
  /// 0.01, and with a power of ten of what is smaller than 0.000001 or is 10^15 and more.
  ///
  /// By hand: 0.56781 is 0.5678, 0.000049107 is 0.0000491, 0.000000049107 is 4.91e-8.
  package static func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "undefined" : "infinite" }
    let size = abs(value)
    guard size > 0 else { return "0" }
    let sign = value < 0 ? "-" : ""
    if size < 1e-6 || size >= 1e15 { return sign + scientific(size) }
    // Beyond, four decimals are not exact in a Double.
    if size >= 1e11 { return sign + String(Int(size.rounded())) }
    var decimals = 4
    var scale = 10_000.0
    while size * scale < 99.95, decimals < 9 {
      decimals += 1
      scale *= 10
    }
    return sign + fixed((size * scale).rounded(), decimals: decimals)
  }

  /// A whole number of the last of so many decimals, without zeros at the end.
  private static func fixed(_ units: Double, decimals: Int) -> String {
    var digits = String(Int(units))
    while digits.count <= decimals { digits = "0" + digits }
    let whole = digits.dropLast(decimals)
    var part = digits.suffix(decimals)
    while part.hasSuffix("0") { part.removeLast() }
    return part.isEmpty ? String(whole) : "\(whole).\(part)"
  }

  /// Three digits and a power of ten, such as 4.91e-8.
  private static func scientific(_ size: Double) -> String {
    // The shortest text that gives the value back begins with its first digits.
    let text = "\(size)".split(separator: "e")
    var power = text.count > 1 ? Int(text[1]) ?? 0 : 0
    var mantissa = Double(text[0]) ?? size
    while mantissa >= 10 {
      mantissa /= 10
      power += 1
    }
    var hundredths = (mantissa * 100).rounded()
    if hundredths >= 1_000 {
      hundredths /= 10
      power += 1
    }
    return fixed(hundredths, decimals: 2) + "e\(power)"
  }
}

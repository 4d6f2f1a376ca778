/// Numbers as Graphviz reads them safely: decimal, without an exponent, of bounded size.
public enum DOTNumber {
  /// The number rounded to so many digits after the point, without trailing zeros or `-0`.
  ///
  /// Numbers beyond ±`limit` are moved to it, a NaN is written as 0; at most 6 digits and 1e9 are
  /// possible. 1e-05 becomes `0.00001`, 0.30000000000000004 becomes `0.3`.
  public static func text(
    _ number: Double, fractionDigits: Int = 6, limit: Double = 1e9
  ) -> String {
    let digits = min(max(fractionDigits, 0), 6)
    let bound = min(max(limit.isNaN ? 0 : limit, 0), 1e9)
    if number.isNaN { return "0" }
    var scale: Int64 = 1
    for _ in 0..<digits { scale *= 10 }
    let clamped = min(max(number, -bound), bound)
    // Below 1e15, so it fits; `rounded()` would need the C mathematics library.
    let scaled = Int64(clamped * Double(scale) + (clamped < 0 ? -0.5 : 0.5))
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: scale.magnitude)
    var text = (scaled < 0 ? "-" : "") + String(whole)
    if rest > 0 {
      var fraction = String(rest)
      fraction = String(repeating: "0", count: digits - fraction.count) + fraction
      while fraction.last == "0" { fraction.removeLast() }
      text += "." + fraction
    }
    return text
  }

  /// The whole number, moved to ±`limit` if beyond; at most 1,000,000,000 is possible.
  public static func text(_ number: Int, limit: Int = 1_000_000_000) -> String {
    let bound = min(max(limit, 0), 1_000_000_000)
    return String(min(max(number, -bound), bound))
  }
}

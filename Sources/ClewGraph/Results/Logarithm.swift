/// The natural logarithm of a positive finite number, the same bits on every machine.
///
/// From the series ln m = 2(z + z³/3 + z⁵/5 + …) with z = (m-1)/(m+1), for m within a factor √2 of 1,
/// and a multiple of ln 2. The error is a few units in the last place; ln 1 is exactly 0.
func naturalLogarithm(_ number: Double) -> Double {
  var exponent = Double(number.exponent)
  var mantissa = number.significand
  if mantissa > 1.414_213_562_373_095 {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var series = 0.0
  for power in stride(from: 25, through: 1, by: -2) { series = series * square + 1 / Double(power) }
  return exponent * 0.693_147_180_559_945_3 + 2 * ratio * series
}

/// A sum taken in chunks of fixed size, so that its rounding hardly grows with the number of terms.
///
/// Added one by one, the million equal terms of a large star drift by 10⁻¹¹ of their sum, and an
/// iteration that waits for 10⁻¹² never ends. In chunks they drift by less than 10⁻¹³.
struct ChunkedSum {
  private static let chunkSize = 512
  private var chunks = 0.0
  private var chunk = 0.0
  private var termsLeft = chunkSize

  /// The sum of the terms so far.
  var total: Double { chunks + chunk }

  mutating func add(_ term: Double) {
    chunk += term
    termsLeft &-= 1
    if termsLeft == 0 {
      chunks += chunk
      chunk = 0
      termsLeft = Self.chunkSize
    }
  }
}

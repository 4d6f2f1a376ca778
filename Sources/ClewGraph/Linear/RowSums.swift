// The one place of the linear algebra without bounds checks: the loops over the arcs of a row, which
// are a tenth faster so. Safe because a `TieMatrix` has made sure that every head is below the number
// of rows, each vector has one element a row and each strength belongs to an arc; a range is that of
// a row, which is checked here, once.

/// So many terms are added one by one before their sum is put aside; see `ChunkedSum`.
private let runLength = 512

/// The sum of the elements of `vector` at the positions in a part of `heads`.
@inline(__always)
func plainSum(
  of vector: Span<Double>, at heads: Span<UInt32>, _ range: Range<Int>
) -> Double {
  precondition(range.lowerBound >= 0 && range.upperBound <= heads.count, "a row has its arcs")
  var total = 0.0
  var arc = range.lowerBound
  while arc < range.upperBound {
    let end = min(arc &+ runLength, range.upperBound)
    // Four sums at once: one alone would wait for each addition.
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    while end &- arc >= 4 {
      a += unsafe vector[unchecked: Int(heads[unchecked: arc])]
      b += unsafe vector[unchecked: Int(heads[unchecked: arc &+ 1])]
      c += unsafe vector[unchecked: Int(heads[unchecked: arc &+ 2])]
      d += unsafe vector[unchecked: Int(heads[unchecked: arc &+ 3])]
      arc &+= 4
    }
    while arc < end {
      a += unsafe vector[unchecked: Int(heads[unchecked: arc])]
      arc &+= 1
    }
    total += (a + b) + (c + d)
  }
  return total
}

/// The same with each element times the strength of its arc.
@inline(__always)
func weightedSum(
  of vector: Span<Double>, at heads: Span<UInt32>, by strengths: Span<Double>, _ range: Range<Int>
) -> Double {
  precondition(range.lowerBound >= 0 && range.upperBound <= heads.count, "a row has its arcs")
  var total = 0.0
  var arc = range.lowerBound
  while arc < range.upperBound {
    let end = min(arc &+ runLength, range.upperBound)
    var (a, b) = (0.0, 0.0)
    while end &- arc >= 2 {
      a += unsafe vector[unchecked: Int(heads[unchecked: arc])] * strengths[unchecked: arc]
      b +=
        unsafe vector[unchecked: Int(heads[unchecked: arc &+ 1])] * strengths[unchecked: arc &+ 1]
      arc &+= 2
    }
    if arc < end {
      a += unsafe vector[unchecked: Int(heads[unchecked: arc])] * strengths[unchecked: arc]
      arc &+= 1
    }
    total += a + b
  }
  return total
}

/// The edges of a graph file, undirected ones once.
struct EdgeTable {
  var isDirected = false
  var nodeCount = 0
  var tails: [UInt32] = []
  var heads: [UInt32] = []
  var weights: [Double]?

  /// Reads compressed sparse rows: `CSR1`, 32 bits of flags (1 weighted, 2 directed), then in 64
  /// bits the number of nodes, that of arcs and the offsets, then the heads in 32 bits and the
  /// weights as `Float`.
  init(csr bytes: FileBytes) throws(BenchError) {
    guard bytes.count >= 24, bytes.number32(at: 0) == 0x3152_5343 else {
      throw BenchError("not a CSR1 file")
    }
    let flags = bytes.number32(at: 4)
    isDirected = flags & 2 != 0
    nodeCount = Int(truncatingIfNeeded: bytes.number64(at: 8))
    let arcCount = Int(truncatingIfNeeded: bytes.number64(at: 16))
    let isWeighted = flags & 1 != 0
    guard nodeCount >= 0, arcCount >= 0, nodeCount < 1 << 32, arcCount < 1 << 32,
      bytes.count >= 24 + 8 * (nodeCount + 1) + (isWeighted ? 8 : 4) * arcCount
    else { throw BenchError("the CSR1 file is cut short") }
    let heads = 24 + 8 * (nodeCount + 1)
    let weights = heads + 4 * arcCount
    let expected = isDirected ? arcCount : arcCount / 2
    tails.reserveCapacity(expected)
    self.heads.reserveCapacity(expected)
    var values: [Double] = []
    var arc = 0
    for node in 0..<nodeCount {
      let end = Int(truncatingIfNeeded: bytes.number64(at: 24 + 8 * (node + 1)))
      guard end >= arc, end <= arcCount else { throw BenchError("the offsets do not ascend") }
      while arc < end {
        let head = bytes.number32(at: heads + 4 * arc)
        guard Int(head) < nodeCount else { throw BenchError("arc \(arc) leads nowhere") }
        if isDirected || node < Int(head) {
          tails.append(UInt32(node))
          self.heads.append(head)
          if isWeighted {
            values.append(Double(Float(bitPattern: bytes.number32(at: weights + 4 * arc))))
          }
        }
        arc += 1
      }
    }
    self.weights = isWeighted ? values : nil
  }

  /// Reads lines of two node numbers and perhaps a weight, undirected; `#` begins a comment.
  init(text bytes: FileBytes) throws(BenchError) {
    var values: [Double] = []
    for (number, line) in bytes.text.split(separator: "\n").enumerated() {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "," || $0 == "\r" }
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard words.count >= 2, let tail = UInt32(first), let head = UInt32(words[1]) else {
        throw BenchError("line \(number + 1) does not begin with two node numbers")
      }
      tails.append(tail)
      heads.append(head)
      nodeCount = max(nodeCount, Int(max(tail, head)) + 1)
      if words.count > 2, let weight = Double(words[2]) { values.append(weight) }
    }
    if !values.isEmpty, values.count == tails.count { weights = values }
  }
}

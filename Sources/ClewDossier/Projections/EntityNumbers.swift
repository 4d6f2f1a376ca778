/// Canonical entity numbers, ascending: what the nodes of a network stand for.
public struct EntityNumbers: Sendable {
  let column: RecordColumn<UInt32>

  init(_ column: RecordColumn<UInt32>) { self.column = column }

  /// The node that stands for entity `number`.
  ///
  /// O(log nodes).
  func node(of number: Int) -> Int? {
    if column.isAscending { return number < column.count ? number : nil }
    var low = 0
    var high = column.count
    while low < high {
      let middle = (low + high) / 2
      if Int(column[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < column.count && Int(column[low]) == number ? low : nil
  }
}

extension EntityNumbers: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { column.count }
  public subscript(node: Int) -> Int { Int(column[node]) }
}

extension EntityNumbers: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

internal import ClewGraph

/// Many texts, one after another in one array of UTF-8: in memory, or where they lie in a file.
struct PackedTexts: Sendable {
  private(set) var bytes: RecordColumn<UInt8>
  /// Where each text ends.
  private(set) var ends: RecordColumn<UInt32>

  /// No texts yet.
  init() { self.init(bytes: RecordColumn(), ends: RecordColumn()) }

  init(bytes: RecordColumn<UInt8>, ends: RecordColumn<UInt32>) {
    self.bytes = bytes
    self.ends = ends
  }

  var count: Int { ends.count }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  /// The text at a place.
  subscript(place: Int) -> String {
    let range = range(of: place)
    return bytes.withSpan { bytes in
      unsafe bytes.extracting(range).withUnsafeBufferPointer { text in
        unsafe String(decoding: text, as: UTF8.self)
      }
    }
  }

  /// Where a text's bytes stand.
  func range(of place: Int) -> Range<Int> {
    (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
  }

  /// The first place from `start` on whose text has just these bytes.
  ///
  /// Linear in the texts, but hardly looks at those of another length.
  func firstPlace(of text: String, from start: Int = 0) -> Int? {
    let wanted = Array(text.utf8)
    return bytes.withSpan { bytes in
      ends.withSpan { ends in
        var begin = start == 0 ? 0 : Int(ends[start - 1])
        var place = start
        while place < ends.count {
          let end = Int(ends[place])
          if end - begin == wanted.count {
            var index = 0
            while index < wanted.count, bytes[begin + index] == wanted[index] { index += 1 }
            if index == wanted.count { return place }
          }
          begin = end
          place += 1
        }
        return nil
      }
    }
  }
}

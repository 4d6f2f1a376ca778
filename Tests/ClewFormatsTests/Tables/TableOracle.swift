import ClewDossier

@testable import ClewFormats

/// A slow, plain reader of tables of relations: one byte after another, one row at a time.
struct TableOracle {
  var words: [String] = []
  var faults: [String] = []

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var ids: [[UInt8]] = []

  /// Reads `from`, `to`, `kind`, `weight`, `date` and `source` from the columns of those names.
  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    var position = 0
    var line = 1
    var header: [String] = []
    var relations: [String] = []
    while position < bytes.count {
      if bytes[position] == 10 || bytes[position] == 13 {
        position = afterBreak(position)
        line += 1
        continue
      }
      let row = row(at: position, width: header.count)
      if header.isEmpty {
        header = row.fields.map { String(decoding: $0, as: UTF8.self) }
      } else if let fault = row.fault {
        faults.append("\(line + breaks(position, fault.place)) \(fault.code)")
      } else if String(validating: bytes[position..<row.end], as: UTF8.self) == nil {
        faults.append("\(line + invalidLine(position, row.end)) invalid-utf-8")
      } else {
        take(row, header, position, line, &relations)
      }
      line += breaks(position, row.end)
      position = row.end
    }
    words = ids.map { String(decoding: $0, as: UTF8.self) + "|||0" } + ["declared 0"] + relations
  }

  private struct Row {
    var fields: [[UInt8]] = []
    var starts: [Int] = []
    var fault: (place: Int, code: String)?
    var end = 0
  }

  private func afterBreak(_ place: Int) -> Int {
    bytes[place] == 13 && place + 1 < bytes.count && bytes[place + 1] == 10 ? place + 2 : place + 1
  }

  private func breaks(_ start: Int, _ end: Int) -> Int {
    var count = 0
    var place = start
    while place < end {
      if bytes[place] == 10 || bytes[place] == 13 {
        let after = afterBreak(place)
        if after > end { break }
        count += 1
        place = after
      } else {
        place += 1
      }
    }
    return count
  }

  /// How many lines below `start` the first byte stands that is no UTF-8.
  private func invalidLine(_ start: Int, _ end: Int) -> Int {
    var place = start
    while String(validating: bytes[start...place], as: UTF8.self) != nil
      || (1...3).contains(where: {
        place + $0 < end && String(validating: bytes[start...(place + $0)], as: UTF8.self) != nil
      })
    {
      place += 1
    }
    return breaks(start, place)
  }

  private func fallen(_ start: Int, _ place: Int, _ code: String) -> Row {
    var end = start
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    return Row(fault: (place, code), end: end == bytes.count ? end : afterBreak(end))
  }

  private func row(at start: Int, width: Int) -> Row {
    var row = Row()
    var place = start
    while true {
      var field: [UInt8] = []
      row.starts.append(place)
      if place < bytes.count, bytes[place] == 34 {
        let open = place
        row.starts[row.starts.count - 1] += 1
        place += 1
        while true {
          guard place < bytes.count else { return fallen(start, open, "unclosed-quote") }
          if bytes[place] == 34 {
            guard place + 1 < bytes.count, bytes[place + 1] == 34 else { break }
            place += 1
          } else if bytes[place] == 0, row.fault == nil {
            row.fault = (place, "nul")
          }
          field.append(bytes[place])
          place += 1
        }
        place += 1
        if place < bytes.count, ![delimiter, 10, 13].contains(bytes[place]) {
          return fallen(start, place, "text-after-quote")
        }
      } else {
        while place < bytes.count, ![delimiter, 10, 13].contains(bytes[place]) {
          if bytes[place] == 34 { return fallen(start, place, "stray-quote") }
          if bytes[place] == 0, row.fault == nil { row.fault = (place, "nul") }
          field.append(bytes[place])
          place += 1
        }
      }
      row.fields.append(field)
      guard place < bytes.count, bytes[place] == delimiter else { break }
      if row.fields.count == width, row.fault == nil { row.fault = (place, "field-count") }
      place += 1
    }
    if width > 0, row.fields.count < width, row.fault == nil { row.fault = (place, "field-count") }
    row.end = place < bytes.count ? afterBreak(place) : place
    return row
  }

  private mutating func take(
    _ row: Row, _ header: [String], _ start: Int, _ line: Int, _ relations: inout [String]
  ) {
    var wrong: [(Int, String)] = []
    func field(_ name: String) -> (text: String, bytes: [UInt8], start: Int) {
      guard let column = header.firstIndex(of: name) else { return ("", [], 0) }
      let bytes = row.fields[column]
      return (String(decoding: bytes, as: UTF8.self), bytes, row.starts[column])
    }
    let (from, to) = (field("from"), field("to"))
    for end in [from, to] where end.bytes.isEmpty { wrong.append((end.start, "no-id")) }
    let weight = field("weight")
    let isNumber =
      weight.text.wholeMatch(of: #/[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?/#) != nil
    let value = isNumber ? Double(weight.text) : nil
    if !weight.bytes.isEmpty, !(value?.isFinite ?? false) {
      wrong.append((weight.start, "bad-number"))
    }
    let date = field("date")
    var when = ""
    if !date.bytes.isEmpty, date.text != "unknown" {
      do throws(EDTFParseError) {
        when = try EDTFDate(date.text).text
      } catch {
        wrong.append((date.start + error.offset, "bad-date"))
      }
    }
    if let first = wrong.min(by: { $0.0 < $1.0 }) {
      faults.append("\(line + breaks(start, first.0)) \(first.1)")
      return
    }
    for end in [from, to] where !ids.contains(end.bytes) { ids.append(end.bytes) }
    relations.append(
      "\(from.text)>\(to.text)|\(field("kind").text)|\(value ?? .nan)|\(when)"
        + "|\(field("source").text)|\(line)")
  }
}

import Testing

@testable import ClewFormats

@Suite struct FilesUnderWayTests {
  @Test func removesWhatIsNotedAndNothingElse() throws {
    try withTemporaryFolder { folder in
      let files = FilesUnderWay()
      var paths: [[UInt8]] = []
      for number in 0..<12 {
        try put("x", folder + "/f\(number)")
        paths.append(Array((folder + "/f\(number)").utf8))
      }
      var slots = paths.prefix(10).map { files.note($0) }
      #expect(slots.map { $0 != nil } == (0..<10).map { $0 < 8 }, "there are eight slots")
      files.forget(slots[3])
      slots.append(files.note(paths[10]))
      #expect(slots[10] == slots[3], "a slot that was given back is taken again")
      files.removeAll()
      #expect(try names(in: folder) == ["f11", "f3", "f8", "f9"])
      for slot in slots { files.forget(slot) }
      for number in 0..<8 { try put("y", folder + "/f\(number)") }
      files.removeAll()
      #expect(try names(in: folder).count == 11)
    }
  }

  @Test func namesThatDoNotFitAreNotNoted() {
    let files = FilesUnderWay()
    #expect(files.note([UInt8](repeating: 65, count: 5_000)) == nil)
    #expect(files.note([65, 0, 66]) == nil)
    #expect(files.note([65]) != nil)
  }
}

import TestSupport
import Testing

@testable import ClewDossier

@Suite struct StorageTests {
  @Test func numbersSurviveAsTheyAre() throws {
    let numbers = [0, 1, -1, 127, 128, -129, Int.max, Int.min]
    var encoder = RecordEncoder()
    encoder.put(numbers)
    encoder.put(1.5)
    encoder.put("é")
    var decoder = RecordDecoder(RecordColumn(encoder.bytes))
    #expect(try decoder.list { decoder throws(StorageFault) in try decoder.integer() } == numbers)
    #expect(try decoder.double() == 1.5)
    #expect(try decoder.text() == "é")
    #expect(decoder.isAtEnd)
  }

  @Test func recordsCutShortAreFaults() throws {
    var encoder = RecordEncoder()
    try realDossier().encode(into: &encoder)
    for length in stride(from: 0, to: encoder.bytes.count, by: 53) {
      var dossier = Dossier(vocabulary: .standard)
      var decoder = RecordDecoder(RecordColumn(Array(encoder.bytes[..<length])))
      #expect(throws: StorageFault.self) { try dossier.decode(from: &decoder) }
    }
  }

  @Test func numbersThatPointNowhereAreFound() throws {
    let sound = try dossier(
      preamble + "notes:\n- {par: 1, facts: [anna met boris, boris member-of ring]}\n"
    ).indexed()
    try sound.checkNumbers()
    let damages: [(inout Dossier) -> Void] = [
      { $0.relationColumns.subject[1] = 99 }, { $0.relationColumns.kind[0] = 9_999 },
      { $0.relationColumns.when[0] = 7 }, { $0.claimColumns.source[0] = 5 },
      { $0.claimColumns.chain[1] = 2 }, { $0.claimColumns.locator[1] = 9_999 },
      { $0.entityColumns.name[2] = 9_999 }, { $0.entityColumns.detail[0] = 3 },
      { $0.nameColumns.entity[0] = 99 }, { $0.nameColumns.sort[0] = 77 },
      { $0.claimOffsets[3][1] = 99 },
    ]
    for damage in damages {
      var damaged = sound
      damage(&damaged)
      #expect(throws: StorageFault.self) { try damaged.checkNumbers() }
    }
  }
}

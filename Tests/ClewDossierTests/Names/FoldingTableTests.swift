import Testing

@testable import ClewDossier

struct FoldingTableTests {
  @Test func decodesEveryCharacterInOrder() {
    let table = FoldingTable.shared
    #expect(table.keys.count == FoldingTable.characterCount)
    #expect(zip(table.keys, table.keys.dropFirst()).allSatisfy { $0 < $1 })
    #expect(table.keys.allSatisfy { $0 >= 0x80 && Unicode.Scalar($0) != nil })
    #expect(!FoldingTable.unicodeVersion.isEmpty)
  }

  @Test func replacementsAreFinal() {
    let table = FoldingTable.shared
    for key in table.keys {
      let values = Unicode.Scalar(key).flatMap(table.replacement) ?? []
      for value in values {
        let scalar = Unicode.Scalar(value)
        #expect(scalar != nil)
        #expect(scalar.flatMap(table.replacement) == nil)
        #expect(!("A"..."Z").contains(scalar ?? "a"))
      }
    }
  }

  /// The packed form by hand: three neighbours to nothing, two that count up, one to two letters.
  @Test func packedForm() {
    let table = FoldingTable(packed: "a0*3= 3+2=2p 5=37.37 ")
    #expect(table.keys == [360, 361, 362, 363, 364, 368])
    func replacement(_ value: UInt32) -> [UInt32]? {
      Unicode.Scalar(value).flatMap(table.replacement).map(Array.init)
    }
    #expect(replacement(361) == [])
    #expect(replacement(363) == [97] && replacement(364) == [98])
    #expect(replacement(368) == [115, 115])
    #expect(replacement(365) == nil && replacement(1) == nil && replacement(9_999) == nil)
    #expect(FoldingTable(packed: "").keys.isEmpty)
  }
}

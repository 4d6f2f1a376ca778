import Testing

@testable import ClewFormats

struct CharacterOffsetsTests {
  @Test func agreesWithCountingFromTheStart() {
    var random = SplitMix64(seed: 2)
    for start in [0, 3] {
      let text = "aé€\u{1F600}\n" + String(repeating: "xü", count: 50) + "\u{10FFFF}"
      let bytes = [UInt8](repeating: 0x20, count: start) + Array(text.utf8)
      var expected: [Int] = []
      var offset = start
      for scalar in text.unicodeScalars {
        expected.append(offset)
        offset += UTF8.width(scalar)
      }
      expected.append(offset)
      var offsets = CharacterOffsets(bytes, from: start)
      for _ in 0..<500 {
        let character = Int.random(in: 0..<expected.count, using: &random)
        #expect(offsets.byteOffset(ofCharacter: character) == expected[character])
      }
      #expect(offsets.byteOffset(ofCharacter: expected.count + 5) == bytes.count)
    }
  }

  @Test func agreesForASCII() {
    var offsets = CharacterOffsets(Array("abc".utf8), from: 0)
    #expect((0...5).map { offsets.byteOffset(ofCharacter: $0) } == [0, 1, 2, 3, 3, 3])
  }
}

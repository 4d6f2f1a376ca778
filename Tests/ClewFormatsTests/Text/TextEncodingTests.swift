import Testing

@testable import ClewFormats

struct TextEncodingTests {
  /// The standard library's validation, which does not say where.
  private func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  @Test func findsTheFirstInvalidByte() {
    var random = SplitMix64(seed: 1)
    let pieces: [[UInt8]] = [
      [0x61], Array("é".utf8), Array("€".utf8), Array("\u{1F600}".utf8), [0x80], [0xC0],
      [0xC1, 0xBF],
      [0xE0, 0x9F, 0x80], [0xE0, 0xA0], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xF0, 0x90, 0x80],
    ]
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      guard let first = TextEncoding.firstInvalidByte(in: bytes.span) else {
        #expect(isValid(bytes))
        continue
      }
      #expect(isValid(Array(bytes[..<first])))
      // Nothing that begins there is a character.
      for length in 1...4 where first + length <= bytes.count {
        #expect(!isValid(Array(bytes[first..<first + length])))
      }
    }
  }

  @Test func acceptsEveryCharacter() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      #expect(TextEncoding.validSequenceLength(in: bytes.span, at: 0) == bytes.count)
    }
  }

  @Test func cutsLongTextInMessages() {
    #expect(TextEncoding.quoted("abc") == "`abc`")
    let long = String(repeating: "é", count: 61)
    #expect(TextEncoding.quoted(long) == "`" + String(repeating: "é", count: 60) + "...`")
  }
}

import Testing

@testable import ClewFormats

@Suite struct SectionChecksumTests {
  /// Values that other programs give for XXH64 with seed 0.
  @Test(arguments: [
    ("", 0xEF46_DB37_51D8_E999 as UInt64), ("a", 0xD24E_C4F1_A98C_6E5B),
    ("abc", 0x44BC_2CF5_AD77_0999),
    ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
  ]) func agreesWithPublishedValues(_ text: String, _ checksum: UInt64) {
    let value = unsafe Array(text.utf8).withUnsafeBytes { unsafe SectionChecksum.of($0) }
    #expect(value == checksum)
  }

  @Test func everyBitCounts() {
    let bytes = (0..<77).map { UInt8($0) }
    let whole = unsafe bytes.withUnsafeBytes { unsafe SectionChecksum.of($0) }
    for place in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << bit
        let value = unsafe damaged.withUnsafeBytes { unsafe SectionChecksum.of($0) }
        #expect(value != whole)
      }
    }
  }
}

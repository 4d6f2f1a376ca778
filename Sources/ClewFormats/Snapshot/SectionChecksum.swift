/// The checksum of a section: XXH64 with seed 0 (Collet 2012), which tells damage, not forgery.
enum SectionChecksum {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// By hand: of no bytes 0xEF46DB3751D8E999.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var offset = 0
    let count = bytes.count
    func word(_ place: Int) -> UInt64 {
      UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    var hash: UInt64
    if count >= 32 {
      var one = prime1 &+ prime2
      var two = prime2
      var three: UInt64 = 0
      var four = 0 &- prime1
      while offset &+ 32 <= count {
        one = round(one, word(offset))
        two = round(two, word(offset &+ 8))
        three = round(three, word(offset &+ 16))
        four = round(four, word(offset &+ 24))
        offset &+= 32
      }
      hash = turned(one, 1) &+ turned(two, 7) &+ turned(three, 12) &+ turned(four, 18)
      for lane in [one, two, three, four] {
        hash = (hash ^ round(0, lane)) &* prime1 &+ prime4
      }
    } else {
      hash = prime5
    }
    hash &+= UInt64(count)
    while offset + 8 <= count {
      hash = turned(hash ^ round(0, word(offset)), 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= count {
      let half = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      hash = turned(hash ^ UInt64(UInt32(littleEndian: half)) &* prime1, 23) &* prime2 &+ prime3
      offset += 4
    }
    while offset < count {
      hash = turned(hash ^ UInt64(unsafe bytes[offset]) &* prime5, 11) &* prime1
      offset += 1
    }
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    turned(lane &+ word &* prime2, 31) &* prime1
  }

  private static func turned(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }
}

import Testing

@testable import ClewDossier

struct PackedTextsTests {
  @Test func givesBackWhatWasPutIn() {
    let texts = ["", "abc", "نوروزوف", "", "\u{1F525}", "\0"]
    var packed = PackedTexts()
    for text in texts { packed.append(text) }
    #expect(texts.indices.map { packed[$0] } == texts)
  }
}

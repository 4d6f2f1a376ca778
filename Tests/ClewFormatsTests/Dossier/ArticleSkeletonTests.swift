import ClewDossier
import TestSupport
import Testing

@testable import ClewFormats

@Suite("Skeletons for notes on an article")
struct ArticleSkeletonTests {
  private func yaml(_ article: String, name: String = "article.txt") throws -> String {
    try ArticleSkeleton(Array(article.utf8), name: name).yaml
  }

  @Test(arguments: [
    ("Headline\n\nFirst.\nSecond.\n", "Headline", 2),
    ("Headline\r\n\r\nFirst.\r\nSecond.\r\n", "Headline", 2),
    ("Headline\rFirst.\rSecond.", "Headline", 2),
    ("Only a headline", "Only a headline", 0),
    ("Only a headline\n", "Only a headline", 0),
    ("\n\n  \n Late headline \n\nFirst", "Late headline", 1),
    ("\u{FEFF}Headline\nFirst", "Headline", 1),
    (
      "A \"quoted\" 'headline' \\ backslash\nFirst \"quoted\"",
      "A \"quoted\" 'headline' \\ backslash", 1
    ),
    ("Who: what # and why\nkey: value # comment", "Who: what # and why", 1),
    ("- [a, {b: *c}]\n--- \n...\n%TAG ! x", "- [a, {b: *c}]", 3),
    ("no\nyes", "no", 1),
    ("2024-01-03\nnull", "2024-01-03", 1),
    ("Red \u{1B}[31malert\u{1B}[0m\nBell \u{7}", "Red <U+001B>[31malert<U+001B>[0m", 1),
    ("Turned \u{202E}round\nLine\u{2028}break\u{85}here", "Turned <U+202E>round", 1),
    ("Tab\there\n\ttab", "Tab here", 1),
    ("متن فارسی و عنوان\nА дальше текст\n日本", "متن فارسی و عنوان", 2),
    ("Nul \u{0}\n\u{FFFE}\u{FFFF}\u{1FFFE}\u{E000}\u{10FFFF}", "Nul <U+0000>", 1),
  ])
  func itLoadsWithTheHeadlineForATitle(
    _ article: String, _ title: String, _ paragraphs: Int
  ) throws {
    let yaml = try yaml(article)
    #expect(faults(yaml) == [], "\(yaml)")
    let dossier = try dossier(yaml)
    #expect(dossier.sources.map(\.id) == ["article"])
    #expect(dossier.sources.map(\.title) == [title])
    #expect(dossier.sources[0].sha256 == SHA256.hexadecimal(Array(article.utf8)))
    #expect(dossier.entityCount == 0)
    #expect(dossier.claimCount == 0)
    #expect(yaml.split(separator: "\n").count { $0.hasPrefix("# Paragraph ") } == paragraphs)
    #expect(
      yaml.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) }, "\(yaml)")
  }

  @Test func theCommentedNotesLoadWhenTheCommentSignsAreTakenAway() throws {
    let yaml = try yaml("Headline\nFirst: \"a\" # b\n- second\n")
    let lines = yaml.split(separator: "\n").map { line -> Substring in
      if line.hasPrefix("  # ") { return "  " + line.dropFirst(4) }
      return line.hasPrefix("# ") && !line.hasPrefix("# Paragraph") ? line.dropFirst(2) : line
    }
    let filled = lines.joined(separator: "\n") + "\n"
    #expect(faults(filled) == [], "\(filled)")
    let dossier = try dossier(filled)
    #expect(dossier.entityCount == 2)
    #expect(dossier.sources.map(\.id) == ["article", "agency"])
  }

  @Test func aLongParagraphIsShownInPart() throws {
    let yaml = try yaml("Headline\n" + String(repeating: "word ", count: 100))
    let line = try #require(yaml.split(separator: "\n").first { $0.hasPrefix("# Paragraph 1: ") })
    #expect(line.count == "# Paragraph 1: ".count + ArticleSkeleton.shown + "...".count)
    #expect(line.hasSuffix("..."))
  }

  @Test(arguments: [
    ("articles/6 An article.v2.txt", "6-an-article"), ("/tmp/Überfall.txt", "uberfall"),
    ("unknown.txt", "unknown-node"), ("---", "node"), (".hidden", "hidden"), ("", "article"),
    ("статья.txt", "node"),
  ])
  func theIdComesFromTheFileName(_ name: String, _ id: String) throws {
    let yaml = try yaml("Headline", name: name)
    #expect(faults(yaml) == [])
    #expect(try dossier(yaml).sources.map(\.id) == [id])
  }

  @Test func anIdOfOnesOwn() throws {
    let yaml = try ArticleSkeleton(Array("Headline".utf8), name: "a.txt", id: "mtt.2024").yaml
    #expect(try dossier(yaml).sources.map(\.id) == ["mtt.2024"])
  }

  @Test(arguments: ["a b", "", "unknown", "a: b", "-a", "é", "a\nclew: 2"])
  func whatCannotBeAnIdIsRefused(_ id: String) {
    #expect(throws: ArticleSkeleton.Failure.self) {
      try ArticleSkeleton(Array("Headline".utf8), name: "a.txt", id: id)
    }
  }

  @Test(arguments: [[], [0x20, 0x0A], [0xFF, 0xFE, 0x41, 0x00], [0x41, 0xE9]] as [[UInt8]])
  func whatIsNoTextIsRefused(_ bytes: [UInt8]) {
    #expect(throws: ArticleSkeleton.Failure.self) { try ArticleSkeleton(bytes, name: "a.txt") }
  }

  @Test func theSkeletonFitsTheSchema() throws {
    let schema = try #require(
      JSONSchema(InputFiles().read(FilePath(Repository.graphs + "/dossier.schema.json"))))
    let root = try #require(YAMLReader().read(Array(yaml("A: b\nFirst").utf8), file: 0).root)
    #expect(schema.violations(root) == [])
  }
}

import Testing

@testable import ClewFormats

struct FilePathTests {
  @Test func takesPathsApart() {
    let parts: [(String, folder: String, name: String)] = [
      ("a", ".", "a"), ("a/b", "a/", "b"), ("/a", "/", "a"), ("/a/b/c", "/a/b/", "c"),
      ("a/", "a/", ""),
    ]
    for (path, folder, name) in parts {
      #expect(FilePath(path).folder == FilePath(folder))
      #expect(Array(FilePath(path).lastName) == Array(name.utf8))
    }
  }

  @Test func putsPathsTogether() {
    #expect(FilePath("a").appending([0x62]) == FilePath("a/b"))
    #expect(FilePath("a/").appending([0x62]) == FilePath("a/b"))
    #expect(FilePath("/").appending([0x62]) == FilePath("/b"))
    #expect(FilePath("").appending([0x62]) == FilePath("b"))
  }

  @Test func followsLinksFromWhereTheyAre() {
    #expect(FilePath("a/b").following(Array("c".utf8)) == FilePath("a/c"))
    #expect(FilePath("a/b").following(Array("../c".utf8)) == FilePath("a/../c"))
    #expect(FilePath("a/b").following(Array("/c".utf8)) == FilePath("/c"))
    #expect(FilePath("b").following(Array("c".utf8)) == FilePath("c"))
  }

  @Test func comparesBytes() {
    #expect(FilePath("a-b") < FilePath("a/b"))
    #expect(FilePath("B") < FilePath("a"))
    #expect(FilePath("e\u{301}") != FilePath("\u{E9}"))
    #expect(FilePath("a") < FilePath("a/b"))
  }
}
